// Who held what on a chosen day, kept in the address. Each row of the table says between which
// days its term may have run and surely ran; without this script all rows are shown.
(() => {
  const form = document.querySelector("form[name=as-of]");
  const { on, shown } = form.elements;
  const rows = [...document.querySelectorAll(".tenures tbody tr")];

  // As `Span.hold` in build_tools/facts/days.py; days as text are in order of time.
  function hold({ first, last, from, to }, day) {
    if (!first || day < first || last < day) return null;
    if (!from || day < from || to < day) return "perhaps";
    if ((day === first) === (day === last)) return "held";
    return day === first ? "begins" : "ends";
  }

  function say(row, words) {
    const cell = row.cells[1];
    cell.querySelector("small")?.remove();
    if (words) cell.append(" ", Object.assign(document.createElement("small"), { textContent: words }));
  }

  function show(day) {
    for (const row of rows) {
      const held = day ? hold(row.dataset, day) : "held";
      row.hidden = !held;
      say(row, held && form.dataset[held]);
    }
    shown.textContent = `${shown.dataset.words} ${rows.filter(({ hidden }) => !hidden).length}`;
  }

  function keep(day) {
    const address = new URL(location.href);
    if (day) address.searchParams.set("on", day);
    else address.searchParams.delete("on");
    history.replaceState(null, "", address);
  }

  const chosen = () => (on.validity.valid ? on.value : "");

  on.addEventListener("input", () => {
    show(chosen());
    keep(chosen());
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  on.value = new URLSearchParams(location.search).get("on") ?? "";
  show(chosen());
})();
