// Runs the table of build_tools/words/folding.py, which says what each part of it means, as Python does.
"use strict";

{
  const WORD = /[\p{L}\p{N}]+/gu;
  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  // Names share most of their words.
  function remembered(make) {
    const known = new Map();
    return (word) => {
      if (!known.has(word)) known.set(word, make(word));
      return known.get(word);
    };
  }

  dossier.makeFolding = function makeFolding(table) {
    const compile = (rules) => rules.map(([pattern, to]) => [new RegExp(pattern, "gu"), to]);
    const replace = (rules, text) => rules.reduce((done, [from, to]) => done.replace(from, to), text);
    const letters = compile(table.letters);
    const splits = compile(table.splits);
    const articles = compile(table.articles.map((pattern) => [pattern, ""]));
    const contexts = compile(table.contexts);
    const prefixes = table.prefixes.map((pattern) => new RegExp(`^(?:${pattern})`, "u"));
    const longestFirst = Object.keys(table.sounds).sort((a, b) => b.length - a.length);
    const letter = new RegExp(longestFirst.map(escaped).join("|"), "gu");
    const vowels = new RegExp(`[${table.vowels}]`, "gu");

    const fold = (text) =>
      replace(letters, text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());

    const parts = (word) => replace(splits, word).split(" ").map((part) => replace(articles, part));

    const shortened = (word) => [...word].slice(0, table.longest_word).join("");

    const wordsOf = remembered((text) =>
      (fold(text).match(WORD) ?? []).flatMap(parts).filter(Boolean).map(shortened));

    const words = (text) => text.split(/\s+/u).flatMap(wordsOf);

    const tells = (word) => !table.fillers.includes(word.replace(/^و(?=..)/u, ""));
    const orAll = (some, all) => (some.length ? some : all);

    // Before folding, after which على would be علي.
    function withoutFillers(text) {
      const found = text.split(/\s+/u);
      return orAll(found.filter(tells), found).join(" ");
    }

    function queryWords(text) {
      const found = [...new Set(words(withoutFillers(text)))];
      return orAll(found.filter(tells), found);
    }

    function stems(word) {
      const cuts = new Set(prefixes.map((prefix) => prefix.exec(word)?.[0].length ?? 0));
      const shorter = [...cuts].filter((cut) => cut && word.length - cut >= 3).sort((a, b) => a - b);
      return [word, ...shorter.map((cut) => word.slice(cut))];
    }

    function sounds(word) {
      let heard = [""];
      for (const found of replace(contexts, word).match(letter) ?? []) {
        const choices = table.sounds[found].split("|");
        heard = heard.flatMap((start) => choices.map((end) => start + end)).slice(0, table.most_sounds);
      }
      return heard.filter(Boolean);
    }

    function keys(word) {
      const skeletons = sounds(word).map((sound) => sound.replace(vowels, ""));
      return [...new Set(skeletons.filter(Boolean))];
    }

    const inflection = new RegExp(table.endings, "u");
    const derivation = new RegExp(table.derivations, "u");

    function differIn(isEnding, one, other) {
      let shared = 0;
      while (shared < one.length && one[shared] === other[shared]) shared += 1;
      return shared >= 3 && [one, other].every((word) => isEnding(word.slice(shared)));
    }

    // Forms of one word: recruiting and recruits, سوريون and سوريين.
    const inflected = (one, other) => differIn((end) => inflection.test(end), one, other);
    // Words of one stem as well: قطري and قطرية, Syria and Syrians.
    const akin = (one, other) => differIn((end) => inflection.test(end) || derivation.test(end), one, other);

    return {
      fold,
      inflected,
      akin,
      words,
      queryWords,
      withoutFillers,
      stems: remembered(stems),
      sounds: remembered(sounds),
      keys: remembered(keys),
    };
  };
}
