"""Where a person's name ends: its parts belong to the longest name.

Saif al-Islam Muammar Gaddafi is not Muammar Gaddafi, and Abdullah al-Trabelsi is not the only
Trabelsi whom the dossier has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.desk.scan.arabic_words import is_given_elsewhere
from build_tools.desk.scan.given import is_given
from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.names import Name
from build_tools.desk.scan.namesakes import goes_further
from build_tools.desk.scan.spellings import Spelling, rough_sounds
from build_tools.desk.scan.tokens import Token, token_words
from build_tools.reading.graph import Graph
from build_tools.words.folding import fold, words

_SMALL = frozenset(
    {"al", "el", "ul", "bin", "ben", "ibn", "bint", "abu", "bu", "ould", "de", "von", "van", "الله"}
)
# What reads as a given name and is another word: on, for the good of.
_NO_NAMES = frozenset({"على", "لصالح"})
# What follows a given name and is one with it: Saif al-Islam, نصر الدين.
_COMPOUND = frozenset({"islam", "din", "deen", "dine", "nasr", "اسلام", "دين", "نصر"})


def longest_persons(
    found: list[Token],
    hits: Iterable[Hit],
    names: Iterable[Name],
    spellings: Iterable[Spelling],
) -> Iterator[Hit]:
    """`hits` without those that are a part of a longer person's name.

    A longer name that holds all of a known one is perhaps that person. The surname of somebody who
    is named in full and not in the dossier stays theirs.
    """
    names = tuple(names)
    known = [name for name in names if name.person and not name.alone]
    own = (hit for hit in sorted(hits) if not _bears_the_name(found, hit))
    ordered = list(_joined(found, own, spellings))
    covered = {at for hit in ordered if not _is_given(hit) for at in range(hit.start, hit.end)}
    strangers: dict[str, bool] = {}
    free = 0
    full = {name for hit in ordered if not hit.names[0].alone for name in hit.entries}
    met = {hit.start for hit in ordered if hit.names[0].alone and full.issuperset(hit.entries)}
    for hit in ordered:
        further = 0 if hit.end in met else goes_further(found, hit)
        if further or hit.start < free:
            free = max(free, further)
            strangers |= dict.fromkeys((hit.names[0].words[-1], found[free - 1].word), True)
            continue
        if not all(name.person for name in hit.names):
            yield _without_persons(hit) if _run(found, hit, covered) else hit
            continue
        start, end = _run(found, hit, covered) or (hit.start, hit.end)
        surname = hit.names[0].words[-1]
        if (start, end) == (hit.start, hit.end):
            if not hit.names[0].alone:
                strangers[surname] = False
            if not (hit.names[0].alone and strangers.get(surname)):
                yield hit
            continue
        meant = _meant(found[start:end], known)
        strangers[surname] = not meant
        if meant:
            said = _is_spelt_out(found[start:end], meant, spellings)
            yield Hit(start, end, meant, sure=said or _is_theirs(surname, meant, names))


def _is_theirs(surname: str, meant: tuple[Name, ...], names: Iterable[Name]) -> bool:
    """Whether the surname alone would be sure to name the one who is meant."""
    alone = [name for name in names if name.person and name.words == (surname,)]
    clear = bool(alone) and not any(name.doubtful for name in alone)
    return clear and {name.entry for name in (*alone, *meant)} == {meant[0].entry}


def _is_spelt_out(run: list[Token], meant: tuple[Name, ...], spellings: Iterable[Spelling]) -> bool:
    """Whether the one who is meant is so called in the other script, the father's name with it."""
    sound = rough_sounds(" ".join(word for token in run for word in token.plain.words)).split()
    alike = (one for one in spellings if one.owner == meant[0].owner and one.sound.split() == sound)
    return len(meant) == 1 and any(alike)


def _bears_the_name(found: list[Token], hit: Hit) -> bool:
    """منطقة السراج, Haftar street, القذافي الابن: called after somebody, whom it does not name."""
    if not all(name.person for name in hit.names):
        return False
    after = found[hit.end] if hit.end < len(found) and not found[hit.end].apart else None
    if found[hit.start].arabic:
        before = found[hit.start - 1] if hit.start and not found[hit.start].apart else None
        if after is not None and hit.names[0].alone and fold(after.text) in lexicon().juniors:
            return True
        return before is not None and bool(token_words(before) & lexicon().named_after["ar"])
    return after is not None and after.word in lexicon().named_after["en"]


def _joined(
    found: list[Token], hits: Iterable[Hit], spellings: Iterable[Spelling]
) -> Iterator[Hit]:
    """`hits`, one with a surname after it that is its own: سيف الإسلام with معمر محمد القذافي."""
    one: Hit | None = None
    for two in hits:
        if one and _goes_on_to(found, one, two, spellings):
            one = one._replace(end=two.end)
            continue
        if one:
            yield one
        one = two
    if one:
        yield one


def _goes_on_to(found: list[Token], one: Hit, two: Hit, spellings: Iterable[Spelling]) -> bool:
    """Whether only given names, and no comma, stand between somebody and the family's name."""
    between = found[one.end : two.start]
    if len(one.entries) > 1 or not all(name.person for name in one.names + two.names):
        return False
    if any(token.apart for token in found[one.end : two.end]) or one.names[0].alone:
        return False
    given = (*between, *found[two.start : two.end - 1])
    if two.entries == one.entries or not all(is_given(token.word) for token in given):
        return False
    own = (spelling for spelling in spellings if spelling.owner == one.names[0].owner)
    return any(words(spelling.folded)[-1] == two.names[0].words[-1] for spelling in own)


def _is_given(hit: Hit) -> bool:
    """Whether a surname is a given name too, of which a longer name may be made."""
    return hit.names[0].person and hit.names[0].alone and is_given(hit.names[0].words[0])


def told_by_ties(hits: Iterable[Hit], graph: Graph) -> Iterator[Hit]:
    """`hits`, some sure if the article names whom they are tied to by the dossier.

    A fuller name: Omar Idris Example, who chairs the council; a namesake would hardly be of the same
    body. And a body's short name, beside one of its people: the State Council.
    """
    every = list(hits)
    named = {entry for hit in every if hit.sure for entry in hit.entries}
    people = {hit.entries[0] for hit in every if hit.sure and hit.names[0].person}
    for hit in every:
        fuller = len(hit.entries) == 1 and hit.names[0].person and _is_fuller(hit)
        ties = {tie.object for tie in graph.ties_from.get(hit.entries[0], ())}
        actors = {entry for entry in ties & named if graph.corpus.sections[entry] == "actors"}
        theirs = _is_body(hit) and people & _members(hit.entries[0], graph)
        yield hit._replace(sure=hit.sure or bool((fuller and actors) or theirs))


def _is_body(hit: Hit) -> bool:
    """Whether a hit is a public body's name of two words and more, written as a name."""
    name = hit.names[0]
    body = name.owner.of_a_state and not name.alone and not hit.alike
    known = lexicon()
    many = name.words in known.each_time or not known.seated.isdisjoint(name.words)
    return body and len(hit.entries) == 1 and not many


def _members(entry: str, graph: Graph) -> set[str]:
    """Those with a post in a body, or members of it."""
    terms = graph.corpus.vocabulary.relations
    return {
        tie.subject
        for tie in graph.ties_to.get(entry, ())
        if terms[tie.claim.relation].bond in ("office", "belonging")
    }


def _is_fuller(hit: Hit) -> bool:
    """Whether names stand between the first and the last of a person's known name."""
    return not hit.names[0].alone and hit.end - hit.start > len(hit.names[0].words)


def _without_persons(hit: Hit) -> Hit:
    return hit._replace(names=tuple(name for name in hit.names if not name.person))


def _run(found: list[Token], hit: Hit, covered: set[int]) -> tuple[int, int] | None:
    """Where a longer name of a person begins and ends that holds `hit`; None if none does."""
    if not any(name.person for name in hit.names):
        return None
    alone = hit.names[0].alone
    joined = found[hit.start].plain.words[:1] != hit.names[0].words[:1]  # وحفتر, not باشاغا
    start = hit.start if joined and _has_clitic(found[hit.start]) else 0
    start, end = start or _start(found, hit.start, covered, alone=alone), hit.end
    if alone:
        end = _end(found, end, covered)
    return (start, end) if (start, end) != (hit.start, hit.end) else None


def _end(found: list[Token], end: int, covered: set[int]) -> int:
    """Past what makes a surname a given name: Jibril Rajoub, Suleiman al-Zubi, Haftar Street."""
    article = end < len(found) and not found[end].apart and found[end].text in ("al", "el")
    last = end + article
    if (
        last >= len(found)
        or not _goes_on(found[last])
        or _is_possessive(found[end - 1], found[end])
    ):
        return end
    return last + 1 if last not in covered or is_given(found[end - 1].word) else end


def _goes_on(token: Token) -> bool:
    titled = (token.word,) in lexicon().titles
    return (
        not token.apart
        and not token.arabic
        and token.text[0].isupper()
        and not (token.word in lexicon().no_names or titled)
    )


def _start(found: list[Token], start: int, covered: set[int], *, alone: bool) -> int:
    """Goes back over given names and what joins them."""
    at = best = start
    while at > 0 and not found[at].apart and at - 1 not in covered:
        at -= 1
        token = found[at]
        if _is_servant(found, at):  # عبد السلام
            at -= 1
            best = at
            continue
        if token.text.lower() in _SMALL or _in_compound(found, at):
            continue
        if not _named(token, found[at + 1], alone=alone):
            break
        best = at
        if token.arabic and _has_clitic(token):
            break
    return best


def _is_servant(found: list[Token], at: int) -> bool:
    before = found[at - 1] if at > 0 and not found[at].apart else None
    return before is not None and before.arabic and "عبد" in token_words(before)


def _in_compound(found: list[Token], at: int) -> bool:
    before = found[at - 1] if at > 0 and not found[at].apart else None
    return found[at].word in _COMPOUND and before is not None


def _named(token: Token, after: Token, *, alone: bool) -> bool:
    """Whether a word before a name is a part of it; before a full one only a given name is."""
    if token.arabic:
        return token.text not in _NO_NAMES and _is_name_before(token)
    known = token.word in lexicon().no_names
    if known or not token.text[0].isupper() or _is_possessive(token, after):
        return False
    given = is_given(token.word)
    if not alone or token.opens:
        return given
    return given or not _may_precede(token)


def _is_name_before(token: Token) -> bool:
    bare = {"".join(reading.words) for reading in token.readings if not reading.definite}
    given = bare & lexicon().given_names or is_given_elsewhere(token.word)
    return bool(token_words(token) & lexicon().kin or given)


def _is_possessive(token: Token, after: Token) -> bool:
    """Russia's Putin: two letters between the word and the next are gone."""
    return after.start - token.end > 2


def _may_precede(token: Token) -> bool:
    """Whether a word with a capital is a title or no name at all."""
    titled = any(token.word == title[-1] for title in lexicon().titles if title)
    known = lexicon()
    words = known.no_names | known.of_no_state | known.kinds_of_body
    return titled or token.word in words or token.text.isupper()


def _has_clitic(token: Token) -> bool:
    """وحفتر is joined to no given name before it."""
    return token.arabic and token.text[0] in "وفبكل" and len(token.readings) > 1


def _meant(run: list[Token], known: Iterable[Name]) -> tuple[Name, ...]:
    """The persons whose whole name the words of `run` hold in order, from first to last."""
    words = [word for token in run for word in token.plain.words]
    fits = [name for name in known if _holds(words, name.words)]
    return tuple({name.entry: name for name in fits}.values())


def _holds(words: list[str], name: tuple[str, ...]) -> bool:
    if not words or (words[0], words[-1]) != (name[0], name[-1]) or len(words) <= len(name):
        return False
    rest = iter(words)
    return all(word in rest for word in name)
