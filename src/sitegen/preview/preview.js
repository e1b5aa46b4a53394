/* preview.js: in the preview alone. Loads the page anew when something was saved, at the same place of it, and shows what
   is wrong with its kommun over the last good page. The protocol is LiveReload's, version 7. */
(() => {
  "use strict";

  const shown = (state) => {
    const { faults } = state;
    document.getElementById("_sitegen-faults")?.remove();
    if (!faults.length) return;
    const place = document.createElement("div");
    place.id = "_sitegen-faults";
    const root = place.attachShadow({ mode: "open" });
    root.innerHTML = `<style>
      section { position: fixed; inset: auto 0 0 0; max-height: 60vh; overflow: auto; z-index: 2147483647;
        background: #fff7f5; color: #1d1d1b; border-top: 4px solid #b3261e; box-shadow: 0 -4px 24px #0006;
        font: 16px/1.5 system-ui, sans-serif; padding: 16px 24px; }
      h1 { font-size: 18px; margin: 0 0 4px; } p { margin: 0 0 12px; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, monospace; background: #fff; padding: 12px;
        border: 1px solid #e4c7c3; margin: 0 0 12px; }
      button { font: inherit; float: right; padding: 4px 12px; }
    </style><section role="alert" lang=""><button type="button"></button><h1></h1><p></p></section>`;
    const section = root.querySelector("section");
    section.lang = state.language;
    section.querySelector("h1").textContent = state.words.title;
    section.querySelector("p").textContent = state.words.kept;
    section.querySelector("button").textContent = state.words.hide;
    section.querySelector("button").addEventListener("click", () => place.remove());
    for (const fault of faults) {
      const text = document.createElement("pre");
      text.textContent = fault;
      section.append(text);
    }
    document.body.append(place);
  };

  /** Listen for changes; where the preview has ended, ask again until it is back, and then load what it has. */
  const follow = (again) => {
    const line = new WebSocket(`ws://${location.host}/livereload`);
    line.addEventListener("open", () => {
      line.send(JSON.stringify({ command: "hello", protocols: ["http://livereload.com/protocols/official-7"] }));
      line.send(JSON.stringify({ command: "info", url: location.href }));
    });
    line.addEventListener("message", (event) => {
      const { command } = JSON.parse(event.data);
      if (command === "reload" || (command === "hello" && again)) location.reload();
      if (command === "state") ask();
      if (command === "hello") document.documentElement.dataset.preview = "follows";
    });
    line.addEventListener("close", () => {
      delete document.documentElement.dataset.preview;
      setTimeout(() => follow(true), 1000);
    });
  };

  const ask = () => {
    fetch(`/_sitegen/state.json?page=${encodeURIComponent(location.pathname)}`)
      .then((answer) => answer.json())
      .then(shown);
  };

  follow(false);
  ask();
})();
