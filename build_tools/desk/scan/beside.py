"""What stands right beside a name, and says whether its entry is meant."""

from __future__ import annotations

from build_tools.desk.scan.given import is_given
from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.names import Name
from build_tools.desk.scan.tokens import Token, sentence, token_words

_WITHOUT_DOTS = {"فى", "التى", "الذى", "الليبى"}
_BETWEEN = {"the", "عن"}
_ANY = {"a", "an", "any", "another", "his", "her", "their"}


def ends_another(found: list[Token], hit: Hit) -> bool:
    """Liberation Army of Libya: a kind of body, right after a word that is a name and no title."""
    known, before = lexicon(), found[hit.start - 1 : hit.start]
    name, at = hit.names[0], hit.start
    kind = name.section == "actors" and not (name.person or name.arabic or name.alone)
    if not (kind and before and name.words[0] in known.kinds_of_body) or found[at].apart:
        return False
    word = before[0]
    plain = word.text.istitle() and not word.opens and found[at].start - word.end == 1
    listed = known.no_names | known.of_no_state | known.title_words | known.state_of.keys()
    return plain and word.word not in listed


def in_anothers_name(found: list[Token], hit: Hit) -> bool:
    """Whether a place abroad stands in another's name: Skhirat Agreement, Africa Command, South Sudan."""
    own = {" ".join(name) for name in lexicon().own.names}
    if hit.names[0].section != "places" or any(own & one.owner.lies_in for one in hit.names):
        return False
    if _is_part(hit.names[0], found, hit.start):
        return True
    named_after = lexicon().named_after_a_place
    if found[hit.start].arabic:
        before = found[hit.start - 1] if hit.start and not found[hit.start].apart else None
        return before is not None and bool(token_words(before) & named_after["ar"])
    after = hit.end
    while after < len(found) and not found[after].apart and found[after].text.istitle():
        after += 1
    return after > hit.end and found[after - 1].word in named_after["en"]


def _is_part(name: Name, found: list[Token], at: int) -> bool:
    parts = lexicon().part_named.get(name.words[0], frozenset())
    return at > 0 and not found[at].apart and bool(token_words(found[at - 1]) & parts)


def is_one_of_many(found: list[Token], at: int) -> bool:
    """A, or his, unity government, perhaps with words in small letters between."""
    while at > 0 and not found[at].apart and not found[at - 1].capital:
        at -= 1
        if found[at].text in _ANY or found[at].word in lexicon().function_words:
            return found[at].text in _ANY
    return False


def introduced(name: Name, found: list[Token], at: int, end: int) -> bool:
    """Whether a word beside it settles that the entry is meant: the town of al-Marj."""
    if _at_home(name, found, at, end) or is_credited(name, found, at, end):
        return True
    follows = end < len(found) and not found[end].apart and found[end].word in lexicon().followers
    if follows and name.section == "actors":
        return True
    if at == 0 or found[at].apart:
        return False
    before = found[at - 1]
    if name.person and any(before.word == title[-1] for title in lexicon().titles if title):
        return True
    if name.section == "actors" and not name.person and before.word in lexicon().own.adjectives:
        return True
    known = lexicon().introducers.get("people" if name.person else name.section, frozenset())
    if name.section == "actors" and not name.person and not name.owner.of_a_state:
        known |= lexicon().introducers["tellers"]
    return any("".join(reading.words) in known for reading in before.readings)


def _at_home(name: Name, found: list[Token], at: int, end: int) -> bool:
    """Whether a public body's short name stands in a sentence of the dossier's country and no other."""
    if not (name.owner.of_a_state or name.owner.ours) or name.alone:
        return False
    if name.words in lexicon().each_time:
        return False
    first, last = sentence(found, at, end)
    words = {word for token in found[first:last] if token.capital for word in token_words(token)}
    own = lexicon().own
    ours = own.adjectives | {name[0] for name in own.names}
    return bool(words & ours) and not words & lexicon().state_of.keys()


def holds_preposition(found: list[Token], here: list[Token]) -> bool:
    """Whether على among `here` is "on", not علي: a text that writes فى for في may mean either."""
    return any(token.text == "على" for token in here) and not any(
        token.text in _WITHOUT_DOTS for token in found
    )


def begins_another(name: Name, found: list[Token], at: int, end: int) -> bool:
    """Whether a body's word goes on to another's name: the House of Lords, but no Libyan House.

    A paper called by a word of many names is none where these go on: National Congress. Nor is
    what is a rank too, before a name: الرائد محمود.
    """
    follows = end < len(found) and not found[end].apart
    if follows and not name.person and name.words in lexicon().titles:
        return is_given(found[end].word)
    if name.owner.publisher and name.alone and name.arabic and not name.definite[0]:
        return follows and found[end].plain.definite
    if name.owner.publisher and name.alone and name.words[0] in lexicon().kinds_of_body:
        return follows and found[end].text.istitle()
    goes_on = follows and found[end].word == "of"
    ours = at > 0 and found[at - 1].word in lexicon().own.adjectives
    return goes_on and not ours and name.words in lexicon().one_in_a_country


def is_adjective(name: Name) -> bool:
    """Whether a body is called by what says of which kind its council is: الرئاسي."""
    body = name.section == "actors" and not name.person
    return body and name.alone and name.arabic and name.definite[0] and name.text.endswith("ي")


def is_credited(name: Name, found: list[Token], at: int, end: int) -> bool:
    """Whether an agency is named as such: reported AP, told the AP, AP said, (AP)."""
    known = lexicon().credits
    after = found[end] if end < len(found) else None
    ends = after is None or after.apart
    if not name.owner.publisher or (not ends and after and after.word in known["after"]):
        return name.owner.publisher
    if found[at].bracketed and found[at].plain.words == name.words[:1]:
        return ends
    told = at - 2 if at and found[at - 1].text in _BETWEEN else at - 1
    said = told >= 0 and not found[at].apart and bool(token_words(found[told]) & known["before"])
    return said and (ends or (after is not None and after.text.islower()))


def lacks_credit(name: Name, found: list[Token], at: int, end: int) -> bool:
    """Whether an agency is called so only in a credit, and this is none: بحسب الفرنسية."""
    only = name.owner.publisher and name.alone and name.words[0] in lexicon().credits["only"]
    return only and not is_credited(name, found, at, end)


def follows_forbidden(name: Name, found: list[Token], at: int) -> bool:
    """Whether the word before makes it another thing: force majeure is not Cairo, nor القصر الرئاسي ours."""
    forbidden = lexicon().not_after.get(name.words[0], frozenset())
    if at == 0 or found[at].apart:
        return False
    here = found[at].plain.words[:1] == name.words[:1]  # no جنوب وغرب ليبيا
    said = here and bool(token_words(found[at - 1]) & forbidden)
    return said or (is_adjective(name) and found[at - 1].plain.definite)


def is_first_quoted(here: list[Token], definite: tuple[bool, ...]) -> bool:
    """A council as it is first spoken of, all in quotation marks: «مجلس وطني انتقالي»."""
    return len(here) > 2 and here[0].quoted and here[-1].unquoted and not any(definite)
