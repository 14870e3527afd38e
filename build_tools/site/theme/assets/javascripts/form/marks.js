// Marks, sentences and scripts of a text as the checks read them: the Python of the same names is in
// build_tools/reading/marks.py, words/sentences.py, words/language.py; tests/cases hold both together.
(() => {
  const MARK = /\[\[([^[\]|]+)(?:\|([^[\]]+))?\]\]|\[@([^[\],]+)(?:, ?([^[\]\s][^[\]]*))?\]/g;
  const STOP = /([.!?؟۔…]+)([»”"')\]]*)/g;
  const WORD = /[\p{L}\p{N}_]/u;

  // Pieces in order: {text}, {entry, words} or {source, locator}.
  function parse(text) {
    const pieces = [];
    let end = 0;
    for (const found of text.matchAll(MARK)) {
      if (found.index > end) pieces.push({ text: text.slice(end, found.index) });
      const [whole, entry, words, source, locator] = found;
      pieces.push(entry ? { entry, words } : { source, locator });
      end = found.index + whole.length;
    }
    if (end < text.length) pieces.push({ text: text.slice(end) });
    return pieces;
  }
  const plain = (text) => parse(text).filter((one) => !one.source).map((one) => one.text ?? one.words ?? "").join("");

  function isAbbreviated(before, after, known) {
    const word = before.split(/[\s([«“"'-]/).at(-1).toLowerCase();
    const follower = /[\p{L}\p{N}_]+/u.exec(after)[0].toLowerCase();
    if (known.before_names.includes(word)) return true;
    if (known.before_figures.includes(word)) return /^\p{Nd}/u.test(follower);
    const isShort = known.at_ends.includes(word) || /^و?(?:\p{L}\.)*\p{L}$/u.test(word);
    return isShort && !known.beginning.includes(follower);
  }

  function ends(before, stop, after, known) {
    const [, signs, closing] = stop;
    if (!/^\s/.test(after)) {
      if (/^(?:\p{Nd}|\p{Ll})/u.test(after) || !/^[\p{L}\p{N}_]/u.test(after)) return false;
      return signs !== "." || /[\p{L}\p{N}]{2}$/u.test(before);
    }
    const [letter] = after.replace(/[^\p{L}\p{N}]+/gu, "");
    if (signs === "." && !closing) return !isAbbreviated(before, after, known);
    const mayGoOn = signs.includes("…") || signs.includes("..") || (signs !== "." && closing);
    return !(/\p{Ll}/u.test(letter) || (/\p{L}/u.test(letter) && !/\p{Lu}/u.test(letter) && mayGoOn));
  }

  function sentences(text, known) {
    const open = text.replace(/“[^“”]*”|«[^«»]*»|"[^"]*"/g, (found) =>
      found.replace(/[.!?؟۔…](?=[^]*[\p{L}\p{N}_])/gu, "-"));
    const found = [];
    let begun = 0;
    for (const stop of open.matchAll(STOP)) {
      const until = stop.index + stop[0].length;
      const before = open.slice(begun, stop.index);
      const after = open.slice(until);
      if (WORD.test(before) && WORD.test(after) && ends(before, stop, after, known)) {
        found.push(text.slice(begun, until).trim());
        begun = until;
      }
    }
    if (WORD.test(text.slice(begun))) found.push(text.slice(begun).trim());
    return found;
  }

  // The sentences that end without a citation.
  function uncited(text, known) {
    const found = [];
    let pending = "";
    for (const { text: words, entry, words: shown, source } of parse(text)) {
      if (source) {
        found.push(...sentences(pending, known).slice(0, -1));
        pending = "";
      } else pending += words ?? shown ?? entry;
    }
    return [...found, ...sentences(pending, known)];
  }

  function scriptOf(text) {
    const letters = (text.match(/\p{L}/gu) ?? []);
    const others = letters.filter((letter) => !/[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/.test(letter));
    return letters.length ? (2 * others.length < letters.length ? "ar" : "en") : null;
  }

  dossier.marks = { parse, plain, uncited, scriptOf };
})();
