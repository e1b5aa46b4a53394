/* guide.js: what the welcome guide does besides where scripts run, and only when a reader asks for it: it remembers what
   she has ticked off, and is kept on the device for reading without a network. All words stand in the page. */
(() => {
  "use strict";

  /** Put what a template holds after it, and return that; null where the page has no such template. */
  const shown = (id) => {
    const template = document.getElementById(id);
    if (!template) return null;
    const place = document.createElement("div");
    place.dataset.scripted = "";
    place.tabIndex = -1;
    place.append(template.content.cloneNode(true));
    template.after(place);
    return place;
  };

  /** Show the parts of one state and hide the others. */
  const turn = (place, state) => {
    for (const part of place.querySelectorAll("[data-state]")) {
      part.hidden = !part.dataset.state.split(" ").includes(state);
    }
  };

  /** Do something when one of the buttons is pressed; then the words that have changed are read, not the lost button. */
  const press = (place, name, act) => {
    for (const button of place.querySelectorAll(`[data-press="${name}"]`)) {
      button.addEventListener("click", async () => {
        await act();
        place.focus({ preventScroll: true });
      });
    }
  };

  /** The checklist: ticks are the site's, so that they are the same in every language. */
  const remember = () => {
    const template = document.getElementById("_remember");
    const boxes = [...document.querySelectorAll("input[data-topic]")];
    let store;
    try {
      store = window.localStorage;
    } catch {
      return; // a browser that keeps nothing
    }
    if (!template || !boxes.length || !store) return;
    const key = `checklist ${new URL(template.dataset.root, location.href).pathname}`;
    const read = () => {
      try {
        const found = JSON.parse(store.getItem(key));
        return Array.isArray(found) ? new Set(found) : null;
      } catch {
        return null;
      }
    };
    const place = shown("_remember");
    const still = document.querySelector("[data-unless-remembered]");
    const show = () => {
      const ticked = read();
      turn(place, ticked ? "on" : "off");
      if (still) still.hidden = Boolean(ticked);
      if (ticked) for (const box of boxes) box.checked = ticked.has(box.dataset.topic);
    };
    const save = (ticked) => {
      try {
        store.setItem(key, JSON.stringify([...ticked]));
      } catch {
        store.removeItem(key); // full: what cannot be kept whole is not kept
      }
    };
    press(place, "remember", () => {
      save(new Set(boxes.filter((box) => box.checked).map((box) => box.dataset.topic)));
      show();
    });
    press(place, "forget", () => {
      store.removeItem(key);
      for (const box of boxes) box.checked = false;
      show();
    });
    for (const box of boxes) {
      box.addEventListener("change", () => {
        const ticked = read();
        if (!ticked) return;
        ticked[box.checked ? "add" : "delete"](box.dataset.topic);
        save(ticked);
      });
    }
    window.addEventListener("storage", show); // ticked in another window
    show();
  };

  /** Keep the guide: a browser installs the worker, and is done when everything is there. */
  const keep = async () => {
    const template = document.getElementById("_keep");
    if (!template || !navigator.serviceWorker || !window.caches) return; // opened from a disk, or not over HTTPS
    const worker = new URL(template.dataset.worker, location.href);
    const scope = new URL("./", worker).href;
    const installed = async () => {
      const found = await navigator.serviceWorker.getRegistration(scope);
      return found && found.scope === scope ? found : null;
    };
    const place = shown("_keep");
    press(place, "keep", async () => {
      turn(place, "keeping");
      try {
        const made = await navigator.serviceWorker.register(worker, { updateViaCache: "none" });
        await ready(made.installing || made.waiting || made.active);
        turn(place, "kept");
      } catch {
        turn(place, "failed");
      }
    });
    press(place, "drop", async () => {
      const found = await installed();
      if (found) await found.unregister();
      for (const name of await caches.keys()) {
        if (name.startsWith(`${new URL(scope).pathname}@`)) await caches.delete(name);
      }
      turn(place, "off");
    });
    const found = await installed();
    turn(place, found && found.active ? "kept" : "off");
  };

  /** Wait until a worker works; fail where it was thrown away, because something could not be fetched. */
  const ready = (worker) =>
    new Promise((done, failed) => {
      const look = () => {
        if (worker.state === "activated") done();
        if (worker.state === "redundant") failed(new Error(worker.state));
      };
      worker.addEventListener("statechange", look);
      look();
    });

  /** Say that the reader has no network, or none that is of use: what she reads may be older than what stands on the host. */
  const away = () => {
    const place = location.protocol === "file:" ? null : shown("_away");
    if (!place) return;
    let kept = false;
    const show = () => {
      place.hidden = navigator.onLine && !kept;
    };
    window.addEventListener("online", show);
    window.addEventListener("offline", show);
    show();
    const workers = navigator.serviceWorker;
    if (!workers || !workers.controller) return;
    workers.addEventListener("message", (event) => {
      kept = event.data === "away";
      show();
    });
    workers.controller.postMessage("away?");
  };

  remember();
  keep();
  away();
})();
