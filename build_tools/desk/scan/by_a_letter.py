"""Arabic names of persons that differ by one letter as spellings do: الزيدي for الزايدي, كوبيس for كوبيش."""

from __future__ import annotations

from build_tools.desk.scan.date_words import numbers
from build_tools.desk.scan.given import is_given
from build_tools.desk.scan.names import Name
from build_tools.words.folding import fold, words

_VOWELS = "اوي"
# Letters that one foreign name, or one sound of a dialect, is written with.
_ALIKE = ("سشصز", "تط", "ثت", "دضذظ", "زذظ", "قكغجخ", "حه", "بف")
_LEAST = 3  # letters of such a word


def differ_by_a_letter(said: tuple[str, ...], name: Name) -> bool:
    """Whether `said` is `name` but for one letter of one word.

    Two given names are two persons' (محمود, محمد), and what says the how-manieth is no surname.
    """
    if not (name.arabic and name.person and len(said) == len(name.words) > 1):
        return False
    differ = [pair for pair in zip(said, name.words, strict=True) if pair[0] != pair[1]]
    if len(differ) != 1:
        return False
    one, two = differ[0]
    other = (is_given(one) and is_given(two)) or one in _ordinals()
    return not other and min(len(one), len(two)) >= _LEAST and _near(one, two)


def _near(one: str, two: str) -> bool:
    if len(one) == len(two):
        off = [pair for pair in zip(one, two, strict=True) if pair[0] != pair[1]]
        return len(off) == 1 and any(set(off[0]) <= set(row) for row in _ALIKE)
    short, long = sorted((one, two), key=len)
    without = {long[:at] + long[at + 1 :] for at, letter in enumerate(long) if letter in _VOWELS}
    return short in without


def _ordinals() -> set[str]:
    return {word for text in numbers("ordinals") for word in words(fold(text))}
