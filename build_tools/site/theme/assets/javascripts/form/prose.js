// Rules about what is said in words: that it takes no side, accuses nobody unjudged, holds nothing
// private, and gives the same numbers in both languages. Each yields [field, term, values].
(() => {
  const { parse, plain } = dossier.marks;
  const { LANGS, isText, claimsOf, texts, values } = dossier.formReading;
  const wordsOf = ({ rules }) => dossier.formWords(rules);
  const textsIn = (text) => LANGS.map((lang) => text?.[lang] ?? "");

  function* unsided(data, asked) {
    const { loaded } = wordsOf(asked);
    const here = document.documentElement.lang;
    for (const [at, text, claim] of [...texts(data, asked.section), ...values(data)]) {
      if (claim?.said_by?.length) continue;
      for (const lang of LANGS) {
        const words = plain(text[lang] ?? "").replace(new RegExp(asked.rules.quoted, "gu"), " ");
        const keys = new Set([...loaded[lang](words)].map(([key]) => key));
        for (const key of keys) {
          const { word, instead } = asked.rules.sides[key];
          yield [`${at}.${lang}`, "takes_a_side", { word, instead: instead[here] ?? instead.en }];
        }
      }
    }
  }

  const otherOf = (lang) => (lang === "ar" ? "en" : "ar");

  // The first number that a language has, if asked for one in digits, and the other has not.
  function alone(text, asked, inDigits = false) {
    const { numbers } = wordsOf(asked);
    const found = { ar: numbers(plain(text.ar), "ar"), en: numbers(plain(text.en), "en") };
    const linked = parse(text.en).flatMap(({ entry }) => entry?.match(/[0-9]+/g) ?? []).map(Number);
    const isOne = (one) => one.inDigits || (!inDigits && one.text.length > 1);
    return Object.fromEntries(LANGS.flatMap((lang) => {
      const others = found[otherOf(lang)].flatMap((number) => [...number.values]);
      const known = new Set([...asked.rules.numbers.always, ...linked, ...others]);
      const missing = found[lang].find((one) => isOne(one) && ![...one.values].some((value) => known.has(value)));
      return missing ? [[lang, missing.text]] : [];
    }));
  }

  function sharesAlone(text, asked) {
    const found = LANGS.map((lang) => [lang, new RegExp(asked.rules.numbers.share, "u").exec(text[lang])?.[0]]);
    return Object.fromEntries(found.every(([, share]) => share) ? [] : found.filter(([, share]) => share));
  }

  const labels = (data) => ["name", "title"].filter((field) => data[field]).map((field) => [field, data[field]]);
  const inBoth = ([, text]) => text.ar && text.en;

  function* numbered(data, asked) {
    const titles = [...labels(data), ...values(data)].filter(inBoth);
    for (const [at, text] of texts(data, asked.section).filter(inBoth)) {
      const inDigits = Object.entries({ ...sharesAlone(text, asked), ...alone(text, asked, true) });
      for (const [lang, number] of inDigits)
        yield [`${at}.${lang}`, "number_in_one", { number, lang, other: otherOf(lang) }];
      if (!inDigits.length) titles.push([at, text]);
    }
    for (const [at, text] of titles) {
      const { ar, en } = alone(text, asked);
      if (ar && en) yield [`${at}.en`, "numbers_differ", { ar, en }];
    }
  }

  // A month, say, that each language has and the other has not.
  function* sameUnits(data, asked) {
    const { named, finders } = wordsOf(asked);
    for (const [at, text] of [...texts(data, asked.section), ...labels(data), ...values(data)])
      for (const kind of finders) {
        const [found, others] = textsIn(text).map((words, place) => named(plain(words), kind, LANGS[place]));
        const [ar, en] = [[found, others], [others, found]].map(([one, other]) => [...one.keys()].find((key) => !other.has(key)));
        if (ar !== undefined && en !== undefined) yield [`${at}.en`, "days_differ", { ar: found.get(ar), en: others.get(en) }];
      }
  }

  // What is typed, each with its field and the line that it makes in the file.
  function* lines(node, at = "", name = "") {
    if (isText(node) || Array.isArray(node))
      for (const [key, value] of Object.entries(node)) yield* lines(value, at ? `${at}.${key}` : key, Array.isArray(node) ? name : key);
    else for (const line of String(node).split("\n")) yield [at, `${name}: ${line}`];
  }

  function* unprivate(data, asked) {
    const { western } = wordsOf(asked);
    const { kinds, linked, beside, idle, home } = asked.rules.private;
    const first = (listed, text) => listed.find(([, pattern]) => new RegExp(pattern, "u").test(text))?.[0];
    for (const [at, line] of lines(data)) {
      const plain = western(line);
      const prose = new RegExp(`^${idle}$`, "u").test(line) ? "" : plain.replace(new RegExp(beside, "gu"), " ");
      const what = first(kinds, prose) ?? first(linked, plain);
      if (what) yield [at, "has_private", { what: { term: what } }];
    }
    if (asked.section === "places" && new RegExp(home, "iu").test(textsIn(data.name).join(" ")))
      for (const [at, { property }] of claimsOf(data))
        if (asked.rules.roles.position.includes(property)) yield [`${at}value`, "position_of_a_home"];
  }

  // Words up to the citations behind them, with the entries that they link.
  function* pieces(text) {
    let piece = { words: "", linked: [], cited: [] };
    for (const { text: said, entry, words, source } of parse(text)) {
      if (source) {
        piece.cited.push(source);
        continue;
      }
      const next = said ?? words ?? " ";
      if (piece.cited.length && next.replace(/^[ .]+|[ .]+$/g, "")) {
        yield piece;
        piece = { words: "", linked: [], cited: [] };
      }
      piece.words += next;
      if (entry) piece.linked.push(entry);
    }
    yield piece;
  }

  // Of what other entries say only the whole dossier can tell: prose that links them is left to it.
  function* judged(data, asked) {
    const { accusing, words } = wordsOf(asked);
    const found = (said) => said.flatMap((text) => LANGS.flatMap((lang) => [...accusing[lang](text)]))[0]?.[1];
    const { actors = [], beings = "" } = { actors: asked.ids["actors-ids"]?.enumDescriptions, beings: asked.beings };
    const names = actors.flatMap((both, place) => (beings[place] === "l" ? both.split(" · ").map(words) : [])).filter((name) => name.length > 1);
    const own = [data.name, ...(data.other_names ?? [])].flatMap((name) => (data.living ? [name?.ar, name?.en, name?.text] : []));
    const known = [...names, ...own.map((name) => words(name ?? "")).filter((name) => name.length > 1)].map((name) => ` ${name.join(" ")} `);
    const isNamed = (said) => said.some((text) => known.some((name) => ` ${words(text).join(" ")} `.includes(name)));
    const lives = (ids) => data.living === true || ids.some((id) => dossier.formFacts.beingOf(id, data, asked) === "l");

    for (const [at, claim] of claimsOf(data)) {
      if (dossier.formFacts.isJudged(claim, asked)) continue;
      const said = [claim.statement, isText(claim.value) && claim.value, claim.note, claim.confidence_reason].filter(Boolean);
      const all = [...said.flatMap(textsIn), ...(claim.citations ?? []).flatMap(({ quote = [] }) => quote)];
      const word = found(all);
      const linked = said.flatMap(({ en = "" }) => parse(en)).map(({ entry }) => entry);
      if (word && (lives([data.entry, claim.object, ...linked]) || isNamed(all))) yield [`${at}wrongdoing`, "may_accuse", { word }];
    }
    if (!data.summary || asked.section === "sources" || data.covers?.length) return;
    const sources = claimsOf(data)
      .filter(([, claim]) => dossier.formFacts.isJudged(claim, asked))
      .map(([, { citations = [] }]) => citations.map(({ source }) => source));
    for (const lang of LANGS)
      for (const { words: text, linked, cited } of pieces(data.summary[lang] ?? "")) {
        const word = found([text]);
        const isBacked = sources.some((cites) => !cited.length || cited.some((source) => cites.includes(source)));
        const isKnown = linked.every((id) => id === data.entry);
        if (word && isKnown && (lives([data.entry]) || isNamed([text])) && !isBacked)
          yield [`summary.${lang}`, "may_accuse_without_claim", { word }];
      }
  }

  function* calledNothing(data, asked) {
    if (asked.section !== "actors" || data.living !== true) return;
    const { accusing } = wordsOf(asked);
    const names = [...LANGS.map((lang) => [`name.${lang}`, data.name?.[lang]]),
      ...(data.other_names ?? []).map(({ text }, place) => [`other_names.${place}.text`, text])];
    for (const [at, name = ""] of names) {
      const word = LANGS.flatMap((lang) => [...accusing[lang](name)])[0]?.[1];
      if (word) yield [at, "name_accuses", { word }];
    }
  }

  function* placed(data, asked) {
    const { western } = wordsOf(asked);
    const { written, wrapped, count, sign, signed, meant, nowhere } = asked.rules.locators;
    const isNowhere = (locator) => new RegExp(`^(?:${nowhere})$`, "iu").test(locator) || (new RegExp(sign, "u").test(locator) && !new RegExp(signed, "u").test(western(locator))) || [...locator.matchAll(new RegExp(signed, "gu"))].some(([, , first, last = first]) => Number(first) === 0 || Number(last) < Number(first));
    const right = (locator) => {
      if (new RegExp(`^(?:${written})$`, "u").test(locator)) return null;
      const bare = western(new RegExp(`^${wrapped}$`, "u").exec(locator)?.[1] ?? locator);
      for (const [pattern, form] of meant) {
        const [, number] = new RegExp(`^${pattern}$`, "iu").exec(bare) ?? [];
        if (number !== undefined) return form.replace("{}", number.replace(/[ ¶p.]/g, ""));
      }
      return bare === locator ? null : bare;
    };
    const cited = claimsOf(data).flatMap(([at, { citations = [] }]) =>
      citations.map(({ locator }, place) => [`${at}citations.${place}.locator`, locator]));
    const marked = [...texts(data, asked.section)].flatMap(([at, text]) =>
      LANGS.flatMap((lang) => parse(text[lang] ?? "").map(({ locator }) => [`${at}.${lang}`, locator])));
    for (const [at, locator = ""] of [...cited, ...marked])
      if (isNowhere(locator)) yield [at, "no_such_place", { locator }];
      else if (new RegExp(`^(?:${count})$`, "u").test(western(locator))) yield [at, "number_of_what", { locator: western(locator) }];
      else if (locator && right(locator)) yield [at, "locator_otherwise", { locator, right: right(locator) }];
  }

  // Marks that would be shown as they stand: of the text, what forms no link and no citation.
  function* unmarked(data, asked) {
    for (const [at, text] of [...texts(data, asked.section), ...labels(data)])
      for (const lang of LANGS) {
        const shown = parse(text[lang] ?? "").map(({ text: said = "" }) => said).join("\n");
        const [mark] = new RegExp(asked.rules.markup, "u").exec(shown) ?? [];
        if (mark) yield [`${at}.${lang}`, "shown_as_it_stands", { mark }];
      }
  }

  // Where a mark or a bracket stands that opens or closes alone.
  function withoutPartner(words, { pairs, inches, counter }) {
    const closing = Object.values(pairs);
    const opened = [];
    for (const [place, sign] of [...words].entries()) {
      if (pairs[sign]) opened.push([place, sign]);
      else if (!closing.includes(sign)) continue;
      else if (opened.length && pairs[opened.at(-1)[1]] === sign) opened.pop();
      else if (opened.length || !new RegExp(counter, "u").test([...words].slice(0, place).join(""))) return place;
    }
    if (opened.length) return opened[0][0];
    const isOdd = (text) => text.split('"').length % 2 === 0;
    return isOdd(words) && isOdd(words.replace(new RegExp(inches, "gu"), "")) ? [...words].lastIndexOf('"') : null;
  }

  // Each text as it is shown: not titles, which stay as printed.
  function* shown(data, { section, rules }) {
    const names = labels(data).filter(([field]) => field === "name");
    for (const [at, text] of [...texts(data, section), ...names])
      for (const lang of LANGS) {
        const words = parse(text[lang] ?? "").map((one) => one.text ?? one.words ?? one.entry ?? rules.signs.cited).join("");
        if (words) yield [`${at}.${lang}`, lang, words];
      }
  }

  function near(words, { cited, around }, start, end) {
    const begin = words.slice(0, Math.max(0, start - around)).lastIndexOf(" ") + 1;
    const close = words.indexOf(" ", end + around);
    return words.slice(begin, close < 0 ? undefined : close).replaceAll(cited, "").trim();
  }

  function* slipped(words, slips, signs) {
    for (const [term, slip] of Object.entries(slips)) {
      const found = new RegExp(slip, "u").exec(words);
      if (found) yield [term, { words: near(words, signs, found.index, found.index + found[0].length) }];
    }
  }

  // Pairs that are whole, single spaces, the language's own signs.
  function* signed(data, asked) {
    const { signs } = asked.rules;
    for (const [at, lang, words] of shown(data, asked)) {
      for (const told of slipped(words, signs.slips[lang], signs)) yield [at, ...told];
      const alone = withoutPartner(words, signs);
      if (alone !== null) yield [at, "without_partner", { sign: [...words][alone], words: near(words, signs, alone, alone + 1) }];
    }
  }

  // No gaps, days that stay true, nobody's side: in the text's own words.
  function* finished(data, asked) {
    const { signs, finished: { slips } } = asked.rules;
    for (const [at, lang, words] of [...shown(data, asked)].filter(([at]) => !at.startsWith("name.")))
      for (const told of slipped(ownWords(words, asked), slips[lang], signs)) yield [at, ...told];
  }

  // What others said stays as they said it.
  const ownWords = (words, { rules: { finished: { quoted, something } } }) => words.replace(new RegExp(quoted, "gu"), something);

  // Days are in the calendar, on the weekday beside them.
  function* dated(data, asked) {
    const { western } = wordsOf(asked);
    for (const [at, lang, words] of shown(data, asked)) {
      const { days, months, weekdays } = asked.rules.calendar[lang];
      const own = ownWords(words, asked);
      for (const { index, 0: said, groups } of western(own).matchAll(new RegExp(days, "gu"))) {
        const month = months[groups.month] - 1;
        const day = new Date(Date.UTC(+groups.year, month, +groups.day));
        const told = { words: own.slice(index, index + said.length) };
        if (day.getUTCMonth() !== month) yield [at, "no_such_day", told];
        else if (groups.weekday && weekdays[groups.weekday] !== (day.getUTCDay() + 6) % 7) yield [at, "another_weekday", told];
      }
    }
  }

  // Names and titles are whole and no more.
  function* plainlyNamed(data, asked) {
    const kind = asked.section === "sources" ? "sources" : data.living === undefined ? "others" : "persons";
    const called = labels(data).flatMap(([at, text]) => LANGS.map((lang) => [`${at}.${lang}`, text[lang] ?? ""]));
    const others = (data.other_names ?? []).map(({ text = "" }, place) => [`other_names.${place}.text`, text]);
    for (const [at, name] of [...called, ...others])
      for (const [term, odd] of Object.entries(asked.rules.odd[kind]))
        if (new RegExp(odd, "u").test(name)) yield [at, term, { name }];
    for (const [lang, name] of Object.entries(data.publisher_name ?? {}))
      if (new RegExp(asked.rules.address, "u").test(name)) yield [`publisher_name.${lang}`, "address_for_a_name", { name }];
  }

  // No other name is the name, or given twice.
  function* namedOnce({ name = {}, other_names = [] }) {
    const given = new Set(LANGS.map((lang) => name[lang]));
    for (const [place, { text = "" }] of other_names.entries()) {
      if (given.has(text)) yield [`other_names.${place}.text`, "name_twice", { name: text }];
      given.add(text);
    }
  }

  // A person is called by a name alone.
  function* untitled({ name, living }, asked) {
    if (living === undefined) return;
    for (const lang of LANGS) {
      const [title] = new RegExp(`^(?:${asked.rules.titles[lang]})`, "u").exec(name?.[lang] ?? "") ?? [];
      if (title) yield [`name.${lang}`, "title_in_name", { title }];
    }
  }

  dossier.formProse = [unsided, numbered, sameUnits, unmarked, signed, finished, dated, untitled, plainlyNamed, namedOnce, unprivate, judged, calledNothing, placed];
})();
