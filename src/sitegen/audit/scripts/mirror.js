// Whether the page is set as its language is read, and whether it would be the other way round if it ran the other way:
// each box and each line of text at the same distance from the side where reading begins.
() => {
  const root = document.documentElement;
  const runs = tag => {
    try {
      const locale = new Intl.Locale(tag);
      return (locale.getTextInfo ? locale.getTextInfo() : locale.textInfo).direction;
    } catch {
      return "ltr";
    }
  };
  const wanted = runs(root.lang);
  const is = getComputedStyle(document.body).direction;
  if (wanted !== is) {
    return { direction: [{ selector: "html", text: `lang="${root.lang}" dir="${root.dir}"` }], mirror: [] };
  }
  if (is !== "rtl") return { direction: [], mirror: [] };

  // An element with a direction of its own keeps it, and so does all that is in it.
  const turned = element => {
    const outer = element.closest("[dir]");
    return !outer || outer === root || outer === document.body;
  };
  const inline = element => /^(inline|contents|none)/.test(getComputedStyle(element).display);
  const boxes = [...document.body.querySelectorAll(":not(svg *)")]
    .filter(element => turned(element) && shown(element) && !away(element) && !inline(element));
  // A line that mixes directions is ordered anew, so only the whole text of a block is held to its mirror image.
  const blocks = boxes.filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
    && [...element.children].every(child => getComputedStyle(child).display === "inline"));
  const lines = blocks.map(element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [range, element];
  });
  const measured = [...boxes.map(element => [element, element]), ...lines];
  const now = () => measured.map(([of]) => of.getBoundingClientRect());
  const width = root.clientWidth;
  const before = now();
  const given = [root.dir, document.body.dir];
  root.dir = "ltr";
  if (given[1]) document.body.dir = "ltr";
  const after = now();
  [root.dir, document.body.dir] = given;
  if (!given[1]) document.body.removeAttribute("dir");

  const near = (one, other) => Math.abs(one - other) <= 2;
  const unlike = (one, other) => !near(one.left, width - other.right) || !near(one.right, width - other.left);
  const wrong = new Set();
  const found = [];
  measured.forEach(([of, element], index) => {
    if (!before[index].width || !unlike(before[index], after[index])) return;
    const above = element === of ? element.parentElement : element;
    if (!wrong.has(above)) found.push(placed(element));
    wrong.add(element);
  });
  return { direction: [], mirror: found };
}
