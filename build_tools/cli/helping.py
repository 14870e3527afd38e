"""Help in the language that was chosen; its English words are message ids."""

from __future__ import annotations

import copy
from inspect import cleandoc

import click

from build_tools.cli.output import chosen_lang, speak
from build_tools.words.language import Lang, translate
from build_tools.words.language import chosen_lang as lang_of_environment


class Worded(click.Group):
    """A group whose help, and that of its commands, waits for `--lang`, wherever in the line it stands."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, which shows its help as the group does."""
        command = super().get_command(ctx, cmd_name)
        if command:
            _wait_for_lang(command.get_help_option(ctx))
        return command

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """That of the group."""
        return _wait_for_lang(super().get_help_option(ctx))

    def get_help(self, ctx: click.Context) -> str:
        """What is shown, too, where there is nothing but `dossier`, before options are read."""
        return _help(self, ctx)


def _wait_for_lang(option: click.Option | None) -> click.Option | None:
    if option:
        option.is_eager = False
        option.callback = _show
    return option


def _show(ctx: click.Context, _option: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        click.echo(_help(ctx.command, ctx))
        ctx.exit()


def _help(command: click.Command, ctx: click.Context) -> str:
    lang = chosen_lang() or lang_of_environment() or "en"
    speak(lang)
    return _worded(command, lang).get_help(ctx)


def _worded(command: click.Command, lang: Lang) -> click.Command:
    words = _translated(command.help, lang)
    params = [_with_words(param, lang) for param in command.params]
    if not isinstance(command, click.Group):
        return click.Command(command.name, params=params, help=words)
    commands = {name: _worded(each, lang) for name, each in command.commands.items()}
    return click.Group(command.name, commands, params=params, help=words)


def _with_words(param: click.Parameter, lang: Lang) -> click.Parameter:
    worded = copy.copy(param)
    worded.help = _translated(param.help, lang)
    return worded


def _translated(words: str | None, lang: Lang) -> str | None:
    return words and translate(cleandoc(words), lang)
