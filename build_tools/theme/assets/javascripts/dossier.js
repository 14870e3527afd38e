// Two small things: the choice of colours, and Material's search, loaded when first wanted.
// Nothing on a page depends on this script but these. It runs in <head>, before the first paint.
const root = document.documentElement;
root.classList.replace("no-js", "js");

const remember = (choice) => {
  try {
    if (choice) localStorage.setItem("colours", choice);
    return localStorage.getItem("colours");
  } catch {
    return null; // storage may be closed to us; the choice then lasts for this page
  }
};
const remembered = remember();
if (remembered) root.dataset.colours = remembered;

function offerColours(button) {
  const schemes = ["auto", "light", "dark"];
  const current = () => root.dataset.colours || "auto";
  const name = () => (button.title = button.dataset[current()]);
  name();
  button.addEventListener("click", () => {
    root.dataset.colours = schemes[(schemes.indexOf(current()) + 1) % schemes.length];
    remember(current());
    name();
  });
}

// What Material's script expects of the one that its own theme writes into each page.
function prepareSearch() {
  const { base } = JSON.parse(document.getElementById("__config").textContent);
  const scope = new URL(base, location);
  window.__md_scope = scope;
  window.__md_hash = (text) => [...text].reduce((sum, c) => (sum << 5) - sum + c.charCodeAt(0), 0);
  window.__md_get = (key, store = localStorage, at = scope) =>
    JSON.parse(store.getItem(`${at.pathname}.${key}`));
  window.__md_set = (key, value, store = localStorage, at = scope) => {
    try {
      store.setItem(`${at.pathname}.${key}`, JSON.stringify(value));
    } catch {
      // as above
    }
  };
}

function offerSearch(input) {
  let loading = false;
  const load = () => {
    if (loading) return;
    loading = true;
    prepareSearch();
    const script = document.createElement("script");
    script.src = document.getElementById("search-bundle").dataset.address;
    script.onload = () => {
      if (document.activeElement === input) {
        input.blur();
        input.focus();
      }
    };
    document.body.append(script);
  };
  input.addEventListener("focus", load);
  document.getElementById("__search").addEventListener("change", () => {
    load();
    input.focus();
  });
}

document.addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector(".palette");
  if (button) offerColours(button);
  const input = document.querySelector(".md-search__input");
  if (input) offerSearch(input);
});
