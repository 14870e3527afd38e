"""What qualifies a claim, in brackets behind it: when it holds, who says so, as of when."""

from __future__ import annotations

import re

from markupsafe import Markup

from build_tools.reading.dates import Edtf, date_words
from build_tools.reading.marks import plain_words
from build_tools.reading.model import Claim, StatementClaim
from build_tools.site.views.context import PageContext
from build_tools.site.views.sentences import mention
from build_tools.words.language import listed


def untold_details(context: PageContext, claim: Claim) -> Markup:
    """Its details without a day or month that its own sentence says already."""
    if not isinstance(claim, StatementClaim):
        return claim_details(context, claim)
    said = plain_words(claim.statement.in_language(context.lang))
    dates = {"valid": claim.valid, "as_of": claim.as_of}
    told = {name: None for name, when in dates.items() if when and _says(context, said, when)}
    return claim_details(context, claim.model_copy(update=told))


def _says(context: PageContext, sentence: str, when: Edtf) -> bool:
    """A year alone may stand there for something else."""
    words = date_words(when, context.locale)
    return " " in words and re.search(rf"(?<!\d){re.escape(words)}", sentence) is not None


def claim_details(context: PageContext, claim: Claim) -> Markup:
    """When it holds, as of when and who says so, in brackets; empty when nothing is stated."""
    parts: list[Markup] = []
    if claim.valid:
        parts.append(context.date(claim.valid))
    if claim.said_by:
        who = Markup(listed([mention(context, who) for who in claim.said_by], context.lang))
        parts.append(context.say("according to {who}", who=who))
    if claim.as_of:
        parts.append(context.say("as of {date}", date=context.date(claim.as_of)))
    return Markup(" (") + context.say("; ").join(parts) + Markup(")") if parts else Markup("")
