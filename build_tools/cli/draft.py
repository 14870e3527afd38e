"""What `dossier scan --draft` writes: a source, and stubs of claims that are no entry yet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from build_tools.cli.output import told
from build_tools.desk.blanks.answers import check_answer, taken_ids
from build_tools.desk.scan.draft import DRAFTS, claim_stubs, source_draft
from build_tools.desk.scan.report import Scan
from build_tools.outside.addresses import same_page
from build_tools.reading.corpus import FOLDER
from build_tools.reading.graph import Graph
from build_tools.reading.model import Source
from build_tools.site.publish import write_new
from build_tools.words.language import Lang
from build_tools.words.messages import WrongValueError, wording


def write_draft(
    root: Path, found: Scan, graph: Graph, lang: Lang, given: Mapping[str, str | None]
) -> None:
    """Writes a source and a file of stubs, both or neither, and prints where they are.

    `given` are the options of the command by name. A usage error says which option is missing or
    wrong, or that an id is taken.
    """
    ids = taken_ids(root)
    source_id = _source_id(given.get("source_id"), ids)
    answers = {_FIELDS[name]: text for name, text in given.items() if name in _FIELDS and text}
    for name, field in _FIELDS.items():
        if field in answers:
            _check(name, field, answers[field], ids)
    if answers.get("kind", "news-article") not in _kinds(graph):
        raise click.UsageError(told(wording("draft_kind", known=tuple(_kinds(graph)))))
    _refuse_known(found, graph)
    source = root / FOLDER / "sources" / f"{source_id}.yaml"
    stubs = root / DRAFTS / f"{source_id}.yaml"
    if stubs.exists():
        raise click.UsageError(told(wording("draft_is_there", path=f"{DRAFTS}/{stubs.name}")))
    text = source_draft(found, answers, graph, lang)
    write_new(stubs, claim_stubs(found, source_id, graph, lang))
    try:
        write_new(source, text)
    except OSError:
        stubs.unlink()
        raise
    for path in (source, stubs):
        click.echo(path.relative_to(root).as_posix(), err=True)


def _refuse_known(found: Scan, graph: Graph) -> None:
    """A second source with one address would count as a second witness."""
    known = found.known_as and graph.corpus.entries[found.known_as]
    url = found.article.url
    if isinstance(known, Source) and known.address and url and same_page(known.address, url):
        raise click.UsageError(told(wording("source_is_there", url=url, source=known.id)))


_FIELDS = {
    "title_ar": "name_ar",
    "title_en": "name_en",
    "publisher": "publisher",
    "publisher_ar": "publisher_ar",
    "publisher_en": "publisher_en",
    "url": "url",
    "kind": "kind",
    "issued_basis": "issued_basis",
    "read": "read",
}


def _source_id(text: str | None, ids: Mapping[str, str]) -> str:
    if not text:
        raise click.UsageError(told(wording("draft_needs_id")))
    return _check("id", "id", text, ids)


def _check(name: str, field: str, text: str, ids: Mapping[str, str]) -> str:
    try:
        return check_answer(field, text, ids)
    except WrongValueError as error:
        message = wording(
            "answer_is_wrong", option=f"--{name.replace('_', '-')}", what=error.message
        )
        raise click.UsageError(told(message)) from None


def _kinds(graph: Graph) -> list[str]:
    kinds = graph.corpus.vocabulary.kinds
    return [name for name, kind in kinds.items() if kind.section == "sources"]
