// Why a page answers a query, and how well: pure, from what the page told the index about itself.

const WORTH = { name: 3, also: 2.7, text: 1.2, similar: 1, none: 0 };
const SECTION = { actors: 0.6, events: 0.5, places: 0.6, disputes: 0.2, pages: 0, sources: -1.2 };
// How alike two names of one key must sound: few consonants say little.
const ALIKE = 0.34;
const ALIKE_SHORT = 0.75;
const CONSONANTS = "bcdfghjklmnrstwxz";
const SHOWN_WORDS = 26;
const SENTENCE = /[.؟?!…]["”»)]*$/u;

export const words = (content) => content.split(/[\r\n\s]+/g);

export function makeJudge(folding) {
  const known = new Map();
  const remember = (text, make) => {
    if (!known.has(text)) known.set(text, make(text));
    return known.get(text);
  };
  const nameWords = (name) => remember(name, folding.words);

  // A query's word: as typed, without what may be joined to it, and as it sounds.
  function term(word) {
    return { word, stems: folding.stems(word), keys: folding.keys(word), sounds: folding.sounds(word) };
  }

  // The same with one slip of the finger in what it sounds like.
  const misspelt = (term) => ({ ...term, near: [...new Set(term.keys.flatMap(slips))] });

  // 1 for the word itself, less for one that it begins, 0 for another.
  function closeness(term, word) {
    if (word === term.word) return 1;
    if (term.stems.includes(word)) return 0.95;
    return term.stems.some((stem) => stem.length > 1 && word.startsWith(stem)) ? 0.7 : 0;
  }

  function likeness(term, word) {
    const keys = folding.keys(word);
    const key = (term.near ?? term.keys).find((each) => keys.includes(each));
    if (!key) return 0;
    const [heard] = folding.sounds(word);
    const value = Math.max(...term.sounds.map((sound) => similarity(sound, heard)));
    return value >= (key.length < 3 ? ALIKE_SHORT : ALIKE) ? value : 0;
  }

  function best(names, measure) {
    let top = { value: 0 };
    names.forEach((name, at) => {
      for (const word of nameWords(name)) {
        const value = measure(word);
        if (value > top.value) top = { value, at, word };
      }
    });
    return top;
  }

  // The word of a text that Pagefind found, if it is this word, joined to others or inflected.
  function inText(term, content, places) {
    return places.filter((place) =>
      folding.words(content[place] ?? "").some((word) => folding.stems(word).some((stem) => same(term, stem))),
    );
  }

  const same = (term, word) => closeness(term, word) > 0 || term.stems.some((stem) => inflected(stem, word));

  function judgeTerm(term, card, places) {
    const name = best(card.names, (word) => closeness(term, word));
    if (name.value) return { why: name.at < 2 ? "name" : "also", ...name, places: [] };
    const found = inText(term, card.words, places);
    if (found.length) return { why: "text", value: 1, places: found };
    const alike = card.section === "sources" ? { value: 0 } : best(card.names, (word) => likeness(term, word));
    if (alike.value) return { why: "similar", ...alike, places: [] };
    return { why: "none", value: 0, places: [] };
  }

  // `places` holds, for each term, where Pagefind found it in the page's text.
  function judge(terms, card, places, score) {
    const found = terms.map((term, at) => judgeTerm(term, card, places[at] ?? []));
    const kind = found.some(({ why }) => why === "none")
      ? "partial"
      : found.some(({ why }) => why === "similar") ? "similar" : "exact";
    const worth = found.reduce((sum, { why, value }) => sum + WORTH[why] * value, 0) / terms.length;
    const rank = worth + covered(found, card.names) + (SECTION[card.section] ?? 0)
      + 0.12 * Math.log1p(card.ties) + 0.1 * Math.log1p(score);
    return { card, found, kind, rank };
  }

  // How much of the name that matches best is matched, by its words; all of it counts for more.
  function covered(found, names) {
    const shares = names.map((name, at) => {
      const hits = found.filter((hit) => hit.at === at).reduce((sum, hit) => sum + hit.value, 0);
      return hits / Math.max(nameWords(name).length, found.length);
    });
    const share = Math.max(0, ...shares);
    return share >= 0.95 ? 1.5 : share * 0.8;
  }

  return { term, misspelt, judge, same, alike: likeness };
}

// A key with one letter too many, too few, another, or two that changed places; the first one stays.
function slips(key) {
  if (key.length < 3) return [];
  const made = [];
  for (let at = 0; at < key.length; at += 1) {
    const [start, end] = [key.slice(0, at), key.slice(at + 1)];
    made.push(start + end, start + end.slice(0, 1) + key[at] + end.slice(1));
    if (at) for (const letter of CONSONANTS) made.push(start + letter + end, start + letter + key[at] + end);
  }
  return made;
}

// Words that share their beginning: recruiting and recruits, سوريون and سوريين.
function inflected(one, other) {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared >= 4 && shared >= 0.6 * Math.max(one.length, other.length);
}

// 1 for equal sounds, 0 for wholly different ones: Levenshtein's distance by the longer one.
export function similarity(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(change, row[j] + 1, next[j - 1] + 1);
    }
    row = next;
  }
  return 1 - row[other.length] / Math.max(one.length, other.length, 1);
}

// The passage with most of the places in it, from the start of a sentence if one is near.
export function passage(content, places) {
  if (!places.length) return [];
  const ordered = [...new Set(places)].sort((a, b) => a - b);
  const inside = (start) => ordered.filter((at) => at >= start && at < start + SHOWN_WORDS - 6).length;
  const dense = ordered.reduce((top, at) => (inside(at) > inside(top) ? at : top), ordered[0]);
  let start = Math.max(0, dense - 6);
  for (let at = dense; at > Math.max(0, dense - 12); at -= 1) {
    if (SENTENCE.test(content[at - 1])) { start = at; break; }
  }
  const end = Math.min(content.length, start + SHOWN_WORDS);
  const shown = content.slice(start, end).map((text, at) => ({ text, mark: ordered.includes(start + at) }));
  if (start > 0) shown.unshift({ text: "…", mark: false });
  if (end < content.length) shown.push({ text: "…", mark: false });
  return shown;
}
