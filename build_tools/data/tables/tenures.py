"""Who held which post when: what is sure, what is in dispute, what is not known."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.data.dataset import Dataset
from build_tools.data.tables.table import Column, Row, Table, day, listed, strings
from build_tools.facts.days import Span
from build_tools.facts.posts import Post
from build_tools.facts.tenures import Tenure


def _tenures(data: Dataset) -> Iterator[Row]:
    for post in data.facts.posts:
        for tenure in post.tenures:
            yield _row(post, tenure)


def _row(post: Post, tenure: Tenure) -> Row:
    return (
        str(tenure.refs[0]),
        tenure.holder,
        post.role,
        tenure.role,
        tenure.body,
        tenure.relation,
        listed(tenure.dates),
        *_days(tenure.span),
        tenure.is_disputed or len(tenure.dates) > 1,
        tenure.status,
        listed(tenure.refs),
    )


def _days(span: Span | None) -> tuple[str | None, ...]:
    """The first and last day on which it may have been held, then those on which it surely was."""
    if span is None:
        return (None,) * 4
    sure = span.sure or ()
    return (day(span.first), day(span.last), *map(day, sure), *(None,) * (2 - len(sure)))


TENURES = Table(
    "tenures",
    "Time in office",
    "who held which post when, one row for each time",
    (
        Column("claim", of="claims"),
        Column("holder", of="actors"),
        *strings("post", "role"),
        Column("body", of="entries"),
        Column("relation"),
        Column("dates", many=True),
        Column("first_day", "date"),
        Column("last_day", "date"),
        Column("surely_from", "date"),
        Column("surely_until", "date"),
        Column("is_disputed", "boolean"),
        Column("status"),
        Column("claims", many=True),
    ),
    _tenures,
)
