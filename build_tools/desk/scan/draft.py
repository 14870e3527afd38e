"""A draft from a scan: the source as far as it is known, and a stub for each paragraph.

A stub asserts nothing: what it would say is `…`, which no check lets through, and the file is
outside dossier/ until somebody moves a completed stub into an entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_tools.desk.blanks import blank_entry
from build_tools.desk.scan.report import GivenDate, Mention, Scan
from build_tools.desk.scan.show import DOUBTFUL_NUMBERS, date_line
from build_tools.desk.scan.spellings import read_spellings
from build_tools.reading.canonical import scalar
from build_tools.reading.corpus import data_file
from build_tools.reading.graph import Graph
from build_tools.reading.model import Actor
from build_tools.reading.model.values import BLANK
from build_tools.words.language import Lang, script_of, translate

DRAFTS = "drafts"
_SHOWN = 90


def source_draft(scan: Scan, given: Mapping[str, str], graph: Graph, lang: Lang) -> str:
    """The file of the new source; what nobody said is blank."""
    article, vocabulary = scan.article, graph.corpus.vocabulary
    known: dict[str, str | None] = {
        "kind": next(n for n, kind in vocabulary.kinds.items() if kind.section == "sources"),
        f"name_{article.language}": article.title,
        "language": article.language,
        "author": article.author,
        "date": article.issued.isoformat() if article.issued else None,
        "issued_basis": article.issued_basis or BLANK,
        "read": BLANK,
        "url": article.url,
        "locators": article.locators,
        **_publisher(article.publisher, graph),
    }
    return blank_entry(vocabulary, "sources", {**known, **given}, lang)


def _publisher(name: str | None, graph: Graph) -> dict[str, str | None]:
    """The actor of that name, if there is one; else the name in its own language."""
    if not name:
        return {}
    for one in read_spellings(graph):
        if one.text == name and isinstance(graph.described(one.owner.entry), Actor):
            return {"publisher": one.owner.entry}
    return {f"publisher_{script_of(name) or 'en'}": name}


def claim_stubs(scan: Scan, source: str, graph: Graph, lang: Lang) -> str:
    """A YAML text with a stub of a claim for each passage, under the entry that it names first.

    Names that no entry has follow as comments.
    """
    head = translate(
        "Nothing here is in the dossier. Complete a claim, move it under `claims:` of the entry "
        "named above it, and delete the rest.",
        lang,
    )
    lines = [f"# {head}"]
    if scan.article.doubtful_numbers:
        lines.append(f"# {translate(DOUBTFUL_NUMBERS, lang)}")
    for entry, stubs in _by_entry(scan).items():
        section = graph.corpus.sections[entry]
        lines += ["", f"# {data_file(section, entry)}", f"{entry}:"]
        for locator, others in stubs:
            lines += _stub(scan, source, locator, others, lang)
    lines += _new_entries(scan, lang)
    return "\n".join(lines) + "\n"


def _by_entry(scan: Scan) -> dict[str, list[tuple[str, list[str]]]]:
    """The passages by the entry that each names first, with the others it names."""
    groups: dict[str, list[tuple[str, list[str]]]] = {}
    for locator in dict.fromkeys(passage.locator for passage in scan.article.passages):
        named = [mention for mention in scan.sure if locator in mention.locators]
        subject = next(_subjects(named, scan), None)
        if subject:
            others = [m.entries[0] for m in named if m.entries[0] != subject]
            groups.setdefault(subject, []).append((locator, others))
    return groups


def _subjects(named: list[Mention], scan: Scan) -> Iterator[str]:
    """Events before actors, actors before places: a place is seldom what a sentence is about."""
    for section in ("events", "actors", "places"):
        yield from (m.entries[0] for m in named if scan.on_record[m.entries[0]].section == section)


def _stub(scan: Scan, source: str, locator: str, others: list[str], lang: Lang) -> Iterator[str]:
    *_subheading, text = (one.text for one in scan.article.passages if one.locator == locator)
    shown = text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
    yield f"  # {locator}: {shown}"
    links = " ".join(f"[[{other}]]" for other in dict.fromkeys(others))
    if links:
        yield f"  # {links}"
    dates = [one for one in scan.dates if one.locator == locator]
    yield from (f"  # {date_line(given, lang)}" for given in dates)
    yield f"  - id: {BLANK}"
    yield "    statement:"
    yield f"      ar: {BLANK}"
    yield f"      en: {BLANK}"
    yield from _when(scan, dates)
    yield "    citations:"
    yield f"      - {{source: {source}, locator: {scalar(locator)}}}"


def _when(scan: Scan, dates: list[GivenDate]) -> Iterator[str]:
    """The passage's only date is when it was; the article's own is when it was said."""
    if len(dates) == 1 and dates[0].edtf and not scan.article.doubtful_numbers:
        yield f"    valid: {dates[0].edtf}"
    if scan.article.issued:
        yield f"    as_of: {scan.article.issued.isoformat()}"


def _new_entries(scan: Scan, lang: Lang) -> Iterator[str]:
    if scan.unplaced:
        yield ""
        yield f"# {translate('Not in the dossier', lang)}:"
    for name in scan.unplaced:
        yield f"#   {name.name}: {', '.join(name.locators)}"
