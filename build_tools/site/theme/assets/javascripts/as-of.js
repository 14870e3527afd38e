// Who held what on a chosen day, kept in the address. A mark in each row says between which days
// its term may have run and surely ran; without this script the day of the build is shown.
(() => {
  const form = document.querySelector("form[name=as-of]");
  const { on, shown } = form.elements;
  const today = form.dataset.day;
  const perhaps = document.getElementById("perhaps");
  const bodyOf = (table) => table.tBodies[0] ?? table.createTBody();
  const maybe = bodyOf(perhaps.querySelector("table"));
  const homes = {};
  for (const heading of document.querySelectorAll("h3.tenures[id^=group-]")) {
    homes[heading.id.replace("group-", "")] = bodyOf(heading.nextElementSibling);
  }
  const terms = [...document.querySelectorAll("[data-first]")]
    .map(({ dataset, parentElement }) => ({ ...dataset, row: parentElement.parentElement }))
    .sort((one, other) => one.at - other.at);
  const undated = [...document.querySelectorAll("[data-born]")]
    .map(({ dataset, parentElement }) => ({ ...dataset, row: parentElement.parentElement }));
  const undatedBodies = new Set(undated.map(({ row }) => row.parentElement));
  for (const mark of document.querySelectorAll("[data-off]")) delete mark.dataset.off;

  const within = (day, [first, last]) => first <= day && day <= last;

  // As `Span.hold` in build_tools/facts/days.py; days as text are in order of time.
  function hold({ first, last, from, to, claimed = "", unstated = "" }, day) {
    if (!within(day, [first, last])) return null;
    if (!from || !within(day, [from, to])) {
      const some = claimed.split(" ").some((days) => days && within(day, days.split("/")));
      return some ? "disputed" : "perhaps";
    }
    const begins = day === first && !unstated.includes("start");
    const ends = day === last && !unstated.includes("end");
    if (begins === ends) return "held";
    return begins ? "begins" : "ends";
  }

  // As `held_once` in build_tools/facts/tenures.py.
  const SUREST = ["held", "begins", "ends", "disputed", "perhaps"];
  function heldOnce(day) {
    const best = new Map();
    for (const term of terms) {
      const how = hold(term, day);
      const other = best.get(term.post);
      if (how && (!other || SUREST.indexOf(how) <= SUREST.indexOf(other.how))) {
        best.set(term.post, { term, how });
      }
    }
    return new Map([...best.values()].map(({ term, how }) => [term, how]));
  }

  function mark(cell, name, className, words) {
    const made = Object.assign(document.createElement(name), { className, textContent: words });
    cell.append(" ", made);
  }

  function say({ row, disputed }, how) {
    const cell = row.cells[1];
    cell.querySelectorAll("small, .status-contested").forEach((old) => old.remove());
    cell.normalize();
    if (how === "begins" || how === "ends") mark(cell, "small", "", form.dataset[how]);
    if (how === "disputed" || disputed !== undefined) {
      mark(cell, "span", "status-contested", form.dataset.disputed);
    }
  }

  function show(day) {
    const held = heldOnce(day);
    for (const term of terms) {
      const how = held.get(term);
      term.row.hidden = !how;
      say(term, how);
      (how === "perhaps" ? maybe : homes[term.group]).append(term.row);
    }
    for (const { row, born, gone } of undated) row.hidden = !within(day, [born, gone]);
    for (const body of [maybe, ...Object.values(homes), ...undatedBodies]) {
      const table = body.parentElement;
      const heading = body === maybe ? perhaps : table.previousElementSibling;
      const some = [...body.rows].some((row) => !row.hidden);
      heading.classList.remove("none");
      heading.hidden = table.hidden = !some;
    }
    document.querySelector("#on-a-day + p").hidden = day !== today;
    shown.textContent = `${shown.dataset.words} ${held.size}`;
  }

  function keep(day) {
    const address = new URL(location.href);
    if (day === today) address.searchParams.delete("on");
    else address.searchParams.set("on", day);
    history.replaceState(null, "", address);
  }

  const chosen = () => (on.value && on.validity.valid ? on.value : today);

  on.addEventListener("input", () => {
    show(chosen());
    keep(chosen());
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  on.value = new URLSearchParams(location.search).get("on") ?? today;
  show(chosen());
})();
