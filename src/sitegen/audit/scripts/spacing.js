// A reader's own text spacing (WCAG 2.2, 1.4.12). Where letters join there is no spacing between them to set: the
// rule asks only for what the script of a language uses. Returns what takes the spacing away again.
() => {
  const JOINED = ["Arab", "Syrc", "Mong", "Nkoo", "Rohg", "Adlm"];
  const script = tag => {
    try {
      return new Intl.Locale(tag).maximize().script;
    } catch {
      return "";
    }
  };
  const tags = new Set([...document.querySelectorAll("[lang]")].map(element => element.lang));
  const joined = [...tags].filter(tag => JOINED.includes(script(tag))).map(tag => `:lang(${CSS.escape(tag)})`);
  const apart = joined.length ? `:not(${joined.join(", ")})` : "*";
  const sheet = document.createElement("style");
  sheet.id = "_sitegen-spacing";
  sheet.textContent = `
    * { line-height: 1.5 !important; word-spacing: 0.16em !important; }
    ${apart} { letter-spacing: 0.12em !important; }
    p { margin-block-end: 2em !important; }`;
  document.head.append(sheet);
}
