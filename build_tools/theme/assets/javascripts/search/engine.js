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

// All pages that answer a term in one of its forms, the likeliest first; read them with `readPages`.
export async function findPages(engine, terms, filters) {
  const pages = new Map();
  await Promise.all(terms.map((term, at) => findTerm(engine, term, at, filters, pages)));
  return [...pages.values()].sort((a, b) => b.hits.size - a.hits.size || b.score - a.score);
}

async function findTerm(engine, term, at, filters, pages) {
  const forms = [...term.stems.map((text) => [text, 1]), ...term.keys.map((key) => [KEY(key), 0.3])];
  const answers = await Promise.all(forms.map(([text]) => engine.pagefind.search(text, { filters })));
  answers.forEach(({ results }, form) => {
    for (const result of results) addHit(pages, result, at, forms[form][1]);
  });
}

function addHit(pages, result, at, weight) {
  const page = pages.get(result.id) ?? { result, hits: new Map(), score: 0 };
  pages.set(result.id, page);
  const hit = page.hits.get(at) ?? { score: 0, places: [] };
  const named = result.matchedMetaFields?.some((field) => field !== "kind" && field !== "when");
  const score = weight * (named ? 10 + result.score : Math.min(result.score, 9));
  if (score > hit.score) {
    page.score += score - hit.score;
    hit.score = score;
  }
  if (weight === 1) hit.places.push(...result.words);
  page.hits.set(at, hit);
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
