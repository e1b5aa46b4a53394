// Prepares a walk with the Tab key: all that can be reached, in the order of the document, and how each looks when it
// has no focus. Leaves `window._walk`. Returns how often the key must go down to pass them all, and whether something
// stands before the content that a reader may want to skip. What is in a frame is a page of its own.
() => {
  const still = document.createElement("style");
  still.textContent = "*, *::before, *::after { transition: none !important; animation: none !important; }"
    + "html { scroll-behavior: auto !important; }";
  document.head.append(still);
  const CAN = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, "
    + "audio[controls], video[controls], [contenteditable]:not([contenteditable=false]), [tabindex]";
  const LOOKS = ["boxShadow", "backgroundColor", "backgroundImage", "color",
    "borderTopWidth", "borderTopColor", "borderTopStyle", "borderBottomWidth", "borderBottomColor", "borderBottomStyle",
    "textDecorationLine", "textDecorationThickness", "textDecorationColor", "fontWeight", "transform", "clipPath",
    "opacity"];
  const radios = new Set();
  const reachable = element => {
    if (element.disabled || element.tabIndex < 0 || !shown(element) || element.closest("[inert]")) return false;
    if (element.type !== "radio" || !element.name) return true;
    if (radios.has(element.name)) return false;
    radios.add(element.name);
    return true;
  };
  const all = [...document.querySelectorAll(CAN)].filter(reachable);
  const look = element => [[element], [element, "::before"], [element, "::after"], [element.parentElement]]
    .flatMap(([of, part]) => {
      const style = getComputedStyle(of, part);
      return LOOKS.map(name => style[name]);
    });
  const outline = element => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return { outlineStyle, outlineWidth: parseFloat(outlineWidth), outlineColor };
  };
  // A ring that can be seen: the browser's own, or one of 3:1 against what is behind it (WCAG 2.2, 1.4.11).
  const ringed = (element, before) => {
    const now = outline(element);
    if (now.outlineStyle === "none" || !now.outlineWidth) return false;
    if (Object.keys(now).every(name => now[name] === before[name])) return false;
    return now.outlineStyle === "auto" || contrast(now.outlineColor, ground(element.parentElement)) >= 3;
  };
  const channels = colour => /^rgba?\(/.test(colour) ? colour.match(/[\d.]+/g).map(Number) : null;
  const luminance = ([red, green, blue]) => {
    const linear = one => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = [red, green, blue].map(one => linear(one / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (front, back) => {
    const [one, other] = [channels(front), channels(back)];
    if (!one || !other) return 21; // a colour in another notation: taken as seen
    if (one[3] === 0) return 1;
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!/, 0\)$|transparent/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const covered = element => {
    const points = [...element.getClientRects()].flatMap(box => {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const inset = 2;
      return [[x, y], [box.left + inset, y], [box.right - inset, y], [x, box.top + inset], [x, box.bottom - inset]];
    }).filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    return !points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top && (element.contains(top) || (top.contains(element) && !top.contains(document.body)));
    });
  };
  const main = document.querySelector("main");
  window._walk = {
    all,
    before: all.map(look),
    outlines: all.map(outline),
    state() {
      const element = document.activeElement;
      const place = all.indexOf(element);
      if (place < 0) return { place, left: !element || element.contains(document.body) };
      const now = look(element);
      const typed = element.matches("textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit])");
      const changed = now.some((value, index) => value !== this.before[place][index]);
      const visible = !away(element) && (typed || changed || ringed(element, this.outlines[place]));
      return { place, left: false, visible, covered: covered(element), ...placed(element) };
    },
    start() {
      // The browser goes on from where a focused element was when it was taken away.
      const mark = document.createElement("span");
      mark.tabIndex = -1;
      document.body.prepend(mark);
      mark.focus();
      mark.remove();
      scrollTo(0, 0);
    },
    // Where the focus stands is noted when the next key goes down: by then the page has scrolled to it.
    begin() {
      this.stops = [];
      // An order of the page's own begins where it likes: there the walk begins as the browser left it.
      if (all.every(element => element.tabIndex === 0)) this.start();
      this.listen = event => event.key === "Tab" && this.stops.push(this.state());
      addEventListener("keydown", this.listen, true);
    },
    end() {
      removeEventListener("keydown", this.listen, true);
      return this.stops.slice(1); // the first was noted before any key had moved the focus
    },
    missed: places => all.filter((_, place) => !places.includes(place)).map(element => placed(element)),
    skips(element) {
      const anchor = element && element.localName === "a" && element.getAttribute("href");
      return Boolean(anchor && anchor.startsWith("#") && document.getElementById(decodeURIComponent(anchor.slice(1))));
    },
    // Whether the focus stands in the content or after it, or has left the page.
    past() {
      const at = document.activeElement;
      const after = main.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING;
      return at === document.body || main.contains(at) || Boolean(after);
    },
  };
  // Boxes that scroll are stops in some browsers, and frames and players have stops of their own inside.
  const scrolls = element => /auto|scroll/.test(getComputedStyle(element).overflow) && element.tabIndex < 0;
  const further = [...document.body.querySelectorAll("*")].filter(scrolls).length
    + 20 * document.querySelectorAll("iframe, audio[controls], video[controls]").length;
  return { number: all.length + further, toSkip: Boolean(main) && all.some(element => !main.contains(element)
    && main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING && !window._walk.skips(element)) };
}
