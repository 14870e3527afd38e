// The filters of the whole network: by bond, kind, relation and year, kept in the address.
// A tie is a line of a picture or a row of a table. What a choice leaves out is hidden, and so is a
// part of the page with nothing left in it; without this script all is shown.
(() => {
  const form = document.querySelector("form[name=filters]");
  const fields = [...form.querySelectorAll("select")];

  // Each heading with what stands below it until the next.
  const parts = [...document.querySelectorAll("article h2")].map((heading) => {
    const below = [heading];
    for (let next = heading.nextElementSibling; next && next.localName !== "h2"; next = next.nextElementSibling) below.push(next);
    const all = (selector) => below.flatMap((each) => [...each.querySelectorAll(selector)]);
    const contents = document.querySelector(`nav a[href="#${heading.id}"]`)?.closest("li");
    return { whole: [...below, ...(contents ? [contents] : [])], lines: all("g[data-ends]"), actors: all("[data-actor]"), rows: all("td [data-ends]") };
  });

  const passes = ({ dataset }, { bond, kind, relation, year }) =>
    (!bond || dataset.bond === bond) &&
    (!kind || dataset.kinds.split(" ").includes(kind)) &&
    (!relation || dataset.relation === relation) &&
    (!year || (dataset.from <= year && year <= dataset.to));

  function show(wanted) {
    let shown = 0;
    for (const { whole, lines, actors, rows } of parts) {
      const tied = new Set();
      for (const tie of [...lines, ...rows]) {
        const passed = passes(tie, wanted);
        (tie.closest("tr") ?? tie).toggleAttribute("hidden", !passed);
        if (passed) tie.dataset.ends.split(" ").forEach((actor) => tied.add(actor));
      }
      for (const actor of actors) actor.toggleAttribute("hidden", !tied.has(actor.dataset.actor));
      for (const each of whole) each.toggleAttribute("hidden", !tied.size);
      shown += rows.filter((row) => !row.closest("[hidden]")).length;
    }
    form.elements.shown.textContent = `${form.elements.shown.dataset.words} ${shown}`;
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
