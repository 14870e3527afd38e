"""Doubtful names made sure by the rest of the article: by a clear name, a row of places, the country."""

from __future__ import annotations

from itertools import pairwise

from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.tokens import Token, sentence, token_words

_FEW = 2  # words of a short name


def settle(found: list[Token], hits: list[Hit]) -> list[Hit]:
    """`hits` with doubtful ones made `sure` where the same article names the entry otherwise."""
    named = {hit.entries[0] for hit in hits if hit.sure and len(hit.entries) == 1}
    settled = [_settled(hit, named) for hit in hits]
    for _end in ("from the first", "from the last"):
        for at, (before, hit) in enumerate(pairwise(settled), start=1):
            if before.sure and not hit.sure and _in_a_row(before, hit, found):
                settled[at] = hit._replace(sure=True)
        settled.reverse()
    return [hit._replace(sure=hit.sure or _beside_ours(hit, settled, found)) for hit in settled]


def _beside_ours(hit: Hit, hits: list[Hit], found: list[Token]) -> bool:
    """Whether a short name without its "Libyan" has a place of the dossier's country in its sentence.

    And no other state: the Red Crescent in Zawiya. Of two rival ministries it says nothing.
    """
    owner = hit.names[0].owner
    short = owner.of_a_state and owner.ours and hit.end - hit.start >= _FEW
    if not short or len(hit.entries) > 1:
        return False
    first, last = sentence(found, hit.start, hit.end)
    ours = any(one.sure and first <= one.start < last and _is_ours(one) for one in hits)
    return ours and not any(
        word in lexicon().state_of for at in range(first, last) for word in token_words(found[at])
    )


def _is_ours(hit: Hit) -> bool:
    own = {" ".join(name) for name in lexicon().own.names}
    return bool(hit.names[0].owner.lies_in & own)


def _in_a_row(one: Hit, two: Hit, found: list[Token]) -> bool:
    """Places named one after the other: سبها وأوباري وغات; Niger and Mali."""
    gap = max(one.start, two.start) - min(one.end, two.end)
    places = all(name.section == "places" for name in one.names + two.names)
    first = min(one.end, two.end)
    between = 1 if not one.names[0].arabic or _links(found[first], found[first + gap]) else 0
    return places and gap <= between and not two.alike


def _links(token: Token, after: Token) -> bool:
    """في between two places, or one more of the row that no entry has: درنة وشحات والبيضاء."""
    row = token.text.startswith("و") and after.text.startswith("و")
    return token.text == "في" or (row and not token_words(token) & lexicon().function_words)


def _settled(hit: Hit, named: set[str]) -> Hit:
    """Of several entries of one section that bear a name, the one named elsewhere is meant."""
    clear = tuple(name for name in hit.names if name.entry in named)
    one_section = len({name.section for name in hit.names}) == 1
    names = clear if len({name.entry for name in clear}) == 1 and one_section else hit.names
    settled = bool(clear) and hit.names[0].words not in lexicon().each_time
    return hit._replace(names=names, sure=hit.sure or settled)
