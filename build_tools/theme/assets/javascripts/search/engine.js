// Asks Pagefind for each word of a query in each of its forms, and lets the judge decide.

import { makeFolding } from "./folding.js";
import { makeJudge, words } from "./judge.js";

const LONGEST_QUERY = 200;
const MOST_WORDS = 8;
const FIRST_WRITTEN = 9;
const FIRST_HEARD = 6;
const BATCH = FIRST_WRITTEN + FIRST_HEARD;
const KEY = (key) => `qq${key}q`;
const RANKING = { pageLength: 0.3, termFrequency: 0.6, termSimilarity: 1 };

export async function openEngine(base, lang) {
  const answer = await fetch(`${base}${lang}.json`);
  if (!answer.ok) throw new Error(answer.statusText);
  const { folding: table, words: say } = await answer.json();
  const pagefind = await import(`${base}pagefind.js`);
  await pagefind.options({ noWorker: true, baseUrl: "/", ranking: RANKING });
  await pagefind.init();
  const folding = makeFolding(table);
  return { say, folding, judge: makeJudge(folding), pagefind, filters: () => pagefind.filters() };
}

// What of a query is searched: visible, not endless.
export const readable = (query) => query.replace(/[\p{C}]/gu, " ").trim();

export function termsOf(engine, query) {
  const text = readable(query).slice(0, LONGEST_QUERY);
  return engine.folding.queryWords(text).slice(0, MOST_WORDS).map(engine.judge.term);
}

export const isCut = (query) => readable(query).length > LONGEST_QUERY;

// What answers a query: the pages, and the first of them judged. Only for a word that is nowhere
// in the dossier, and sounds like nothing in it, a slip of the finger is looked for.
export async function ask(engine, terms, filters) {
  const plain = await askOnce(engine, terms, filters);
  const heard = await Promise.all(terms.map((term, at) => isHeard(engine, plain, term, at, filters)));
  if (heard.every(Boolean)) return plain;
  const retyped = terms.map((term, at) => (heard[at] ? term : engine.judge.misspelt(term)));
  const near = await askOnce(engine, retyped, filters);
  return near.judged.some(({ kind }) => kind !== "partial") ? near : plain;
}

async function isHeard(engine, plain, term, at, filters) {
  if (plain.judged.some(({ found }) => found[at].why !== "none")) return true;
  if (plain.terms.length === 1) return false;
  const alone = await askOnce(engine, [term], filters);
  return alone.judged.some(({ found }) => found[0].why !== "none");
}

async function askOnce(engine, terms, filters) {
  const pages = await findPages(engine, terms, filters);
  const judged = await readPages(engine, terms, pages, 0);
  return { terms, pages, judged, read: judged.length };
}

// All pages that answer a term in one of its forms. Where Pagefind lacks a word it answers for
// the beginning of it, so the likeliest by letters and by sound are both among the first.
async function findPages(engine, terms, filters) {
  const pages = new Map();
  await Promise.all(terms.map((term, at) => findTerm(engine, term, at, filters, pages)));
  const written = inOrder(pages, ({ written: hits }) => hits);
  const heard = inOrder(pages, ({ heard: hits }) => hits);
  const first = [...written.slice(0, FIRST_WRITTEN), ...heard.slice(0, FIRST_HEARD)];
  return [...new Set([...first, ...written, ...heard])];
}

function inOrder(pages, hitsOf) {
  const total = (page) => [...hitsOf(page).values()].reduce((sum, score) => sum + score, 0);
  const found = [...pages.values()].filter((page) => hitsOf(page).size);
  const scored = found.map((page) => ({ page, size: hitsOf(page).size, score: total(page) }));
  return scored.sort((a, b) => b.size - a.size || b.score - a.score).map(({ page }) => page);
}

async function findTerm(engine, term, at, filters, pages) {
  const search = async (text, take) => {
    const { results } = await engine.pagefind.search(text, { filters });
    for (const result of results) take(pageOf(pages, result), result);
  };
  await Promise.all([
    ...term.stems.map((stem) => search(stem, (page, result) => {
      raise(page.written, at, score(result));
      page.places.set(at, [...(page.places.get(at) ?? []), ...result.words]);
    })),
    ...(term.near ?? term.keys).map((key) => search(KEY(key), (page, result) => {
      raise(page.heard, at, score(result));
    })),
  ]);
}

function pageOf(pages, result) {
  if (!pages.has(result.id)) {
    pages.set(result.id, { result, written: new Map(), heard: new Map(), places: new Map() });
  }
  return pages.get(result.id);
}

const raise = (hits, at, value) => hits.set(at, Math.max(value, hits.get(at) ?? 0));
const score = (result) => 10 * standing(result) + Math.min(result.score, 9);

// The names of an entry are a field of the index whose own name says how much leads to it.
function standing({ matchedMetaFields: fields = [] }) {
  return Math.max(0, ...fields.map((field) => (field.startsWith("find") ? 1 + Number(field.at(-1)) : 0)));
}

// The next pages judged, from `from` on.
export async function readPages(engine, terms, pages, from) {
  const batch = pages.slice(from, from + BATCH);
  return Promise.all(batch.map((page) => readPage(engine, terms, page)));
}

async function readPage(engine, terms, page) {
  const data = await page.result.data();
  const places = terms.map((_, at) => page.places.get(at) ?? []);
  return engine.judge.judge(terms, cardOf(data), places, page.result.score);
}

function cardOf({ raw_url: address, meta, content, filters }) {
  const also = meta.also ? meta.also.split(" · ") : [];
  return {
    address: address.replace(/^\//, ""),
    title: meta.title ?? address,
    other: meta.other ?? "",
    names: [meta.title ?? "", meta.other ?? "", ...also],
    kind: meta.kind ?? "",
    when: meta.when ?? "",
    ties: Number(meta.ties ?? 0),
    section: filters?.section?.[0] ?? "pages",
    words: words(content),
  };
}
