// Small things: the choice of colours, copying a reference or a link, the way to the twin; search, filters, forms, loaded where wanted.
// Nothing on a page depends on this script but these. It runs in <head>, before the first paint.
const root = document.documentElement;
root.classList.replace("no-js", "js");
const here = document.currentScript.src;

// What a reader chose before, or chooses now; where storage is closed to us, it lasts for this page.
const chosen = {};
function kept(name, choice) {
  if (choice) chosen[name] = choice;
  try {
    if (choice) localStorage.setItem(name, choice);
    return localStorage.getItem(name) ?? chosen[name];
  } catch {
    return chosen[name];
  }
}
if (kept("colours")) root.dataset.colours = kept("colours");

// Parts of some pages, and the script that each wants.
const PARTS = {
  ".take a": "take.js",
  "form[name=filters]": "filters.js",
  "form[name=as-of]": "as-of.js",
  "form[name=evidence]": "evidence.js",
  ".figure.zooms": "zoom.js",
};

function offerColours(button) {
  const schemes = ["auto", "light", "dark"];
  const current = () => root.dataset.colours || "auto";
  const name = () => (button.title = button.dataset[current()]);
  name();
  button.addEventListener("click", () => {
    root.dataset.colours = schemes[(schemes.indexOf(current()) + 1) % schemes.length];
    kept("colours", current());
    name();
  });
}

// What the search's own scripts share: no modules, which a page may not load from a disk.
const SEARCH = ["folding", "dates", "judge", "names", "text", "engine", "results", "panel", "highlight"];
const scripts = new URL("search/", document.currentScript.src).href;

globalThis.dossier = {
  // The indexes are scripts that hand over their data.
  receive(data) {
    document.currentScript.received = data;
  },
  loadScript: (address) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.async = false; // in the order of the calls
      script.onload = () => done(script.received);
      script.onerror = () => failed(new Error(address));
      document.head.append(script);
    }),
};

let loaded;
const loadSearch = () =>
  (loaded ??= Promise.all(SEARCH.map((name) => dossier.loadScript(`${scripts}${name}.js`))));

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// Pages come without the dialog. Its words, by language, the build writes before this script.
function makeDialog(lang, dir) {
  const say = DIALOG_WORDS[lang];
  const button = (name, more, words) => make("button", { type: "button", class: `search-${name}`, ...more }, words);
  const filter = (name) => make("label", {}, `${say[name]} `, make("select", { name }, new Option(say.any, "")));
  const form = make("form", { class: "search-form", role: "search" },
    make("input", {
      class: "search-input", type: "text", role: "combobox", dir: "auto",
      "aria-label": say.dialog, placeholder: say.placeholder, "aria-autocomplete": "list",
      "aria-expanded": "false", "aria-controls": "search-results",
      autocapitalize: "off", autocorrect: "off", autocomplete: "off", spellcheck: "false",
    }),
    button("close", { "aria-label": say.close, title: say.close }, "×"),
    make("details", { class: "search-filters" }, make("summary", {}, say.filters),
      ...["section", "kind", "year"].map(filter)));
  const dialog = make("dialog", { class: "search-dialog", lang, dir, "aria-label": say.dialog, "data-broken": say.broken },
    form,
    make("p", { class: "search-status", role: "status" }),
    make("div", { class: "search-results", id: "search-results", role: "listbox", "aria-label": say.results, hidden: "" }),
    button("more", { hidden: "" }, say.more),
    make("label", { class: "search-slash" }, make("input", { type: "checkbox", name: "slash" }), ` ${say.slash}`));
  document.body.append(dialog);
  return dialog;
}

// The dialog opens at once and takes what is typed; what finds it is loaded when first wanted.
function startDialog(place, dir) {
  const dialog = makeDialog(place.lang, dir);
  const input = dialog.querySelector("input");
  let started = false;

  const start = async () => {
    if (started) return;
    started = true;
    try {
      await loadSearch();
      await dossier.startPanel(dialog, place);
    } catch {
      started = false;
      loaded = undefined;
      dialog.querySelector("[role=status]").textContent = dialog.dataset.broken;
    }
  };

  input.addEventListener("input", start); // again, if it could not be reached
  const slash = dialog.querySelector("[name=slash]");
  slash.checked = kept("slash") !== "off";
  slash.addEventListener("change", () => kept("slash", slash.checked ? "on" : "off"));
  dialog.querySelector(".search-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());

  const open = (query) => {
    if (query) input.value = query;
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    start();
  };
  return { lang: place.lang, dialog, open };
}

function offerSearch(openers) {
  const site = new URL("../../", here).href;
  let search = null;

  // One dialog, in the language of what opened it: the page for lost addresses has both.
  const open = (opener, query) => {
    const { lang } = opener.closest("[lang]");
    if (search?.lang !== lang) {
      search?.dialog.remove();
      search = startDialog({ root: site, lang }, opener.closest("[dir]").dir);
    }
    search.open(query);
  };

  for (const opener of openers) {
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      open(opener);
    });
  }
  document.addEventListener("keydown", (event) => {
    if (!isSearchKey(event) || search?.dialog.open) return;
    event.preventDefault();
    open(openers[0]);
  });

  const asked = new URLSearchParams(location.search);
  if (asked.has("q")) open(openers[0], asked.get("q"));
  const query = asked.get("highlight");
  const article = document.querySelector("article");
  if (query && article) {
    loadSearch()
      .then(() => dossier.highlight(article, { root: site, lang: root.lang, query }))
      .catch(() => {}); // the page reads as well without marks
  }
}

// The rest as one begins to write; what was kept of a form, where this tab keeps anything.
const FORM = ["yaml", "fields", "form"];

function tabKeeps() {
  try {
    return sessionStorage.length > 0;
  } catch {
    return false; // closed to us
  }
}

async function startForm(form) {
  try {
    const parts = tabKeeps() ? ["kept", ...FORM] : FORM;
    await Promise.all(parts.map((name) => dossier.loadScript(new URL(`form/${name}.js`, here).href)));
    await dossier.startForm(form);
  } catch (error) {
    form.replaceChildren(form.dataset.broken);
    throw error;
  }
}

// `/`, also where an Arabic keyboard has another letter on its key; a reader may turn it off.
function isSearchKey({ key, code, altKey, ctrlKey, metaKey, target }) {
  if (altKey || ctrlKey || metaKey || target.closest?.("input, textarea, select")) return false;
  return (key === "/" || code === "Slash") && kept("slash") !== "off";
}

// The day goes into the link beside it, which alone is there without this script.
function offerDay(form) {
  const link = form.querySelector("a");
  const { on } = form.elements;
  on.addEventListener("input", () => {
    if (!on.value || !on.validity.valid) return;
    const address = new URL(link.href);
    address.searchParams.set("on", on.value);
    link.href = address;
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    link.click();
  });
}

// The button's word is its label, which the style sheet prints: the page reads the same without it.
function offerCopies(box) {
  if (!navigator.clipboard) return; // as on a page that is served without encryption
  for (const text of box.querySelectorAll(".copied")) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "copy" });
    const say = (words) => button.setAttribute("aria-label", words);
    say(box.dataset.copy);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent);
      say(box.dataset.copied);
      setTimeout(say, 2000, box.dataset.copy);
    });
    text.after(button);
  }
}

// A "#" leads to its place and copies the link to it, which is said to those who see and who hear.
function offerLinks(article, said) {
  if (!navigator.clipboard) return;
  let later;
  article.addEventListener("click", async ({ target }) => {
    if (!target.matches(".permalink, .headerlink")) return;
    await navigator.clipboard.writeText(target.href);
    said.textContent = said.dataset.copied;
    clearTimeout(later);
    later = setTimeout(() => (said.textContent = ""), 3000);
  });
}

// The same place in the other language; what was searched for was searched in this one.
function leadTwin(twin) {
  const page = twin.href;
  const lead = () => {
    const asked = new URLSearchParams(location.search);
    asked.delete("q");
    asked.delete("highlight");
    twin.href = page + (asked.size ? `?${asked}` : "") + location.hash;
  };
  for (const turn of ["pointerenter", "focus", "click"]) twin.addEventListener(turn, lead);
}

// What a link leads to is not left folded, and the contents that led there are.
function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  document.querySelector(".page-toc details")?.removeAttribute("open");
}

// What stands on each sheet and no style sheet knows: the page's address, and the day.
function headSheets() {
  const { lang, style } = document.documentElement;
  const day = new Date().toLocaleDateString(lang === "ar" ? "ar-u-nu-latn" : "en-GB", { dateStyle: "long" });
  style.setProperty("--printed", JSON.stringify(day));
  style.setProperty("--address", JSON.stringify(decodeURI(location.href.split("#")[0])));
}
addEventListener("beforeprint", headSheets);

// From a page that moved on to where it is now: by the item that the address names, with its query.
function leadOn(title) {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const link = named?.querySelector("a[href]:not(.headerlink)") ?? title.parentElement.querySelector("p a");
  const target = new URL(link.href);
  target.search ||= location.search;
  location.replace(target);
}

document.addEventListener("DOMContentLoaded", () => {
  const moved = document.querySelector("h1.moved");
  if (moved) leadOn(moved);
  const button = document.querySelector(".palette");
  if (button) offerColours(button);
  const article = document.querySelector("article");
  const said = document.querySelector(".said");
  if (article && said) offerLinks(article, said);
  const twin = document.querySelector("a.twin");
  if (twin) leadTwin(twin);
  addEventListener("hashchange", unfold);
  if (location.hash) unfold();
  const cite = document.querySelector(".cite");
  if (cite) offerCopies(cite);
  for (const [part, script] of Object.entries(PARTS)) {
    if (document.querySelector(part)) dossier.loadScript(new URL(script, here));
  }
  const form = document.querySelector("form.entry-form");
  if (form) startForm(form);
  const day = document.querySelector("form[name=on-day]");
  if (day) offerDay(day);
  const openers = document.querySelectorAll(".search-open");
  if (openers.length) offerSearch(openers);
});
