"""Where the name of an Arabic body ends."""

from __future__ import annotations

import re

from build_tools.desk.scan.arabic_words import is_listed, is_of_a_sentence, is_unknown
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.named_after import past_somebody
from build_tools.desk.scan.new_name import Covered, definite, is_taken, is_weekday, stops
from build_tools.desk.scan.tokens import Token, token_words
from build_tools.words.folding import fold

_MOST = 5
FORCES = frozenset({"قوات", "قوه"})
# What is said of a channel beside its name.
_OF_CHANNELS = frozenset(
    {"تلفزيونيه", "فضاييه", "اخباريه", "اذاعيه", "محليه", "تلفزيوني", "فضايي", "اخباري"}
)
_CHANNELS = frozenset({"قناه", "محطه", "شبكه", "اذاعه", "تلفزيون", "موقع"})
# The same of a paper and of a crossing.
_OF_PAPERS = frozenset({"اسبوعيه", "يوميه", "شهريه", "مستقله", "الكترونيه", "محليه"})
_PAPERS = frozenset({"صحيفه", "جريده", "مجله"})
_OF_CROSSINGS = frozenset({"حدودي", "بري"})
_CROSSINGS = frozenset({"معبر", "منفذ"})
_SAID = ((_CHANNELS, _OF_CHANNELS), (_PAPERS, _OF_PAPERS), (_CROSSINGS, _OF_CROSSINGS))
# Of which the name goes on with عن and ما بعدها: الدفاع عن بنغازي.
_ABOUT = frozenset({"دفاع", "كشف", "تنقيب", "بحث", "افراج", "تعبير", "اعلان"})
_STANDING = frozenset({"مستشفي", "جامعه", "كليه", "نادي", "مصنع", "مدرسه", "معهد", "فندق", "سجن"})
_SUFFERED = frozenset(
    {"للقصف", "للهجوم", "للاعتداء", "للتهديد", "للخطر", "للتدمير", "للسرقة", "للنهب"}
)
_TO = frozenset({"لحل", "لفض", "لسن", "لرد", "لصد", "لبث", "لحث", "لضم", "لضخ"})
# After the number of a unit: اللواء الأول مشاة.
_ARMS = frozenset({"مشاه", "مدفعيه", "مدرعات", "دروع", "مظلات", "صاعقه", "دبابات", "حدود"})
_PREFIXES = "وفبكل"
_VERB = re.compile(r"تت\w{2,}|ي\w{3,}")


def name_end(found: list[Token], start: int, covered: Covered) -> int:
    """A body's name ends at a word that stops, a comma, or after its last word with an article."""
    if (end := past_somebody(found, start, covered)) > start:
        return end
    arm = found[start + 1 : start + 2]
    if arm and definite(found[start]) and arm[0].word in _ARMS and not arm[0].apart:
        return start + 2
    return past_about(found, _past_words(found, start, covered), covered)


def past_about(found: list[Token], end: int, covered: Covered) -> int:
    """Past الدفاع عن بنغازي and مستشفى الحكمة مصراتة, to what the name ends with."""
    rest = found[end : end + 2]
    if (
        definite(found[end - 1])
        and [one.text for one in rest] == ["من", "أجل"]
        and end + 2 < len(found)
    ):
        return end + 2 + definite(found[end + 2])  # منبر … من أجل السلام
    if len(rest) > 1 and token_words(found[end - 1]) & _ABOUT and rest[0].text == "عن":
        about = covered.get(end + 1) == "places" or definite(rest[1])
        return end + 2 if about and not any(one.apart for one in rest) else end
    return end


def past_its_town(found: list[Token], head: int, end: int, covered: Covered) -> int:
    """Past the town without "in": مستشفى الحكمة مصراتة."""
    town = end < len(found) and covered.get(end) == "places" and not found[end].apart
    stands = town and found[end].text[0] not in _PREFIXES and not found[end - 1].unquoted
    return end + (
        stands and bool(token_words(found[head]) & _STANDING) and definite(found[end - 1])
    )


def before_somebody(found: list[Token], head: int, end: int) -> int:
    """بلدية شنيورة, of which the mayor's name stands behind it."""
    if not token_words(found[head]) & lexicon().towns:
        return end
    named = (at for at in range(head + 2, end) if found[at].word in lexicon().given_names)
    return next(named, end)


def before_its_kind(found: list[Token], head: int, start: int, end: int) -> int:
    """Before what is only said of a channel or a paper: قناة النبأ التلفزيونية."""
    heads = token_words(found[head])
    said = frozenset[str]().union(*(words for kinds, words in _SAID if heads & kinds))
    return next((at for at in range(start + 1, end) if found[at].word in said), end)


def _past_words(found: list[Token], start: int, covered: Covered) -> int:
    end = start
    while end < min(len(found), start + _MOST):
        token = found[end]
        if _denies(found, end):
            end += 2
            break
        general = end > start and token.text == "العام"  # المستشفى العام, and no year
        if (stops(token) and not general) or (
            end > start
            and (token.apart or _begins_another(token, found[end - 1]) or _is_cut(found, end))
        ):
            break
        of_ours = (token.word,) in lexicon().own.names  # مجلس أعيان ليبيا
        forces = bool(token_words(found[start - 1]) & FORCES)  # قوات القذافي
        if (is_taken(covered, end) or (forces and end in covered)) and not (
            of_ours or covered[end] == "places"
        ):
            break
        end += 1 + (end in covered and _town_follows(found, end + 1, covered))
        last = (definite(token) and token.text != "الله") or end - 1 in covered
        if last and not _definite_follows(found, end):
            break
    return end


def _town_follows(found: list[Token], at: int, covered: Covered) -> bool:
    return covered.get(at) == "places" and not found[at].apart


def _denies(found: list[Token], at: int) -> bool:
    """غير الشرعية, which is no more than an adjective."""
    return found[at].text == "غير" and at + 1 < len(found) and definite(found[at + 1])


def _is_cut(found: list[Token], at: int) -> bool:
    """Quotation marks that open or close, and a verb: لجنة تحقيق تتعلق."""
    token = found[at]
    parted = token.quoted or found[at - 1].unquoted
    return parted or is_verb(token) or is_in(token) or _is_whose(token)


def _is_whose(token: Token) -> bool:
    """نظامه: somebody's, which is no name."""
    found = re.fullmatch(r"(\w{3,}?)(?:ه|ها|هم|نا)", token.text)
    return found is not None and is_of_a_sentence(fold(found.group(1))) and not definite(token)


def is_verb(token: Token) -> bool:
    """يدعى, تتعلق, واقتادت."""
    past = token.text.endswith("ت") and not token.text.endswith("ات")
    shaped = _VERB.fullmatch(token.word) or (token.text[0] == "و" and past)
    return bool(shaped) and not definite(token) and not is_listed(token)


def is_in(token: Token) -> bool:
    """بالعاصمة, بمقر: ب before what is no name."""
    said = [one for one in token.readings if one.clitic and token.text[0] == "ب"]
    if is_unknown(token) or is_of_a_sentence(token.word):
        return False
    return any(one.definite or is_of_a_sentence("".join(one.words)) for one in said)


def _begins_another(token: Token, before: Token) -> bool:
    """شركة قابضة والبدء: و with an article after a word without one joins no name."""
    return token.text.startswith("وال") and not definite(before)


def _definite_follows(found: list[Token], at: int) -> bool:
    """Whether another word with the article follows: المجلس الأعلى للقضاء, الهادي الصغير."""
    if at >= len(found) or found[at].apart or is_weekday(found[at]):
        return False
    year = at + 1 < len(found) and definite(found[at + 1])  # العام الماضي
    if _denies(found, at) or (found[at].text == "العام" and not year):
        return True
    within = (
        found[at].text.startswith(("بال", "كال", "فال"))
        or found[at].text in _SUFFERED
        or (found[at - 1].word in whose() and is_for(found[at]))
    )
    return not (stops(found[at]) or within or _heads_another(found[at])) and definite(found[at])


def _heads_another(token: Token) -> bool:
    """والقوات: another body, where the first has ended."""
    return token.text.startswith("وال") and any(
        reading.clitic and reading.words in lexicon().bodies for reading in token.readings
    )


def past_purpose(found: list[Token], at: int, covered: Covered) -> int:
    """Past what the body is for, where that is as names have it: لجراحة الحروق والحوادث."""
    if at >= len(found) or at in covered or not is_for(found[at]):
        return at
    said = {"".join(one.words) for one in found[at].readings if one.clitic}
    return past_what_for(found, at, covered) if said & lexicon().purposes else at


def past_what_for(found: list[Token], at: int, covered: Covered) -> int:
    """المجلس المحلي لمدينة سبها, المجلس الأعلى لقبائل ومدن فزان, لتأمين مدينة بنغازي."""
    end = at + 1
    follows = found[end] if end < len(found) and end not in covered else None
    if follows and not (follows.apart or definite(follows) or stops(follows)):
        where = lexicon().areas | lexicon().towns
        clan = bool(token_words(found[at]) & where) and is_unknown(follows)
        both = follows.text[0] == "و" and end + 1 < len(found)
        both = both and is_adjective(found, end + 1, covered)  # وإنتاج النفط
        end += clan or both or covered.get(end + 1) == "places"
    while end < len(found) and (
        is_adjective(found, end, covered) or _is_one_more(found, end, covered)
    ):
        end += 1
    if _joins_another(found, end, covered) or (end < len(found) and _denies(found, end)):
        return end + 2
    return end + (covered.get(end) == "places")


def _is_one_more(found: list[Token], at: int, covered: Covered) -> bool:
    """والحوادث, after another word with its article."""
    token = found[at]
    joined = token.text.startswith("وال") and not token.apart and at not in covered
    return joined and definite(found[at - 1]) and not _heads_another(token)


def _joins_another(found: list[Token], at: int, covered: Covered) -> bool:
    """للتنمية وإعادة الإعمار."""
    pair = found[at : at + 2]
    if len(pair) < 2 or pair[0].text[0] != "و" or pair[0].apart or stops(pair[0]) or at in covered:
        return False
    bare = not definite(pair[0]) and any(one.clitic for one in pair[0].readings)
    head = any(one.words in lexicon().bodies | lexicon().titles for one in pair[0].readings)
    return bare and not head and is_adjective(found, at + 1, covered)


def is_adjective(found: list[Token], at: int, covered: Covered) -> bool:
    """Whether the word has its article, and a name may go on with it."""
    token = found[at]
    return token.plain.definite and not token.apart and at not in covered and not stops(token)


def is_for(token: Token) -> bool:
    """للهيئات, لجمعيات: ل before a word of what a body is for."""
    if token.apart or not token.text.startswith("ل"):
        return False
    if token.text in _TO:
        return True
    said = [one for one in token.readings if one.clitic]
    purposes = lexicon().purposes
    return any(one.definite or len("".join(one.words)) > 4 for one in said) or any(
        "".join(one.words) in purposes for one in said
    )


def whose() -> frozenset[str]:
    """Adjectives of countries, ours too."""
    return lexicon().nationalities | lexicon().own.adjectives
