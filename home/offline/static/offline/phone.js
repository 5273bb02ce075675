// On every public page: lets the phone keep what may be read without a line (/sw.js), and lists it on the page that
// stands in when the line is gone. Forgets what home/js/draft.js kept and nobody came back to. Without this file the
// site works as before.
(() => {
  const DAYS = 3; // as long as the server keeps a form that nobody put aside, and a day
  const mine = document.currentScript;
  const place = document.querySelector("[data-kept-pages]");
  const language = document.documentElement.lang === "en" ? "en" : "th";

  const showKept = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("portal-pages-"));
    for (const name of names) {
      const pages = await caches.open(name);
      for (const asked of await pages.keys()) {
        const { pathname } = new URL(asked.url);
        if (pathname.startsWith("/en/") !== (language === "en") || pathname.endsWith("/offline/")) continue;
        const text = await (await pages.match(asked)).text();
        const title = new DOMParser().parseFromString(text, "text/html").querySelector("h1")?.textContent.trim();
        if (title) place.querySelector("ul").append(row(title, pathname));
      }
    }
    place.hidden = !place.querySelector("li");
  };
  const row = (title, pathname) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = pathname;
    link.textContent = title;
    link.className = "inline-target"; // wide enough for a thumb
    item.append(link);
    return item;
  };

  const forgetOldDrafts = () => {
    Object.keys(localStorage).filter((name) => name.startsWith("draft:")).forEach((name) => {
      if (!(Date.now() - JSON.parse(localStorage.getItem(name)).at < DAYS * 864e5)) localStorage.removeItem(name);
    });
  };

  // Who saves data, or has hardly a line, gets the smallest size of every picture that is still to come.
  const line = navigator.connection;
  const isThrifty = line?.saveData || /2g$/.test(line?.effectiveType) || matchMedia("(prefers-reduced-data: reduce)").matches;
  if (isThrifty) {
    document.querySelectorAll("picture").forEach((picture) => {
      if (picture.querySelector("img[loading=lazy]")?.complete === false) picture.querySelectorAll("[srcset]").forEach((one) => { one.sizes = "1px"; });
    });
  }

  try { forgetOldDrafts(); } catch { /* this phone keeps nothing */ }
  if (place && "caches" in window) showKept().catch(() => {});
  if (!("serviceWorker" in navigator)) return;
  const begin = async () => {
    await navigator.serviceWorker.register(mine.dataset.worker);
    const { active } = await navigator.serviceWorker.ready;
    const told = { keep: location.pathname, isAll: !isThrifty };
    if (!location.search) setTimeout(() => active.postMessage(told), 4000);
  };
  addEventListener("load", () => begin().catch(() => {}));
})();
