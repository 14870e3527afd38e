// An entry as `dossier fmt` writes it. build_tools/reading/canonical.py keeps whatever way of quoting it
// finds, so this needs only one way that is safe: plain where nothing could be meant but the words.
(() => {
  const WIDTH = 100;
  const PLAIN = /^[\p{L}\p{N}¶](?:[\p{L}\p{M}\p{N}./()¶+~?%–-]|[ :/](?=[\p{L}\p{N}¶/]))*$/u;
  const ADDRESS = /^https?:\/\/[\w/.?=&%~+-]+$/;
  const GUESSED = /^(?:true|false|yes|no|on|off|null|y|n|~|0\d+|0[xo].*|[\d.]*e[\d.+-]+|\d+(?:_\d+)+|.*:)$/i;
  const LINE = /^[^\s](?:.*[^\s])?$/u;

  // `hidden` matches what no reader can see: shown as an escape, for the reader to find and fix.
  function writer(hidden) {
    const escaped = (text) =>
      JSON.stringify(text).replace(new RegExp(hidden, "gu"), (character) => {
        const code = character.codePointAt(0).toString(16);
        return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
      });
    const isClean = (text) => !new RegExp(hidden, "u").test(text);

    const quoted = (text) =>
      LINE.test(text) && isClean(text) ? `'${text.replaceAll("'", "''")}'` : escaped(text);

    function scalar(value) {
      const text = String(value);
      if (typeof value === "boolean") return text;
      if (ADDRESS.test(text) || (PLAIN.test(text) && !GUESSED.test(text))) return text;
      return quoted(text);
    }
    // PyYAML takes a question mark in braces for one of its own signs.
    const within = (value) => (/[?]/.test(value) ? quoted(String(value)) : scalar(value));

    // On one line, where it fits and holds no more than single values.
    function flow(value, room) {
      const values = Object.values(value);
      if (!values.length || values.some((one) => typeof one === "object" || /\n/.test(one))) return null;
      const line = Array.isArray(value)
        ? `[${values.map(within).join(", ")}]`
        : `{${Object.entries(value).map(([key, one]) => `${key}: ${within(one)}`).join(", ")}}`;
      return line.length <= room ? line : null;
    }

    function folded(text, pad) {
      const lines = text.split("\n").flatMap((line) => {
        if (!line) return [""];
        const parts = [""];
        for (const word of line.match(/\S+(?:\s{2,}\S+)*/g)) {
          const longer = parts.at(-1) ? `${parts.at(-1)} ${word}` : word;
          if (parts.at(-1) && pad.length + longer.length > WIDTH) parts.push(word);
          else parts[parts.length - 1] = longer;
        }
        return [parts.map((part) => pad + part).join("\n"), ""];
      });
      return lines.slice(0, -1).join("\n");
    }
    const isFolded = (text, room) =>
      typeof text === "string" &&
      (text.length > room || /\n/.test(text)) &&
      text.split("\n").every((line) => !line || LINE.test(line)) &&
      /^[^\s][^]*[^\s]$/.test(text) &&
      isClean(text);

    function field(key, value, pad) {
      const room = WIDTH - pad.length - key.length - 2;
      if (isFolded(value, room)) return `${pad}${key}: >-\n${folded(value, `${pad}  `)}`;
      if (typeof value !== "object") return `${pad}${key}: ${scalar(value)}`;
      const line = flow(value, room);
      if (line !== null) return `${pad}${key}: ${line}`;
      return `${pad}${key}:\n${Array.isArray(value) ? list(value, `${pad}  `) : map(value, `${pad}  `)}`;
    }
    const map = (value, pad) =>
      Object.entries(value).map(([key, one]) => field(key, one, pad)).join("\n");
    const list = (items, pad) => items.map((item) => listed(item, pad)).join("\n");

    function listed(item, pad) {
      if (typeof item !== "object") return `${pad}- ${scalar(item)}`;
      const line = flow(item, WIDTH - pad.length - 2);
      return `${pad}- ${line ?? map(item, `${pad}  `).trimStart()}`;
    }

    // What is still empty is not written.
    function filled(value) {
      if (typeof value !== "object") return value;
      if (Array.isArray(value)) return value.map(filled).filter((one) => one !== undefined);
      const left = Object.entries(value).map(([key, one]) => [key, filled(one)]).filter(([, one]) => hasWords(one));
      return left.length ? Object.fromEntries(left) : undefined;
    }
    const hasWords = (value) => value !== undefined && !(Array.isArray(value) && !value.length);

    const write = (data, how) => {
      const left = filled(data);
      return left ? `${how(left)}\n` : "";
    };
    return {
      entry: (data) => write(data, (left) => map(left, "")),
      item: (data) => write(data, (left) => listed(left, "  ")),
    };
  }

  dossier.yamlWriter = writer;
})();
