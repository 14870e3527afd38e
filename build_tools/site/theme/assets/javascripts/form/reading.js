// What an entry holds, as the rules ask for it: its claims, texts and dates, each with its field's name.
(() => {
  const LANGS = ["ar", "en"];

  const isText = (value) => value && typeof value === "object" && !Array.isArray(value);
  const claimsOf = (data) =>
    data.citations ? [["", data]] : (data.claims ?? []).map((claim, place) => [`claims.${place}.`, claim]);
  const isStanding = ({ status = "accepted" }) => !["rejected", "superseded"].includes(status);

  // A date's first and last day, as text: the 31st stands for the last of any month.
  function bounds(text) {
    const day = (point, month, last) => {
      const bare = point.replace(/[?~%]$/, "");
      if (bare.endsWith("X")) return `${bare.slice(0, 3)}${last}-${month}`;
      return bare + `-${month}`.slice(bare.length - 4);
    };
    const [start, end = start] = String(text).split("/");
    return [
      /\d/.test(start) ? day(start, "01-01", 0) : "0000",
      /\d/.test(end) ? day(end, "12-31", 9) : "9999",
    ];
  }
  const isDate = (text) => /^[\d.X/~?%-]+$/.test(text) && /\d/.test(text);

  function* texts(data, section) {
    if (data.summary) yield ["summary", data.summary];
    if (section === "sources" && data.note) yield ["note", data.note];
    for (const [at, claim] of claimsOf(data))
      for (const name of ["statement", "note", "confidence_reason"]) if (claim[name]) yield [at + name, claim[name], claim];
  }
  function* values(data) {
    for (const [at, claim] of claimsOf(data)) if (isText(claim.value)) yield [`${at}value`, claim.value, claim];
  }

  // A letter as its code point is written.
  const codeOf = (letter) => `U+${letter.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

  dossier.formReading = { LANGS, codeOf, isText, claimsOf, isStanding, bounds, isDate, texts, values };
})();
