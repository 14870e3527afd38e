// Ids found by part of a name, in either language: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
// (`datalist` is not everywhere). Prose has one beside it, which puts citations and links into it.
(() => {
  const MOST = 30;

  function offer(form, { ids, ties }, words, table) {
    const { fold } = dossier.makeFolding(table);
    const list = Object.assign(document.createElement("ul"), { className: "offers", id: "offers", hidden: true });
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", words.offers);
    const said = Object.assign(document.createElement("p"), { className: "offers-said" });
    said.setAttribute("role", "status");
    form.append(said);
    const folded = new Map(); // by what is offered: each id with its names, folded when first asked for
    let input = null;
    let active = -1;

    const candidates = (offered) => {
      if (!folded.has(offered))
        folded.set(offered, offered.split(" ").flatMap((name) => ids[name]?.enum.map((id, place) => {
          const names = ids[name].enumDescriptions[place];
          const at = ` ${fold(`${names} ${id} ${id.replaceAll("-", " ")}`).replace(/[^\p{L}\p{N}#-]+/gu, " ")} `;
          return { id, names, at, section: name, ties: ties[name]?.[place] ?? 0 };
        }) ?? []));
      return folded.get(offered);
    };
    const isMany = (control) => ["ids", "one"].includes(control.dataset.type);
    const asked = (control) => (isMany(control) ? /[^,،]*$/.exec(control.value)[0] : control.value).trim();

    function find(control) {
      const parts = fold(asked(control)).split(/\s+/).filter(Boolean);
      if (!parts.length) return [];
      const found = candidates(control.dataset.offers).filter(({ at }) => parts.every((part) => at.includes(` ${part}`) || at.includes(part.length > 2 ? part : ` ${part}`)));
      const whole = new Set(found.filter(({ at }) => parts.every((part) => at.includes(` ${part} `))));
      return found.sort((one, other) => whole.has(other) - whole.has(one) || other.ties - one.ties);
    }

    function close() {
      input?.setAttribute("aria-expanded", "false");
      input?.removeAttribute("aria-activedescendant");
      list.hidden = true;
      active = -1;
    }

    function move(place) {
      const options = [...list.children];
      options[active]?.setAttribute("aria-selected", "false");
      active = (place + options.length) % options.length;
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[active].id);
    }

    function open(control) {
      if (input !== control) close();
      input = control;
      const found = find(control);
      const isThere = found.length === 1 && found[0].id === asked(control);
      said.textContent = !asked(control) || isThere ? "" : found.length ? words.found.replace("{number}", found.length) : words.none;
      if (!found.length || isThere) return close();
      active = -1;
      list.replaceChildren(...found.slice(0, MOST).map(({ id, names, section }, place) => {
        const option = Object.assign(document.createElement("li"), { id: `offer-${place}` });
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        Object.assign(option.dataset, { id, section });
        const code = Object.assign(document.createElement("bdi"), { dir: "ltr", textContent: id });
        const called = names.split(" · ").flatMap((name, turn) =>
          [turn ? " · " : "", Object.assign(document.createElement("span"), { dir: "auto", textContent: name })]);
        option.append(...called, code);
        return option;
      }));
      control.after(list);
      list.hidden = false;
      list.scrollTop = 0;
      control.setAttribute("aria-controls", list.id);
      control.setAttribute("aria-expanded", "true");
      control.removeAttribute("aria-activedescendant");
    }

    // Into the prose before it: a source is cited, with room for the place in it, an entry linked.
    function mark(picker, { id, section }) {
      const prose = picker.closest(".field").querySelector("textarea");
      const isSource = section === "sources-ids";
      const words = isSource ? `[@${id}]` : `[[${id}]]`;
      prose.setRangeText(words, prose.selectionStart, prose.selectionEnd, "end");
      picker.value = "";
      prose.focus();
      const caret = prose.selectionStart - (isSource ? 1 : 0);
      prose.setSelectionRange(caret, caret);
      prose.dispatchEvent(new Event("input", { bubbles: true }));
    }

    function choose(option) {
      const control = input;
      const { id } = option.dataset;
      close();
      if (control.matches(".picker")) return mark(control, option.dataset);
      control.value = isMany(control) ? control.value.replace(/\s*[^,،]*$/, (_rest, at) => `${at ? " " : ""}${id}`) : id;
      said.textContent = "";
      control.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "chosen" }));
    }

    const isOffering = (target) => target.matches?.("[data-offers]");
    form.addEventListener("input", (event) => {
      if (isOffering(event.target) && event.detail !== "chosen") open(event.target);
    });
    form.addEventListener("keydown", (event) => {
      if (!isOffering(event.target) || event.isComposing) return;
      const isOpen = !list.hidden && input === event.target;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        if (!isOpen) open(event.target);
        if (!list.hidden) move(active < 0 && step < 0 ? -1 : active + step);
      } else if (event.key === "Enter" && (isOpen && active >= 0)) {
        event.preventDefault();
        choose(list.children[active]);
      } else if (event.key === "Enter" && event.target.matches(".picker")) event.preventDefault();
      else if (event.key === "Escape" && isOpen) {
        event.preventDefault();
        close();
      }
    });
    list.addEventListener("pointerdown", (event) => event.preventDefault()); // the control keeps the focus
    list.addEventListener("click", ({ target }) => choose(target.closest("[role=option]")));
    form.addEventListener("focusout", close);
    const offerMarks = (target) => {
      if (!target.matches("textarea[rows='5']") || target.parentElement.querySelector(".picker")) return;
      const picker = Object.assign(document.createElement("input"), { type: "text", className: "picker", autocomplete: "off", spellcheck: false, dir: "auto", placeholder: words.pick });
      for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-label": words.pick }))
        picker.setAttribute(name, value);
      picker.dataset.offers = "sources-ids actors-ids events-ids places-ids disputes-ids";
      target.after(picker);
    };
    form.addEventListener("focusin", ({ target }) => offerMarks(target));
    if (document.activeElement) offerMarks(document.activeElement);
  }

  dossier.offerIds = offer;
})();
