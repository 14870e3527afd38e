// The controls of a form and the entry that they make: names are paths in it, as `claims.0.id`.
(() => {
  const parts = (name) => name.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));

  function put(data, name, value) {
    const path = parts(name);
    const last = path.pop();
    let node = data;
    path.forEach((part, place) => {
      node = node[part] ??= typeof (path[place + 1] ?? last) === "number" ? [] : {};
    });
    node[last] ??= value;
  }

  const TYPES = {
    text: (text) => text,
    truth: (text) => text === "true",
    ids: (text) => text.split(/[\s,،]+/),
    lines: (text) => text.split("\n").map((line) => line.trim()).filter(Boolean),
    one: (text) => (/[\s,،]/.test(text) ? TYPES.ids(text) : text),
  };
  // Spaces of other kinds, as word processors put them, are plain ones in the file.
  // Behind an emoji stands, unseen, how it is drawn.
  const spaced = (text) => text.replace(/\p{Zs}/gu, " ").replace(/(?<=\p{Extended_Pictographic})[\ufe0f\u200d]/gu, "");
  const typed = (control) =>
    spaced(control.value).normalize("NFC").replace(/[\ud800-\udfff]/gu, "\ufffd").trim();

  // What few need is folded away at the end of a form; in the file each field has the schema's place.
  function ordered(data, node, defs) {
    if (typeof data !== "object") return data;
    const { properties = {}, items = {} } = node.$ref ? defs[node.$ref.replace("#/$defs/", "")] : node;
    if (Array.isArray(data)) return data.map((item) => ordered(item, items, defs));
    const names = new Set([...Object.keys(properties), ...Object.keys(data)]);
    return Object.fromEntries([...names].filter((name) => name in data)
      .map((name) => [name, ordered(data[name], properties[name] ?? {}, defs)]));
  }

  // What is needed or was asked for is there even when it is empty, so that the check can say what
  // it lacks.
  function read(form, schema) {
    const data = {};
    for (const node of form.querySelectorAll("[data-list], [data-group], [data-item], [data-type]")) {
      if (node.matches(":disabled")) continue;
      const { list, group, item, type } = node.dataset;
      if (list && "required" in node.dataset) put(data, list, []);
      if (group && "required" in node.dataset) put(data, group.slice(0, -1), {});
      if (item) put(data, item, {});
      const text = type && type !== "choice" ? typed(node) : "";
      if (text) put(data, node.name, TYPES[type](text));
    }
    return ordered(data, schema, schema.$defs);
  }

  function holds(condition, form) {
    const [, name, not, values] = /^(.+?)(!?)=(.*)$/.exec(condition);
    const control = form.elements[name];
    const value = control && !control.matches(":disabled") ? control.value : "";
    return values.split(" ").includes(value) !== Boolean(not);
  }

  // Parts that others depend on come first, so one pass in the order of the page is enough.
  function showWhatIsAsked(form) {
    for (const part of form.querySelectorAll("[data-when]")) {
      part.hidden = !part.dataset.when.split(";").every((condition) => holds(condition, form));
      const controls = part.matches("fieldset") ? [part] : part.querySelectorAll("[data-type]");
      controls.forEach((control) => (control.disabled = part.hidden));
    }
  }

  function renumber(node, from, to) {
    const path = new RegExp(`(^|[\\s;])${from.replaceAll(".", "\\.")}(?=[.\\s]|$)`, "g");
    for (const each of [node, ...node.querySelectorAll("*")]) {
      for (const { name, value } of [...each.attributes]) {
        if (["id", "name", "for", "aria-describedby"].includes(name) || name.startsWith("data-"))
          each.setAttribute(name, value.replace(path, `$1${to}`));
      }
    }
  }

  const firstControl = (node) =>
    [...node.querySelectorAll("input, select, textarea")].find((one) => !one.matches(":disabled"));

  // A list comes with one item, which is the pattern of all others.
  function startList(list, changed) {
    const first = list.querySelector(":scope > .item");
    const pattern = first.cloneNode(true);
    const origin = `${list.dataset.list}.0`;
    const add = list.querySelector(":scope > .add");
    const items = () => [...list.querySelectorAll(":scope > .item")];

    const number = () =>
      items().forEach((item, place) => {
        const name = `${list.dataset.list}.${place}`;
        renumber(item, item.dataset.item, name);
        item.querySelector(":scope > legend .number").textContent = place + 1;
      });
    const start = (item) => {
      item.dataset.item = origin;
      number();
      item.querySelector(":scope > .remove").addEventListener("click", () => {
        item.remove();
        number();
        changed();
        add.focus();
      });
      item.querySelectorAll("[data-list]").forEach((inner) => startList(inner, changed));
    };
    list.grow = () => {
      const item = pattern.cloneNode(true);
      add.before(item);
      start(item);
      return item;
    };
    add.addEventListener("click", () => {
      const item = list.grow();
      changed();
      firstControl(item).focus();
    });
    if ("required" in list.dataset) start(first);
    else first.remove();
  }

  dossier.formFields = { read, spaced, showWhatIsAsked, startList, firstControl };
})();
