// What is wrong with an entry, found by its schema and said at its controls, in the page's language.
(() => {
  // Keywords that find something; all others only repeat what one of these found within them.
  const RANK = ["required", "dependentRequired", "pattern", "enum", "not", "minLength", "maxLength",
    "minItems", "contains", "oneOf", "type", "minimum", "exclusiveMaximum", "false", "additionalProperties"];
  const WITHIN = /\/(?:oneOf|not|if|contains)(?:\/|$)/;

  // Where a keyword stands in the schema: its path follows each $ref.
  function ruleAt(schema, location) {
    let node = schema;
    for (const part of location.split("/").slice(1, -1)) {
      node = node[part.replaceAll("~1", "/").replaceAll("~0", "~")];
      if (part === "$ref") node = schema.$defs[node.replace("#/$defs/", "")];
    }
    return node;
  }

  function found(validator, schema, data) {
    return validator
      .validate(data)
      .errors.filter(({ keyword, keywordLocation }) =>
        RANK.includes(keyword) && !WITHIN.test(keywordLocation.slice(0, -keyword.length)))
      .sort((one, other) => RANK.indexOf(one.keyword) - RANK.indexOf(other.keyword))
      .map(({ keyword, keywordLocation, instanceLocation, error }) => {
        const at = instanceLocation.split("/").slice(1).join(".");
        const lacking = /required/i.test(keyword) ? /"([^"]+)"\.$/.exec(error)[1] : "";
        const rule = keyword === "false" ? {} : ruleAt(schema, keywordLocation);
        return { keyword, rule, name: [at, lacking].filter(Boolean).join(".") };
      });
  }

  // The control for a path: its own, the one that chooses among several forms, or the first within.
  function controlFor(form, { keyword, name }) {
    const prefix = name ? `${name}.` : "";
    const within = [...form.elements].filter((one) => one.name?.startsWith(prefix) && !one.matches(":disabled"));
    if (keyword === "oneOf") {
      const chosen = form.elements[`${prefix}form`];
      return (chosen?.value && within.slice(within.indexOf(chosen)).find((one) => one.ariaRequired && !one.value)) || chosen || form.elements.publisher;
    }
    return document.getElementById(name) ?? within.find((one) => one.dataset.type) ?? form.elements[0];
  }

  const ownLabel = (control) =>
    document.querySelector(`label[for="${CSS.escape(control.id)}"] .label, fieldset[id="${CSS.escape(control.id)}"] > legend .label`)?.textContent;

  function labelOf(control) {
    const names = [];
    const own = control.matches("fieldset") ? null : ownLabel(control);
    if (own) names.push(own);
    for (let part = control; (part = part.closest("fieldset")); part = part.parentElement) {
      const legend = part.querySelector(":scope > legend");
      if (!part.matches(".list") || part === control)
        names.unshift((legend.querySelector(".label") ?? legend).textContent.trim());
    }
    return names.join(document.documentElement.lang === "ar" ? "، " : ", ");
  }

  const unseenIn = (control, hidden) =>
    new RegExp(hidden, "u").exec(dossier.formFields.spaced(control.value ?? "").replaceAll("\n", ""));

  // A term of problems.yaml with its values; a value may itself be a term, or name a field. What is
  // typed stays as it is: `named` puts the form's words only for what the sentence itself names.
  function worded(terms, term, values = {}, named = (said) => said) {
    const valued = ({ term, field } = {}, value) => (term ? worded(terms, term, {}, named) : field ? named(`\`${field}\``) : value);
    return named(terms[term]).replace(/\{\{|\}\}|\{(\w+)(?::\w+)?\}/g, (found, name) =>
      name ? valued(values[name], values[name]) : found[0]);
  }

  // The command names fields as the file has them; a form, by its own words for them.
  function inFormsWords(said, control, words) {
    const at = (control.name ?? control.id).replace(/(?:\.(?:ar|en)|[^.]+)$/, "");
    return said.replace(/`([a-z_]+)(?:: (\w+))?`/g, (typed, name, value) => {
      const near = [`${control.id}.0.${name}`, `${at}${name}`, name].flatMap((one) => [one, `${one}.ar`]);
      const field = near.map((one) => document.getElementById(one)).find(Boolean);
      if (!field) return typed;
      const group = field.id.endsWith(".ar") ? field.closest("fieldset[data-group]") : null;
      const label = group?.querySelector("legend .label").textContent ?? ownLabel(field);
      const choice = [...(field.options ?? [])].find((one) => one.value === value)?.text;
      return words.quoted.replace("{words}", () => (choice ? `${label}: ${choice}` : label));
    });
  }

  function sentence({ keyword, rule, name, word, values, control }, words, hidden) {
    const told = (term, values) => {
      const what = worded(words.terms, term, values, (said) => inFormsWords(said, control, words))
        .replace(/`(ar|en)`/g, (_typed, lang) => words.languages[lang]);
      return words.told.replace(/\{(\w+)\}/g, (_slot, slot) => ({ field: labelOf(control), what })[slot]);
    };
    const unseen = unseenIn(control, hidden);
    if (unseen) return told("answer_has_invisible", { code: dossier.formReading.codeOf(unseen[0]) });
    if (word) return told(word, values);
    if (keyword === "maxLength") return told("too_long", { length: rule.maxLength });
    if (keyword !== "not" && rule.patternErrorMessage) return told("as_it_is_written", { how: rule.patternErrorMessage });
    const terms = {
      required: "fill_in", dependentRequired: "fill_in", oneOf: control.name === "publisher" ? "id_or_name" : "fill_in", not: name === "entry" ? "id_of_another" : "choose_offered",
      enum: "choose_offered", contains: name?.endsWith("citations") ? "no_support" : "needs_date", minItems: "no_items",
    };
    return told(terms[keyword] ?? "does_not_belong");
  }

  // What the schema and the rules find in an entry, as { name, keyword, rule } or { name, word, values }.
  const allIn = (validator, schema, data, asked) =>
    [...found(validator, schema, data), ...dossier.formRules.check(data, asked)];

  // Of each control what the schema finds first, else all that the rules find, as { control, words },
  // in the order of the page.
  function problems(form, validator, { schema, words, hidden }, data, asked) {
    const byControl = new Map();
    for (const problem of allIn(validator, schema, data, asked)) {
      const control = controlFor(form, problem);
      const before = byControl.get(control) ?? [];
      const said = { control, isOfRule: Boolean(problem.word), words: sentence({ ...problem, control }, words, hidden) };
      const isNew = before.every((one) => one.isOfRule && said.isOfRule && one.words !== said.words);
      if (isNew) byControl.set(control, [...before, said]);
    }
    for (const control of form.querySelectorAll("[data-type]:enabled")) {
      if (!byControl.has(control) && unseenIn(control, hidden))
        byControl.set(control, [{ control, words: sentence({ rule: {}, control }, words, hidden) }]);
    }
    return [...byControl.values()].flat().sort((one, other) =>
      one.control.compareDocumentPosition(other.control) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1);
  }

  // What is typed keeps its own direction; Latin words, codes, dates and numbers read from left to right.
  const PIECE = /`([^`]+)`|([A-Za-z0-9](?:[\w.:,/~#+-]*(?:\/\.\.|[\w~]))?(?:,? [A-Za-z0-9](?:[\w.:,/~#+-]*\w)?)*(?:\.(?=»))?)/g;
  const isolated = (words) => {
    const parts = [];
    let end = 0;
    for (const found of words.matchAll(PIECE)) {
      parts.push(words.slice(end, found.index));
      parts.push(Object.assign(document.createElement("bdi"), { dir: found[1] ? "auto" : "ltr", textContent: found[1] ?? found[2] }));
      end = found.index + found[0].length;
    }
    return [...parts, words.slice(end)];
  };

  function open(control) {
    for (let part = control; (part = part.closest("details")); part = part.parentElement) part.open = true;
    const target = control.matches("fieldset") ? control.querySelector(":scope > .add") : control;
    target.focus();
  }

  // At each control, and all of them in one list that leads to each.
  function show(form, found) {
    form.querySelectorAll("[aria-invalid]").forEach((control) => control.removeAttribute("aria-invalid"));
    form.querySelectorAll(".field-error").forEach((place) => (place.replaceChildren()));
    const summary = form.querySelector(".problems");
    summary.hidden = !found.length;
    summary.querySelector("ul").replaceChildren(...found.map(({ control, words }) => {
      if (!control.matches("fieldset")) control.setAttribute("aria-invalid", "true");
      const place = document.getElementById(`${control.id}.error`);
      place.append(...(place.hasChildNodes() ? [document.createElement("br")] : []), ...isolated(words));
      const link = Object.assign(document.createElement("a"), { href: `#${control.id}` });
      link.append(...isolated(words));
      link.addEventListener("click", (event) => {
        event.preventDefault();
        open(control);
      });
      const item = document.createElement("li");
      item.append(link);
      return item;
    }));
  }

  dossier.formProblems = { problems, allIn, show, labelOf, isolated, worded };
})();
