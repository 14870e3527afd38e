// Marks on a page the words for which a search led to it, and shows the first of them.

import { makeFolding } from "./folding.js";
import { makeJudge } from "./judge.js";

const SKIPPED = "script, style, mark, .headerlink, sup.ref, [hidden]";
const WORD = /[\p{L}\p{N}\p{M}ـ'’]+/gu;
const MOST = 500;

export async function highlight(article, { root, lang, query }) {
  const { folding: table } = await (await fetch(`${root}search/${lang}.json`)).json();
  const folding = makeFolding(table);
  const judge = makeJudge(folding);
  const terms = folding.queryWords(query.slice(0, 200)).slice(0, 8).map(judge.term);
  const wanted = (text) => folding.words(text).some((word) => terms.some((term) => answers(judge, folding, term, word)));
  const marks = [];
  for (const node of textNodes(article)) {
    if (marks.length > MOST) break;
    marks.push(...markWords(node, wanted));
  }
  const seen = marks.find((mark) => !mark.closest("h1"));
  if (!location.hash && marks[0] && !marks[0].closest("h1")) seen?.scrollIntoView({ block: "center" });
}

function answers(judge, folding, term, word) {
  return folding.stems(word).some((stem) => judge.same(term, stem)) || judge.alike(term, word) >= 0.5;
}

function textNodes(article) {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

function markWords(node, wanted) {
  const pieces = [];
  let end = 0;
  for (const { 0: word, index } of node.data.matchAll(WORD)) {
    if (!wanted(word)) continue;
    const mark = document.createElement("mark");
    mark.textContent = word;
    pieces.push(node.data.slice(end, index), mark);
    end = index + word.length;
  }
  if (!pieces.length) return [];
  node.replaceWith(...pieces, node.data.slice(end));
  return pieces.filter((piece) => piece instanceof Element);
}
