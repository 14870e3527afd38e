// The form: shows the file as it is typed, checks it, and hands it over when asked.
(() => {
  const { read, showWhatIsAsked, startList } = dossier.formFields;
  const { problems, show, labelOf, isolated } = dossier.formProblems;

  // The fields that may name an entry are offered all there are.
  function offerIds(form, ids) {
    const made = new Map();
    return (control) => {
      const offered = control.dataset.offers;
      if (!made.has(offered)) {
        const list = document.createElement("datalist");
        list.id = `offers-${made.size}`;
        for (const { enum: offers, enumDescriptions: names } of offered.split(" ").map((name) => ids[name]))
          list.append(...offers.map((id, place) => new Option(names[place], id)));
        form.append(list);
        made.set(offered, list.id);
      }
      control.setAttribute("list", made.get(offered));
    };
  }

  const sectionOf = (ids, id) => Object.keys(ids).find((name) => ids[name].enum.includes(id))?.slice(0, -"-ids".length);

  // Ids that no entry has are no fault, since it may come in the same proposal.
  function unknownIds(form, ids, words) {
    return [...form.querySelectorAll("[data-offers]:enabled")]
      .filter((control) => control.name !== "entry")
      .flatMap((control) => control.value.split(/[\s,،]+/).filter(Boolean)
        .filter((id) => !sectionOf(ids, id))
        .map((id) => words.new.replace("{field}", () => labelOf(control)).replace("{id}", () => id)));
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
      return whole.length <= given.limit ? whole : `${base}?${new URLSearchParams({ filename: name })}`;
    };
    return {
      link(link) {
        link.dataset.page ??= link.href;
        link.href = addressOf(file());
      },
      async propose() {
        const { text, where } = file();
        const isWhole = new URL(form.querySelector(".hand-over").href).searchParams.has("value");
        if (!isWhole && (await copy(text))) status.textContent = where ?? given.words.overlong;
      },
      async copy() {
        if (await copy(file().text)) status.textContent = given.words.copied;
      },
      save() {
        const { name, text } = file();
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
        link.download = name;
        link.click();
        URL.revokeObjectURL(link.href);
      },
    };
  }

  function start(form, given, loadIds) {
    const { schema, words } = given;
    const yaml = dossier.yamlWriter(given.hidden);
    const shown = form.querySelector(".yaml");
    const status = form.querySelector(".form-status");
    let wasChecked = false;
    let ids = {};
    let offer = () => {};
    let validator;

    const file = () => {
      const { entry = "", ...data } = read(form, schema);
      if (form.getAttribute("name") !== "claim") return { name: `${entry}.yaml`, text: yaml.entry(data) };
      const item = yaml.item(data);
      const isFirst = given.bare.includes(entry); // the entry has no claims yet
      return {
        name: `${entry}.yaml`,
        text: item && isFirst ? `claims:\n${item}` : item,
        folder: given.folders[sectionOf(ids, entry) ?? "actors"],
        where: isFirst ? words.begin : words.paste,
      };
    };
    const hand = handOver(form, given, file);
    const link = form.querySelector(".hand-over");

    const check = () => {
      const found = problems(form, validator, given, read(form, schema));
      show(form, found);
      return found;
    };
    const changed = () => {
      showWhatIsAsked(form);
      form.querySelectorAll("[data-offers]:not([list])").forEach(offer);
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
      else status.replaceChildren(...isolated([words.well, ...unknownIds(form, ids, words)].join(" ")));
      return !found.length;
    };

    form.querySelectorAll("[data-list]").forEach((list) => {
      if (!list.parentElement.closest("[data-list]")) startList(list, changed);
    });
    form.addEventListener("input", changed);
    // The ids of all entries outweigh the page: they come when somebody begins to write.
    const learnIds = async () => {
      if (validator) return;
      ids = await loadIds();
      offer = offerIds(form, ids);
      validator = new jsonSchema.Validator({ ...schema, $defs: { ...schema.$defs, ...ids } }, "2020-12", false);
      changed();
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
    form.querySelector(".copy").addEventListener("click", hand.copy);
    form.querySelector(".save").addEventListener("click", hand.save);

    const today = form.elements.confirmed;
    if (today && !today.value) today.value = new Date().toISOString().slice(0, 10);
    const asked = new URLSearchParams(location.search).get("entry");
    if (asked) form.elements.entry.value = asked;
    changed();
    form.dataset.ready = "";
  }

  dossier.startForm = async (form) => {
    const load = (address) => dossier.loadScript(new URL(address, location).href);
    const given = await load(form.dataset.data);
    let ids;
    start(form, given, () => (ids ??= load(form.dataset.ids)));
  };
})();
