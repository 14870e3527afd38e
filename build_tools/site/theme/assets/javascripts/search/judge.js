// Why a page answers a query, and how well: pure, from what is known of the page.
"use strict";

{
  const WORTH = { name: 3, also: 2.7, begun: 2.9, text: 1.2, akin: 1.2, similar: 1, none: 0 };
  // What one word of a query may be, the worst first: a page is what its worst word is.
  const KINDS = { none: "partial", similar: "similar", begun: "begun", akin: "begun" };
  const SECTION = { posts: 0, actors: 0.6, events: 0.5, places: 0.6, disputes: 0.2, pages: 0, sources: -1.2 };
  // How alike two names of one key must sound: few consonants say little.
  // A post comes first for whoever asks for one, and not for its body's name alone.
  const ASKED = 1.5;
  const ALIKE = 0.34;
  const ALIKE_SHORT = 0.6;
  const BEGUN = 0.7;
  const CONSONANTS = "bcdfghjklmnrstwxz";

  dossier.makeJudge = function makeJudge(folding) {
    const keysOf = (word) => {
      const keys = folding.keys(word);
      return keys.length ? keys : [word];
    };

    // A query's word: as typed, without what may be joined to it, and as it sounds.
    function term(word) {
      const stems = folding.stems(word);
      // A single letter off the start of a name makes another name; more of it is an article or so.
      const names = stems.filter((stem) => stem === word || word.length - stem.length > 1);
      return {
        word,
        stems,
        sounds: names.flatMap(folding.sounds),
        keys: names.flatMap(keysOf),
        bareKeys: stems.filter((stem) => !names.includes(stem)).flatMap(keysOf),
      };
    }

    // The same with one slip of the finger in what it sounds like.
    const misspelt = (term) => ({ ...term, keys: [...new Set(term.keys.flatMap(slips))], slipped: true });

    // 1 for the word itself, less for one that it begins (BEGUN), 0 for another.
    function closeness(term, word) {
      if (word === term.word) return 1;
      if (term.stems.includes(word)) return 0.95;
      return term.stems.some((stem) => stem.length > 1 && word.startsWith(stem)) ? BEGUN : 0;
    }

    function likeness(term, word) {
      const keys = keysOf(word);
      const key = term.keys.find((each) => keys.includes(each));
      if (!key) return 0;
      const heard = folding.sounds(word)[0] ?? word;
      const value = Math.max(0, ...term.sounds.map((sound) => similarity(sound, heard)));
      return value >= (key.length < 3 ? ALIKE_SHORT : ALIKE) ? value : 0;
    }

    const nameWords = (card) => (card.folded ??= [...card.names, ...card.asked ?? []].map(folding.words));

    function best(card, measure) {
      let top = { value: 0 };
      nameWords(card).forEach((words, at) => {
        for (const word of words) {
          const value = measure(word);
          if (value > top.value) top = { value, at, word };
        }
      });
      return top;
    }

    const named = (term, card) => best(card, (word) => closeness(term, word));

    const isForm = (term, word) => term.stems.some((stem) => folding.inflected(stem, word));
    const isAkin = (term, word) => term.stems.some((stem) => folding.akin(stem, word));
    const same = (term, word) => closeness(term, word) > 0 || isAkin(term, word);

    // Where in a text the index found a word, if `isIt` says that it is this one, joined to others or not.
    function inText(text, places, isIt) {
      const answers = (word) => folding.stems(word).some(isIt);
      return places.filter((place) => folding.words(text[place] ?? "").some(answers));
    }

    // A word that only begins with the query's is another: قطر is not القطراني, nor قطرية.
    function judgeTerm(term, card, places) {
      const name = named(term, card);
      if (name.value > BEGUN) return { why: name.at < 2 ? "name" : "also", ...name, places: [] };
      const text = card.text ?? [];
      const found = inText(text, places, (word) => closeness(term, word) > BEGUN || isForm(term, word));
      if (name.value) return { why: found.length ? "text" : "begun", ...name, places: found };
      if (found.length) return { why: "text", value: 1, places: found };
      const akin = inText(text, places, (word) => same(term, word));
      if (akin.length) return { why: "akin", value: 0.4, places: akin };
      const isNamed = card.section !== "sources" && card.section !== "pages";
      const alike = isNamed ? best(card, (word) => likeness(term, word)) : { value: 0 };
      if (alike.value) return { why: "similar", ...alike, places: [] };
      return { why: "none", value: 0, places: [] };
    }

    // `places` holds, for each term, where the index found it in the page's text.
    function judge(terms, card, places = []) {
      const found = terms.map((term, at) => judgeTerm(term, card, places[at] ?? []));
      const whys = found.map(({ why }) => why);
      const worst = Object.keys(KINDS).find((why) => whys.includes(why));
      const worth = found.reduce((sum, { why, value }) => sum + WORTH[why] * value, 0);
      const asked = worst !== "none" && asksFor(terms, card);
      const rank = worth / terms.length + covered(found, nameWords(card)) + (asked ? ASKED : 0)
        + SECTION[card.section] + 0.12 * Math.log1p(card.ties);
      return { card, found, kind: KINDS[worst] ?? "exact", rank, asked };
    }

    // All words of one of the ways to ask for a post: "prime minister", not "government".
    const isAsked = (terms, name) =>
      folding.queryWords(name).every((word) => terms.some((term) => closeness(term, word) > 0));
    const asksFor = (terms, { asked = [] }) => asked.some((name) => isAsked(terms, name));

    // How much of the name that matches best is matched, by its words; all of it counts for more.
    function covered(found, names) {
      const shares = names.map((words, at) => {
        const hits = found.filter((hit) => hit.at === at).reduce((sum, hit) => sum + hit.value, 0);
        return hits / Math.max(words.length, found.length);
      });
      const share = Math.max(0, ...shares);
      return share >= 0.95 ? 1.5 : share * 0.8;
    }

    return { term, misspelt, judge, named, same, alike: likeness };
  };

  // A key with a letter too many, too few, another, or two that changed places; the first one stays,
  // and but for a change of places the second, so that they stand near it in the index.
  function slips(key) {
    if (key.length < 3) return [];
    const made = [];
    for (let at = 1; at < key.length; at += 1) {
      const [start, letter, end] = [key.slice(0, at), key[at], key.slice(at + 1)];
      made.push(start + end, start + end.slice(0, 1) + letter + end.slice(1));
      if (at > 1) for (const other of CONSONANTS) made.push(start + other + end);
      for (const other of CONSONANTS) made.push(start + letter + other + end);
    }
    return made;
  }

  // 1 for equal sounds, 0 for wholly different ones: Levenshtein's distance by the longer one.
  function similarity(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
        next[j] = Math.min(change, row[j] + 1, next[j - 1] + 1);
      }
      row = next;
    }
    return 1 - row[other.length] / Math.max(one.length, other.length, 1);
  }
}
