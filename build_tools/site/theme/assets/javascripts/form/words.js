// Words and numbers in prose as the checks find them: the Python of the same names is in
// build_tools/words/forms.py and numbers.py, whose patterns and lists come with the rules.
(() => {
  const THOUSAND = 1000;

  function makeForms({ forms }, fold) {
    const word = new RegExp(forms.word, "gu");
    const start = new RegExp(`^${forms.start}`, "u");
    const long = (stems) => new Set(stems.filter((stem) => stem.length >= forms.shortest));
    const cut = (words, ends) => words.flatMap((one) => ends.filter((end) => one.endsWith(end)).map((end) => one.slice(0, -end.length)));

    const stems = {
      ar(whole) {
        const most = start.exec(whole)?.[0].length ?? 0;
        const starts = Array.from({ length: most + 1 }, (_, length) => whole.slice(length));
        const bare = cut(starts, forms.ends.ar);
        const seated = bare.filter((stem) => /[يو]$/.test(stem) && stem.at(-2) === "ا").map((stem) => stem.slice(0, -1));
        return long([...starts, ...bare, ...seated]);
      },
      en(whole) {
        const bare = cut([whole], forms.ends.en);
        const spelt = [...bare.map((stem) => `${stem}e`), ...cut([whole], ["ies", "ied"]).map((stem) => `${stem}y`)];
        const undoubled = bare.filter((stem) => stem.at(-1) === stem.at(-2)).map((stem) => stem.slice(0, -1));
        return long([whole, ...bare, ...spelt, ...undoubled]);
      },
    };

    // A search for `phrases`, pairs of a key and words of `lang`: yields the key of each found, and how it stands.
    return (phrases, lang) => {
      const known = phrases.map(([key, phrase]) => [key, (phrase.match(word) ?? []).map(fold)]);
      return function* (text) {
        const written = text.match(word) ?? [];
        const folded = written.map(fold);
        const found = folded.map((one) => stems[lang](one));
        // A short word, as `to`, has no forms.
        const isForm = (part, next, place) => found[place]?.has(part) || (next > 0 && folded[place] === part);
        for (const [place] of written.entries())
          for (const [key, parts] of known)
            if (parts.every((part, next) => isForm(part, next, place + next)))
              yield [key, written.slice(place, place + parts.length).join(" ")];
      };
    };
  }

  function makeNumbers({ numbers, digits, units }, fold) {
    const western = (text) => text.replace(/[^\x00-\x7f]/g, (one) => digits[1][digits[0].indexOf(one)] ?? one);
    const starts = [numbers.prefix, numbers.clitics].map((start) => new RegExp(start, "u"));
    const none = new RegExp(numbers.none, "gu");
    const isScale = (value) => value >= THOUSAND && value % THOUSAND === 0;
    const round = (value) => Math.round(value * 1000) / 1000;

    function worth(written, lang) {
      const word = fold(written);
      const forms = lang === "ar" ? [word, ...starts.map((start) => word.replace(start, ""))] : [word];
      return forms.map((form) => numbers.worth[lang][form]).find((value) => value !== undefined);
    }

    // Numbers that follow each other, with no more than `and` and its like between them.
    function runs(text, lang) {
      const found = [[]];
      for (const token of western(text).matchAll(new RegExp(numbers.token, "gu"))) {
        const written = text.slice(token.index, token.index + token[0].length);
        const value = token.groups.number ? Number(token[0].replace(/[^\d.]/g, "")) : worth(written, lang);
        if (value !== undefined) found.at(-1).push({ text: written, value, inDigits: Boolean(token.groups.number) });
        else if (!numbers.joining.includes(fold(token[0]))) found.push([]);
      }
      return found;
    }

    function composed(values) {
      let [whole, part] = [0, 0];
      for (const value of values) {
        if (isScale(value)) [whole, part] = [whole + (part || 1) * value, 0];
        else if (value === 100 && part > 0 && part < 100) part *= 100;
        else part += value;
      }
      return whole + part;
    }

    function sums(run, place) {
      const found = [];
      for (let start = Math.max(0, place - numbers.longest); start <= place; start++)
        for (let end = Math.max(place + 1, start + 2); end <= Math.min(run.length, start + numbers.longest); end++) {
          const values = run.slice(start, end).map(({ value }) => value);
          if (run.slice(start, end).some(({ inDigits }) => !inDigits))
            found.push(values.reduce((sum, value) => sum + value, 0), composed(values));
        }
      return found;
    }

    const valued = (run) => run.map(({ text, value, inDigits }, place) => {
      const scale = run.slice(place + 1).find((after) => isScale(after.value))?.value ?? 1;
      const [next] = run.slice(place + 1);
      const isScaled = next && isScale(next.value) && !next.inDigits && next.text.length > 1;
      const all = [value * scale, ...sums(run, place), ...(isScaled ? [] : [value])];
      return { text, inDigits, values: new Set(all.map(round)) };
    });

    const anyOf = (names, written = (name) => name) =>
      names.flat().map(written).sort((one, two) => two.length - one.length).join("|").replaceAll(" ", "\\s+") || "(?!)";
    const capitalOrSmall = (name) =>
      name.replace(/^[a-z]/i, (first) => `[${first.toUpperCase()}${first.toLowerCase()}]`);

    function finder(kind, lang) {
      const [sure, unsure] = kind[lang];
      const filled = units.shapes[lang].replaceAll("UNSURE", anyOf(unsure)).replaceAll("SURE", anyOf(sure, capitalOrSmall));
      const rows = new Map(kind[lang].flatMap((names) => names.flatMap((row, at) => row.map((name) => [fold(name), at]))));
      return { pattern: new RegExp(filled, "gu"), rows };
    }

    const finders = units.kinds.map((kind) => ({ ar: finder(kind, "ar"), en: finder(kind, "en") }));

    // What a text names of a kind, as months, by its row, as each is first written.
    function named(text, kind, lang) {
      const found = new Map();
      const { pattern, rows } = kind[lang];
      const bare = western(text).replace(new RegExp(units.marks, "gu"), "");
      for (const { groups } of bare.matchAll(pattern)) {
        const word = groups.sure ?? groups.after ?? groups.before;
        const row = rows.get(fold(word).split(/\s+/).join(" "));
        if (!found.has(row)) found.set(row, word);
      }
      return found;
    }

    return { western, named, finders, numbers: (text, lang) => runs(text.replace(none, ""), lang).flatMap(valued) };
  }

  const made = new WeakMap(); // by the rules that came with the form
  dossier.formWords = (rules) => {
    if (!made.has(rules)) {
      const folding = dossier.makeFolding(rules.folding);
      const search = makeForms(rules, folding.fold);
      const inBoth = (phrases) => Object.fromEntries(Object.entries(phrases).map(([lang, words]) => [lang, search(words, lang)]));
      made.set(rules, {
        ...makeNumbers(rules, folding.fold),
        words: folding.words,
        loaded: inBoth(rules.loaded),
        accusing: inBoth(rules.accusing),
      });
    }
    return made.get(rules);
  };
})();
