// Where the phone knows that there is no line, a form stays where it is and says so, in place of the browser's own
// page of errors. Before draft.js and once.js. Without this file the browser tells it.
(() => {
  const form = document.querySelector("form[data-draft]");
  const gone = form?.querySelector("[data-draft-no-line]");
  const back = form?.querySelector("[data-draft-line-back]");
  if (!gone) return;
  form.addEventListener("submit", (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    back.hidden = true;
    gone.hidden = false;
    gone.scrollIntoView({ block: "center" });
  });
  addEventListener("online", () => {
    if (gone.hidden) return;
    gone.hidden = true;
    back.hidden = false;
  });
})();
