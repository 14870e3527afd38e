"""Which entries a text mentions. The longest name wins; names match whole words only.

A name that is another word too is a sure mention only where the article names the same entry
otherwise, or the word before it settles what is meant; else the hit is not `sure`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from build_tools.desk.scan.lexicon import Phrase, lexicon
from build_tools.desk.scan.names import ENDS, Name, NameIndex, Tree, make_name, plant
from build_tools.desk.scan.tokens import Reading, Token

_LONGEST = 30  # words of a name


class Hit(NamedTuple):
    """A name in the tokens from `start` up to, not including, `end`; `names` are all it may be."""

    start: int
    end: int
    names: tuple[Name, ...]
    sure: bool
    alike: bool = False

    @property
    def entries(self) -> tuple[str, ...]:
        """The entries that it may name."""
        return tuple(dict.fromkeys(name.entry for name in self.names))


class Ending(NamedTuple):
    """Where a walk through the tree of names came to the end of some of them."""

    end: int
    names: list[Name]
    definite: tuple[bool, ...]


def find_names(found: list[Token], index: NameIndex) -> list[Hit]:
    """Every name of `index` in the tokens, then the surnames of the persons found in full."""
    hits = list(_scan(found, index.tree, range(len(found))))
    known = {word.words for word in index.names if word.alone}
    surnames = plant(_surnames(hits, known))
    covered = {at for hit in hits for at in range(hit.start, hit.end)}
    gaps = [at for at in range(len(found)) if at not in covered]
    hits += _scan(found, surnames.tree, gaps)
    return sorted(_shared(hits))


def _shared(hits: list[Hit]) -> Iterator[Hit]:
    """A surname alone may be that of another whom the article names in full: both are meant."""
    full: defaultdict[str, dict[str, Name]] = defaultdict(dict)
    for hit in hits:
        for name in hit.names:
            if name.person and not name.alone:
                full[name.words[-1]][name.entry] = name
    for hit in hits:
        own = hit.names[0]
        others = full.get(own.words[0], {}) if own.person and own.alone else {}
        more = () if own.entry in others else tuple(others.values())
        yield hit._replace(names=hit.names + more)


def settle(hits: list[Hit]) -> list[Hit]:
    """`hits` with doubtful ones made `sure` where the same article names the entry otherwise."""
    named = {hit.entries[0] for hit in hits if hit.sure and len(hit.entries) == 1}
    settled = [_settled(hit, named) for hit in hits]
    for _end in ("from the first", "from the last"):
        for at, (before, hit) in enumerate(pairwise(settled), start=1):
            if before.sure and not hit.sure and _in_a_row(before, hit):
                settled[at] = hit._replace(sure=True)
        settled.reverse()
    return settled


def _in_a_row(one: Hit, two: Hit) -> bool:
    """Places named one after the other: سبها وأوباري وغات; Niger and Mali."""
    gap = max(one.start, two.start) - min(one.end, two.end)
    places = all(name.section == "places" for name in one.names + two.names)
    between = 0 if one.names[0].arabic else 1  # و is part of the word, "and" is not
    return places and gap <= between and not two.alike


def _settled(hit: Hit, named: set[str]) -> Hit:
    """Of several entries of one section that bear a name, the one named elsewhere is meant."""
    clear = tuple(name for name in hit.names if name.entry in named)
    one_section = len({name.section for name in hit.names}) == 1
    names = clear if len({name.entry for name in clear}) == 1 and one_section else hit.names
    settled = bool(clear) and hit.names[0].words not in lexicon().each_time
    return hit._replace(names=names, sure=hit.sure or settled)


def _scan(found: list[Token], tree: Tree, places: Iterable[int]) -> Iterator[Hit]:
    """Hits that begin at one of `places`, none within another."""
    free = 0
    allowed = set(places)
    for at in sorted(allowed):
        hit = _longest(found, at, tree) if at >= free else None
        if hit and allowed.issuperset(range(hit.start, hit.end)):
            yield hit
            free = hit.end


def _longest(found: list[Token], at: int, tree: Tree) -> Hit | None:
    endings = sorted(_endings(found, at, tree), key=lambda ending: -ending.end)
    for ending in endings:
        names = [name for name in ending.names if _fits(name, found, at, ending)]
        if names:
            doubt = all(name.doubtful for name in names)
            sure = not doubt or any(_introduced(name, found, at, ending.end) for name in names)
            return Hit(at, ending.end, tuple(names), sure)
    return None


def _endings(found: list[Token], at: int, tree: Tree) -> Iterator[Ending]:
    """Walks the tree along the tokens; only the first may have clitics before it."""
    last = min(len(found), at + _LONGEST)
    for reading in found[at].readings:
        branch, definite, end = _down(tree, reading), _flags(reading), at + 1
        while branch is not None:
            if ENDS in branch:
                yield Ending(end, branch[ENDS], definite)
            if end >= last or found[end].apart:
                break
            plain = found[end].plain
            branch, definite, end = _down(branch, plain), definite + _flags(plain), end + 1


def _down(branch: Tree, reading: Reading) -> Tree | None:
    for word in reading.words:
        if word not in branch:
            return None
        branch = branch[word]
    return branch


def _flags(reading: Reading) -> tuple[bool, ...]:
    return tuple(reading.definite and number == 0 for number, _ in enumerate(reading.words))


def _fits(name: Name, found: list[Token], at: int, ending: Ending) -> bool:
    """Whether letters' case, articles and neighbours let the words be this name."""
    here = found[at : ending.end]
    rules: tuple[Callable[[], bool], ...] = (
        lambda: not name.alone or here[0].arabic == name.arabic,
        lambda: not name.acronym or here[0].text.replace(".", "") == name.text,
        lambda: not name.capitals or (here[0].capital and here[-1].capital),
        lambda: _definite(name, ending.definite),
        lambda: not (name.person and name.alone and _another_person(found, at, ending.end)),
        lambda: not _follows_forbidden(name, found, at),
        lambda: name.person or not _of_another_state(name, found, at, ending.end),
    )
    return all(rule() for rule in rules)


def _definite(name: Name, given: tuple[bool, ...]) -> bool:
    """A conference is not the Congress: the article stands where the name has it.

    A person is the same with or without it, as long as there is more of the name.
    """
    if not name.arabic or (name.person and not name.alone):
        return True
    if name.alone:
        return name.definite == given
    return all(got or not wanted for wanted, got in zip(name.definite, given, strict=True))


def _another_person(found: list[Token], at: int, end: int) -> bool:
    """Whether a name beside it makes the surname somebody else's, or no surname at all."""
    after = found[end] if end < len(found) and not found[end].apart else None
    if after and not after.arabic and after.text[0].isupper() and not _is_common(after):
        return True
    if at == 0 or found[at].apart or _has_clitic(found[at]):
        return False
    before = found[at - 1]
    if before.arabic:
        return before.text != "على" and before.word in lexicon().before_surnames
    return before.text[0].isupper() and not _may_precede(found, at)


def _has_clitic(token: Token) -> bool:
    """وحفتر is joined to no given name; the و of a name itself is not looked for before one."""
    return token.arabic and token.text[0] in "وفبكل" and len(token.readings) > 1


def _may_precede(found: list[Token], at: int) -> bool:
    """Whether the capitalised word before a surname is a title, a place or the sentence's first."""
    before = found[at - 1]
    titled = any(before.word == title[-1] for title in lexicon().titles if title)
    return titled or _is_common(before) or before.text.isupper()


def _is_common(token: Token) -> bool:
    return token.word in lexicon().no_names


def _follows_forbidden(name: Name, found: list[Token], at: int) -> bool:
    forbidden = lexicon().not_after.get(name.words[0], frozenset()) if name.alone else frozenset()
    return at > 0 and not found[at].apart and found[at - 1].word in forbidden


def _of_another_state(name: Name, found: list[Token], at: int, end: int) -> bool:
    """Whether an adjective gives the body to a state that the name does not speak of."""
    if name.section != "actors" or name.alone:
        return False
    foreign = lexicon().nationalities - lexicon().own_nationality
    after = [] if end >= len(found) or found[end].apart else found[end : end + 2]
    if after and after[0].word in (foreign if name.arabic else {"of"}):
        return name.arabic or after[-1].word in lexicon().other_states
    return not name.arabic and at > 0 and not found[at].apart and found[at - 1].word in foreign


def _introduced(name: Name, found: list[Token], at: int, end: int) -> bool:
    """Whether a word beside it settles that the entry is meant: the town of al-Marj."""
    follows = end < len(found) and not found[end].apart and found[end].word in lexicon().followers
    if follows and name.section == "actors":
        return True
    if at == 0 or found[at].apart:
        return False
    before = found[at - 1]
    if name.person:
        return any(before.word == title[-1] for title in lexicon().titles if title)
    known = lexicon().introducers.get(name.section, frozenset())
    return any("".join(reading.words) in known for reading in before.readings)


def _surnames(hits: list[Hit], known: set[Phrase]) -> Iterator[Name]:
    """The last word of each person's name that was given in full, if it is nobody else's."""
    owners: dict[str, set[str]] = {}
    for hit in hits:
        for name in hit.names:
            if name.person and len(name.words) > 1:
                owners.setdefault(name.text.split()[-1], set()).add(name.entry)
    for text, entries in owners.items():
        surname = make_name(min(entries), "actors", text, person=True)
        alone = surname is not None and len(entries) == 1 and surname.words not in known
        if surname is not None and alone and _telling(surname):
            yield surname


def _telling(name: Name) -> bool:
    """Whether a surname alone can only be one: with its article, or a capital letter."""
    return name.alone and (name.definite[0] if name.arabic else len(name.text) > 3)
