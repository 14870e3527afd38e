"""What takes several pages: the words and links that lead through them."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from build_tools.site.views.context import PageContext


def numbered(context: PageContext, pages: Sequence[str], number: int) -> Markup:
    """Which of several pages it is; nothing for one alone."""
    if len(pages) == 1:
        return Markup("")
    numbers = {"part": context.number(number + 1), "parts": context.number(len(pages))}
    return Markup(" ") + context.say("({part} of {parts})", **numbers)


def parts_by_number(context: PageContext, pages: Sequence[str], number: int) -> tuple[Markup, ...]:
    """Links to all `pages` by number, this one without a link; none where it is the only one."""
    if len(pages) == 1:
        return ()
    return tuple(
        context.number(at + 1) if at == number else context.page_link(context.number(at + 1), page)
        for at, page in enumerate(pages)
    )
