// The service worker of the portal, served at /sw.js after a line ``const PORTAL = {…}`` (home/offline/views.py).
// Pages come from the network first. Only public pages of PORTAL.keeps are kept, and shown, marked as a copy, when
// the line is gone; everything else gets the page with the telephone numbers. Cases, forms with secrets, the back
// office and the confidential channel are never looked at.
const { version, isOn, offline, shell, essentials, words, statics, untouchedFiles } = PORTAL;
const KEEPS = new RegExp(PORTAL.keeps);
const UNTOUCHED = new RegExp(PORTAL.untouched);
const FILES = `portal-files-${version}`;
const PAGES = `portal-pages-${version}`;
const HASHED = /\.[0-9a-f]{12}\.\w+$/;
const MOST = 40; // pages kept of those that were opened
const SOME = 10; // of these, fetched again after the site changed
const PATIENCE = 8000; // milliseconds for the line, where a copy lies ready
const DAY = 24 * 3600 * 1000;

const isEnglish = (path) => path.startsWith("/en/");
const local = (path, english) => (english ? `/en${path}` : path);
const mayKeep = (url) => !url.search && KEEPS.test(url.pathname);
const isPublic = (answer) =>
  answer.status === 200 && answer.type === "basic" && !answer.redirected && /public/.test(answer.headers.get("cache-control") || "");
const late = () => new Promise((_, fail) => { setTimeout(fail, PATIENCE); });
const unasked = new Set([...Object.values(offline), ...essentials, ...essentials.map((one) => local(one, true))]);
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const forget = async (keep = []) => {
  const names = (await caches.keys()).filter((name) => name.startsWith("portal-") && !keep.includes(name));
  await Promise.all(names.map((name) => caches.delete(name)));
};

// A page is nothing without its style: what it names of our files is kept with it.
const keepFiles = async (html) => {
  const files = await caches.open(FILES);
  const named = [...html.matchAll(/(?:href|src)="([^"#]+\.(?:css|js|svg|woff2))["#]/g)].map((match) => match[1]);
  for (const name of new Set(named)) {
    const { pathname, origin } = new URL(name, location.origin);
    if (origin === location.origin && isOurFile(pathname) && !(await files.match(pathname))) await files.add(pathname).catch(() => {});
  }
};

const keep = async (path, answer) => {
  const pages = await caches.open(PAGES);
  const html = await answer.clone().text();
  await pages.put(path, answer);
  await keepFiles(html);
  const opened = (await pages.keys()).map((one) => new URL(one.url).pathname).filter((one) => !unasked.has(one));
  await Promise.all(opened.slice(0, Math.max(0, opened.length - MOST)).map((one) => pages.delete(one)));
};

const fetchAndKeep = async (path) => {
  const answer = await fetch(path, { credentials: "omit" }).catch(() => null);
  if (answer && isPublic(answer)) await keep(path, answer);
};

// The page being read was opened before this worker was there. The others once a day at most, one after the
// other, so that a weak line stays free for what is being read.
const keepEssentials = async (path, isAll) => {
  const pages = await caches.open(PAGES);
  const english = isEnglish(path);
  if (KEEPS.test(path) && !(await pages.match(path))) await fetchAndKeep(path);
  if (!isAll) return;
  for (const one of [offline[english ? "en" : "th"], ...essentials.map((one) => local(one, english))]) {
    const copy = await pages.match(one);
    if (!copy || Date.now() - Date.parse(copy.headers.get("date")) > DAY) await fetchAndKeep(one);
  }
};

const movedOver = async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith("portal-pages-") && name !== PAGES);
  for (const name of old) {
    const opened = (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname);
    for (const path of opened.slice(-SOME)) await fetchAndKeep(path);
  }
  await forget([FILES, PAGES]);
};

const asCopy = async (copy, path) => {
  const said = words[isEnglish(path) ? "en" : "th"];
  const date = new Date(copy.headers.get("date"));
  const when = date.toLocaleString(isEnglish(path) ? "en-GB" : "th-TH-u-ca-buddhist", { dateStyle: "long", timeStyle: "short" })
    .replace(/เวลา (\d\d):(\d\d)/, "เวลา $1.$2 น.");
  const note = `<div class="container"><div class="notice notice--warning" role="status"><p>${escaped(said.copy.replace("{when}", when))}</p></div></div>`;
  const html = (await copy.text()).replace(/<main[^>]*>/, (main) => main + note);
  const headers = new Headers(copy.headers);
  ["content-encoding", "content-length", "etag"].forEach((name) => headers.delete(name));
  return new Response(html, { headers });
};

const page = async (event, url) => {
  const pages = await caches.open(PAGES);
  const copy = mayKeep(url) ? await pages.match(url.pathname) : undefined;
  try {
    const asked = fetch(event.request);
    const answer = await (copy ? Promise.race([asked, late()]) : asked);
    if (mayKeep(url) && isPublic(answer)) event.waitUntil(keep(url.pathname, answer.clone()));
    return answer;
  } catch {
    if (copy) return asCopy(copy, url.pathname);
    return (await pages.match(offline[isEnglish(url.pathname) ? "en" : "th"])) || Response.error();
  }
};

const isOurFile = (path) =>
  path.startsWith(statics) && HASHED.test(path) && !untouchedFiles.some((one) => path.startsWith(statics + one));

const file = async (request) => {
  const files = await caches.open(FILES);
  const copy = await files.match(request.url);
  if (copy) return copy;
  const answer = await fetch(request);
  if (answer.ok) files.put(request.url, answer.clone()).catch(() => {});
  return answer;
};

addEventListener("install", (event) => {
  skipWaiting();
  if (!isOn) return;
  const lay = async () => {
    await (await caches.open(FILES)).addAll(shell);
    await (await caches.open(PAGES)).addAll(Object.values(offline));
  };
  event.waitUntil(lay());
});

addEventListener("activate", (event) => {
  const end = async () => {
    await forget();
    await registration.unregister();
  };
  event.waitUntil(isOn ? movedOver().then(() => clients.claim()) : end());
});

addEventListener("message", (event) => {
  if (isOn && event.data?.keep) event.waitUntil(keepEssentials(event.data.keep, event.data.isAll));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (!isOn || request.method !== "GET" || url.origin !== location.origin || UNTOUCHED.test(url.pathname)) return;
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (isOurFile(url.pathname)) event.respondWith(file(request));
});
