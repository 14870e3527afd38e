"""The codebook: what each column of the tables, each field of an entry and each term means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup
from pydantic import BaseModel

from build_tools.data.tables import TABLES, Column, Table
from build_tools.data.tables.terms import GROUPS, labels, term_words
from build_tools.reading.model import SECTION_TERMS
from build_tools.reading.model.nesting import fields_of, models_in
from build_tools.reading.schema.words import field_words, own_terms
from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.words.inline import bdi
from build_tools.words.language import other, translate

Rows = tuple[tuple[Markup, ...], ...]


@dataclass(frozen=True)
class Part:
    """A heading with its anchor and words, and the rows folded below it, which are counted."""

    anchor: str
    title: Markup
    about: Markup | None
    count: Markup
    rows: Rows


@dataclass(frozen=True)
class CodebookView:
    """Everything in the codebook."""

    lang: str
    title: Markup
    tables: tuple[Part, ...]
    models: tuple[Part, ...]
    terms: tuple[Part, ...]
    data: Markup


def view_codebook(context: PageContext) -> CodebookView:
    """Columns, then fields, then terms."""
    return CodebookView(
        lang=context.lang,
        title=context.say("Codebook"),
        tables=tuple(_table(context, table) for table in TABLES),
        models=tuple(_models(context)),
        terms=tuple(_terms(context)),
        data=context.page_link(
            context.say("Use the data"), addresses.data_page("data", context.lang)
        ),
    )


def _code(context: PageContext, name: str) -> Markup:
    return context.foreign(name, "en")


def _table(context: PageContext, table: Table) -> Part:
    rows = tuple(_column(context, table, column) for column in table.columns)
    name = bdi(f"{table.name}.csv", "en")
    about = context.text(translate(table.about, context.lang))
    count = context.count("{number} column", "{number} columns", len(rows))
    return Part(f"table-{table.name}", name, about, count, rows)


def _column(context: PageContext, table: Table, column: Column) -> tuple[Markup, ...]:
    title = context.text(table.column_title(column, context.lang))
    return _code(context, column.name), title, context.text(table.description(column, context.lang))


def _models(context: PageContext) -> Iterator[Part]:
    """The fields of each model that stands in entries, each model once."""
    found: dict[type[BaseModel], None] = {}
    for terms in SECTION_TERMS.values():
        found |= dict.fromkeys(models_in(terms.type))
    for model in found:
        rows = tuple(_field(context, model, name) for name in fields_of(model))
        count = context.count("{number} field", "{number} fields", len(rows))
        name = _code(context, model.__name__)
        yield Part(f"model-{model.__name__.lower()}", name, None, count, rows)


def _field(context: PageContext, model: type[BaseModel], name: str) -> tuple[Markup, ...]:
    words = field_words(model, name, (context.lang,))
    title, description = (context.text(words[part]) for part in ("title", "description"))
    return _code(context, name), title, description


def _terms(context: PageContext) -> Iterator[Part]:
    there = other(context.lang)
    for group, title in GROUPS.items():
        terms = labels(context.graph.corpus.vocabulary, group).items()
        rows = tuple(
            (
                _code(context, name),
                context.text(term_words(label, context.lang)),
                bdi(term_words(label, there), there),
            )
            for name, label in terms
        )
        yield _term_part(context, group, title, rows)
    own = tuple(
        (_code(context, name), context.text(words[context.lang]), bdi(words[there], there))
        for name, words in own_terms().items()
    )
    yield _term_part(context, "values", "Other words of the data", own)


def _term_part(context: PageContext, name: str, title: str, rows: Rows) -> Part:
    count = context.count("{number} term", "{number} terms", len(rows))
    return Part(f"terms-{name}", context.say(title), None, count, rows)
