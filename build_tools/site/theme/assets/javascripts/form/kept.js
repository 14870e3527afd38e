// What is typed outlives a reload and a lost tab: it stays in this tab's own storage until it is
// handed over or thrown away, and is never sent.
(() => {
  const PROPOSED = "form:proposed"; // a source that waits for what cites it
  const key = `form:${location.pathname}${location.search}`;
  // Where storage is closed to us, nothing is kept.
  const stored = (use) => {
    try {
      return use(sessionStorage);
    } catch {
      return null;
    }
  };

  function keep(form) {
    const typed = [...form.querySelectorAll("[data-type]")].map(({ name, value }) => [name, value]).filter(([, value]) => value);
    stored((storage) => storage.setItem(key, JSON.stringify(typed)));
  }

  // Puts back what was typed, with the items of lists that it needs; whether there was anything.
  function restore(form) {
    const typed = JSON.parse(stored((storage) => storage.getItem(key)) ?? "[]");
    for (const [name, value] of typed) {
      for (const { index } of name.matchAll(/\.\d+(?=\.)/g)) {
        const list = form.querySelector(`[data-list="${name.slice(0, index)}"]`);
        const item = `${name.slice(0, index)}.${parseInt(name.slice(index + 1), 10)}`;
        while (list?.grow && !form.querySelector(`[data-item="${item}"]`)) list.grow();
      }
      if (form.elements[name]) form.elements[name].value = value;
    }
    return typed.length > 0;
  }

  const forget = () => stored((storage) => storage.removeItem(key));
  const setAside = (file) => stored((storage) => storage.setItem(PROPOSED, JSON.stringify(file)));
  const asideFile = () => JSON.parse(stored((storage) => storage.getItem(PROPOSED)) ?? "null");
  const dropAside = () => stored((storage) => storage.removeItem(PROPOSED));

  dossier.keptForm = { keep, restore, forget, setAside, asideFile, dropAside };
})();
