"""How every command prints problems, in which language, and tells how to learn more about them."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from typing import Any, TypeVar

import click

from build_tools.checks.explanations import explained
from build_tools.reading.problems import Format, Problem, errors, render_problems
from build_tools.words.language import LANGS, Lang, catalogue, translate, translate_count
from build_tools.words.messages import Message

C = TypeVar("C", bound=Callable[..., Any])

_CHOSEN = "build_tools.cli.lang"


def lang_option(**settings: Any) -> Callable[[C], C]:
    """Adds `--lang`, the language of what a command tells: see `chosen_lang`."""
    return click.option(
        "--lang",
        type=click.Choice(LANGS),
        expose_value=False,
        is_eager=True,
        callback=choose,
        help="The language of what is told; by default DOSSIER_LANG, else English.",
        **settings,
    )


def choose(context: click.Context, _option: click.Parameter, lang: Lang | None) -> Lang | None:
    """Tells things in `lang` from here on, where one was given."""
    if lang:
        context.meta[_CHOSEN] = lang
    speak(chosen_lang() or "en")
    return lang


def speak(lang: Lang) -> None:
    """Gives click its own words in `lang`: it asks gettext, which would look for compiled files."""
    words = catalogue(lang)
    setattr(gettext, "dgettext", lambda _domain, *said: words.gettext(*said))  # noqa: B010
    setattr(gettext, "dngettext", lambda _domain, *said: words.ngettext(*said))  # noqa: B010


def chosen_lang() -> Lang | None:
    """The language that the command was asked to tell things in; the whole group reads `LANG_VARIABLE`."""
    lang: Lang | None = click.get_current_context().meta.get(_CHOSEN)
    return lang


def told(message: Message) -> str:
    """`message` in the language that was chosen."""
    return message.words(chosen_lang() or "en")


def show(problems: list[Problem], form: Format) -> None:
    """Prints `problems` to standard output; in text form, how many to fix to standard error."""
    if problems or form == "json":
        click.echo(render_problems(problems, form, chosen_lang()))
    if errors(problems) and form == "text":
        click.echo(to_fix(errors(problems)), err=True)


def to_fix(problems: list[Problem]) -> str:
    """How many `problems` there are, and the `dossier explain` commands for their checks."""
    lang = chosen_lang() or "en"
    count = len(set(problems))
    number = translate_count("{number} to fix.", "{number} to fix.", count, lang)
    names = sorted({problem.check for problem in problems} & set(explained()))
    if not names:
        return number
    commands = "; ".join(f"dossier explain {name}" for name in names)
    return f"{number} {translate('Why, and how:', lang)} {commands}"
