// The index of the text: Pagefind's, asked for each word of a query.
"use strict";

{
  const BATCH = 8;
  const MOST = 10 * BATCH; // read at once for BATCH that suit
  const RANKING = { pageLength: 0.3, termFrequency: 0.6 };

  const split = (content) => content.split(/[\r\n\s]+/g);

  dossier.openText = async function openText(root) {
    if (location.protocol === "file:") throw new Error("no module loads from a disk");
    const pagefind = await import(`${root}pagefind/pagefind.js`);
    await pagefind.options({ noWorker: true, baseUrl: "/", ranking: RANKING });
    await pagefind.init();
    return { pagefind };
  };

  // Pagefind begins to load by itself, and lets a failure to do so fall.
  addEventListener("unhandledrejection", (event) => {
    if (/pagefind/i.test(event.reason?.stack ?? "")) event.preventDefault();
  });

  // All pages with one of the terms, those with most of them first; read them with `readPages`.
  dossier.findPages = async function findPages({ pagefind }, terms) {
    const pages = new Map();
    await Promise.all(terms.map(async (term, at) => {
      for (const form of term.forms ?? [term.word]) {
        const { results } = await pagefind.search(form);
        for (const result of results) addHit(pages, result, at);
      }
    }));
    if (dossier.textBroken) throw new Error("the index of the text is broken");
    const total = ({ hits }) => [...hits.values()].reduce((sum, { score }) => sum + score, 0);
    const found = [...pages.values()].map((page) => ({ ...page, score: total(page) }));
    return found.sort((a, b) => b.hits.size - a.hits.size || b.score - a.score);
  };

  function addHit(pages, result, at) {
    const page = pages.get(result.id) ?? { result, hits: new Map() };
    pages.set(result.id, page);
    const hit = page.hits.get(at) ?? { score: 0, places: [] };
    page.hits.set(at, hit);
    hit.score = Math.max(hit.score, result.score);
    hit.places.push(...result.words);
  }

  // The next pages that suit judged, from `from` on, and where to read on. What a page is it says
  // itself, so that where few suit, more are read.
  dossier.readPages = async function readPages(judge, terms, pages, suits, from) {
    const judged = [];
    let read = from;
    while (read < pages.length && judged.length < BATCH && read - from < MOST) {
      const cards = await Promise.all(pages.slice(read, read + BATCH).map(cardOf));
      judged.push(...cards.filter(({ card }) => suits(card))
        .map(({ card, hits }) => judge.judge(terms, card, placesOf(terms, hits))));
      read += BATCH;
    }
    return { judged, read };
  };

  const placesOf = (terms, hits) => terms.map((_, at) => hits.get(at)?.places ?? []);

  async function cardOf({ result, hits }) {
    const { raw_url: address, meta, content } = await result.data();
    const card = {
      address: address.replace(/^\//, ""),
      section: meta.section || "pages",
      kind: meta.kind ?? "",
      when: meta.when ?? "",
      years: meta.years ? meta.years.split(" ").map(Number) : [],
      ties: Number(meta.ties ?? 0),
      about: meta.about ?? "",
      names: [meta.title ?? "", meta.other ?? "", ...(meta.also ? meta.also.split(" · ") : [])],
      text: split(content),
    };
    return { card, hits };
  }
}
