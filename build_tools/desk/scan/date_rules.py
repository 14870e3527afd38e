"""Each kind of date: the pattern that finds it, and what it comes to."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from build_tools.desk.scan import date_relative as relative
from build_tools.desk.scan import date_spans as spans
from build_tools.desk.scan import date_values as values
from build_tools.desk.scan.date_words import any_of, keys, listed, near_days, numbers
from build_tools.words.folding import fold


class Rule(NamedTuple):
    """`inferred`: it is told from the article's own day. A date may begin at the group `from`."""

    pattern: re.Pattern[str]
    resolve: values.Resolver
    inferred: bool


@cache
def rules() -> tuple[Rule, ...]:
    """All of them; compiled once."""
    written = [*_full_dates(), *_years(), *_relative()]
    return tuple(Rule(re.compile(text, re.IGNORECASE), rule, told) for text, rule, told in written)


Written = list[tuple[str, values.Resolver, bool]]

_YEAR = r"(?P<year>(?:18|19|20)\d\d)(?![\ds])"
_OF_YEAR = rf"(?:[\s،,]+(?:(?:من|of)\s+)?(?:(?:عام|سنة|العام)\s+)?{_YEAR})"
_DAY = r"(?<![\d.,/-])(?P<day>\d\d?)(?:(?:st|nd|rd|th),?)?"
_DAY2 = r"(?P<to>\s*[-–]\s*|\s*(?:و|إلى|حتى|and|to|until)\s*)(?P<day2>\d\d?)(?:st|nd|rd|th)?"
_PREFIX = r"(?<![^\W_])[وفبل]?(?P<from>"
# The full stop of a short name, as in 14 Sept. 2021, not that of a sentence.
_SHORT = r"(?:(?<=\b[a-z]{3})\.|(?<=\bsept)\.)?"
_MARKS = "[\u064b-\u0652]*"
_OF = r"(?:من\s+|of\s+)?(?:شهر\s+)?"


def _full_dates() -> Written:
    every = any_of(numbers("months"))
    between = {fold(name) for name in listed("months_between")}
    common = any_of(name for name in numbers("months") if name not in between)
    alias = rf"(?:\s*[(/«\"“]\s*(?:{every})\s*[)»\"”]?|\s+(?:{every})(?!\w))?"
    said = rf"(?:\s+(?P<said>{any_of(numbers('said'))})(?!\s+(?:year|month|week)))?"
    named = rf"{_OF}(?P<month>{common}){alias}(?!\w){_SHORT}{_OF_YEAR}?{said}"
    more = r"(?:\s*(?:[،,]|و|and)\s*(?:و|and\s+)?\d\d?(?:st|nd|rd|th)?){1,4}"
    ordinal = rf"(?P<ordinal>{any_of(numbers('ordinals'))})\s+(?:من|of)\s+(?:شهر\s+)?"
    before = r"(?:في|منذ|حتى|خلال|شهر|نهاية|مطلع|بداية|أواخر|أوائل|منتصف|بين|من|in|since|until|by|early|late|mid|during|of|between|from)"
    return [
        (r"(?<![\d-])(?P<year>\d{4})(?P<s>-)(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])", values.numeric, False),
        (r"(?<![\d/.-])(?P<year>(?:18|19|20)\d\d)(?P<s>\s?/\s?|[.-])(?P<month>\d\d?)(?P=s)(?P<day>\d\d?)(?![\d/])", values.numeric, False),
        (rf"(?<![\d/.-])(?P<day>\d\d?)(?P<s>\s?[/–-]\s?|\.)(?P<month>\d\d?)(?P=s){_YEAR}", values.numeric, False),
        (rf"{_DAY}\s+{_OF}(?P<month>{every}){alias}(?!\w){_SHORT}{_OF_YEAR}", values.day_of_month, False),
        (rf"{_DAY}\s?(?P<s>[/–-])\s?(?P<month>{every})\s?(?P=s)\s?{_YEAR}", values.day_of_month, False),
        (rf"{_DAY}\s+{named}", values.day_of_month, False),
        (rf"{_DAY}(?={more}\s+{named})", values.day_of_month, False),
        (rf"{_DAY}{_DAY2}\s+{named}", values.days_of_month, False),
        (rf"{_PREFIX}{ordinal}(?P<month>{common}){alias}(?!\w){_OF_YEAR}?{said})", values.day_of_month, False),
        (rf"(?<!\w)(?P<month>{common})\.?\s+{_DAY}(?!\d)(?:,?\s+{_YEAR})?", values.day_of_month, False),
        (rf"(?<!\w)(?P<said>last|next|this)\s+(?P<month>{common})\.?\s+{_DAY}(?!\d)(?P<year>)?", values.day_of_month, False),
        (rf"(?<!\w)(?P<month>{common})\.?\s+{_DAY}{_DAY2}(?!\d)(?:,?\s+{_YEAR})?", values.days_of_month, False),
        (rf"{_PREFIX}(?P<month>{common}){alias}\.?\s+(?:(?:من|of)\s+)?(?:(?:عام|سنة|العام)\s+)?{_YEAR})", values.month, False),
        (rf"(?:(?<!\w)[وف]?{before}\s+|(?<!\w)(?:early|mid|late)-)(?P<from>(?P<month>{common}){alias}(?!\w)(?!\s+\d)(?P<year>)?{said})", values.month, True),
        (rf"{_PREFIX}(?P<month>{common}){alias}\s+(?P<said>{any_of(numbers('said'))})(?P<year>)?(?!\w)(?!\s+(?:year|month|week)))", values.month, True),
        (rf"(?<!\w)(?P<said>last|next|this)\s+(?P<month>{common})(?P<year>)?(?!\w)", values.month, True),
        (rf"(?<!\w)(?:from|between|[وف]?(?:من|بين))\s+(?P<from>(?P<first>{common}){alias}\s+(?:to|until|till|through|and|إلى|وحتى|حتى|و)\s*(?P<month>{common}){alias}(?!\w)(?!\s+\d\d?(?!\d)){_OF_YEAR}?{said})", values.months, False),
    ]  # fmt: skip


def _years() -> Written:
    years_after = r"(?:عام|عامي|سنة|العام|الأعوام|أعوام|السنوات|سنوات|منذ|في|ثورة|حتى|بحلول|مطلع|بداية|أوائل|منتصف|أواخر|نهاية|بين|in|since|until|by|of|from|between|during|the|early|late|mid|years|this|a|an)"
    listed_before = (
        r"(?<=\d\d\d\d\sو)|(?<=\d\d\d\d،\sو)|(?<=\d\d\d\d،\s)|(?<=\d\d\d\d\sand\s)|(?<=\d\d\d\d,\s)"
    )
    of = r"\s+(?:of\s+|من\s+)?(?:(?:عام|سنة|العام)\s+)?"
    named = r"(?:(?:عام|سنة|العام)\s+)?"
    one, two = r"(?P<one>(?:18|19|20)\d\d)", r"(?P<two>(?:18|19|20)\d\d)"
    century = r"(?:\s+(?:من\s+)?القرن\s+(?P<century>الماضي|العشرين|الحالي|الحادي\s+والعشرين))?"
    return [
        (rf"(?<![\d/-]){one}\s*[-–]\s*{two}(?![\d/-])", spans.years, False),
        (rf"(?<!\w)(?:from|between|[وف]?(?:من|بين))\s+(?:(?:عام|عامي|سنة|سنتي)\s+)?(?P<from>{one}\s*(?:to|until|till|through|and|إلى|وحتى|حتى|و)\s*{named}{two})(?![\d/-])", spans.years, False),
        (rf"(?:(?<!\w)[وفبل]?{years_after}\s+|(?<!\w)(?:early|mid|late)-|{listed_before})(?P<from>{_YEAR})(?![-–/]\d|\s*(?:people|قتيل|شخص))", spans.year, False),
        (rf"(?<!\w)(?:its|his|her|their|our|\w+['’]s)\s+(?P<from>{_YEAR})(?=\s+(?-i:[a-z]))", spans.year, False),
        (rf"^(?P<from>{_YEAR})(?=\s*[-–—:|]\s*\D|\s+(?-i:[A-Z]))", spans.year, False),
        (rf"(?<![\d/-]){one}[-–](?P<short>\d\d)(?![\d/-])", spans.years_or_month, False),
        (r"(?<![\d-])(?P<digits>(?:18|19|20)\d)0s(?!\w)", spans.decade, False),
        (rf"{_PREFIX}(?:(?:ال|the\s+))?(?P<decade>{any_of(numbers('decades'))}){century}(?!\w))", spans.decade, True),
        (rf"{_PREFIX}(?P<season>{any_of(keys('seasons'))}){of}{_YEAR}(?:\s?[-/–]\s?(?P<year2>\d\d(?:\d\d)?))?)", spans.season, False),
        (rf"{_PREFIX}(?P<part>{any_of(keys('parts'))}){of}{_YEAR})", spans.part, False),
    ]  # fmt: skip


def _relative() -> Written:
    week, near = any_of(numbers("weekdays")), any_of(near_days())
    said = any_of(numbers("said"))
    months, units = any_of(numbers("months")), any_of(keys("units"))
    count = rf"(?P<count>\d{{1,3}}|{any_of(numbers('counts'))})"
    own = r"(?P<unit>شهر|عام|سنة|أسبوع)"
    of_month = rf"من\s+(?:هذا\s+الشهر|(?:ال)?شهر\s+(?P<said>{said}))(?!\w)"
    point = r"(?:مطلع|بداية|أوائل|منتصف|أواخر|نهاية|آخر|وقت\s+سابق\s+من)"
    not_ago = rf"(?!\w|\s+(?:من|على|ال|\d|رمضان|{months}|{week}))"
    return [
        (rf"{_PREFIX}(?:(?P<near>{near}){_MARKS}(?:\s*[،,]?\s+|\s*[(]))?(?:يوم\s+)?(?P<week>{week})(?!\w)(?:\s+(?P<said>{said}))?)", relative.weekday, True),
        (rf"(?<!\w)(?P<said>last|past|next|coming|this)\s+(?P<week>{week})(?!\w)", relative.weekday, True),
        (rf"{_PREFIX}(?P<near>{near})(?!\w))(?!\s+(?:التالي|نفسه|السابق|ال[أا]ول|الثاني|الذي))", relative.near, True),
        (rf"{_PREFIX}(?P<ordinal>{any_of(numbers('ordinals'))})\s+{of_month})", relative.day_of_month, True),
        (rf"{_DAY}\s+{of_month}", relative.day_of_month, True),
        (r"(?<!\w)(?P<day>\d\d?)(?:st|nd|rd|th)\s+of\s+(?P<said>last|this|next)\s+month(?!\w)", relative.day_of_month, True),
        (rf"{_PREFIX}(?:ال)?{own}\s+(?P<said>{said})(?!\w))", relative.unit, True),
        (rf"{_PREFIX}(?:هذا|هذه)\s+ال{own})(?!\w)", relative.unit, True),
        (rf"{_PREFIX}{point}\s+ال{own})(?!\w)(?!\s+(?:{said}|التالي|نفسه|السابق|الذي|\d|{months}))", relative.unit, True),
        (r"(?<!\w)(?P<said>last|this|next)\s+(?P<unit>week|month|year)(?!\w)", relative.unit, True),
        (r"(?<!\w)(?:end|beginning|start|middle)\s+of\s+the\s+(?P<unit>week|month|year)(?!\w)", relative.unit, True),
        (rf"(?<!\w){count}\s+(?P<unit>days?|weeks?|months?|years?)\s+ago(?!\w)", relative.ago, True),
        (rf"{_PREFIX}(?:قبل|منذ)\s+(?:نحو\s+|حوالي\s+|حوالى\s+)?(?P<count>)?(?P<unit>يوم|يومين|أسبوع|أسبوعين|شهر|شهرين|عام|عامين|سنة|سنتين)){not_ago}", relative.ago, True),
        (rf"{_PREFIX}(?:قبل|منذ)\s+(?:نحو\s+|حوالي\s+|حوالى\s+)?{count}\s+(?P<unit>{units})){not_ago}", relative.ago, True),
    ]  # fmt: skip
