"""Every file of data: what it holds, for what programs, how large it is, and examples that run."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from build_tools.data import EXPORTS, Export, Exports
from build_tools.data.database import QUESTIONS
from build_tools.data.published import versions
from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.site.views.linked import view_dataset
from build_tools.words.inline import bdi, preformatted
from build_tools.words.language import translate

EXAMPLE = """\
import pandas as pd

at = "{home}"
tenures = pd.read_csv(at + "tenures.csv")
people = pd.read_csv(at + "actors.csv", index_col="id")
held = tenures[(tenures.surely_from <= "2020-01-01") & ~(tenures.surely_until < "2020-01-01")]
print(held.join(people[["name_ar", "name_en"]], on="holder")[["name_en", "name_ar", "post", "body"]].to_string())"""
"""Who held what on a day, with pandas; {home} is where the data is."""


@dataclass(frozen=True)
class Question:
    """What the database is asked, with the SQL."""

    words: Markup
    sql: Markup


@dataclass(frozen=True)
class Change:
    """A version of the form of the data: its number, since when, and what changed in it."""

    number: Markup
    since: Markup
    words: Markup


@dataclass(frozen=True)
class DataView:
    """Everything on the page of data; `groups` are the files by what they are for."""

    lang: str
    title: Markup
    groups: tuple[tuple[Markup, tuple[tuple[Markup, ...], ...]], ...]
    example: Markup
    questions: tuple[Question, ...]
    codebook: Markup
    schema_versions: tuple[Change, ...]
    revision: Markup | None
    linked: Markup


def view_data(context: PageContext, exports: Exports) -> DataView:
    """The page of the files that `exports` makes."""
    home = (context.edition.address or "") + f"{addresses.DATA_FOLDER}/"
    revision = context.edition.revision
    return DataView(
        lang=context.lang,
        title=context.say("Use the data"),
        groups=tuple(
            (context.say(use), tuple(_row(context, exports, each) for each in files))
            for use, files in groupby(EXPORTS, key=lambda export: export.use)
        ),
        example=preformatted(EXAMPLE.format(home=home)),
        questions=tuple(
            Question(context.text(translate(words, context.lang)), preformatted(sql))
            for words, sql in QUESTIONS.values()
        ),
        codebook=context.page_link(
            context.say("Codebook"), addresses.data_page("codebook", context.lang)
        ),
        schema_versions=tuple(
            Change(
                bdi(each.number, "en"),
                context.day(each.since),
                context.text(each.words[context.lang]),
            )
            for each in versions()
        ),
        revision=bdi(revision, "en") if revision else None,
        linked=view_dataset(context, ((each.name, each.media) for each in EXPORTS)),
    )


def _row(context: PageContext, exports: Exports, export: Export) -> tuple[Markup, ...]:
    file = context.page_link(bdi(export.name, "en"), f"{addresses.DATA_FOLDER}/{export.name}")
    size = _size(context, exports.size(export.name))
    return (
        file,
        context.text(translate(export.about, context.lang)),
        size,
    )


def _size(context: PageContext, size: int) -> Markup:
    """In the unit in which readers know files: rounded up, so that none weighs nothing."""
    if size < 1_000_000:
        return context.say("{number} kB", number=context.number(-(-size // 1000)))
    return context.say("{number} MB", number=context.number(-(-size // 100_000) / 10))
