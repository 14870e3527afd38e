// The form: shows the file as it is typed, checks it, and hands it over when asked.
(() => {
  const LATER = ["json-schema", "marks", "addresses", "rules", "combobox"]; // as one begins to write
  const here = document.currentScript.src;
  const { read, showWhatIsAsked, startList } = dossier.formFields;
  const { problems, show, labelOf, isolated } = dossier.formProblems;
  const { keep, restore, forget } = dossier.keptForm;

  const today = () => new Date().toISOString().slice(0, 10);
  const sectionOf = (ids, id) => Object.keys(ids).find((name) => ids[name].enum.includes(id))?.slice(0, -"-ids".length);

  // Ids that no entry has are no fault, since it may come in the same proposal.
  function unknownIds(form, ids, words) {
    const named = [...form.querySelectorAll("[data-offers]:enabled")]
      .filter((control) => control.name !== "entry")
      .flatMap((control) => control.value.split(/[\s,،]+/).map((id) => [control, id]));
    const marked = [...form.querySelectorAll("textarea:enabled")].flatMap((control) =>
      dossier.marks.parse(control.value).map(({ entry, source }) => [control, entry ?? source]));
    return [...named, ...marked]
      .filter(([, id]) => id && !sectionOf(ids, id))
      .map(([control, id]) => (id.includes("#") ? words.lone : words.new)
        .replace("{field}", () => labelOf(control)).replace("{id}", () => id));
  }

  function handOver(form, given, file) {
    const status = form.querySelector(".form-status");
    const copy = async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        status.textContent = given.words.uncopied;
        return false;
      }
    };
    const addressOf = ({ name, text, folder }) => {
      const base = form.querySelector(".hand-over").dataset.page;
      if (folder) return `${folder}${name}`;
      const whole = `${base}?${new URLSearchParams({ filename: name, value: text })}`;
      // Whoever is not signed in is sent on with the whole address in another, encoded once more.
      const signingIn = `https://github.com/login?return_to=${encodeURIComponent(whole)}`;
      return signingIn.length <= given.limit ? whole : `${base}?${new URLSearchParams({ filename: name })}`;
    };
    return {
      link(link) {
        link.dataset.page ??= link.href;
        link.href = addressOf(file());
      },
      async propose() {
        const { text, where } = file();
        const isWhole = new URL(form.querySelector(".hand-over").href).searchParams.has("value");
        if (isWhole) return forget();
        if (!(await copy(text))) return;
        status.textContent = where ?? given.words.overlong;
        forget();
      },
      async copy() {
        if (!(await copy(file().text))) return;
        status.textContent = given.words.copied;
        forget();
      },
      save() {
        const { name, text } = file();
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
        link.download = name;
        link.click();
        URL.revokeObjectURL(link.href);
        forget();
      },
    };
  }

  function start(form, given, learn) {
    const { schema, words } = given;
    const yaml = dossier.yamlWriter(given.hidden);
    const shown = form.querySelector(".yaml");
    const status = form.querySelector(".form-status");
    let wasChecked = false;
    let known = { ids: {} };
    let validator;

    const file = () => {
      const { entry = "", ...data } = read(form, schema);
      if (form.getAttribute("name") !== "claim") return { name: `${entry}.yaml`, text: yaml.entry(data) };
      const item = yaml.item(data);
      const isFirst = given.bare.includes(entry); // the entry has no claims yet
      return {
        name: `${entry}.yaml`,
        text: item && isFirst ? `claims:\n${item}` : item,
        folder: given.folders[sectionOf(known.ids, entry) ?? "actors"],
        where: isFirst ? words.begin : words.paste,
      };
    };
    const hand = handOver(form, given, file);
    const link = form.querySelector(".hand-over");

    const check = () => {
      const asked = { ...known, rules: given.rules, section: form.getAttribute("name"), today: today() };
      const found = problems(form, validator, given, read(form, schema), asked);
      show(form, found);
      return found;
    };
    const changed = () => {
      showWhatIsAsked(form);
      shown.textContent = file().text;
      hand.link(link);
      status.textContent = "";
      if (wasChecked) check();
    };
    const isRight = () => {
      wasChecked = true;
      const found = check();
      const summary = form.querySelector(".problems");
      if (found.length) summary.focus();
      else status.replaceChildren(...isolated([words.well, ...unknownIds(form, known.ids, words)].join(" ")));
      return !found.length;
    };

    form.querySelectorAll("[data-list]").forEach((list) => {
      if (!list.parentElement.closest("[data-list]")) startList(list, changed);
    });
    form.addEventListener("input", () => {
      changed();
      keep(form);
    });
    // The ids of all entries outweigh the page: they come when somebody begins to write.
    const learnIds = async () => {
      if (validator) return;
      known = await learn();
      if (known.conflicts) known.ids.open = known.conflicts.open;
      dossier.offerIds(form, known.ids, words, given.rules.letters);
      validator = new jsonSchema.Validator({ ...schema, $defs: { ...schema.$defs, ...known.ids } }, "2020-12", false);
      const said = status.textContent;
      changed();
      status.textContent = said;
      form.dataset.complete = "";
    };
    form.addEventListener("focusin", learnIds, { once: true });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      await learnIds();
      isRight();
    });
    link.target = "_blank";
    link.addEventListener("click", (event) => {
      if (validator && isRight()) hand.propose();
      else event.preventDefault();
    });
    form.querySelector(".empty").addEventListener("click", () => {
      forget();
      location.reload();
    });
    form.querySelector(".copy").addEventListener("click", hand.copy);
    form.querySelector(".save").addEventListener("click", hand.save);

    const { confirmed } = form.elements;
    if (confirmed && !confirmed.value) confirmed.value = today();
    const asked = new URLSearchParams(location.search).get("entry");
    if (asked) form.elements.entry.value = asked;
    const wasKept = restore(form);
    changed();
    if (wasKept) status.textContent = words.kept;
    form.dataset.ready = "";
  }

  dossier.startForm = async (form) => {
    const load = (address) => dossier.loadScript(new URL(address, location).href);
    const given = await load(form.dataset.data);
    let known;
    const learn = async () => {
      const scripts = LATER.map((name) => dossier.loadScript(new URL(`${name}.js`, here).href));
      const parts = await Promise.all(form.dataset.known.split(" ").map(load));
      await Promise.all(scripts);
      return Object.assign({}, ...parts);
    };
    start(form, given, () => (known ??= learn()));
  };
})();
