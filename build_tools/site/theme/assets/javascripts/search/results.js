// Results in groups, and as elements of the page.
"use strict";

{
  const FIRST = [3, 2]; // shown of the first group, and of each other one, until more are asked for
  const SHOWN_WORDS = 26;
  const SENTENCE = /[.؟?!…]["”»)]*$/u;

  dossier.group = function group(results, all) {
    const groups = new Map();
    for (const item of results) {
      const name = `${item.kind} ${item.card.section}`;
      if (!groups.has(name)) groups.set(name, { kind: item.kind, section: item.card.section, items: [] });
      groups.get(name).items.push(item);
    }
    const limit = (at) => (all ? Infinity : FIRST[Math.min(at, 1)]);
    return [...groups.values()].map((each, at) => ({ ...each, items: each.items.slice(0, limit(at)) }));
  };

  dossier.draw = (groups, say, page) => groups.map(({ kind, section, items }, at) => {
    const label = kind === "exact" ? [] : [element("span", "result-kind", say[kind]), " "];
    const title = element("div", "search-group-name", ...label, say[section]);
    title.id = `search-group-${at}`;
    title.setAttribute("role", "presentation");
    const box = element("div", `search-group search-${kind}`, title);
    box.dataset.section = section;
    box.setAttribute("role", "group");
    box.setAttribute("aria-labelledby", title.id);
    box.append(...items.map((item, number) => option(item, say, page, `search-result-${at}-${number}`)));
    return box;
  });

  function option({ card, found, kind }, say, page, id) {
    const link = element("a", "search-result", titleLine(card, page.lang));
    if (card.about) link.append(element("span", "result-about-it", card.about));
    const places = found.flatMap((hit) => hit.places);
    if (places.length) link.append(excerpt(card.text, places));
    link.append(...reason(found, card, say, kind));
    const address = new URL(card.address, page.root);
    address.searchParams.set("highlight", card.query ?? page.query);
    link.href = address;
    link.id = id;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    return link;
  }

  function titleLine({ names, kind, when }, lang) {
    const line = element("span", "result-title", isolated(names[0], lang, "result-name"), " ");
    const about = [kind, when].filter(Boolean).join(" · ");
    if (names[1]) line.append(isolated(names[1], lang, "result-other"), about ? " · " : "");
    if (about) line.append(element("span", "result-about", about));
    return line;
  }

  // Why it is an answer, where what is shown of it does not say so.
  function reason(found, card, say, kind) {
    const reasons = new Map();
    for (const { why, at, spelt = card.names[at] } of found.filter(({ why }) => say[`why_${why}`])) {
      const name = spelt ? [" ", isolated(spelt, "", "result-spelling")] : [];
      reasons.set(`${why} ${spelt}`, card.section === "posts" ? [] : [say[`why_${why}`], ...name]);
    }
    if (kind === "partial") reasons.set(kind, [say.lacking]);
    const pieces = [...reasons.values()].filter((each) => each.length).flatMap((each, at) => (at ? [" · ", ...each] : each));
    return pieces.length ? [element("span", "result-why", ...pieces)] : [];
  }

  function excerpt(text, places) {
    const pieces = passage(text, places).flatMap(({ word, mark }) => [mark ? element("mark", "", word) : word, " "]);
    const line = element("span", "result-text", ...pieces);
    line.dir = "auto";
    return line;
  }

  // The passage with most of the places in it, from the start of a sentence if one is near.
  function passage(text, places) {
    const ordered = [...new Set(places)].sort((a, b) => a - b);
    const inside = (start) => ordered.filter((at) => at >= start && at < start + SHOWN_WORDS - 6).length;
    const dense = ordered.reduce((top, at) => (inside(at) > inside(top) ? at : top), ordered[0]);
    let start = dense;
    while (start > Math.max(0, dense - 12) && !SENTENCE.test(text[start - 1])) start -= 1;
    const shown = text.slice(start, start + SHOWN_WORDS)
      .map((word, at) => ({ word, mark: ordered.includes(start + at) }));
    const cut = { word: "…", mark: false };
    return [...(start ? [cut] : []), ...shown, ...(start + SHOWN_WORDS < text.length ? [cut] : [])];
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
}
