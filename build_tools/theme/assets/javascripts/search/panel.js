// The search dialog: a combobox over a list of results, as the ARIA Authoring Practices have it.
// Whatever comes from a query or the index reaches the page as text, never as markup.

import { ask, isCut, openEngine, readPages, readable, termsOf } from "./engine.js";
import { draw, group, results } from "./results.js";

const PAUSE = 60;

export function startPanel(dialog, { root, lang }) {
  const at = (name) => dialog.querySelector(`.search-${name}`);
  const [input, status, list, more, filters] = ["input", "status", "results", "more", "filters"].map(at);
  const engine = openEngine(`${root}search/`, lang);
  let turn = 0; // the newest query; what an older one finds is thrown away
  let shown = { pages: [], judged: [], terms: [] };
  let timer;

  const say = (text) => { status.textContent = text; };
  const options = () => [...list.querySelectorAll("[role=option]")];
  const active = () => list.querySelector("[aria-selected=true]");

  function choose(option) {
    active()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option?.id ?? "");
  }

  function move(step) {
    const all = options();
    const from = all.indexOf(active());
    if (all.length) choose(all.at(from < 0 && step < 0 ? -1 : (from + step) % all.length));
  }

  function empty(message) {
    shown = { pages: [], judged: [], terms: [] };
    list.replaceChildren();
    list.hidden = true;
    more.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(null);
    say(message);
  }

  async function search() {
    const mine = (turn += 1);
    const query = input.value;
    keepInAddress(query);
    try {
      const ready = await engine;
      const terms = termsOf(ready, query);
      if (mine !== turn) return;
      if (!terms.length) { empty(readable(query) ? ready.say.nothing : ready.say.hint); return; }
      const answer = await ask(ready, terms, chosen(filters));
      if (mine !== turn) return;
      shown = answer;
      show(ready);
    } catch {
      if (mine === turn) empty(dialog.dataset.broken);
    }
  }

  async function showMore() {
    const mine = turn;
    const ready = await engine;
    const next = await readPages(ready, shown.terms, shown.pages, shown.read);
    if (mine !== turn) return;
    shown = { ...shown, judged: [...shown.judged, ...next], read: shown.read + next.length, all: true };
    show(ready);
  }

  function show(ready) {
    const found = results(shown.judged);
    const groups = group(found, shown.all);
    const drawn = groups.reduce((sum, { items }) => sum + items.length, 0);
    list.replaceChildren(...draw(groups, ready, { lang, root, query: readable(input.value) }));
    list.hidden = !drawn;
    more.hidden = drawn === found.length && shown.read >= shown.pages.length;
    input.setAttribute("aria-expanded", String(drawn > 0));
    choose(null);
    say(summary(ready, found, isCut(input.value)));
  }

  function keys(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) move(step);
    else if (event.key === "Enter") (active() ?? options()[0])?.click();
    else return;
    event.preventDefault();
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  input.addEventListener("keydown", keys);
  more.addEventListener("click", showMore);
  at("form").addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("toggle", () => engine.then((ready) => offerFilters(filters, ready)).catch(() => {}));
  filters.addEventListener("change", search);
  dialog.addEventListener("close", () => keepInAddress(""));
  engine.then(({ say: words }) => { more.textContent = words.more; }).catch(() => {});
  search();
}

function summary({ say }, found, cut) {
  const exact = found.filter(({ kind }) => kind === "exact").length;
  const words = [];
  if (!found.length) words.push(say.nothing);
  else if (!exact) words.push(say.none_exact);
  else words.push(`${say.results} ${exact}`);
  if (cut) words.push(say.cut);
  return words.join(" ");
}

function chosen(filters) {
  const selects = [...filters.querySelectorAll("select")].filter(({ value }) => value);
  return Object.fromEntries(selects.map(({ name, value }) => [name, [value]]));
}

async function offerFilters(filters, engine) {
  if (!filters.open || filters.dataset.filled) return;
  filters.dataset.filled = "yes";
  const known = await engine.filters();
  for (const select of filters.querySelectorAll("select")) {
    const values = Object.keys(known[select.name] ?? {});
    const newestFirst = select.name === "year" ? values.sort().reverse() : values.sort();
    for (const value of newestFirst) {
      const shown = select.name === "section" ? engine.say[value] : value;
      select.append(new Option(shown, value));
    }
  }
}

// The query stays in the address while the dialog is open, to be sent on or come back to.
function keepInAddress(query) {
  const address = new URL(location);
  if (readable(query)) address.searchParams.set("q", readable(query).slice(0, 200));
  else address.searchParams.delete("q");
  if (address.href !== location.href) history.replaceState(null, "", address);
}
