"""The command `dossier scan`: what an article mentions, and a draft of what it may add."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from build_tools.cli.output import choose, chosen_lang, told
from build_tools.cli.reading import read_graph
from build_tools.words.language import LANGS, Lang
from build_tools.words.messages import wording

if TYPE_CHECKING:
    from build_tools.desk.scan.article import Article


class DayParam(click.ParamType[date]):
    """A type of option: a day as the dossier writes it, 2023-09-28."""

    name = "day"

    def convert(self, value: Any, param: Any, ctx: Any) -> date:
        """The day that `value` says; a usage error when it is none."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 a day has no zone
        except ValueError:
            self.fail(told(wording("not_a_day", text=value)), param, ctx)


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--date", "issued", type=DayParam(), help="The day the article was published.")
@click.option(
    "--lang",
    type=click.Choice(LANGS),
    is_eager=True,
    callback=choose,
    help="The report's language; the article's own.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.option("--draft", is_flag=True, help="Write a source and, in drafts/, stubs of claims.")
@click.option("--id", "source_id", help="With --draft: the id of the new source.")
@click.option("--kind", help="With --draft: what it is; a news-article unless said.")
@click.option("--publisher", help="With --draft: the publisher's id, if it is an actor.")
@click.option("--publisher-ar", help="With --draft: the publisher's name in Arabic.")
@click.option("--publisher-en", help="With --draft: the publisher's name in English.")
@click.option("--title-ar", help="With --draft: the title in Arabic; printed, or yours.")
@click.option("--title-en", help="With --draft: the title in English; printed, or yours.")
@click.option(
    "--issued-basis", help="With --draft: how --date is known; stated if the page says it."
)
@click.option("--read", help="With --draft: was the whole text read (full) or an excerpt.")
@click.option("--url", help="With --draft: the article's address.")
@click.pass_obj
def scan(root: Path, /, file: Path, lang: Lang | None, **options: Any) -> None:
    """Say what the article in FILE (text, saved web page, PDF) mentions; claim nothing."""
    from build_tools.desk.scan.report import scan_article  # noqa: PLC0415 loads what others need not
    from build_tools.desk.scan.show import scan_data, scan_words  # noqa: PLC0415

    article = _told(_read(file, lang or chosen_lang() or "en"), options["issued"], options["url"])
    graph = read_graph(root)
    found = scan_article(article, graph)
    if options["draft"]:
        from build_tools.cli.draft import write_draft  # noqa: PLC0415

        write_draft(root, found, graph, lang or article.language, options)
    if options["as_json"]:
        click.echo(json.dumps(scan_data(found), ensure_ascii=False, indent=2))
    elif not options["draft"]:
        click.echo(scan_words(found, graph, lang or article.language))


def _told(article: Article, issued: date | None, url: str | None) -> Article:
    """`article` with the day and the address that the contributor gives."""
    article = replace(article, url=url or article.url)
    if issued in (None, article.issued):
        return article
    return replace(article, issued=issued, issued_basis=None)


def _read(file: Path, lang: Lang) -> Article:
    from build_tools.desk.scan.article import read_article  # noqa: PLC0415
    from build_tools.desk.scan.saved import UnreadableError  # noqa: PLC0415

    try:
        return read_article(file)
    except UnreadableError as error:
        raise click.ClickException(
            wording("answer_is_wrong", option=file.name, what=error.message).words(lang)
        ) from None
