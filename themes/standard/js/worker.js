/* worker.js: keeps the guide of one language on the device, from when a reader asks for it.
   With a network she gets the pages of the host, so that nothing old looks current; without one, those that were kept.
   A new one is fetched by the browser when a page is opened and this file has changed; it takes only what differs. */
"use strict";

/** Path from this file → the first 16 hexadecimal digits of the SHA-256 of what stands there. */
const FILES = {};
const VERSION = "";

const SCOPE = new URL("./", self.location.href);
const OURS = `${SCOPE.pathname}@`;
const NAME = OURS + VERSION;
const DIGESTS = new URL("worker-digests.json", SCOPE).href;
/** Milliseconds after which a page is taken from what was kept: a weak network is as good as none. */
const PATIENCE = 4000;

const address = (path) => new URL(path, SCOPE).href;
const KNOWN = new Map(Object.keys(FILES).map((path) => [address(path), path]));

const digest = async (response) => {
  const bytes = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, 16);
};

/** Return what is kept of an older version and is the same in this one, by address. */
const same = async () => {
  const found = new Map();
  for (const name of await caches.keys()) {
    if (!name.startsWith(OURS)) continue;
    const cache = await caches.open(name);
    const listed = await cache.match(DIGESTS);
    const digests = listed ? await listed.json() : {};
    for (const [path, wanted] of Object.entries(FILES)) {
      const response = digests[path] === wanted ? await cache.match(address(path)) : undefined;
      if (response) found.set(address(path), response);
    }
  }
  return found;
};

/** Fetch everything; where a file is not the one that is meant, nothing is kept and what was kept before stays. */
const fill = async () => {
  const kept = await same();
  const cache = await caches.open(NAME);
  const fetched = async ([path, wanted]) => {
    const href = address(path);
    const response = kept.get(href) || (await fetch(href, { cache: "no-cache" }));
    if (!response.ok || (await digest(response.clone())) !== wanted) throw new Error(path);
    await cache.put(href, response);
  };
  try {
    const waiting = Object.entries(FILES);
    while (waiting.length) await Promise.all(waiting.splice(0, 6).map(fetched));
    await cache.put(DIGESTS, new Response(JSON.stringify(FILES), { headers: { "Content-Type": "application/json" } }));
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
};

/** Forget older versions. */
const tidy = async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== NAME) await caches.delete(name);
  }
};

const kept = async (href) => (await caches.open(NAME)).match(href);

/** Readers (tabs) who were given a kept page, because the host did not answer. */
const AWAY = new Set();

/** Answer with the host's page, else with the kept one: at once without a network, soon with a weak one. */
const fresh = async (request, href, reader) => {
  const asked = fetch(request);
  const late = new Promise((done) => {
    setTimeout(done, PATIENCE);
  });
  try {
    const first = await Promise.race([asked, late]);
    if (first && first.status < 500) return first;
  } catch {
    // no network
  }
  const found = await kept(href);
  if (found && reader) AWAY.add(reader);
  return found || asked;
};

/** Answer for a page that is not kept: without a network the reader comes to the guide. */
const elsewhere = async (request) => {
  try {
    return await fetch(request);
  } catch {
    return Response.redirect(address("guide/index.html"));
  }
};

self.addEventListener("install", (event) => {
  event.waitUntil(fill().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()));
});

/** A page asks whether it is a kept one: it then says that something may have changed. */
self.addEventListener("message", (event) => {
  if (AWAY.has(event.source.id)) event.source.postMessage("away");
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== SCOPE.origin) return;
  url.search = "";
  url.hash = "";
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  const path = KNOWN.get(url.href);
  if (path !== undefined && path.startsWith("../assets/")) {
    event.respondWith(kept(url.href).then((found) => found || fetch(event.request)));
  } else if (path !== undefined) {
    event.respondWith(fresh(event.request, url.href, event.resultingClientId));
  } else if (event.request.mode === "navigate") {
    event.respondWith(elsewhere(event.request));
  }
});
