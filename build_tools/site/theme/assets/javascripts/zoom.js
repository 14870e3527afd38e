// Pan and zoom for maps, kept in the address. Marks stand in per cent of their pane: a larger pane
// parts them while they and their names keep their size, and room comes for more names.
// Nothing moves but what the reader moves. Why no library: docs/decisions/maps.md.
(() => {
  const MOST = 8;
  const ROOMS = { wide: 600, near: 1200, nearer: 2400 }; // as in build_tools/site/figures/map.py
  const MIDDLE = { x: 50, y: 50 }; // of the window, in per cent
  const WHOLE = { scale: 1, ...MIDDLE };
  const within = (least, value, most) => Math.min(Math.max(value, least), most);

  function asked(name) {
    const [scale, x, y] = (new URLSearchParams(location.search).get(name) ?? "").split("_").map(Number);
    return [scale, x, y].every(Number.isFinite) ? { scale, x, y } : WHOLE;
  }

  function keep(name, { scale, x, y }) {
    const address = new URL(location.href);
    if (scale > 1) address.searchParams.set(name, [scale, x, y].map((n) => +n.toFixed(2)).join("_"));
    else address.searchParams.delete(name);
    history.replaceState(null, "", address);
  }

  // The places of a map, the largest circles first, in per cent of it.
  const placesOf = (pane) =>
    [...pane.querySelectorAll(".spot")]
      .map((spot) => ({ pin: spot.closest('svg[x$="%"]'), weight: spot.getAttribute("r") ** 2 }))
      .map(({ pin, weight }) => ({ x: parseFloat(pin.getAttribute("x")), y: parseFloat(pin.getAttribute("y")), weight }))
      .sort((one, other) => other.weight - one.weight);
  const apart = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);
  const inView = (places, middle, scale) =>
    places.filter(({ x, y }) => Math.max(Math.abs(x - middle.x), Math.abs(y - middle.y)) < 45 / scale);

  // The middle of the view that shows the most: one of the places, or between two of them.
  function fullest(places, scale) {
    const some = places.slice(0, 40);
    const middles = some.flatMap((one, at) => some.slice(at).map((other) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 })));
    const shown = (middle) => inView(some, middle, scale).reduce((sum, { weight }) => sum + weight, 0);
    return middles.map((middle) => ({ ...middle, shown: shown(middle) })).reduce((one, other) => (other.shown > one.shown ? other : one), { ...MIDDLE, shown: 0 });
  }

  // Where the view is, if it shows a place there; else the nearest place.
  function nearest(places, view, scale) {
    if (!places.length || inView(places, view, scale).length) return view;
    return places.reduce((one, other) => (apart(other, view) < apart(one, view) ? other : one));
  }

  // A map and the part of it in view: how much larger than whole, and what stands in the middle.
  function zoomable(figure) {
    const drawing = figure.querySelector(".drawing");
    const pane = drawing.querySelector(".pane");
    const { scale: said } = document.forms[`zoom-${figure.id.replace("figure-", "")}`].elements;
    const name = figure.id.replace("figure-", "");
    const places = placesOf(pane);
    let view;
    let steered = false; // by the reader, since the map was whole
    let later;

    function show(wanted) {
      const scale = within(1, wanted.scale, MOST);
      const edge = 50 / scale;
      view = { scale, x: within(edge, wanted.x, 100 - edge), y: within(edge, wanted.y, 100 - edge) };
      for (const side of ["width", "height"]) pane.setAttribute(side, `${100 * scale}%`);
      for (const axis of ["x", "y"]) pane.setAttribute(axis, `${+(50 - view[axis] * scale).toFixed(2)}%`);
      const room = drawing.getBoundingClientRect().width * scale;
      for (const [each, px] of Object.entries(ROOMS)) drawing.classList.toggle(`room-${each}`, room >= px);
      drawing.classList.toggle("zoomed", scale > 1);
      said.textContent = `×${+scale.toFixed(1)}`;
      clearTimeout(later);
      later = setTimeout(keep, 200, name, view); // browsers take only so many changes a minute
    }

    show(asked(name));
    addEventListener("resize", () => show(view));
    return {
      drawing,
      isWhole: () => view.scale === 1,
      reset() {
        steered = false;
        show(WHOLE);
      },
      pan(x, y) {
        steered = true;
        show({ ...view, x: view.x + x / view.scale, y: view.y + y / view.scale });
      },
      // Around a point of the window, which stays where it is.
      zoom(factor, at = MIDDLE) {
        steered ||= at !== MIDDLE;
        const scale = within(1, view.scale * factor, MOST);
        const held = (axis) => view[axis] + (at[axis] - 50) * (1 / view.scale - 1 / scale);
        show({ scale, x: held("x"), y: held("y") });
      },
      // Without a point: never to where nothing is.
      closer() {
        const scale = within(1, view.scale * 2, MOST);
        const { x, y } = steered ? nearest(places, view, scale) : fullest(inView(places, view, view.scale), scale);
        show({ scale, x, y });
      },
      find({ x, y }) {
        const seen = Math.max(Math.abs(x - view.x), Math.abs(y - view.y)) < 50 / view.scale;
        steered = true;
        if (!seen) show({ ...view, x, y });
      },
    };
  }

  function listenToKeys({ drawing, isWhole, reset, pan, zoom, closer, find }) {
    const arrows = { ArrowLeft: [-15, 0], ArrowRight: [15, 0], ArrowUp: [0, -15], ArrowDown: [0, 15] };
    const keys = { "+": closer, "=": closer, "-": () => zoom(1 / 2), 0: reset, "٠": reset };
    drawing.tabIndex = 0;
    drawing.addEventListener("keydown", (event) => {
      const { key, altKey, ctrlKey, metaKey } = event;
      const act = key in arrows && !isWhole() ? () => pan(...arrows[key]) : keys[key];
      if (!act || altKey || ctrlKey || metaKey) return;
      event.preventDefault();
      act();
    });
    drawing.addEventListener("focusin", ({ target }) => {
      const place = target.closest("a")?.querySelector("svg");
      if (place) find({ x: parseFloat(place.getAttribute("x")), y: parseFloat(place.getAttribute("y")) });
    });
  }

  // One finger moves an enlarged map, two enlarge it; a whole map leaves one finger to the page.
  function listenToPointers({ drawing, isWhole, pan, zoom }) {
    const fingers = new Map();
    let moved = false;
    const share = ({ clientX, clientY }) => {
      const { left, top, width, height } = drawing.getBoundingClientRect();
      return { x: ((clientX - left) * 100) / width, y: ((clientY - top) * 100) / height };
    };
    const lift = ({ pointerId }) => fingers.delete(pointerId);

    drawing.addEventListener("pointerdown", (event) => {
      moved &&= fingers.size > 0;
      fingers.set(event.pointerId, share(event));
    });
    drawing.addEventListener("pointermove", (event) => {
      const before = fingers.get(event.pointerId);
      if (!before || !event.buttons) return lift(event);
      const now = share(event);
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      if (!other && (isWhole() || (!moved && apart(before, now) < 1))) return;
      moved = true;
      drawing.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, now);
      const step = other ? 2 : 1; // the middle of two fingers goes half as far as one of them
      if (other) zoom(apart(now, other) / apart(before, other), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
      pan((before.x - now.x) / step, (before.y - now.y) / step);
    });
    for (const end of ["pointerup", "pointercancel"]) drawing.addEventListener(end, lift);
    drawing.addEventListener("click", (event) => moved && event.preventDefault(), { capture: true });
    drawing.addEventListener("dragstart", (event) => event.preventDefault());
    const hold = (event) => (event.touches.length > 1 || !isWhole()) && event.preventDefault();
    drawing.addEventListener("touchmove", hold, { passive: false });
    const turn = (event) => {
      if (!event.ctrlKey && !event.metaKey) return; // the wheel alone scrolls the page
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 200), share(event));
    };
    drawing.addEventListener("wheel", turn, { passive: false });
  }

  for (const figure of document.querySelectorAll(".figure.zooms")) {
    const map = zoomable(figure);
    const form = document.forms[`zoom-${figure.id.replace("figure-", "")}`];
    form.elements.in.addEventListener("click", map.closer);
    form.elements.out.addEventListener("click", () => map.zoom(1 / 2));
    form.elements.whole.addEventListener("click", map.reset);
    listenToKeys(map);
    listenToPointers(map);
    form.hidden = false;
  }
})();
