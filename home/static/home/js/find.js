// Filters the list of services while one types. Folds words as home/finding.py does;
// the words of a service come with the page, already folded. Without this file the form asks the server.
(() => {
  const form = document.querySelector("[data-find]");
  if (!form) return;
  const input = form.querySelector("input");
  const said = form.querySelector("[data-find-count]");
  const rows = [...document.querySelectorAll("[data-words]")];
  const groups = [...document.querySelectorAll("[data-find-group]")];
  const aside = [...document.querySelectorAll("[data-find-hides]")];
  const nothing = document.querySelector("[data-find-nothing]");

  const bare = (text) => text.normalize("NFC")
    .replace(/[\u200b\u200c\u200d\u2060\ufeff\u00ad]/g, "")
    .replace(/[\u0e47-\u0e4c]/g, "")
    .replace(/\u0e4d\u0e32/g, "\u0e33")
    .replace(/เเ/g, "แ")
    .replace(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0x0e50)
    .replace(/[,.;:/()"'“”‘’–—-]/g, " ")
    .toLowerCase();

  const filter = () => {
    const words = bare(input.value).split(/\s+/).filter(Boolean);
    let found = 0;
    rows.forEach((row) => {
      row.hidden = !words.every((word) => row.dataset.words.includes(word));
      found += row.hidden ? 0 : 1;
    });
    groups.forEach((group) => { group.hidden = !group.querySelector("[data-words]:not([hidden])"); });
    aside.forEach((part) => { part.hidden = words.length > 0; });
    nothing.hidden = found > 0 || !words.length;
    said.textContent = words.length && found ? form.dataset.found.replace("{n}", found) : "";
  };

  input.addEventListener("input", filter);
  form.addEventListener("submit", (event) => { event.preventDefault(); filter(); input.blur(); });
  if (input.value) filter(); // what the browser kept when one comes back
})();
