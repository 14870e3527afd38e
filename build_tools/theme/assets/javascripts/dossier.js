// Two small things: the choice of colours, and Material's search, loaded when first wanted.
// Nothing on a page depends on this script but these.
const root = document.documentElement;
root.classList.replace("no-js", "js");

const button = document.querySelector(".palette");
const schemes = ["auto", "light", "dark"];
const current = () => document.body.dataset.mdColorScheme || "auto";
const name = () => (button.title = button.dataset[current()]);

if (button) {
  name();
  button.addEventListener("click", () => {
    const next = schemes[(schemes.indexOf(current()) + 1) % schemes.length];
    document.body.dataset.mdColorScheme = next;
    name();
    try {
      localStorage.setItem("colours", next);
    } catch {
      // storage may be closed to us; the choice then lasts for this page
    }
  });
}

const { bundle } = document.currentScript.dataset;
const input = document.querySelector(".md-search__input");
let loading = false;

function loadSearch() {
  if (loading) return;
  loading = true;
  const script = document.createElement("script");
  script.src = bundle;
  script.onload = () => {
    if (document.activeElement === input) {
      input.blur();
      input.focus();
    }
  };
  document.body.append(script);
}

if (input) {
  input.addEventListener("focus", loadSearch);
  document.getElementById("__search").addEventListener("change", () => {
    loadSearch();
    input.focus();
  });
}
