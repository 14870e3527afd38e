// The filters of the whole network: by kind, relation and year, kept in the address.
// A tie is a line of a picture or a row of a table; without this script all of them are shown.
(() => {
  const form = document.querySelector("form[name=filters]");
  const ties = [...document.querySelectorAll("[data-ends]")]; // lines of pictures, and marks in rows
  const actors = [...document.querySelectorAll("[data-actor]")];
  const fields = [...form.querySelectorAll("select")];

  const passes = ({ dataset }, { kind, relation, year }) =>
    (!kind || dataset.kinds.split(" ").includes(kind)) &&
    (!relation || dataset.relation === relation) &&
    (!year || (dataset.from <= year && year <= dataset.to));

  function show(wanted) {
    const tied = new Set();
    let rows = 0;
    for (const tie of ties) {
      const passed = passes(tie, wanted);
      const row = tie.closest("tr");
      if (row) {
        row.hidden = !passed;
        rows += passed;
      } else {
        tie.classList.toggle("off", !passed);
      }
      if (passed) tie.dataset.ends.split(" ").forEach((actor) => tied.add(actor));
    }
    for (const actor of actors) actor.classList.toggle("off", !tied.has(actor.dataset.actor));
    form.elements.shown.textContent = `${form.elements.shown.dataset.words} ${rows}`;
  }

  const chosen = () => Object.fromEntries(fields.map(({ name, value }) => [name, value]));

  function keep() {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(chosen())) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, "", address);
  }

  function restore() {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      const known = [...field.options].some(({ value }) => value === asked.get(field.name));
      field.value = known ? asked.get(field.name) : "";
    }
    show(chosen());
  }

  form.addEventListener("change", () => {
    show(chosen());
    keep();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  restore();
})();
