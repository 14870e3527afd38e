// The same sum for all addresses of one page, as build_tools/outside/addresses.py spells it.
(() => {
  const quoted = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  const respelled = (part) => {
    try {
      return quoted(decodeURIComponent(part)).replaceAll("%2F", "/");
    } catch {
      return part; // bytes that are no UTF-8 stay as they are written
    }
  };

  // CRC-32, in hexadecimal.
  function sum(text) {
    let left = -1;
    for (const byte of new TextEncoder().encode(text)) {
      left ^= byte;
      for (let bit = 0; bit < 8; bit++) left = (left >>> 1) ^ (left & 1 && 0xedb88320);
    }
    return (~left >>> 0).toString(16);
  }

  function pageKey(text, { campaign, film: short }) {
    if (!URL.canParse(text)) return text;
    const url = new URL(text);
    const port = ["", "80", "443"].includes(url.port) ? "" : `:${url.port}`;
    const path = url.pathname.split(/%2f/i).map(respelled).join("%2F").replace(/\/+$/, "");
    const host = url.hostname.replace(/^www\./, "");
    const kept = [...url.searchParams].filter(([name]) => !new RegExp(`^(?:${campaign})$`, "iu").test(`${host}?${name}`));
    const [, film] = new RegExp(`^${short}$`, "u").exec(host + port + path) ?? [];
    const asked = [...(film ? [["v", film]] : []), ...kept].map((pair) => pair.map(quoted).join("=")).join("&");
    const place = film ? "youtube.com/watch" : (host === "twitter.com" ? "x.com" : host) + port + path;
    return place + (asked && `?${asked}`);
  }

  dossier.pageSum = (text, rules) => sum(pageKey(text, rules));
})();
