"""A reader of the site: opens pages and remembers what each asked for and complained of."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from playwright.sync_api import Browser, ConsoleMessage, Page, Request

Scheme = Literal["light", "dark"]
WIDTH = 1280


# What is asked of a page in the browser.
# What it loaded: a request of the page before may be heard of only now.
LOADED = """() => [location.origin + location.pathname,
  ...performance.getEntriesByType("resource").map(({ name }) => name)]"""
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WIDE = """() => [...document.querySelectorAll("body *")]
  .filter((e) => { const r = e.getBoundingClientRect();
    return r.width && (r.right > innerWidth + 1 || r.left < -1); })
  .slice(0, 5).map((e) => `${e.tagName}.${e.className}: ${e.textContent.trim().slice(0, 60)}`)"""
# Text that is off the window, or that what it stands in cuts off. Pictures keep their letters' size,
# and what only a screen reader is told is meant to be cut.
CUT = """() => {
  const range = document.createRange();
  const isTold = (element) => getComputedStyle(element).clipPath !== "none";
  const hides = (way) => way === "hidden" || way === "clip";
  const around = (element) => element ? [element, ...around(element.parentElement)] : [];
  function fault(text) {
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
    const outer = boxes.length ? around(text.parentElement) : [];
    if (!boxes.length || outer.some((element) => element.tagName === "svg" || isTold(element))) return;
    if (boxes.some(({ left, right }) => left < -1 || right > innerWidth + 1)) return "off";
    if (outer.some((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const frame = element.getBoundingClientRect();
      return boxes.some(({ left, right, top, bottom }) =>
        (hides(overflowX) && (left < frame.left - 1 || right > frame.right + 1)) ||
        (hides(overflowY) && (top < frame.top - 2 || bottom > frame.bottom + 2)));
    })) return "cut";
  }
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT,
    (text) => text.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
  for (let text = texts.nextNode(); text && found.length < 5; text = texts.nextNode()) {
    const wrong = fault(text);
    if (wrong) found.push(`${wrong}: ${text.data.trim().slice(0, 60)}`);
  }
  const wider = document.documentElement.scrollWidth - innerWidth;
  return wider > 0 ? [`${wider}px too wide`, ...found] : found;
}"""
# Until the first frame in the new size is drawn and whatever it set in motion has come to rest;
# a busy machine may draw none, so no longer than a second.
SETTLED = """() => Promise.race([
  new Promise((done) => setTimeout(done, 1000)),
  new Promise((done) => requestAnimationFrame(done))
    .then(() => Promise.allSettled(document.getAnimations().map((motion) => motion.finished))),
])"""
# What there is to read: controls, which do nothing without scripts, hold no text.
TEXT = """() => {
  document.querySelectorAll("main form").forEach((form) => (form.style.display = "none"));
  return document.querySelector("main").innerText;
}"""
LANGUAGE = """() => ({
  lang: document.documentElement.lang,
  dir: document.documentElement.dir,
  body: getComputedStyle(document.body).direction,
  pairs: Object.fromEntries([...document.querySelectorAll("head link[hreflang]")]
    .map((link) => [link.hreflang, link.href])),
})"""
REFERENCES = """() => ({
  marks: [...document.querySelectorAll("article a[href^='#ref-']")].map((a) => a.getAttribute("href")),
  hidden: (() => {
    const marks = [...document.querySelectorAll("article a[href^='#ref-']")];
    const shown = marks.filter((mark) => mark.getBoundingClientRect().height);
    const told = new Set(shown.map((mark) => mark.getAttribute("href")));
    return marks.filter((mark) => !told.has(mark.getAttribute("href"))).length;
  })(),
  references: [...document.querySelectorAll(".references + ol > li")].map((item) => ({
    anchor: "#" + item.id,
    height: item.getBoundingClientRect().height,
    source: [...item.querySelectorAll("a")].some((a) => /\\/sources\\/[^/]+\\.html$/.test(a.pathname)),
  })),
})"""


@dataclass
class Reader:
    """A page in a browser, with its requests and its complaints since it was opened."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begins to listen."""
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("requestfailed", self._miss)

    def open(self, address: str) -> None:
        """Opens a page and forgets the last, which asks for nothing more once it is left."""
        self.page.goto("about:blank")
        self.requests.clear()
        self.complaints.clear()
        self.page.goto(address)

    def follow(self, link: str) -> None:
        """Clicks a link and waits for the page that it leads to."""
        with self.page.expect_navigation():
            self.page.locator(link).click()

    def aim(self, link: str) -> str:
        """Where a link leads that could be clicked: it is shown, and nothing lies over it."""
        found = self.page.locator(link)
        found.click(trial=True)
        return str(found.evaluate("(link) => link.href"))

    def resize(self, width: int) -> None:
        """Makes the window narrower or wider; without scripts a page never says it has settled."""
        self.page.set_viewport_size({"width": width, "height": 800})
        self.page.evaluate(SETTLED)

    def cut_when_large(self) -> list[str]:
        """What is off the window or cut on a phone whose reader has the letters twice as large."""
        session = self.page.context.new_cdp_session(self.page)
        sizes = {"standard": 16, "fixed": 13}
        double = {name: 2 * size for name, size in sizes.items()}
        session.send("Page.setFontSizes", {"fontSizes": double})
        self.resize(360)
        found: list[str] = self.page.evaluate(CUT)
        session.send("Page.setFontSizes", {"fontSizes": sizes})
        session.detach()
        return found

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def _miss(self, request: Request) -> None:
        """A page that is left drops what it was asking for, which is no fault."""
        if request.failure == "net::ERR_ABORTED":
            return
        self.complaints.append(f"no answer: {request.url} {request.failure}")


@contextmanager
def reading(
    browser: Browser, *, width: int = WIDTH, scheme: Scheme = "light", scripts: bool = True
) -> Iterator[Reader]:
    """A reader with a window of `width`, a preferred colour scheme, with scripts or without.

    Who asks for no motion has none, which a test would wait for.
    """
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        java_script_enabled=scripts,
        reduced_motion="reduce",
    )
    try:
        yield Reader(context.new_page())
    finally:
        context.close()


@dataclass(frozen=True)
class Visit:
    """What a page showed."""

    too_wide: dict[int, list[str]]  # by width: what sticks out of the window
    cut_when_large: list[str]
    asked: frozenset[str]  # files of the site, when first opened with scripts
    foreign: list[str]  # requests to anyone else
    complaints: list[str]
    text: str
    text_without_scripts: str
    language: dict[str, Any]
    twin: str  # where the language switch leads
    references: dict[str, Any]
    printed: dict[str, Any]


def visit(scripted: Reader, plain: Reader, served: str, address: str) -> Visit:
    """Opens a page with scripts and without, on paper, at three widths, enlarged.

    Who runs scripts must have seen no other page: a style sheet that is still in memory brings along
    each font that another page had of it, and what is asked for is no first view.
    """
    scripted.open(served + address)
    plain.open(served + address)
    without = plain.page.evaluate(TEXT)
    language, references = plain.page.evaluate(LANGUAGE), plain.page.evaluate(REFERENCES)
    plain.page.emulate_media(media="print")
    printed = plain.page.evaluate(REFERENCES)
    plain.page.emulate_media(media="screen")
    twin = plain.aim("header a.twin")
    # Half a second without a request, most of which has gone by.
    scripted.page.wait_for_load_state("networkidle")
    loaded = {served + address, *scripted.page.evaluate(LOADED)}
    asked = frozenset(url.removeprefix(served) for url in loaded if url.startswith(served))
    text = scripted.page.evaluate(TEXT)
    cut_when_large = scripted.cut_when_large()
    too_wide = {}
    for width in (390, 320, WIDTH):
        scripted.resize(width)
        if scripted.page.evaluate(OVERFLOW):
            too_wide[width] = scripted.page.evaluate(WIDE)
    return Visit(
        too_wide=too_wide,
        cut_when_large=cut_when_large,
        asked=asked,
        foreign=[u for u in scripted.requests if not u.startswith((served, "data:"))],
        complaints=[*scripted.complaints, *plain.complaints],
        text=text,
        text_without_scripts=without,
        language=language,
        twin=twin,
        references=references,
        printed=printed,
    )
