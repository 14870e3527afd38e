"""Which entries a text mentions. The longest name wins; names match whole words only.

A name that is another word too is a sure mention only where the article names the same entry
otherwise, or the word before it settles what is meant; else the hit is not `sure`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from build_tools.desk.scan.alike import find_alike
from build_tools.desk.scan.beside import (
    begins_another,
    ends_another,
    follows_forbidden,
    holds_preposition,
    in_anothers_name,
    introduced,
    is_first_quoted,
    is_one_of_many,
    lacks_credit,
)
from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.joined import Part, joined_names
from build_tools.desk.scan.kin import find_kin
from build_tools.desk.scan.lexicon import Phrase, lexicon
from build_tools.desk.scan.names import ENDS, Name, NameIndex, Tree, make_name, plant
from build_tools.desk.scan.outlets import outside_outlets
from build_tools.desk.scan.persons import longest_persons
from build_tools.desk.scan.spellings import Owner, Spelling
from build_tools.desk.scan.states import of_another_state
from build_tools.desk.scan.tokens import Reading, Token, token_words

_LONGEST = 30  # words of a name
_ENGLISH = {"as", "at", "an"}
_SPOKEN = 4  # letters of an abbreviation that is read as a word


class Ending(NamedTuple):
    """Where a walk through the tree of names came to the end of some of them."""

    end: int
    names: list[Name]
    definite: tuple[bool, ...]


def find_names(found: list[Token], index: NameIndex, spellings: tuple[Spelling, ...]) -> list[Hit]:
    """Every name of `index` in the tokens, surnames of persons found in full, names by their sound."""
    every = list(outside_outlets(found, _scan(found, index.tree, range(len(found)))))
    pairs = [hit for hit in _joined(found, index.tree) if not hit.names[0].person]
    every = [*pairs, *(hit for hit in every if not any(map(hit.overlaps, pairs)))]
    ends = {hit.end for hit in every}
    every = [hit for hit in every if hit.start in ends or not ends_another(found, hit)]
    hits = list(longest_persons(found, every, index.names, spellings))
    known = {word.words for word in index.names if word.alone}
    surnames = plant(_surnames(hits, known))
    hits += _scan(found, surnames.tree, _gaps(found, hits))
    hits = list(longest_persons(found, hits, index.names, spellings))
    weak = [hit for hit in hits if not hit.sure and hit.end - hit.start == 1]
    alike = find_alike(found, [hit for hit in hits if hit not in weak], index, spellings)
    heard = {at for hit in alike for at in range(hit.start, hit.end)}
    hits = [hit for hit in hits if hit not in weak or hit.start not in heard]
    hits = list(longest_persons(found, [*hits, *alike], index.names, spellings))
    hits = [*_shared(hits), *find_kin(found, hits, index.names)]
    hits += [*_seats(found, hits, index), *_in_events(found, hits, index)]
    hits = [hit._replace(sure=hit.sure and not in_anothers_name(found, hit)) for hit in hits]
    return sorted(hits, key=lambda hit: hit[:2])


def _joined(found: list[Token], tree: Tree) -> Iterator[Hit]:
    """Two bodies named by one word for what both are, sure if one of them is.

    Where only one is known, neither is meant.
    """
    free = 0
    for one, other in joined_names(found):
        first, second = _part(one, tree), _part(other, tree)
        if first and second and first.start >= free and first.entries != second.entries:
            sure = first.sure or second.sure
            yield from (first._replace(sure=sure), second._replace(sure=sure))
            free = second.end


def _part(part: Part, tree: Tree) -> Hit | None:
    hit = _longest(part.words, 0, tree)
    if hit is None or (part.whole and hit.end < len(part.words)):
        return None
    return Hit(part.start, part.start + hit.end - part.added, hit.names, hit.sure)


def _gaps(found: list[Token], hits: list[Hit]) -> list[int]:
    covered = {at for hit in hits for at in range(hit.start, hit.end)}
    return [at for at in range(len(found)) if at not in covered]


def _seats(found: list[Token], hits: list[Hit], index: NameIndex) -> Iterator[Hit]:
    """What stands in the name of a government or its forces: حكومة طرابلس, قوات حكومة الوفاق."""
    seated = lexicon().seated
    places = plant(one for one in index.names if one.section == "places").tree
    governments = plant(
        one for one in index.names if one.section == "actors" and seated & set(one.words)
    ).tree
    for hit in hits:
        inside = range(hit.start, hit.end)
        said = {word for at in inside for word in token_words(found[at])}
        if hit.names[0].section == "actors" and said & seated:
            yield from _scan(found, governments, inside[1:])
            yield from (
                one for one in _scan(found, places, inside) if one.end - one.start < len(inside)
            )


def _in_events(found: list[Token], hits: list[Hit], index: NameIndex) -> Iterator[Hit]:
    """The persons who stand in an event's name: القبض على سيف الإسلام القذافي."""
    tree = plant(name for name in index.names if name.person).tree
    for hit in hits:
        if hit.sure and hit.names[0].section == "events":
            inside = _scan(found, tree, range(hit.start, hit.end))
            yield from longest_persons(found[: hit.end], inside, index.names, ())


def _shared(hits: list[Hit]) -> Iterator[Hit]:
    """A surname may be that of another whom the article names in full: both are meant.

    Of more than one word (عبد الجليل), it is only the other's.
    """
    full = {name for hit in hits for name in hit.names if name.person and not name.alone}
    for hit in hits:
        own = hit.names[0]
        others = {name.entry: name for name in full if own.person and _ends_in(name, own)}
        more = () if own.entry in others else tuple(others.values())
        theirs = more if own.doubtful and not own.alone else hit.names + more
        yield hit._replace(names=theirs) if more and (own.alone or own.doubtful) else hit


def _ends_in(name: Name, surname: Name) -> bool:
    length = len(surname.words)
    return len(name.words) > length and name.words[-length:] == surname.words


def _scan(found: list[Token], tree: Tree, places: Iterable[int]) -> Iterator[Hit]:
    """Hits that begin at one of `places`, none within another."""
    free = 0
    allowed = set(places)
    for at in sorted(at for at in allowed if _may_begin(found, at)):
        hit = _longest(found, at, tree) if at >= free else None
        if hit and allowed.issuperset(range(hit.start, hit.end)):
            yield hit
            free = hit.end


def _may_begin(found: list[Token], at: int) -> bool:
    """Not at what only looks like an article: "as Tripoli", "at Sirte"; at one: al-Bayda, Az Zintan."""
    token = found[at]
    if token.plain.words or token.arabic or token.word in ("al", "el", "ul"):
        return True
    return (
        at + 1 < len(found) and found[at + 1].start == token.end + 1 and token.text not in _ENGLISH
    )


def _longest(found: list[Token], at: int, tree: Tree) -> Hit | None:
    endings = sorted(_endings(found, at, tree), key=lambda ending: -ending.end)
    for ending in endings:
        fitting = [name for name in ending.names if _fits(name, found, at, ending)]
        names = [name for name in fitting if not name.quoted] or fitting
        if names:
            doubt = all(name.doubtful or _small(name, found[at : ending.end]) for name in names)
            sure = not doubt or (
                any(introduced(name, found, at, ending.end) for name in names)
                and not is_one_of_many(found, at)
            )
            return Hit(at, ending.end, tuple(names), sure)
    return None


def _endings(found: list[Token], at: int, tree: Tree) -> Iterator[Ending]:
    """Walks the tree along the tokens; only the first may have clitics before it."""
    last = min(len(found), at + _LONGEST)
    for reading in found[at].readings:
        branch, definite, end = _down(tree, reading), _flags(reading), at + 1
        while branch is not None:
            if ENDS in branch and found[end - 1].plain.words:  # not with an article behind it
                yield Ending(end, branch[ENDS], definite)
            if end >= last or found[end].apart:
                break
            if _only_says_whose(branch, found, end) or _is_article(branch, found[end]):
                end += 1
                continue
            next_one = _reading_on(branch, found[end])
            branch, definite, end = _down(branch, next_one), definite + _flags(next_one), end + 1


def _only_says_whose(branch: Tree, found: list[Token], at: int) -> bool:
    """الليبية within a name of the dossier's country that goes on after it."""
    own = found[at].arabic and found[at].word in lexicon().own.adjectives
    after = found[at + 1] if at + 1 < len(found) and not found[at + 1].apart else None
    if not own or after is None or ENDS in branch or found[at].word in branch:
        return False
    return _down(branch, after.plain) is not None


def _is_article(branch: Tree, token: Token) -> bool:
    """The article within a name that is known without it: Council of the State."""
    return token.text == "the" and token.word not in branch and ENDS not in branch


def _reading_on(branch: Tree, token: Token) -> Reading:
    """A word inside a name as it stands; or in Latin letters without the article in it."""
    fused = [one for one in token.readings[1:] if not token.arabic]
    if _down(branch, token.plain) is None:
        return next((one for one in fused if _down(branch, one) is not None), token.plain)
    return token.plain


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
        lambda: not name.quoted or (here[0].quoted and here[-1].unquoted),
        lambda: not name.acronym or _is_acronym(here[0].text.replace(".", ""), name.text),
        lambda: not name.capitals or _may_be_small(name, here) or _capital(here),
        lambda: _definite(name, ending.definite) or is_first_quoted(here, ending.definite),
        lambda: not follows_forbidden(name, found, at),
        lambda: not (name.person and holds_preposition(found, here)),
        lambda: not begins_another(name, found, at, ending.end),
        lambda: not lacks_credit(name, found, at, ending.end),
        lambda: not of_another_state(name, found, at, ending.end),
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


def _small(name: Name, here: list[Token]) -> bool:
    """Whether two words in small letters may be any body's of that kind: the advisory committee."""
    two_words = name.section == "actors" and len(name.words) == 2
    begun = here[0].capital and not here[0].opens  # the European union
    return two_words and name.capitals and not (begun or _capital(here))


def _is_acronym(text: str, name: str) -> bool:
    """Nato, and nato, as newspapers write those of four letters and more; WHO is not "who"."""
    small = len(name) >= _SPOKEN and name not in lexicon().never_in_small and text.upper() == name
    return text == name or (small and text in (name.title(), name.lower()))


def _capital(here: list[Token]) -> bool:
    return here[0].capital and here[-1].capital


def _may_be_small(name: Name, here: list[Token]) -> bool:
    """A body of more than one word is also named in small letters; so is eastern in eastern Libya."""
    if name.person or name.alone:
        return False
    return name.section == "actors" or (name.section == "places" and here[-1].capital)


def _surnames(hits: list[Hit], known: set[Phrase]) -> Iterator[Name]:
    """The last word of each person's name that was given in full, if it is nobody else's."""
    owners: defaultdict[str, set[Owner]] = defaultdict(set)
    for hit in hits:
        for name in hit.names:
            if name.person and len(name.words) > 1:
                owners[name.text.split()[-1]].add(name.owner)
    for text, bearers in owners.items():
        surname = make_name(min(bearers), text)
        alone = surname is not None and len(bearers) == 1 and surname.words not in known
        if surname is not None and alone and _telling(surname):
            yield surname


def _telling(name: Name) -> bool:
    """Whether a surname alone can only be one: with its article, or a capital letter."""
    return name.alone and (name.definite[0] if name.arabic else len(name.text) > 3)
