"""Doubtful names made sure by the rest of the article: by a clear name, a row of places, the country."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from build_tools.desk.scan.beside import introduced, is_adjective, is_one_of_many
from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.lexicon import State, lexicon
from build_tools.desk.scan.names import Name, is_surname
from build_tools.desk.scan.tokens import Token, sentence, token_words

_FEW = 2  # words of a short name
_LONG = 5  # letters of a surname


def settle(found: list[Token], hits: list[Hit]) -> list[Hit]:
    """`hits` with doubtful ones made `sure` where the same article names the entry otherwise."""
    named = {hit.entries[0] for hit in hits if hit.sure and len(hit.entries) == 1}
    settled = [_settled(hit, named) for hit in hits]
    for _end in ("from the first", "from the last"):
        for at, (before, hit) in enumerate(pairwise(settled), start=1):
            if before.sure and not hit.sure and _in_a_row(before, hit, found):
                settled[at] = hit._replace(sure=True)
        settled.reverse()
    ours, others = _named_states(found, settled)
    if ours <= others:
        return settled
    return [
        hit._replace(sure=hit.sure or _is_ours_here(hit, settled, found, alone=not others))
        for hit in settled
    ]


def _named_states(found: list[Token], hits: list[Hit]) -> tuple[int, int]:
    """How often the dossier's country with its places is named, and how often any other state."""
    own = lexicon().own
    ours = own.adjectives | {name[0] for name in own.names}
    others: Counter[State] = Counter()
    count = sum(hit.sure and _lies_in_ours(hit) for hit in hits)
    for token in found:
        said = token_words(token) if token.capital else set()
        count += bool(said & ours)
        others.update({lexicon().state_of[word] for word in said & lexicon().state_of.keys()})
    return count, max(others.values(), default=0)


def _is_ours_here(hit: Hit, hits: list[Hit], found: list[Token], *, alone: bool) -> bool:
    """Whether a short name at home is a body's, with no other state in its sentence.

    The Red Crescent, without its "Libyan"; Parliament; «الوحدة». What is another word too needs a
    place of ours beside it, unless no other state is named (`alone`): then the western region is
    ours too. Of two rival ministries it says nothing, and what a state has in small letters, its national army, is no armed group.
    """
    name = hit.names[0]
    if hit.alike and name.section == "places":
        return _lies_in_ours(hit) and introduced(name, found, hit.start, hit.end)
    first, last = sentence(found, hit.start, hit.end)
    ours = any(one.sure and first <= one.start < last and _lies_in_ours(one) for one in hits)
    clear = alone or ours or name.words not in lexicon().doubtful
    written = name.owner.of_a_state or found[hit.start].capital
    short = name.owner.ours and clear and written and hit.end - hit.start >= _FEW
    if len(hit.entries) > 1:
        return False
    if name.words in lexicon().each_time:
        return alone and _lies_in_ours(hit)
    if is_one_of_many(found, hit.start):
        return False
    if not (short or _is_marked(hit, found) or _is_only_one(hit, found)):
        return False
    return not any(
        word in lexicon().state_of for at in range(first, last) for word in token_words(found[at])
    )


def _is_marked(hit: Hit, found: list[Token]) -> bool:
    """Whether letters or signs show a name: a body in quotation marks, a surname in capitals."""
    name = hit.names[0]
    if name.person:
        written = name.alone and name.capitals and not hit.alike
        return written and len(name.words[0]) >= _LONG and is_surname(name)
    quoted = found[hit.start].quoted and found[hit.end - 1].unquoted
    return is_adjective(name) or (quoted and name.arabic and name.section == "actors")


def _is_only_one(hit: Hit, found: list[Token]) -> bool:
    """Whether the word is for what a country has one of, and stands alone: no White House."""
    if hit.names[0].words not in lexicon().one_in_a_country:
        return False
    here, before = found[hit.start], found[hit.start - 1 : hit.start]
    inside = before and before[0].capital and not before[0].opens and not here.apart
    return here.arabic or not inside


def _lies_in_ours(hit: Hit) -> bool:
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
    """Of several entries of one section that bear a name, the one named elsewhere is meant.

    Not so where the name alone is somebody's own: Haftar may be the father yet.
    """
    clear = tuple(name for name in hit.names if name.entry in named)
    one_section = len({name.section for name in hit.names}) == 1
    one = len({name.entry for name in clear}) == 1 and one_section
    names = clear if one and not _is_own(hit.names[0]) else hit.names
    settled = bool(clear) and hit.names[0].words not in lexicon().each_time
    return hit._replace(names=names, sure=hit.sure or settled)


def _is_own(name: Name) -> bool:
    return name.person and name.alone and not name.doubtful
