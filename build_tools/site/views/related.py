"""Entries that share most with the one that is read, and what it is that they share."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.related import Related
from build_tools.reading.model import Described, Section
from build_tools.site.views.context import PageContext


@dataclass(frozen=True)
class RelatedLine:
    """A related entry, and why it is."""

    link: Markup
    why: Markup


def view_related(context: PageContext, entry: Described) -> tuple[RelatedLine, ...]:
    """The related entries of `entry`, the nearest first."""
    related = context.facts.related(entry)
    return tuple(RelatedLine(context.link(one.entry), _why(context, one)) for one in related)


def _why(context: PageContext, related: Related) -> Markup:
    comma = context.say(", ")
    return comma.join(_counted(context, section, number) for section, number in related.shared)


def _counted(context: PageContext, section: Section, number: int) -> Markup:
    if section == "events":
        return context.count("{number} shared event", "{number} shared events", number)
    if section == "places":
        return context.count("{number} shared place", "{number} shared places", number)
    if section == "disputes":
        return context.count("{number} shared dispute", "{number} shared disputes", number)
    if section == "sources":
        return context.count("{number} shared source", "{number} shared sources", number)
    return context.count("{number} shared actor", "{number} shared actors", number)
