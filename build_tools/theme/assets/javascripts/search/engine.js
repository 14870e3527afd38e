// Asks Pagefind for each word of a query in each of its forms, and lets the judge decide.

import { makeFolding } from "./folding.js";
import { makeJudge, words } from "./judge.js";

const LONGEST_QUERY = 200;
const MOST_WORDS = 8;
const BATCH = 12;
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

// What answers a query: the pages, and the first of them judged. Only where all else fails is a
// slip of the finger looked for.
export async function ask(engine, terms, filters) {
  const plain = await askOnce(engine, terms, filters);
  const unheard = (_, at) => plain.judged.every(({ found }) => found[at].why === "none");
  if (!terms.some(unheard)) return plain;
  const retyped = terms.map((term, at) => (unheard(term, at) ? engine.judge.misspelt(term) : term));
  const near = await askOnce(engine, retyped, filters);
  return near.judged.some(({ kind }) => kind !== "partial") ? near : plain;
}

async function askOnce(engine, terms, filters) {
  const pages = await findPages(engine, terms, filters);
  const judged = await readPages(engine, terms, pages, 0);
  return { terms, pages, judged, read: judged.length };
}

// All pages that answer a term in one of its forms, the likeliest first.
async function findPages(engine, terms, filters) {
  const pages = new Map();
  await Promise.all(terms.map((term, at) => findTerm(engine, term, at, filters, pages)));
  return [...pages.values()].sort((a, b) => b.hits.size - a.hits.size || b.score - a.score);
}

async function findTerm(engine, term, at, filters, pages) {
  const keys = term.near ?? term.keys;
  const forms = [...term.stems.map((text) => [text, 1]), ...keys.map((key) => [KEY(key), 0.3])];
  const answers = await Promise.all(forms.map(([text]) => engine.pagefind.search(text, { filters })));
  answers.forEach(({ results }, form) => {
    for (const result of results) addHit(pages, result, at, forms[form][1]);
  });
}

function addHit(pages, result, at, weight) {
  const page = pages.get(result.id) ?? { result, hits: new Map(), score: 0 };
  pages.set(result.id, page);
  const hit = page.hits.get(at) ?? { score: 0, places: [] };
  const score = weight * (10 * standing(result) + Math.min(result.score, 9));
  if (score > hit.score) {
    page.score += score - hit.score;
    hit.score = score;
  }
  if (weight === 1) hit.places.push(...result.words);
  page.hits.set(at, hit);
}

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
  const places = terms.map((_, at) => page.hits.get(at)?.places ?? []);
  return engine.judge.judge(terms, cardOf(data), places, page.score);
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
