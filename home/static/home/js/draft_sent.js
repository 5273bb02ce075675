// Throws away what draft.js kept, once it is with us. A page that sends a form carries <form data-draft-sends>; the
// page that says that it arrived, data-draft-sent.
(() => {
  const SENDING = "draft-sending";
  const bare = (path) => new URL(path, location.origin).pathname.replace(/^\/en\//, "/");
  try {
    const form = document.querySelector("form[data-draft-sends]");
    form?.addEventListener("submit", ({ submitter }) => {
      if (/^(send$|follow)/.test(submitter?.value)) sessionStorage.setItem(SENDING, bare(form.action));
    });
    const key = sessionStorage.getItem(SENDING);
    if (!key || !document.querySelector("[data-draft-sent]")) return;
    Object.keys(localStorage).filter((name) => name.startsWith(`draft:${key}#`)).forEach((name) => localStorage.removeItem(name));
    sessionStorage.removeItem(SENDING);
  } catch { /* nothing can be kept here, so nothing was */ }
})();
