"""A reader asks the search: what is typed, and what is shown when the search is done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from playwright.sync_api import Page

# Types a query into the dialog and gives what is shown when the search is done.
ASK = """async (query) => {
  if (!document.querySelector(".search-dialog[open]")) document.querySelector(".search-open").click();
  const dialog = document.querySelector(".search-dialog");
  const [input, status, list] = ["input", ".search-status", ".search-results"]
    .map((part) => dialog.querySelector(part));
  const started = performance.now();
  const until = async (isSo) => {
    while (!isSo() && performance.now() - started < 15000) await new Promise((done) => setTimeout(done, 10));
  };
  await until(() => status.textContent);
  input.value = query;
  status.textContent = "";
  list.replaceChildren();
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await until(() => status.textContent);
  return {
    said: status.textContent,
    results: [...list.querySelectorAll("[role=option]")].map((option) => ({
      id: new URL(option.href).pathname.match(/([^/]+)\\.html$/)[1],
      section: option.closest("[role=group]").dataset.section,
      kind: option.closest("[role=group]").className.split("search-").at(-1),
      text: option.innerText,
      why: option.querySelector(".result-why")?.textContent ?? "",
    })),
  };
}"""


def ask(page: Page, query: str) -> dict[str, Any]:
    """What is `said` of the results, and the `results`: their id, section, kind, text and why."""
    answer: dict[str, Any] = page.evaluate(ASK, query)
    assert answer["said"], query
    return answer


def missed(page: Page, cases: Iterable[dict[str, Any]]) -> list[str]:
    """The queries of which no expected entry is among the first five results."""
    lacking = []
    for case in cases:
        first = [result["id"] for result in ask(page, case["query"])["results"][:5]]
        if not set(first) & set(case["expect"]):
            lacking.append(f"{case['query']}: {first} for {case['expect']}")
    return lacking


def found_exactly(page: Page, names: Iterable[str]) -> list[str]:
    """Those of the `names` under which something is shown as an exact answer."""
    return [
        name
        for name in names
        if any(result["kind"] == "exact" for result in ask(page, name)["results"])
    ]


def unanswered(page: Page, cases: Iterable[dict[str, str]]) -> list[str]:
    """The queries that a post does not answer first, or of which its holder is not the next of the people."""
    wrong = []
    for case in cases:
        results = ask(page, case["query"])["results"]
        first = results[0]["text"] if results and results[0]["section"] == "posts" else ""
        person = next((each["id"] for each in results if each["section"] != "posts"), "")
        if case["post"] not in first or person != case["holder"]:
            wrong.append(f"{case['query']}: {first or results[:1]}, then {person}")
    return wrong
