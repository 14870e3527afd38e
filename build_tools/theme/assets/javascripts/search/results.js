// Results in groups, and as elements of the page.

import { passage } from "./judge.js";

const FIRST = [3, 2]; // shown of the first group, and of each other one, until more are asked for

const FEW = 5; // whole answers; with fewer, pages that lack a word of the query are shown too
const EXACT = ["name", "also", "text"];

// Exact ones first, then similar spellings, then those that lack a word of the query.
export function results(judged) {
  const order = { exact: 0, similar: 1, partial: 2 };
  const found = judged.filter(({ found: hits }) => hits.some(({ why }) => why !== "none"))
    .filter(({ kind, found: hits }) => kind !== "partial" || hits.some(({ why }) => EXACT.includes(why)));
  const sorted = found.sort((a, b) => order[a.kind] - order[b.kind] || b.rank - a.rank);
  const whole = sorted.filter(({ kind }) => kind !== "partial");
  return whole.length < FEW ? sorted : whole;
}

export function group(found, all) {
  const groups = new Map();
  for (const item of found) {
    const name = `${item.kind} ${item.card.section}`;
    if (!groups.has(name)) groups.set(name, { kind: item.kind, section: item.card.section, items: [] });
    groups.get(name).items.push(item);
  }
  const limit = (at) => (all ? Infinity : FIRST[Math.min(at, 1)]);
  return [...groups.values()].map((each, at) => ({ ...each, items: each.items.slice(0, limit(at)) }));
}

export function draw(groups, engine, page) {
  return groups.map(({ kind, section, items }, at) => {
    const label = kind === "exact" ? [] : [element("span", "result-kind-label", engine.say[kind])];
    const title = element("div", "search-group-name", ...label, ` ${engine.say[section]}`);
    title.id = `search-group-${at}`;
    title.setAttribute("role", "presentation");
    const box = element("div", `search-group search-${kind}`, title);
    box.setAttribute("role", "group");
    box.setAttribute("aria-labelledby", title.id);
    box.append(...items.map((item, number) => option(item, engine, page, `search-result-${at}-${number}`)));
    return box;
  });
}

function option({ card, found, kind }, engine, page, id) {
  const link = element("a", "search-result", titleLine(card, page.lang), reason(found, card, engine, kind));
  const places = found.flatMap((hit) => hit.places);
  if (places.length) link.append(excerpt(card, places));
  const address = new URL(card.address, page.root);
  address.searchParams.set("highlight", page.query);
  link.href = address;
  link.id = id;
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  return link;
}

function titleLine(card, lang) {
  const line = element("span", "result-title", isolated(card.title, lang, "result-name"));
  if (card.other) line.append(" ", isolated(card.other, lang, "result-other"));
  const about = [card.kind, card.when].filter(Boolean).join(" · ");
  if (about) line.append(" ", element("span", "result-about", about));
  return line;
}

function reason(found, card, { say }, kind) {
  const line = element("span", "result-why");
  const seen = new Set();
  for (const { why, at } of found) {
    const said = `${why} ${at}`;
    if (why === "none") continue;
    if (!seen.has(said)) {
      if (seen.size) line.append(" · ");
      line.append(say[`why_${why}`]);
      if (why === "also" || why === "similar") line.append(" ", isolated(card.names[at], "", "result-spelling"));
    }
    seen.add(said);
  }
  if (kind === "partial") line.append(` · ${say.lacking}`);
  return line;
}

function excerpt(card, places) {
  const pieces = passage(card.words, places).flatMap(({ text, mark }) => [mark ? element("mark", "", text) : text, " "]);
  const line = element("span", "result-text", ...pieces);
  line.dir = "auto";
  return line;
}

// A name in its own direction and, by its letters, its own language.
function isolated(text, lang, className) {
  const name = element("bdi", className, text);
  const own = /\p{Script=Arabic}/u.test(text) ? "ar" : "en";
  if (own !== lang) name.lang = own;
  name.dir = own === "ar" ? "rtl" : "ltr";
  return name;
}

function element(tag, className, ...content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}
