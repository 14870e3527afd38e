"""Which addresses lead to one page, and what a server's redirect means."""

from __future__ import annotations

import pytest

from build_tools.outside.addresses import (
    ascii_address,
    full_page,
    page_key,
    plain_address,
    same_page,
    wayback_copy,
)

ONE = "https://example.ly/%D8%A3/b?id=1"


@pytest.mark.parametrize(
    "other",
    [
        "http://example.ly/%D8%A3/b?id=1",
        "https://www.example.ly/%D8%A3/b?id=1",
        "https://EXAMPLE.ly:443/%d8%a3/b/?id=1#top",
        "https://example.ly/أ/b?id=1",
        "https://example.ly/%D8%A3/%62?id=%31",
        "https://example.ly/%D8%A3/b?utm_source=x&id=1&utm_campaign=y",
        "https://example.ly/%D8%A3/b?id=1&fbclid=abc&gclid=1&_ga=2",
    ],
)
def test_one_page(other: str) -> None:
    assert same_page(ONE, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "https://youtu.be/abc-1234567?si=x",
            "https://www.youtube.com/watch?v=abc-1234567&feature=share",
        ),
        ("https://youtube.com/live/abc-1234567", "https://www.youtube.com/watch?v=abc-1234567"),
        ("https://twitter.com/a/status/1?s=20&t=x", "https://x.com/a/status/1"),
        ("https://t.me/a/1?single", "https://t.me/a/1"),
        (
            "https://www.facebook.com/a/posts/1?mibextid=x&__cft__[0]=y&__tn__=z",
            "https://facebook.com/a/posts/1",
        ),
    ],
)
def test_one_page_as_telephones_share_it(one: str, other: str) -> None:
    assert same_page(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.ly/a?s=20", "https://example.ly/a"),
        ("https://example.ly/a?t=1", "https://example.ly/a?t=2"),
        ("https://youtu.be/abc-1234567", "https://youtu.be/abc-1234568"),
        ("https://youtube.com/watch?v=a&t=33s", "https://youtube.com/watch?v=a"),
    ],
)
def test_other_pages_of_hosts_with_their_own_rules(one: str, other: str) -> None:
    assert not same_page(one, other)


@pytest.mark.parametrize(
    "other",
    [
        "https://example.ly/%D8%A3/b?id=2",
        "https://example.ly/%D8%A3/b",
        "https://example.ly/%D8%A3%2Fb?id=1",
        "https://example.ly/",
        "https://example.ly:8080/%D8%A3/b?id=1",
        "https://ar.example.ly/%D8%A3/b?id=1",
        "https://example.com/%D8%A3/b?id=1",
        "https://consent.example/?continue=https://example.ly/%D8%A3/b?id=1",
        "https://[not-an-address/",
    ],
)
def test_other_pages(other: str) -> None:
    assert not same_page(ONE, other)


def test_an_arabic_host_is_the_same_in_each_spelling() -> None:
    keys = {
        page_key(url)
        for url in (
            "https://موقع.ly/",
            "https://xn--4gbrim.ly",
            "http://www.xn--4gbrim.ly/",
            "https://%D9%85%D9%88%D9%82%D8%B9.ly/",
        )
    }

    assert len(keys) == 1


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("https://موقع.ly:8080/خبر?a=ب", "https://xn--4gbrim.ly:8080/%D8%AE%D8%A8%D8%B1?a=%D8%A8"),
        ("//موقع.ly/x", "//xn--4gbrim.ly/x"),
        ("https://%D9%85%D9%88%D9%82%D8%B9.ly/%d8%a3", "https://xn--4gbrim.ly/%d8%a3"),
        ("/خبر", "/%D8%AE%D8%A8%D8%B1"),
        ("خبر آخر", "%D8%AE%D8%A8%D8%B1%20%D8%A2%D8%AE%D8%B1"),
        ("https://[::1]:80/a", "https://[::1]:80/a"),
        ("https://name@موقع.ly/", "https://name@xn--4gbrim.ly/"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("", ""),
    ],
)
def test_redirects(sent: str, meant: str) -> None:
    assert ascii_address(sent.encode()) == meant


@pytest.mark.parametrize("sent", ["https://موقع.ly/خبر", "https://example.ly/خبر"])
def test_redirects_in_another_encoding_stay_ascii(sent: str) -> None:
    assert ascii_address(sent.encode("cp1256")).isascii()


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("https://example.ly/a?id=1&utm_source=x#top", "https://example.ly/a?id=1"),
        ("https://example.ly/a?utm_source=x&fbclid=1", "https://example.ly/a"),
        ("https://example.ly/a?", "https://example.ly/a"),
        ("https://example.ly/أ?q=ب", "https://example.ly/%D8%A3?q=%D8%A8"),
        ("https://example.ly/a?b&c=", "https://example.ly/a?b&c="),
    ],
)
def test_an_address_to_write_down(given: str, plain: str) -> None:
    assert plain_address(given) == plain
    assert same_page(given, plain)


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("20230101000000/https://example.ly/a", "https://example.ly/a"),
        ("20230101000000if_/http://www.example.ly:80/a", "http://www.example.ly:80/a"),
        ("20230101000000/https:/example.ly/a", "https://example.ly/a"),
        ("20230101000000/example.ly/a?id=1", "http://example.ly/a?id=1"),
        ("2023/https://example.ly/a", None),
        ("20230101000000*/https://example.ly/a", None),
        ("20231341000000/https://example.ly/a", None),
    ],
)
def test_a_copy_tells_its_page(url: str, page: str | None) -> None:
    copy = wayback_copy(f"http://web.archive.org/web/{url}")

    assert (copy and copy.page) == page
    assert copy is None or copy.url == f"https://web.archive.org/web/{url}"


@pytest.mark.parametrize(
    "shown",
    [
        "https://m.example.ly/a/b",
        "https://amp.example.ly/a/b",
        "https://www.mobile.example.ly/a/b",
        "https://example.ly/amp/a/b",
        "https://example.ly/a/b/amp/",
        "https://example.ly/a/b/amp/1",
        "https://example.ly/a/b?amp=1",
        "https://example.ly/a/b?outputType=amp",
        "https://example.ly/a/b",
    ],
)
def test_a_page_for_telephones_is_the_page(shown: str) -> None:
    assert same_page(full_page(shown), "https://example.ly/a/b")


@pytest.mark.parametrize(
    "url",
    [
        "https://m.ly/a",
        "https://example.ly/amplifier",
        "https://example.ly/camp/a",
        "https://example.ly/a?camp=1",
    ],
)
def test_other_addresses_stay(url: str) -> None:
    assert full_page(url) == url
