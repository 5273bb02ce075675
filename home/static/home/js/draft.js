// What is typed in a long public form stays on the phone until it is sent: <form data-draft="/where/it/goes/">.
// Never kept: files, what the server seals (data-not-kept names it), hidden inputs, the trap for machines. Another
// person on the same phone sees nothing of it before asking for it. Without this file nothing is kept.
// draft_sent.js throws away what was sent, offline/phone.js what is old.
(() => {
  const BEGIN = "draft:";
  const SENDING = "draft-sending";
  let store;
  try {
    store = window.localStorage;
    store.getItem(BEGIN);
  } catch { return; }
  const bare = (path) => new URL(path, location.origin).pathname.replace(/^\/en\//, "/");
  const read = (name) => {
    try { return JSON.parse(store.getItem(name)); } catch { return null; }
  };
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const key = bare(form.action);
  const name = `${BEGIN}${key}#${form.elements.page?.value || ""}`;
  const sealed = (form.dataset.notKept || "").split(" ");
  const part = (which) => form.querySelector(`[data-draft-${which}]`);
  const isKept = (input) =>
    input.name && !sealed.includes(input.name) && !["file", "hidden", "password", "submit", "button"].includes(input.type)
    && input.tabIndex !== -1 && !input.closest("[aria-hidden=true]");
  const inputs = () => [...form.elements].filter(isKept);
  const isChoice = ({ type }) => type === "checkbox" || type === "radio";
  const say = (word) => { part("said").textContent = part("said").dataset[word]; };

  const typed = () => {
    const found = {};
    inputs().forEach((input) => {
      const texts = isChoice(input) ? (input.checked ? [input.value] : []) : [input.value];
      found[input.name] = [...(found[input.name] || []), ...texts.filter(Boolean)];
    });
    return found;
  };
  const keep = () => {
    const texts = typed();
    if (JSON.stringify(texts) === first) return;
    try {
      store.setItem(name, JSON.stringify({ at: Date.now(), texts }));
      part("kept").hidden = false;
    } catch { /* the phone is full: nothing is kept, nothing is promised */ }
  };
  const first = JSON.stringify(typed());
  const kept = read(name);
  // Only what the page does not show already; a page that comes back with mistakes shows what was typed.
  const lacks = Object.entries(kept?.texts || {}).filter(([field, texts]) => texts.length && !typed()[field]?.length);

  let soon;
  const fill = () => {
    const missing = new Map(lacks);
    inputs().filter((input) => missing.has(input.name)).forEach((input) => {
      const texts = missing.get(input.name);
      if (isChoice(input)) input.checked = texts.includes(input.value);
      else [input.value] = texts;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    part("found").hidden = true;
    say("filled");
    keep();
    inputs()[0]?.focus();
  };
  const forget = () => {
    clearTimeout(soon);
    Object.keys(store).filter((one) => one.startsWith(`${BEGIN}${key}#`)).forEach((one) => store.removeItem(one));
    part("found").hidden = true;
    part("kept").hidden = true;
    say("dropped");
  };

  ["input", "change"].forEach((kind) => form.addEventListener(kind, () => {
    clearTimeout(soon);
    soon = setTimeout(keep, 400);
  }));
  form.addEventListener("submit", (event) => {
    keep();
    // Put aside with a number of its own: the phone need not keep it any more.
    if (event.submitter?.value === "later" && !event.defaultPrevented) sessionStorage.setItem(SENDING, key);
  });
  part("fill").addEventListener("click", fill);
  form.querySelectorAll("[data-draft-drop]").forEach((button) => button.addEventListener("click", forget));
  if (lacks.length) {
    const when = new Date(kept.at).toLocaleString(document.documentElement.lang === "en" ? "en-GB" : "th-TH-u-ca-buddhist", { dateStyle: "long", timeStyle: "short" });
    part("when").textContent = `(${when})`;
    part("found").hidden = false;
  }
})();
