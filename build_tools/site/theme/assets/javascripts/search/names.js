// The index of names (build_tools/site/search/names.py): which of its pieces hold a key, and their cards.
"use strict";

{
  const MOST_PIECES = 8;
  const POSTS = 24; // in a piece of who held them when, as in build_tools/site/search/held.py

  // A card as build_tools/site/search/handed.py hands it over; the last four are a post's.
  const fromFields = ([address, section, kind, when, years, ties, about, names, asked = [], power, number, holders = []]) =>
    ({ address, section, kind, when, years, ties, about, names, asked, power, number, holders });

  dossier.openNames = async function openNames(root, lang) {
    const settings = await dossier.loadScript(`${root}search/${lang}.js`);
    const loaded = new Map();

    async function load(number) {
      const piece = await dossier.loadScript(`${root}search/${lang}-${number}.js`);
      const cards = piece.cards.map(fromFields);
      for (const card of cards) {
        card.asked = [...card.asked, ...settings.asked[card.power] ?? []];
        card.holders = card.holders.map((at) => cards[at]);
      }
      return { keys: piece.keys, cards };
    }

    // Who held a post when: whether the page of offices shows it on a day, and each time in it.
    async function held(post) {
      const name = `held-${Math.floor(post / POSTS)}`;
      if (!loaded.has(name)) loaded.set(name, dossier.loadScript(`${root}search/${lang}-${name}.js`));
      const piece = await loaded.get(name);
      const cards = piece.cards.map(fromFields);
      const [isListed, rows] = piece.posts[post % POSTS];
      const named = rows.map(([words, holder, first, last, sure, claimed]) =>
        ({ words, holder: cards[holder], first, last, sure, claimed }));
      return { isListed, rows: named };
    }

    function piece(number) {
      if (!loaded.has(number)) loaded.set(number, load(number));
      return loaded.get(number);
    }

    // The piece that would hold `key`: the last that begins at or before it.
    const numberOf = (key) => Math.max(0, settings.pieces.findLastIndex((first) => first <= key));

    // The cards of all names that have one of `keys`, or, for a word half typed, begin with one.
    async function find(keys, begun) {
      const numbers = [...new Set(keys.map(numberOf))].slice(0, MOST_PIECES);
      const wanted = new Set(keys);
      const answers = (key) => wanted.has(key) || (begun && keys.some((start) => key.startsWith(start)));
      const pieces = await Promise.all(numbers.map(piece));
      return pieces.flatMap((each) =>
        Object.keys(each.keys).filter(answers).flatMap((key) => each.keys[key].map((at) => each.cards[at])));
    }

    return { settings, find, held };
  };
}
