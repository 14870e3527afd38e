// The index of the text: Pagefind's, asked for each word of a query.
"use strict";

{
  const BATCH = 8;
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
  dossier.findPages = async function findPages({ pagefind }, terms, filters) {
    const pages = new Map();
    await Promise.all(terms.map(async (term, at) => {
      for (const form of term.forms ?? [term.word]) {
        const { results } = await pagefind.search(form, { filters });
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

  // The next pages judged, from `from` on.
  dossier.readPages = (judge, terms, pages, from) =>
    Promise.all(pages.slice(from, from + BATCH).map(async ({ result, hits }) => {
      const places = terms.map((_, at) => hits.get(at)?.places ?? []);
      return judge.judge(terms, cardOf(await result.data()), places);
    }));

  function cardOf({ raw_url: address, meta, content, filters }) {
    const also = meta.also ? meta.also.split(" · ") : [];
    return {
      address: address.replace(/^\//, ""),
      section: filters?.section?.[0] ?? "pages",
      kind: meta.kind ?? "",
      when: meta.when ?? "",
      ties: Number(meta.ties ?? 0),
      names: [meta.title ?? "", meta.other ?? "", ...also],
      text: split(content),
    };
  }
}
