// Places where a reader loses something at this width: what lies beside the window, and text that is cut off or
// runs into what follows.
() => {
  const width = document.documentElement.clientWidth;
  const found = new Map();
  const note = (element, text) => {
    const place = placed(element, text);
    if (!found.has(place.selector)) found.set(place.selector, place);
  };
  const styles = new Map();
  const style = element => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element));
    return styles.get(element);
  };
  // What needs two directions (WCAG 2.2, 1.4.10) may scroll sideways in a box of its own.
  const scrolls = element => /auto|scroll/.test(style(element).overflowX) && element.scrollWidth > element.clientWidth;
  const PLANE = "table, img, svg, pre, video, canvas, math";
  const roams = element => scrolls(element) && (element.matches(PLANE) || element.querySelector(PLANE));
  const scroller = element => {
    for (let at = element; at !== document.body && at !== document.documentElement; at = at.parentElement) {
      if (roams(at)) return at;
    }
    return null;
  };
  const beside = box => box.width > 0 && (box.right > width + 1 || box.left < -1);
  // Moved out wholly on the side where the page begins: there on purpose, until it is focused.
  const parked = box => (document.dir === "rtl" ? box.left >= width : box.right <= 0);

  const wide = new Set();
  for (const element of document.body.querySelectorAll(":not(svg *, script, style)")) {
    const box = element.getBoundingClientRect();
    if (!beside(box) || !shown(element) || parked(box) || away(element) || scroller(element.parentElement)) continue;
    wide.add(element);
    if (!wide.has(element.parentElement)) note(element);
  }

  for (const [node, parent] of texts()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (!box.width || away(parent) || wide.has(parent)) continue;
    if (beside(box) && !parked(box) && !scroller(parent)) note(parent, node.data);
    const slack = parseFloat(style(parent).fontSize) / 2;
    let block = null;
    for (let at = parent; at && at !== document.documentElement; at = at.parentElement) {
      const own = at.getBoundingClientRect();
      const kind = style(at).display;
      if (!block && kind !== "contents" && !/^(inline|ruby)/.test(kind.replace(/^inline-.*/, "box"))) {
        block = at;
        if (box.bottom > own.bottom + slack || box.top < own.top - slack) note(parent, node.data);
      }
      const cuts = /hidden|clip/;
      if (at === document.body) break;
      const narrow = cuts.test(style(at).overflowX) || (scrolls(at) && !roams(at));
      if (narrow && (box.right > own.right + 1 || box.left < own.left - 1)) note(parent, node.data);
      if (cuts.test(style(at).overflowY) && (box.bottom > own.bottom + slack || box.top < own.top - slack)) {
        note(parent, node.data);
      }
      if (/auto|scroll/.test(style(at).overflowX + style(at).overflowY)) break;
    }
  }
  if (!found.size && document.scrollingElement.scrollWidth > width + 1) note(document.body, "");
  return [...found.values()];
}
