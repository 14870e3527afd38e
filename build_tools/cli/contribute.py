"""Commands for whoever adds an entry: a blank form, and the reasons for the rules."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

from build_tools.checks.explanations import explain_check, explained
from build_tools.cli.output import chosen_lang, lang_option, show, told
from build_tools.desk.blanks import FIELDS, blank_entry
from build_tools.desk.blanks.answers import ASKED, check_answer, question, taken_ids
from build_tools.reading.complaints import nearest
from build_tools.reading.corpus import FOLDER, load_vocabulary
from build_tools.reading.model import SECTIONS, Section, Vocabulary
from build_tools.site.publish import write_new
from build_tools.words.language import Lang
from build_tools.words.messages import WrongValueError, wording

_Command = Callable[..., None]

# The word for an entry of each section; a kind of the vocabulary says more.
_SINGULAR: dict[str, Section] = {section.removesuffix("s"): section for section in SECTIONS}
_HELP = {
    "name_ar": "The name, or a source's title, in Arabic.",
    "name_en": "The name, or a source's title, in English.",
    "living": "Of a person: true or false.",
    "date": "When an event was, or a source came out.",
    "place": "Where an event was, or what a place lies in: a place's id.",
    "coordinates": "Of a place: north, east.",
    "source": "The source that the first claims cite.",
    "locator": "Where in that source: ¶3.",
    "language": "Of a source: ar, en or another.",
    "publisher": "Of a source: the publisher's id, if it is an actor.",
    "issued_basis": "How a source's date is known: stated, address, index, inferred.",
    "read": "Of a source: full or excerpt.",
    "locators": "Of a source: the locators that it has, as H, S, ¶1-¶9.",
    "covers": "Of a dispute: one of the claims in conflict.",
}


def _field_options(command: _Command) -> _Command:
    for field in reversed([field for field in FIELDS if field != "kind"]):
        flag = f"--{field.replace('_', '-')}"
        command = click.option(flag, field, help=_HELP.get(field))(command)
    return command


@click.command()
@click.argument("kind")
@click.option("--id", "id", help="The entry's id and its file's name.")
@_field_options
@lang_option()
@click.option("--no-input", is_flag=True, help="Ask nothing; leave `…` for what is not given.")
@click.pass_obj
def new(root: Path, /, kind: str, no_input: bool, **given: str | None) -> None:
    """Write a blank entry of KIND: a kind of the vocabulary, or actor, event, place, source, dispute."""
    vocabulary, lang = _vocabulary(root), chosen_lang() or "en"
    section, kind = _kind(vocabulary, kind, lang, no_input=no_input)
    ids = taken_ids(root)
    answers = {field: _checked(field, text, ids) for field, text in given.items() if text}
    asked = ASKED[section] + (("living",) if kind in vocabulary.kinds_that("person") else ())
    for field in asked:
        if field not in answers and (not no_input or field == "id"):
            answers[field] = _ask(field, ids, lang, no_input=no_input)
    path = root / FOLDER / section / f"{answers.pop('id')}.yaml"
    write_new(path, blank_entry(vocabulary, section, {"kind": kind, **answers}, lang))
    click.echo(path.relative_to(root).as_posix())


def _vocabulary(root: Path) -> Vocabulary:
    vocabulary, problems = load_vocabulary(root)
    if vocabulary is None:
        show(problems, "text")
        sys.exit(1)
    return vocabulary


def _kind(vocabulary: Vocabulary, word: str, lang: Lang, *, no_input: bool) -> tuple[Section, str]:
    """The section and the kind that `word` means, asked for where it names a section alone."""
    if word in vocabulary.kinds:
        return vocabulary.kinds[word].section, word
    section = _SINGULAR.get(word)
    kinds = _kinds(vocabulary, section)
    if section is None:
        message = wording("no_such_kind", name=word, near=nearest(word, kinds))
        raise click.UsageError(told(message))
    if no_input:
        raise click.UsageError(told(wording("which_kind", word=word, known=tuple(kinds))))
    return section, str(click.prompt(question("kind", lang), type=click.Choice(kinds)))


def _kinds(vocabulary: Vocabulary, section: Section | None) -> list[str]:
    kinds = vocabulary.kinds.items()
    found = [name for name, kind in kinds if section in (kind.section, None)]
    return found if section else [*found, *_SINGULAR]


def _checked(field: str, text: str, ids: dict[str, str]) -> str:
    try:
        return check_answer(field, text, ids)
    except WrongValueError as error:
        option = f"--{field.replace('_', '-')}"
        message = wording("answer_is_wrong", option=option, what=error.message)
        raise click.UsageError(told(message)) from None


def _ask(field: str, ids: dict[str, str], lang: Lang, *, no_input: bool) -> str:
    if no_input:
        raise click.UsageError(told(wording("option_is_needed", option=f"--{field}")))

    def answer(text: str) -> str:
        try:
            return check_answer(field, text, ids)
        except WrongValueError as error:
            raise click.UsageError(told(error.message)) from None

    return str(click.prompt(question(field, lang), value_proc=answer, err=True))


@click.command()
@click.argument("check", required=False)
@lang_option()
def explain(check: str | None) -> None:
    """Say why the rule CHECK exists and how to satisfy it; without CHECK, list the rules."""
    lang = chosen_lang() or "en"
    if check is None:
        width = max(map(len, explained()))
        for name in explained():
            click.echo(f"{name:<{width}}  {explain_check(name, lang).rule}")
        return
    if check not in explained():
        message = wording("no_such_check", name=check, near=nearest(check, explained()))
        raise click.UsageError(told(message))
    found = explain_check(check, lang)
    click.echo(f"{found.rule}\n\n{found.why}\n\n{found.how}")
