// What no schema can say and `dossier check` refuses: each rule yields [field, term of problems.yaml, values].
// `asked` is what the form was given, with `ids`: all entries; tests/cases hold the rules to the check.
(() => {
  const { parse, plain, uncited, scriptOf } = dossier.marks;
  const { LANGS, claimsOf, bounds, codeOf, isDate, texts, values } = dossier.formReading;
  const { accuses, beingOf } = dossier.formFacts;

  function* dates(data, { rules }) {
    for (const name of ["issued", "confirmed", "accessed"]) if (data[name]) yield [name, data[name]];
    for (const [at, claim] of claimsOf(data)) {
      for (const name of ["valid", "as_of"]) if (claim[name]) yield [at + name, claim[name]];
      if (rules.dates.includes(claim.property) && claim.value) yield [`${at}value`, claim.value];
    }
  }

  function* spoken(data, asked) {
    for (const [at, text] of [...texts(data, asked.section), ...values(data)])
      for (const lang of LANGS) if (text[lang]) yield [`${at}.${lang}`, lang, plain(text[lang])];
  }

  function* reversed(data, asked) {
    for (const [at, text] of dates(data, asked)) {
      const [first, last] = bounds(text);
      if (isDate(text) && first > last) yield [at, "ends_before_it_begins", { text }];
    }
    for (const [at, { measure, value }] of claimsOf(data)) {
      const [low, high] = String(value).split("/").map(Number);
      if (measure && low > high) yield [`${at}value`, "range_falls", { text: value }];
    }
  }

  function* bounded(data, { rules }) {
    for (const [at, { value, bound }] of claimsOf(data)) {
      const [low, high = low] = String(value ?? "").split("/").map(Number);
      if (low !== high && rules.limits.includes(bound)) yield [`${at}bound`, "bound_of_range", { bound, value }];
    }
  }

  function* ahead(data, asked) {
    for (const [at, text] of dates(data, asked))
      if (!/(?:valid|value)$/.test(at) && isDate(text) && bounds(text)[0] > asked.today)
        yield [at, "not_come_yet", { day: text, today: asked.today }];
    if (data.accessed && isDate(data.issued ?? "") && data.accessed < bounds(data.issued)[0])
      yield ["accessed", "read_before_issue", { read: data.accessed, issued: data.issued }];
  }

  function* once(data) {
    const seen = new Set();
    const said = new Map();
    for (const [at, claim] of claimsOf(data)) {
      const { id, citations, confidence, confidence_reason, conflicts_with, note, wrongdoing, ...rest } = claim;
      if (id && seen.has(id)) yield [`${at}id`, "claim_id_twice", { id }];
      seen.add(id);
      const key = JSON.stringify({ status: "accepted", ...rest });
      const first = Object.keys(rest).length && said.get(key);
      if (first) yield [`${at}id`, "says_the_same", { claim: id, other: first }];
      else said.set(key, id);
    }
  }

  function* citedOnce(data) {
    for (const [at, { id = "", citations = [] }] of claimsOf(data)) {
      const seen = new Set();
      for (const [place, { source, locator, quote }] of citations.entries()) {
        const key = JSON.stringify([source, locator, quote]);
        if (source && seen.has(key)) yield [`${at}citations.${place}.source`, "cited_twice", { claim: id, source }];
        seen.add(key);
      }
    }
  }

  function* cited(data, { section, rules }) {
    if (!data.summary || section === "sources" || (rules.publishers.includes(data.kind) && !data.claims?.length)) return;
    for (const lang of LANGS)
      for (const sentence of uncited(data.summary[lang] ?? "", rules.sentences))
        yield [`summary.${lang}`, "uncited", { said: sentence.replace(/^[ .]+|[ .]+$/g, "").slice(-60) }];
  }

  function* alike(data, { section }) {
    const marks = (text, pick) => JSON.stringify(parse(text).flatMap(pick));
    for (const [at, { ar, en }] of texts(data, section)) {
      if (!ar || !en) continue;
      const sources = ({ source, locator }) => (source ? [[source, locator]] : []);
      if (marks(ar, sources) !== marks(en, sources)) yield [`${at}.en`, "cites_otherwise"];
      const links = (text) => [...new Set(parse(text).flatMap(({ entry }) => entry ?? []))].sort().join();
      if (links(ar) !== links(en)) yield [`${at}.en`, "links_otherwise"];
    }
  }

  function* scripted(data, asked) {
    const { letter, prefix, seam, neither, pictogram, numbers, quotes } = asked.rules.scripts;
    const named = ["name", "title"].flatMap((field) =>
      LANGS.filter((lang) => data[field]?.[lang]).map((lang) => [`${field}.${lang}`, lang, data[field][lang]]));
    const others = (data.other_names ?? []).map(({ text, lang }, place) => [`other_names.${place}.text`, lang, text]);
    const valued = claimsOf(data)
      .filter(([, { property, lang, value }]) => property && lang && typeof value === "string")
      .map(([at, { lang, value }]) => [`${at}value`, lang, value]);
    for (const [at, lang, words = ""] of [...named, ...others, ...spoken(data, asked), ...valued]) {
      const script = scriptOf(words);
      const foreign = new RegExp(letter, "u").exec(words.replace(new RegExp(prefix, "gu"), " ")) ??
        (LANGS.includes(lang) ? new RegExp(neither, "u").exec(words) : null);
      const [sign] = new RegExp(pictogram, "u").exec(words) ?? [];
      const [number] = new RegExp(numbers, "u").exec(words) ?? [];
      const [word] = new RegExp(seam, "u").exec(words) ?? [];
      if (LANGS.includes(lang) && script && script !== lang) yield [at, "other_script", { lang }];
      else if (sign) yield [at, "pictogram", { sign }];
      else if (foreign) yield [at, "look_alike", { letter: foreign[0], code: codeOf(foreign[0]) }];
      else if (number) yield [at, "two_kinds_of_digits", { number }];
      else if (word) yield [at, "two_scripts", { word }];
    }
    for (const lang of LANGS) {
      const words = data.publisher_name?.[lang] ?? "";
      const scripts = [...words].map(scriptOf).filter(Boolean);
      if (scripts.length && !scripts.includes(lang) && !words.includes(".")) yield [`publisher_name.${lang}`, "other_script", { lang }];
    }
    for (const [at, , name] of [...named, ...others, ...valued])
      if (!data.title && new RegExp(`^${quotes}$`, "u").test(name)) yield [at, "name_in_quotes"];
    const hasNone = (text, letters) => text && letters && !new RegExp(`[${letters}]`, "u").test(text);
    for (const [place, { lang, text }] of (data.other_names ?? []).entries())
      if (!LANGS.includes(lang) && hasNone(text, asked.rules.scripts.titles[lang])) yield [`other_names.${place}.text`, "name_in_another_script", { lang }];
    const { lang, text } = data.original_title ?? {};
    if (!lang || !text) return;
    if (lang !== data.language) yield ["original_title.lang", "title_of_another", { lang, language: data.language ?? "" }];
    if (hasNone(text, asked.rules.scripts.titles[lang])) yield ["original_title.text", "title_in_another_script", { lang }];
  }

  function* ends(data, { rules }) {
    for (const [place, id] of (data.not_same_as ?? []).entries())
      if (id === data.entry) yield [`not_same_as.${place}`, "other_than_itself", { name: id }];
    for (const [at, claim] of claimsOf(data))
      if (claim.relation && claim.object === data.entry) yield [`${at}object`, "tied_to_itself", { claim: claim.id ?? "" }];
    const agree = ([first, last], [begin, end]) => first <= end && begin <= last;
    const given = new Map();
    for (const [at, { id = "", property, value, status = "accepted" }] of claimsOf(data)) {
      if (!rules.single.includes(property) || status !== "accepted" || !value) continue;
      const isOther = ([, one]) => isDate(one) && isDate(value) ? !agree(bounds(one), bounds(value)) : one !== value;
      const before = given.get(property) ?? [];
      const [other] = before.find(isOther) ?? [];
      if (other !== undefined) yield [`${at}value`, "two_values", { claim: id, other, property }];
      given.set(property, [...before, [id, value]]);
    }
  }

  // Of claims in other entries only the whole dossier can tell.
  function* conflicts(data) {
    const own = new Map(claimsOf(data).map(([, claim]) => [claim.id, claim]));
    const refs = ({ conflicts_with = [] }) => conflicts_with.map((ref) => ref.replace(`${data.entry}#`, ""));
    for (const [at, claim] of claimsOf(data)) {
      for (const ref of refs(claim)) {
        const rival = own.get(ref);
        const open = ({ status = "accepted" }) => status === "accepted";
        if (ref === claim.id) yield [`${at}conflicts_with`, "conflicts_with_itself", { claim: ref }];
        else if (rival && !refs(rival).includes(claim.id)) yield [`${at}conflicts_with`, "not_named_in_return", { rival: ref, claim: claim.id ?? "" }];
        else if (!rival && data.claims && !ref.includes("#")) yield [`${at}conflicts_with`, "no_claim", { name: ref, near: "" }];
        else if (rival && open(claim) && open(rival)) yield [`${at}status`, "both_accepted", { claim: claim.id ?? "" }];
      }
    }
  }

  function publishersOf({ citations = [] }, { ids, publishers }) {
    const cited = citations.filter(({ role = "supports" }) => role === "supports").map(({ source }) => source);
    const known = [...new Set(cited)].map((source) => publishers[ids["sources-ids"]?.enum.indexOf(source)] ?? source);
    const origins = known.filter((publisher) => !(publisher < 0)); // below zero: repeats what others say
    return new Set(origins.length ? origins : known);
  }

  function* accused(data, asked) {
    for (const [at, claim] of claimsOf(data)) {
      const linked = parse(claim.statement?.en ?? "").map(({ entry }) => entry);
      const lives = data.living === true || [data.entry, claim.object, ...linked].some((one) => beingOf(one, data, asked) === "l");
      if (!accuses(claim, asked) || !lives) continue;
      if (publishersOf(claim, asked).size < 2) yield [`${at}citations`, "accusation_lacks", { lacks: { term: "two_publishers" } }];
      for (const field of ["said_by", "as_of", "status"])
        if (!claim[field]?.length) yield [at + field, "accusation_lacks", { lacks: { field } }];
    }
  }

  const fold = (text = "") => text.toLowerCase();
  function* anew(data, { section, rules, ids, pages, taken, conflicts }) {
    if (taken.includes(data.entry)) yield ["entry", "id_of_another"];
    for (const ref of data.covers ?? [])
      if (conflicts?.covered[ref]) yield ["covers", "covered_twice", { claim: ref, dispute: conflicts.covered[ref] }];
    const page = pages && data.url ? pages.indexOf(dossier.pageSum(data.url, rules)) : -1;
    if (page >= 0) yield ["url", "same_page", { other: ids["sources-ids"].enum[page] }];
    if (!["actors", "events", "places"].includes(section) || !data.name) return;
    const { enum: known = [], enumDescriptions: names = [] } = ids[`${section}-ids`] ?? {};
    const place = names.findIndex((name) => fold(name) === fold(`${data.name.ar} · ${data.name.en}`));
    if (place >= 0) yield ["name.en", "same_names", { other: known[place] }];
  }

  function* named(data) {
    for (const field of ["publisher", "agency"]) if (data[field]) yield [field, data[field]];
    for (const [at, { object, said_by = [], citations }] of claimsOf(data)) {
      yield [`${at}object`, object];
      for (const id of [said_by].flat()) yield [`${at}said_by`, id];
      for (const [place, { source }] of (citations ?? []).entries()) yield [`${at}citations.${place}.source`, source];
    }
  }

  // Every mark names an entry where it may: one that is new comes with the same proposal.
  function* marked(data, { section, ids, taken }) {
    for (const [at, id] of named(data)) if (taken.includes(id)) yield [at, "names_withdrawn", { name: id }];
    const sectionOf = (id) => Object.keys(ids).find((name) => ids[name].enum.includes(id));
    for (const [at, text] of texts(data, section)) {
      for (const lang of LANGS)
        for (const { entry, source } of parse(text[lang] ?? "")) {
          const where = sectionOf(entry ?? source);
          const isWrong = source ? where !== "sources-ids" : where === "sources-ids";
          if (taken.includes(entry ?? source)) yield [`${at}.${lang}`, "names_withdrawn", { name: entry ?? source }];
          if (where && isWrong) yield [`${at}.${lang}`, source ? "not_a_source" : "a_source", { id: entry ?? source }];
        }
    }
  }

  const RULES = [...dossier.formFacts.RULES, ...dossier.formProse, reversed, bounded, ahead, once, citedOnce, cited, alike, scripted, ends, conflicts, accused, anew, marked];
  const check = (data, asked) =>
    RULES.flatMap((rule) => [...rule(data, asked)]).map(([name, word, values = {}]) => ({ name, word, values }));

  dossier.formRules = { check };
})();
