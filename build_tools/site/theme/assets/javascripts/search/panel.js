// The search dialog: a combobox over a list of results, as the ARIA Authoring Practices have it.
// Whatever comes from a query or the index reaches the page as text, never as markup.
"use strict";

{
  const PAUSE = 30;

  dossier.startPanel = async function startPanel(dialog, { root, lang }) {
    const part = (name) => dialog.querySelector(`.search-${name}`);
    const [input, status, list, more, filters] =
      ["input", "status", "results", "more", "filters"].map(part);
    const engine = await dossier.openEngine(root, lang);
    const { say } = engine.settings;
    let turn = 0; // the newest query; what an older one finds is thrown away
    let shown = null;
    let all = false;
    let timer;

    const options = () => [...list.querySelectorAll("[role=option]")];
    const active = () => list.querySelector("[aria-selected=true]");

    function choose(option) {
      active()?.setAttribute("aria-selected", "false");
      option?.setAttribute("aria-selected", "true");
      option?.scrollIntoView({ block: "nearest" });
      if (option) input.setAttribute("aria-activedescendant", option.id);
      else input.removeAttribute("aria-activedescendant");
    }

    function move(step) {
      const every = options();
      const from = every.indexOf(active());
      if (every.length) choose(every.at(from < 0 && step < 0 ? -1 : (from + step) % every.length));
    }

    function show(answer) {
      shown = answer;
      const chosen = active()?.href;
      const groups = dossier.group(answer.results, all);
      const drawn = groups.reduce((sum, { items }) => sum + items.length, 0);
      const query = dossier.readable(input.value);
      list.replaceChildren(...dossier.draw(groups, say, { lang, root, query }));
      list.hidden = !drawn;
      list.setAttribute("aria-busy", String(!answer.done));
      const whole = drawn === answer.results.length && answer.read >= answer.pages.length;
      more.hidden = !answer.done || !drawn || whole;
      input.setAttribute("aria-expanded", String(drawn > 0));
      choose(options().find(({ href }) => href === chosen));
    }

    async function search() {
      const mine = (turn += 1);
      const terms = dossier.termsOf(engine, input.value);
      all = false;
      keepInAddress(input.value);
      const empty = { results: [], pages: [], read: 0, done: true };
      if (!terms.length) {
        show(empty);
        status.textContent = dossier.readable(input.value) ? say.nothing : say.hint;
        return;
      }
      try {
        for await (const answer of dossier.ask(engine, input.value, chosenIn(filters))) {
          if (mine !== turn) return;
          if (answer.done || answer.results.length) show(answer);
          if (answer.done) status.textContent = summary(say, answer, dossier.isCut(input.value));
        }
      } catch {
        if (mine !== turn) return;
        show(empty);
        status.textContent = dialog.dataset.broken;
      }
    }

    async function showMore() {
      const mine = turn;
      all = true;
      const next = await dossier.askMore(engine, shown);
      if (mine === turn) show(next);
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(search, PAUSE);
    });
    input.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) move(step);
      else if (event.key === "Enter") (active() ?? options()[0])?.click();
      else return;
      event.preventDefault();
    });
    more.addEventListener("click", () => showMore().catch(() => { more.hidden = true; }));
    filters.addEventListener("change", search);
    dialog.addEventListener("close", () => keepInAddress(""));
    fillFilters(filters, engine.settings);
    await search();
    return search;
  };

  function summary(say, { results, textless }, cut) {
    const exact = results.filter(({ kind }) => kind === "exact").length;
    const found = exact ? `${say.results} ${exact}` : results.length ? say.none_exact : say.nothing;
    return [found, textless && say.names_only, cut && say.cut].filter(Boolean).join(" ");
  }

  const selectsIn = (filters) => [...filters.querySelectorAll("select")];

  function chosenIn(filters) {
    const chosen = selectsIn(filters).filter(({ value }) => value);
    return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
  }

  function fillFilters(filters, { say, sections, kinds, years }) {
    const values = { section: sections, kind: kinds, year: years };
    for (const select of selectsIn(filters)) {
      const shown = (value) => (select.name === "section" ? say[value] : value);
      select.append(...values[select.name].map((value) => new Option(shown(value), value)));
    }
  }

  // The query stays in the address while the dialog is open, to be sent on or come back to.
  function keepInAddress(query) {
    const address = new URL(location);
    const kept = dossier.readable(query).slice(0, 200);
    if (kept) address.searchParams.set("q", kept);
    else address.searchParams.delete("q");
    if (address.href === location.href) return;
    try {
      history.replaceState(null, "", address);
    } catch {
      // a page read from a disk may not change its address
    }
  }
}
