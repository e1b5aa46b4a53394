/* frames.js: in the preview alone. One page as wide as a phone shows it, or a page beside its Swedish one: a link that
   is followed in one is followed in the other, and both are scrolled alike. */
(() => {
  "use strict";

  const LAST = "sitegen-beside";
  const view = new URLSearchParams(location.search).get("view");
  const frames = [];
  let told = null; // the page that the frames were last asked for

  const opened = (href, kind) => {
    const frame = document.createElement("iframe");
    frame.className = kind;
    frame.title = href;
    frame.src = href;
    frame.addEventListener("load", () => follow(frame));
    document.body.append(frame);
    frames.push(frame);
  };

  const path = (frame) => decodeURIComponent(frame.contentWindow.location.pathname);

  let moved = 0; // when a frame was last moved by the other
  const follow = (frame) => {
    frame.contentWindow.addEventListener("scroll", () => {
      const other = frames.find((one) => one !== frame);
      if (!other || performance.now() - moved < 80) return;
      const from = frame.contentDocument.documentElement, to = other.contentDocument.documentElement;
      if (!from || !to) return; // one of them is on its way to another page
      const share = from.scrollTop / Math.max(1, from.scrollHeight - from.clientHeight);
      moved = performance.now();
      to.scrollTop = share * (to.scrollHeight - to.clientHeight);
    }, { passive: true });
  };

  /** Return the Swedish page and the one beside it: the language that was asked for, or else the last one looked at. */
  const pair = (languages, here) => {
    const swedish = languages.find((one) => one.id === "sv") || languages[0];
    const others = languages.filter((one) => one !== swedish && one.there);
    const other = others.find((one) => one.id === here)
      || others.find((one) => one.id === localStorage.getItem(LAST)) || others[0];
    if (other) localStorage.setItem(LAST, other.id);
    return [swedish, other].filter(Boolean).map((one) => one.href);
  };

  const show = (page) => window.dispatchEvent(new CustomEvent("sitegen-page", { detail: page }));

  window.addEventListener("sitegen-state", (event) => {
    const { languages, here, page } = event.detail;
    told ??= page;
    const alone = languages.find((one) => one.id === here)?.href || page;
    const wanted = view === "beside" ? pair(languages, here) : [alone];
    if (!frames.length) {
      for (const href of wanted) opened(href, view === "beside" ? "half" : "phone");
    }
    wanted.forEach((href, number) => {
      const frame = frames[number];
      if (frame.contentWindow.location.pathname !== "blank" && path(frame) !== decodeURIComponent(href)) {
        frame.contentWindow.location.replace(href);
      }
    });
    const last = decodeURIComponent(wanted.at(-1));
    if (view === "beside" && last.split("/")[2] !== here) show(last); // the bar speaks of the translation
  });

  /** Return what two languages of a page have in common: its address without kommun and language. */
  const rest = (page) => page.split("/").slice(3).join("/");

  window.addEventListener("message", (event) => {
    const page = event.origin === location.origin && event.data.sitegen;
    if (!page || (view === "beside" ? rest(page) === rest(told) : page === told)) return;
    told = page;
    show(page);
  });
})();
