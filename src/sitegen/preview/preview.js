/* preview.js: in the preview alone. A page loads itself anew when it is another one, at the same place of it; what is
   wrong with its kommun stands over it; a bar leads to its languages, colours, widths and booklets. The protocol is
   LiveReload's, version 7, with one command more: "state", which says that something else is known now. */
(() => {
  "use strict";

  const FRAMES = "/_sitegen/frames.html";
  const COLOURS = "sitegen-colours", FOLDED = "sitegen-folded", HIDDEN = "sitegen-hidden";
  const NARROW = 700; // pixels: there the bar would stand in four lines
  const PATIENCE = 5000; // milliseconds in which a page that was asked for comes, or none does: a programme was opened
  const framed = window !== window.top;
  const holder = location.pathname === FRAMES; // it shows pages in frames, and is none itself
  const query = new URLSearchParams(location.search);
  const { stamp } = document.currentScript.dataset;

  /** Return the page that an address asks for; the overview where it is none of ours, as a script or another host. */
  const ours = (href) => {
    const url = URL.canParse(href, location.origin) ? new URL(href, location.origin) : null;
    return href?.startsWith("/") && url?.origin === location.origin ? href : "/";
  };

  const view = holder ? query.get("view") : "page";
  let page = holder ? ours(query.get("page")) : decodeURIComponent(location.pathname);
  let state = null;
  let line = null;
  let leftAt = -PATIENCE;

  // --- colours: the page's own rules for light and dark, made true or false -----------------------------------------
  const written = new Map();

  function* mediaRules(rules) {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) yield rule;
      if (rule.cssRules) yield* mediaRules(rule.cssRules);
    }
  }

  const paint = () => {
    const wanted = localStorage.getItem(COLOURS) || "";
    document.documentElement.style.colorScheme = wanted;
    for (const sheet of document.styleSheets) {
      for (const rule of mediaRules(sheet.cssRules)) {
        const was = written.get(rule) ?? rule.media.mediaText;
        if (!was.includes("prefers-color-scheme")) continue;
        written.set(rule, was);
        const now = was.replace(/\(prefers-color-scheme:\s*(dark|light)\)/g, (_, one) =>
          one === wanted ? "(min-width: 0px)" : "(max-width: 0px)");
        rule.media.mediaText = wanted ? now : was;
      }
    }
  };

  // --- making elements ----------------------------------------------------------------------------------------------
  const made = (name, attributes = {}, ...inside) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (value !== false && value !== null) element.setAttribute(key, value === true ? "" : value);
    }
    element.append(...inside);
    return element;
  };

  /** Put something beside the page, where neither its style nor the page's touches the other. */
  const beside = (id, ...inside) => {
    document.getElementById(id)?.remove();
    const place = made("div", { id });
    const root = place.attachShadow({ mode: "open" });
    root.append(made("link", { rel: "stylesheet", href: "/_sitegen/bar.css" }), ...inside);
    document.body.append(place);
    return root;
  };

  // --- faults -------------------------------------------------------------------------------------------------------
  const showFaults = () => {
    const { faults, words } = state;
    const known = JSON.stringify(faults);
    document.getElementById("_sitegen-faults")?.remove();
    if (!faults.length || sessionStorage.getItem(HIDDEN) === known) return;
    const hide = () => {
      sessionStorage.setItem(HIDDEN, known);
      document.getElementById("_sitegen-faults").remove();
    };
    beside("_sitegen-faults", made("section", { class: "faults", role: "alert", lang: words.language },
      made("button", { type: "button", onclick: hide }, words.hide),
      made("h1", {}, words.title),
      made("p", {}, words.kept),
      ...faults.map((one) => made("article", {},
        made("p", { class: "place" }, made("a", { href: one.open, title: words.open }, one.place), ` ${one.severity} ${one.code}`),
        made("p", { class: "message" }, one.message),
        one.lines ? made("pre", {}, one.lines) : "",
        one.hint ? made("p", { class: "hint" }, `${words.hint}: ${one.hint}`) : ""))));
  };

  // --- the bar ------------------------------------------------------------------------------------------------------
  const go = (href) => {
    location.href = holder ? `${FRAMES}?view=${view}&page=${encodeURIComponent(href)}` : href;
  };

  const look = (name) => {
    location.href = name === "page" ? page : `${FRAMES}?view=${name}&page=${encodeURIComponent(page)}`;
  };

  const chosen = (label, entries, current, onchange) =>
    made("label", {}, made("span", {}, label),
      made("select", { onchange: (event) => onchange(event.target.value) },
        ...entries.map(([value, name, lang]) => made("option", { value, lang, selected: value === current }, name))));

  const fold = (folded) => {
    localStorage.setItem(FOLDED, folded ? "yes" : "");
    showBar();
  };

  const showBar = () => {
    if (framed || !state?.name) return; // a page of no kommun
    const { words, languages, booklets, faults } = state;
    if (localStorage.getItem(FOLDED) ?? (window.innerWidth < NARROW ? "yes" : "")) {
      beside("_sitegen-bar", made("button", { type: "button", class: "unfold", lang: words.language, title: words.unfold,
        "aria-label": words.unfold, onclick: () => fold(false) }, faults.length ? String(faults.length) : "☰"));
      return;
    }
    const here = languages.find((one) => one.id === state.here)?.href || "";
    const named = languages.map((one) => [one.href, one.there ? one.name : words.lacks.replace("{name}", one.name), one.tag]);
    const colours = ["", "light", "dark"].map((one) => [one, words[one || "auto"]]);
    const look_at = ["page", "phone", "beside"].map((one) =>
      made("button", { type: "button", "aria-pressed": String(one === view), onclick: () => look(one) }, words[one]));
    const printed = booklets.map(([kind, href]) => made("li", {}, made("a", { href, target: "_blank" }, words[kind])));
    const unhide = () => {
      sessionStorage.removeItem(HIDDEN);
      showFaults();
    };
    beside("_sitegen-bar", made("nav", { class: "bar", lang: words.language, "aria-label": words.bar },
      made("a", { href: "/", class: "home" }, words.all),
      named.length ? chosen(words.languages, named, here, go) : "",
      chosen(words.colours, colours, localStorage.getItem(COLOURS) || "", (value) => {
        localStorage.setItem(COLOURS, value);
        paint();
      }),
      made("div", { class: "look", role: "group" }, ...look_at),
      printed.length ? made("details", { class: "print" }, made("summary", {}, words.print), made("ul", {}, ...printed)) : "",
      faults.length ? made("button", { type: "button", class: "wrong", onclick: unhide }, `⚠ ${faults.length}`) : "",
      line ? "" : made("strong", { class: "away" }, words.away),
      made("button", { type: "button", class: "fold", title: words.fold, "aria-label": words.fold, onclick: () => fold(true) }, "×")));
  };

  // --- what is known ------------------------------------------------------------------------------------------------
  const ask = async () => {
    if (page === "/" && !holder) return; // it says all of it itself
    const answer = await fetch(`/_sitegen/state.json?page=${encodeURIComponent(page)}`);
    state = await answer.json();
    if (framed) return;
    showFaults();
    showBar();
    window.dispatchEvent(new CustomEvent("sitegen-state", { detail: { ...state, page } }));
  };

  /** Load anew; not while another page is on its way, whose place it would take. */
  const again = () => {
    const wait = leftAt + PATIENCE - performance.now();
    if (wait > 0) setTimeout(again, wait);
    else location.reload();
  };

  /** Say which page it is, and by its stamp which one: if it is another one now, it hears so. */
  const tellPage = (socket) => {
    const url = new URL(encodeURI(page), location.origin).href;
    socket.send(JSON.stringify({ command: "info", url, stamp: holder ? "" : stamp }));
  };

  /** Listen for changes; where the preview has ended, ask again until it is back. */
  const follow = () => {
    const socket = new WebSocket(`ws://${location.host}/livereload`);
    socket.addEventListener("open", () => {
      socket.send(JSON.stringify({ command: "hello", protocols: ["http://livereload.com/protocols/official-7"] }));
      tellPage(socket);
    });
    socket.addEventListener("message", (event) => {
      const { command } = JSON.parse(event.data);
      if (command === "hello") {
        line = socket;
        document.documentElement.dataset.preview = "follows";
        showBar();
      }
      if (command === "reload") again();
      if (command === "state") ask();
    });
    socket.addEventListener("close", () => {
      line = null;
      delete document.documentElement.dataset.preview;
      showBar();
      setTimeout(follow, 1000);
    });
  };

  /** Keep what was opened on the overview open when it is loaded anew. */
  const keepOpen = () => {
    for (const one of document.querySelectorAll("details[data-keep]")) {
      const name = `sitegen-open ${one.dataset.keep}`;
      const was = sessionStorage.getItem(name);
      if (was !== null) one.open = was === "yes";
      one.addEventListener("toggle", () => sessionStorage.setItem(name, one.open ? "yes" : ""));
    }
  };

  if (!holder) paint();
  window.addEventListener("beforeunload", () => { leftAt = performance.now(); });
  window.addEventListener("storage", (event) => event.key === COLOURS && paint());
  document.addEventListener("DOMContentLoaded", () => {
    keepOpen();
    follow();
    if (framed) window.parent.postMessage({ sitegen: page }, location.origin);
  });
  if (holder) {
    window.addEventListener("sitegen-page", (event) => {
      page = event.detail;
      history.replaceState(null, "", `${FRAMES}?view=${view}&page=${encodeURIComponent(page)}`);
      if (line) tellPage(line);
      ask();
    });
  }
})();
