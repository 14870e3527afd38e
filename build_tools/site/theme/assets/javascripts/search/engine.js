// From a query to results: names first, then the text, then what a slip of the finger may have hidden.
"use strict";

{
  const LONGEST_QUERY = 200;
  const MOST_WORDS = 8;
  const FEW = 5; // with fewer answers, pages that lack a word of the query are shown too
  const ORDER = { exact: 0, begun: 1, similar: 2, partial: 3 };
  const EXACT = ["name", "also", "begun", "text", "akin"];

  dossier.openEngine = async function openEngine(root, lang) {
    const names = await dossier.openNames(root, lang);
    const folding = dossier.makeFolding(names.settings.folding);
    let text;
    const openText = () => (text ??= dossier.openText(root));
    const readDate = dossier.makeDates(folding, names.settings.dates);
    return { names, folding, readDate, judge: dossier.makeJudge(folding), openText, settings: names.settings };
  };

  // What of a query is searched: visible, not endless.
  const readable = (query) => query.replace(/\p{C}/gu, " ").trim();

  function termsOf({ folding, judge }, query) {
    return folding.queryWords(readable(query).slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS).map(judge.term);
  }

  const suits = (card, { section, kind, year }) =>
    (!section || card.section === section) && (!kind || card.kind === kind)
    && (!year || card.years.includes(Number(year)));

  // What a question asks of a day, a month, a year or of now: of which posts, and when; else null.
  function whenOf(engine, query) {
    const date = engine.readDate(engine.folding.withoutFillers(readable(query).slice(0, LONGEST_QUERY)));
    return date && { ...date, terms: termsOf(engine, date.rest) };
  }

  // The posts asked for, with who held each then, or those held now; [] where nobody is known to have.
  async function askPosts(engine, when, filters) {
    if (!when?.terms.length) return [];
    const found = await askNames(engine, when.terms, {});
    const posts = found.filter(({ card, asked, kind }) => asked && kind !== "partial" && card.section === "posts");
    const isHeldNow = ({ card }) => card.ties > 0;
    const then = () => Promise.all(posts.map((item) => heldThen(engine, item, when)));
    const held = when.first ? (await then()).filter(Boolean) : posts.filter(isHeldNow);
    return [...held, ...held.flatMap((item) => holdersOf(item, when.first ? "held" : "holds"))].filter(({ card }) => suits(card, filters));
  }

  // A post as it was held then, leading to the first such day.
  async function heldThen({ names, settings }, item, when) {
    const { isListed, rows } = await names.held(item.card.number);
    const held = dossier.heldWithin(rows, when);
    if (!held.rows.length) return null;
    const begun = held.rows.map(({ sure, first }) => (sure[0] <= when.last ? sure[0] : first)).sort()[0];
    const day = begun > when.first ? begun : when.first;
    const people = held.rows.map(({ words }) => (held.perhaps ? `${words} (${settings.say.perhaps})` : words));
    const card = {
      ...item.card,
      address: isListed ? `${settings.offices}?on=${day}` : item.card.address,
      when: when.said,
      query: when.rest.trim(),
      about: people.join(" · "),
      holders: [...new Set(held.rows.map(({ holder }) => holder).filter(Boolean))],
    };
    return { ...item, card };
  }

  async function askNames({ names, judge }, terms, filters) {
    const found = await Promise.all(terms.map((term, at) =>
      names.find([...term.keys, ...term.bareKeys], at === terms.length - 1 && !term.slipped)));
    const byAddress = new Map(found.flat().map((card) => [identity(card), card]));
    const judged = [...byAddress.values()].map((card) => judge.judge(terms, card));
    return [...judged, ...judged.flatMap((item) => holdersOf(item, "holds"))].filter(({ card }) => suits(card, filters));
  }

  // Who asks for a post asks for whoever holds it, too.
  function holdersOf({ card, kind, rank, asked }, why) {
    if (!asked || kind === "partial") return [];
    const found = [{ why, spelt: card.names[0], places: [] }];
    return card.holders.map((holder) => ({ card: holder, found, kind, rank: rank - 0.01 }));
  }

  async function askText(engine, terms, filters) {
    const text = await engine.openText();
    const read = async (asked) => {
      const pages = await dossier.findPages(text, asked);
      const found = await dossier.readPages(engine.judge, asked, pages, (card) => suits(card, filters), 0);
      return { pages, ...found };
    };
    const plain = await read(terms);
    const joined = (term, at) => term.stems.length > 1 && !isHeard(plain.judged, at);
    if (!terms.some(joined)) return plain;
    return read(terms.map((term, at) => (joined(term, at) ? { ...term, forms: term.stems } : term)));
  }

  const isHeard = (judged, at) => judged.some(({ found }) => found[at].why !== "none");

  // Posts of one roster share their address.
  const identity = ({ address, names }) => `${address} ${names[0]}`;

  // Of what is told of one page the better; of equals the last, since the text tells more than names.
  function merged(...lists) {
    const found = new Map();
    for (const item of lists.flat()) {
      const before = found.get(identity(item.card));
      if (!before || (ORDER[item.kind] - ORDER[before.kind] || before.rank - item.rank) <= 0) {
        found.set(identity(item.card), item);
      }
    }
    return inOrder([...found.values()]);
  }

  // Exact ones first, then similar spellings, then, if these are few, those that lack a word.
  function inOrder(judged) {
    const isExact = ({ why }) => EXACT.includes(why);
    const found = judged.filter(({ kind, found: hits }) => kind !== "partial" || hits.some(isExact));
    const sorted = found.sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || b.rank - a.rank);
    const whole = sorted.filter(({ kind }) => kind !== "partial");
    return whole.length < FEW ? sorted : whole;
  }

  // Yields results as they become known; the last time with `done`.
  dossier.ask = async function* ask(engine, query, filters) {
    engine.openText().catch(() => {}); // meanwhile; if it fails, askText fails
    const when = whenOf(engine, query);
    const isOfNow = when && !when.first && when.terms.length;
    const terms = isOfNow ? when.terms : termsOf(engine, query);
    const posts = await askPosts(engine, when, filters);
    // A post as it was then is the answer, and the same as it is now is none.
    const answers = (items) => items.filter(({ card }) => !posts.length || card.section !== "posts");
    const named = answers(await askNames(engine, terms, filters));
    yield { terms, filters, results: merged(posts, named), pages: [] };
    const text = await askText(engine, terms, filters).catch(() => null);
    const told = text?.judged ?? [];
    const lost = terms.map((_, at) => !isHeard(named, at) && !isHeard(told, at));
    const retyped = terms.map((term, at) => (lost[at] ? engine.judge.misspelt(term) : term));
    const near = lost.includes(true) ? answers(await askNames(engine, retyped, filters)) : [];
    const whole = near.filter(({ kind }) => kind !== "partial");
    const results = merged(posts, named, told, whole);
    yield { terms, filters, results, pages: text?.pages ?? [], read: text?.read ?? 0, done: true, textless: !text };
  };

  dossier.askMore = async function askMore(engine, answer) {
    const { terms, filters, pages, read: from } = answer;
    const { judged, read } = await dossier.readPages(engine.judge, terms, pages, (card) => suits(card, filters), from);
    return { ...answer, results: merged(answer.results, judged), read };
  };

  Object.assign(dossier, { termsOf, readable, isCut: (query) => readable(query).length > LONGEST_QUERY });
}
