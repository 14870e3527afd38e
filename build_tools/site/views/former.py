"""What stands at the address of an entry that was withdrawn or has moved."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from build_tools.reading.model import Entry
from build_tools.site.views.context import PageContext
from build_tools.words.inline import escape


@dataclass(frozen=True)
class FormerView:
    """The page of a former entry: that it was withdrawn and why, or where it is now."""

    lang: str
    title: Markup
    words: Markup


def view_withdrawn(context: PageContext, entry: Entry) -> FormerView:
    """A tombstone: when an entry was withdrawn and why; nothing else of it is shown."""
    assert entry.withdrawn is not None
    when = context.say("This entry was withdrawn on {date}.", date=context.day(entry.withdrawn.on))
    reason = context.prose(entry.withdrawn.reason)
    return FormerView(context.lang, context.say("Withdrawn"), when + Markup(" ") + reason)


def view_moved(context: PageContext, entry: Entry) -> FormerView:
    """A signpost from an old id to the entry that now holds it."""
    words = context.say("This entry is now at {link}.", link=context.link(entry.id))
    return FormerView(context.lang, escape(context.plain_name(entry.id)), words)
