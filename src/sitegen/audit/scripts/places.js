// What the measures share: a selector that finds an element again, and a few words of what stands there.
const selector = element => {
  const steps = [];
  for (let at = element; at && at !== document.body && at !== document.documentElement; at = at.parentElement) {
    if (at.id) {
      steps.unshift(`#${CSS.escape(at.id)}`);
      return steps.join(" > ");
    }
    const place = [...at.parentElement.children].indexOf(at) + 1;
    steps.unshift(`${at.localName}:nth-child(${place})`);
  }
  return [element === document.documentElement ? "html" : "body", ...steps].join(" > ");
};
const words = text => text.trim().replace(/\s+/g, " ").slice(0, 60);
const placed = (element, text) => ({ selector: selector(element), text: words(text ?? element.textContent) });

// Elements that are there for a screen reader alone: a box of a pixel or two that cuts off what is in it.
const away = element => {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const box = at.getBoundingClientRect();
    if (box.width <= 2 && box.height <= 2 && getComputedStyle(at).overflowX !== "visible") return true;
  }
  return false;
};
const shown = element => element.checkVisibility({ visibilityProperty: true });
// Runs of text that can be seen, each with the element that it stands in.
const texts = function* () {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && !parent.closest("svg, script, style, noscript, template") && shown(parent)) {
      yield [walker.currentNode, parent];
    }
  }
};
