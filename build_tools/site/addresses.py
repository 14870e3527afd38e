"""Every address that the engine makes: pages, anchors, files of data, links to the repository.

Pages are named as files below docs/ (`en/actors/x.md`); `built` gives what browsers ask for. Two
places name pages beside this module, since no Python runs there: the theme (header, footer, the
link to search) and the navigation in mkdocs.yml. The check of the built site finds any link that
leads nowhere, and `.gitignore` lists the generated pages, which a test compares.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import quote, urlencode

from build_tools.reading.model import SECTIONS, Section
from build_tools.words.language import Lang, other

# What the build owns under docs/{ar,en}; the pages beside these folders are in .gitignore.
GENERATED_FOLDERS = (*SECTIONS, "offices", "rosters", "figures", "add", "corrections")
DATA_FOLDER = "data"
SEARCH_FOLDER = "search"
FORMS_FOLDER = "forms"
MAPS_FOLDER = "maps"
FEEDS_FOLDER = "feeds"

_Shown = Literal["blob", "commits"]
MAX_ADDRESS = 8000  # longer ones are refused by servers and proxies on the way
COMMANDS = "commands"  # the page of posts in armed forces; no roster may be called so
CORRECTIONS = "corrections"  # where an entry's page says what changed


def entry_page(section: Section, entry_id: str, lang: Lang) -> str:
    """The page of an entry, relative to docs/."""
    return f"{lang}/{section}/{entry_id}.md"


def index_page(section: str, lang: Lang) -> str:
    """The index of a section, or of another folder."""
    return f"{lang}/{section}/index.md"


def letters_page(lang: Lang) -> str:
    """The actors by letter."""
    return f"{lang}/actors/a-z.md"


def publishers_page(lang: Lang) -> str:
    """Who published the sources."""
    return f"{lang}/sources/publishers/index.md"


def oldest_page(section: Section, lang: Lang) -> str:
    """The index of a section with the oldest first."""
    return f"{lang}/{section}/oldest/index.md"


def index_part(index: str, by: str, name: str) -> str:
    """A page of what does not fit on its `index`; in a folder, so that no entry has its name."""
    return f"{'/'.join(index.split('/')[:2])}/{by}/{name}.md"


def home_page(lang: Lang) -> str:
    """The first page in `lang`."""
    return f"{lang}/index.md"


def state_page(lang: Lang) -> str:
    """What the dossier lacks, counted."""
    return f"{lang}/state.md"


def corrections_page(lang: Lang, number: int = 1) -> str:
    """What changed in what was published: the newest on the first page."""
    return f"{lang}/corrections.md" if number == 1 else f"{lang}/{CORRECTIONS}/{number}.md"


def news_page(lang: Lang) -> str:
    """What came into the dossier, day by day."""
    return f"{lang}/new.md"


def feed_file(lang: Lang) -> str:
    """The same as an Atom feed."""
    return f"{FEEDS_FOLDER}/{lang}.xml"


def offline_page(lang: Lang) -> str:
    """What there is to take away: the zip, the book, the data."""
    return f"{lang}/offline.md"


def data_page(name: Literal["data", "codebook"], lang: Lang) -> str:
    """Every file of data, or what it means."""
    return f"{lang}/{name}.md"


def method_page(lang: Lang) -> str:
    """How the dossier works, written by hand."""
    return f"{lang}/method.md"


def contribute_page(lang: Lang) -> str:
    """How to contribute, written by hand."""
    return f"{lang}/contribute.md"


def run_page(lang: Lang) -> str:
    """The page on a dossier of one's own."""
    return f"{lang}/run.md"


def figures_page(name: str, lang: Lang) -> str:
    """A page of pictures: the index of them all, or one by name."""
    return f"{lang}/figures/{name}.md"


def figure_file(page: str, anchor: str) -> str:
    """The picture `anchor` of a page, as a file: `en/figures/actors/x-network.svg`.

    All lie equally deep, so that `up` is the way from any of them to the pages of their language.
    """
    lang, *folders, name = page.removesuffix(".md").split("/")
    folder = {(): "home", ("figures",): "overview"}.get(tuple(folders), "-".join(folders))
    return f"{lang}/figures/{folder}/{name}-{anchor}.svg"


def base_map_file(name: str) -> str:
    """The ground that the maps in pages share."""
    return f"{MAPS_FOLDER}/{name}.svg"


def card_file(lang: Lang) -> str:
    """The picture that stands beside a link to the site where it is shared; see desk/cards."""
    return f"assets/card-{lang}.png"


def year_page(year: int, lang: Lang) -> str:
    """The timeline of a year."""
    return figures_page(str(year), lang)


def offices_page(lang: Lang) -> str:
    """Who holds what now and on any day, and the list of posts."""
    return index_page("offices", lang)


def office_page(roster: str, lang: Lang) -> str:
    """Who held the posts of a roster, or those that none lists: `COMMANDS`."""
    return f"{lang}/offices/{roster}.md"


def on_day(day: date, lang: Lang) -> str:
    """Who held what on a day."""
    return f"{offices_page(lang)}?on={day.isoformat()}"


def former_rosters_page(lang: Lang) -> str:
    """Where all rosters were on one page; it leads to where each is now."""
    return index_page("rosters", lang)


def former_day_page(year: int | None, lang: Lang) -> str:
    """Where the days of a year were, or posts over time; it leads to where they are now."""
    return figures_page(f"in-office-{year}" if year else "in-office", lang)


def day_anchor(day: date) -> str:
    """The fragment that a day had on the page of its year."""
    return f"on-{day.isoformat()}"


def form_page(form: str, lang: Lang) -> str:
    """The form that writes a new entry of a section, or a new claim."""
    return f"{lang}/add/{form}.md"


def claim_form(entry_id: str, lang: Lang) -> str:
    """The form that writes a claim about an entry, its id filled in."""
    return f"{form_page('claim', lang)}?entry={entry_id}"


def built(page: str) -> str:
    """The address of a page (`en/x.md`) as browsers ask for it (`en/x.html`)."""
    return page.removesuffix(".md") + ".html"


def post_address(roster: str | None, body: str, lang: Lang) -> str:
    """Where browsers find who held a post: its roster, else the page of its `body`."""
    return built(office_page(roster, lang) if roster else body)


def public(site: str, page: str) -> str | None:
    """The full address of a page on the public `site`, which ends in a slash; None if it is ""."""
    return site + built(page) if site else None


def twin(page: str) -> str:
    """The same page in the other language."""
    lang, rest = page.split("/", 1)
    return f"{other('ar' if lang == 'ar' else 'en')}/{rest}"


def relative(source: str, target: str) -> str:
    """`target` as a link from the page `source`; both relative to docs/."""
    here, there = source.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "/".join([*[".."] * (len(here) - shared), *there[shared:]])


def joined(source: str, target: str) -> str:
    """What the link `target` on the page `source` leads to, relative to docs/."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), target))


def claim_anchor(claim_id: str) -> str:
    """The fragment of a claim on its entry's page."""
    return f"claim-{claim_id}"


def guest_anchor(entry_id: str, claim_id: str) -> str:
    """The fragment of another entry's claim; no id holds two hyphens together."""
    return f"claim-{entry_id}--{claim_id}"


def reference_anchor(number: int) -> str:
    """The fragment of a numbered reference."""
    return f"ref-{number}"


def mark_anchor(number: int) -> str:
    """The fragment of the first place in a text that cites a numbered reference."""
    return f"cite-{number}"


def letter_anchor(letter: str) -> str:
    """The fragment of a letter in an index; letters of any script are safe in ids."""
    return f"letter-{ord(letter):x}"


@dataclass(frozen=True)
class Repository:
    """Where the files of a dossier are kept and changed; `url` is its address on GitHub."""

    url: str

    def edit(self, path: str) -> str:
        """Where a reader proposes a change to a file."""
        return f"{self.url}/edit/main/{quote(path)}"

    def edit_folder(self, section: Section) -> str:
        """What `edit` puts before the name of an entry's file in `section`."""
        return self.edit(f"dossier/{section}/")

    def file(self, path: str, commit: str = "main", shown: _Shown = "blob") -> str:
        """A file as a commit left it, or as it is; or the commits that changed it until then."""
        return f"{self.url}/{shown}/{commit}/{quote(path)}"

    def new_file(self, section: Section) -> str:
        """Where GitHub takes a new entry of `section`; `filename` and `value` may be given to it."""
        return f"{self.url}/new/main/dossier/{section}"

    def issue(self, form: Literal["error", "source", "proposal"], lang: Lang, **fields: str) -> str:
        """The form in `lang` that reports an error, suggests a source or takes several files.

        GitHub fills in `fields`, the title among them, by their ids in .github/ISSUE_TEMPLATE.
        """
        return f"{self.url}/issues/new?{urlencode({'template': f'{form}-{lang}.yml', **fields})}"

    @property
    def private(self) -> str:
        """How to report in private: what SECURITY.md says, and the form."""
        return f"{self.url}/security/policy"

    @property
    def releases(self) -> str:
        """Where the copies to take away are published."""
        return f"{self.url}/releases"

    def download(self, name: str) -> str:
        """The newest published file of that name."""
        return f"{self.releases}/latest/download/{quote(name)}"


def offline_file(slug: str, lang: Lang) -> str:
    """The copy of the site in `lang` that a release publishes."""
    return f"{slug}-{lang}.zip"


def book_file(slug: str, lang: Lang) -> str:
    """The whole dossier in `lang` for paper, as a release publishes it."""
    return f"{slug}-{lang}.pdf"
