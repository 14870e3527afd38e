// Marks on a page the words for which a search led to it, and shows the first of them.
"use strict";

{
  const SKIPPED = "script, style, mark, .headerlink, a[href^='#ref-'], [hidden]";
  const WORD = /[\p{L}\p{N}\p{M}ـ'’]+/gu;
  const MOST = 500;

  dossier.highlight = async function highlight(article, { root, lang, query }) {
    const settings = await dossier.loadScript(`${root}search/${lang}.js`);
    const folding = dossier.makeFolding(settings.folding);
    const judge = dossier.makeJudge(folding);
    const terms = dossier.termsOf({ folding, judge }, query);
    const marks = [];
    for (const node of textNodes(article)) {
      if (marks.length < MOST) marks.push(...markWords(node, (text) => isWanted(text, terms, folding, judge)));
    }
    if (!location.hash && marks.length && !marks[0].closest("h1")) {
      marks[0].scrollIntoView({ block: "center" });
    }
  };

  const isWanted = (text, terms, folding, judge) =>
    folding.words(text).some((word) => terms.some((term) =>
      folding.stems(word).some((stem) => judge.same(term, stem)) || judge.alike(term, word) >= 0.5));

  function textNodes(article) {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes;
  }

  function markWords(node, isWanted) {
    const pieces = [];
    let end = 0;
    for (const { 0: word, index } of node.data.matchAll(WORD)) {
      if (!isWanted(word)) continue;
      const mark = document.createElement("mark");
      mark.textContent = word;
      pieces.push(node.data.slice(end, index), mark);
      end = index + word.length;
    }
    if (pieces.length) node.replaceWith(...pieces, node.data.slice(end));
    return pieces.filter((piece) => piece instanceof Element);
  }
}
