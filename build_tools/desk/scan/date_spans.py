"""What longer times come to: years, decades, seasons, parts of a year."""

from __future__ import annotations

from datetime import date

from build_tools.desk.scan.date_values import DateError, Match, Value, one_or_more
from build_tools.desk.scan.date_words import keys, lookup, numbers


def years(match: Match, _issued: date | None) -> Value:
    """2014-2020."""
    if match["one"] >= match["two"]:
        raise DateError
    return f"{match['one']}/{match['two']}"


def years_or_month(match: Match, _issued: date | None) -> Value:
    """1911-12, which may be December 1911; 2014-20 is no month."""
    one, two = int(match["one"]), int(match["one"][:2] + match["short"])
    if two <= one:
        raise DateError
    readings = [f"{one}/{two}"]
    if int(match["short"]) <= 12:
        readings.append(f"{one}-{match['short']}")
    return one_or_more(readings)


def year(match: Match, _issued: date | None) -> Value:
    """2014."""
    return match["year"]


def decade(match: Match, _issued: date | None) -> Value:
    """The 2010s, التسعينيات."""
    if match.groupdict().get("digits"):
        return f"{match['digits']}X"
    number, century = lookup(numbers("decades"), match["decade"]), match["century"]
    if number < 4 and not century:
        raise DateError  # the twenties may be of this century or of the last
    this = century is not None and ("حالي" in century or "حادي" in century)
    return f"{20 if this else 19}{number}X"


def season(match: Match, _issued: date | None) -> Value:
    """About which months; of a winter, which one of two unless both its years are given."""
    first, last = map(int, lookup(keys("seasons"), match["season"]).split("-"))
    begins = int(match["year"])
    if first < last:
        return f"{begins:04}-{first:02}~/{begins:04}-{last:02}~"
    winters = [f"{one:04}-{first:02}~/{one + 1:04}-{last:02}~" for one in (begins - 1, begins)]
    return winters[1] if match["year2"] else tuple(winters)


def part(match: Match, _issued: date | None) -> Value:
    """The first quarter of 2023."""
    first, last = map(int, lookup(keys("parts"), match["part"]).split("-"))
    return f"{match['year']}-{first:02}/{match['year']}-{last:02}"
