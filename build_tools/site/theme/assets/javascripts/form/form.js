// The form: shows the file as it is typed, checks it, and hands it over when asked.
(() => {
  const LATER = ["json-schema", "../search/folding", "marks", "addresses", "reading", "words", "facts", "prose", "rules", "problems", "combobox", "kept"]; // as one begins to write
  const here = document.currentScript.src;
  const { read, showWhatIsAsked, startList } = dossier.formFields;

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
      .filter(([, id]) => id && !Object.values(ids).some((known) => known.enum.includes(id)))
      .map(([control, id]) => words.told
        .replace("{field}", () => dossier.formProblems.labelOf(control))
        .replace("{what}", () => dossier.formProblems.worded(words.terms, id.includes("#") ? "in_no_conflict" : "no_entry_yet", { id })));
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
    const addressOf = ({ name, text, folder, together }) => {
      const base = form.querySelector(".hand-over").dataset.page;
      if (folder) return `${folder}${name}`;
      const whole = together
        ? `${given.proposal}&${new URLSearchParams({ files: text })}`
        : `${base}?${new URLSearchParams({ filename: name, value: text })}`;
      // Whoever is not signed in is sent on with the whole address in another, encoded once more.
      const signingIn = `https://github.com/login?return_to=${encodeURIComponent(whole)}`;
      if (signingIn.length <= given.limit) return whole;
      return together ? given.proposal : `${base}?${new URLSearchParams({ filename: name })}`;
    };
    return {
      link(link) {
        link.dataset.page ??= link.href;
        link.href = addressOf(file());
      },
      async propose() {
        const { text, where, together } = file();
        const { searchParams: asked } = new URL(form.querySelector(".hand-over").href);
        const isWhole = asked.has("value") || asked.has("files");
        if (!isWhole && !(await copy(text))) return;
        if (!isWhole) status.textContent = where ?? given.words.overlong;
        dossier.keptForm?.forget();
        if (together) dossier.keptForm?.dropAside();
      },
      async copy() {
        if (!(await copy(file().text))) return;
        status.textContent = given.words.copied;
        dossier.keptForm?.forget();
      },
      save() {
        const { name, text } = file();
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
        link.download = name;
        link.click();
        URL.revokeObjectURL(link.href);
        dossier.keptForm?.forget();
      },
    };
  }

  function start(form, given, learn) {
    const { schema } = given;
    const yaml = dossier.yamlWriter(given.hidden);
    const shown = form.querySelector(".yaml");
    const status = form.querySelector(".form-status");
    let wasChecked = false;
    let known = { ids: {} };
    let validator;

    // A source that is new goes with what cites it, as one text that names each file.
    const aside = form.getAttribute("name") === "sources" ? null : dossier.keptForm?.asideFile() ?? null;
    const file = () => {
      const own = ownFile();
      if (!aside) return own;
      const section = form.getAttribute("name") === "claim" ? sectionOf(known.ids, own.name.slice(0, -5)) : form.getAttribute("name");
      const files = [["sources", aside], [section ?? "actors", own]];
      const text = files.map(([folder, { name, text }]) => `# dossier/${folder}/${name}\n${text}`).join("\n");
      return { name: "proposal.txt", text, together: true };
    };
    const ownFile = () => {
      const { entry = "", ...data } = read(form, schema);
      if (form.getAttribute("name") !== "claim") return { name: `${entry}.yaml`, text: yaml.entry(data) };
      const item = yaml.item(data);
      const isFirst = given.bare.includes(entry); // the entry has no claims yet
      return {
        name: `${entry}.yaml`,
        text: item && isFirst ? `claims:\n${item}` : item,
        folder: given.folders[sectionOf(known.ids, entry) ?? "actors"],
        where: isFirst ? given.words?.begin : given.words?.paste,
      };
    };
    const hand = handOver(form, given, file);
    const link = form.querySelector(".hand-over");

    const check = () => {
      const asked = { ...known, rules: given.rules, section: form.getAttribute("name"), today: today() };
      const found = dossier.formProblems.problems(form, validator, given, read(form, schema), asked);
      dossier.formProblems.show(form, found);
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
      else status.replaceChildren(...dossier.formProblems.isolated([given.words?.well, ...unknownIds(form, known.ids, given.words)].join(" ")));
      return !found.length;
    };

    form.querySelectorAll("[data-list]").forEach((list) => {
      if (!list.parentElement.closest("[data-list]")) startList(list, changed);
    });
    let typed = false;
    form.addEventListener("input", () => {
      changed();
      typed = true;
      dossier.keptForm?.keep(form);
    });
    // The ids of all entries outweigh the page: they come when somebody begins to write.
    const takeIn = async () => {
      known = await learn();
      Object.assign(given, { words: known.words, rules: known.rules });
      if (aside) {
        known.ids["sources-ids"].enum.push(aside.name.slice(0, -5));
        known.ids["sources-ids"].enumDescriptions.push(aside.names);
      }
      if (known.conflicts) known.ids.open = known.conflicts.open;
      dossier.offerIds(form, known, given.words, given.rules.folding);
      validator = new jsonSchema.Validator({ ...schema, $defs: { ...schema.$defs, ...known.ids } }, "2020-12", false);
      changed();
      if (typed) dossier.keptForm.keep(form);
      form.dataset.complete = "";
    };
    let learnt; // once, however often it is asked for meanwhile
    const learnIds = () => (learnt ??= takeIn());
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
      dossier.keptForm?.forget();
      dossier.keptForm?.dropAside();
      location.reload();
    });
    form.querySelector(".aside")?.addEventListener("click", async ({ target }) => {
      await learnIds();
      if (!isRight()) return;
      const { title } = read(form, schema);
      dossier.keptForm?.setAside({ ...ownFile(), names: `${title.ar} · ${title.en}` });
      dossier.keptForm?.forget();
      location.assign(target.dataset.next);
    });
    form.querySelector(".copy").addEventListener("click", hand.copy);
    form.querySelector(".save").addEventListener("click", hand.save);

    const { confirmed } = form.elements;
    if (confirmed && !confirmed.value) confirmed.value = today();
    const asked = new URLSearchParams(location.search).get("entry");
    if (asked) form.elements.entry.value = asked;
    const cited = form.elements["citations.0.source"] ?? form.elements["claims.0.citations.0.source"];
    if (aside && cited) cited.value = aside.name.slice(0, -5);
    const wasKept = dossier.keptForm?.restore(form);
    changed();
    if (wasKept || aside)
      learnIds().then(() => (form.querySelector(".form-note").textContent = wasKept ? given.words.kept : given.words.together));
    form.dataset.ready = "";
  }

  dossier.startForm = async (form) => {
    const load = (address) => dossier.loadScript(new URL(address, location).href);
    const given = await load(form.dataset.data);
    const learn = async () => {
      const scripts = LATER.map((name) => dossier.loadScript(new URL(`${name}.js`, here).href));
      const parts = await Promise.all(form.dataset.known.split(" ").map(load));
      await Promise.all(scripts);
      return Object.assign({}, ...parts);
    };
    start(form, given, learn);
  };
})();
