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
    if (keyword === "oneOf") return form.elements[`${prefix}form`] ?? form.elements[`${prefix}publisher`];
    const within = [...form.elements].filter((one) => one.name?.startsWith(prefix) && !one.matches(":disabled"));
    return document.getElementById(name) ?? within.find((one) => one.dataset.type) ?? form.elements[0];
  }

  function labelOf(control) {
    const names = [];
    const own = document.querySelector(`label[for="${CSS.escape(control.id)}"] .label`);
    if (own) names.push(own.textContent);
    for (let part = control; (part = part.closest("fieldset")); part = part.parentElement) {
      const legend = part.querySelector(":scope > legend");
      if (!part.matches(".list") || part === control)
        names.unshift((legend.querySelector(".label") ?? legend).textContent.trim());
    }
    return names.join(document.documentElement.lang === "ar" ? "، " : ", ");
  }

  const unseenIn = (control, hidden) =>
    new RegExp(hidden, "u").exec(dossier.formFields.spaced(control.value ?? "").replaceAll("\n", ""));

  function sentence({ keyword, rule, name, word, values, control }, words, hidden) {
    const field = labelOf(control);
    const fill = (message, values) =>
      message.replace(/\{(\w+)\}/g, (_slot, name) => ({ field, ...values })[name]);
    const unseen = unseenIn(control, hidden);
    if (unseen) {
      const code = unseen[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
      return fill(words.hidden, { character: `U+${code}` });
    }
    if (word) return fill(words[word], values);
    if (keyword === "oneOf") return fill(control.name.endsWith("form") ? words.form : words.one);
    if (keyword === "maxLength") return fill(words.long, { number: rule.maxLength });
    if (keyword !== "not" && rule.patternErrorMessage) return fill(words.pattern, { how: rule.patternErrorMessage });
    const message = {
      required: words.required, dependentRequired: words.required, not: name === "entry" ? words.taken : words.unknown,
      enum: words.unknown, contains: name?.endsWith("citations") ? words.support : words.date,
      minItems: words.some,
    };
    return fill(message[keyword] ?? words.wrong);
  }

  // What the schema and the rules find in an entry, as { name, keyword, rule } or { name, word, values }.
  const allIn = (validator, schema, data, asked) =>
    [...found(validator, schema, data), ...dossier.formRules.check(data, asked)];

  // One problem a control, as { control, words }, in the order of the page.
  function problems(form, validator, { schema, words, hidden }, data, asked) {
    const byControl = new Map();
    for (const problem of allIn(validator, schema, data, asked)) {
      const control = controlFor(form, problem);
      if (!byControl.has(control))
        byControl.set(control, { control, words: sentence({ ...problem, control }, words, hidden) });
    }
    for (const control of form.querySelectorAll("[data-type]:enabled")) {
      if (!byControl.has(control) && unseenIn(control, hidden))
        byControl.set(control, { control, words: sentence({ rule: {}, control }, words, hidden) });
    }
    return [...byControl.values()].sort((one, other) =>
      one.control.compareDocumentPosition(other.control) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1);
  }

  // Codes, dates and numbers read from left to right, whatever stands around them.
  const isolated = (words) =>
    words.split(/([A-Za-z0-9](?:[\w.:,/~#+-]*(?:\/\.\.|[\w~]))?(?:, [0-9][\w.]*\w)*)/).map((part, place) =>
      place % 2 ? Object.assign(document.createElement("bdi"), { dir: "ltr", textContent: part }) : part);

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
      document.getElementById(`${control.id}.error`).replaceChildren(...isolated(words));
      const link = Object.assign(document.createElement("a"), { href: `#${control.id}` });
      link.append(...isolated(words));
      link.addEventListener("click", (event) => {
        event.preventDefault();
        open(control);
      });
      const line = document.createElement("li");
      line.append(link);
      return line;
    }));
  }

  dossier.formProblems = { problems, allIn, show, labelOf, isolated };
})();
