// Finds evidence while one types. Without this file the button beside the words does.
(() => {
  const pause = 300;
  for (const picker of document.querySelectorAll("[data-evidence]")) {
    if (picker.dataset.ready) continue; // this file stands beside each picker of a page
    picker.dataset.ready = "1";
    const input = picker.querySelector("input[type=search]");
    const place = picker.querySelector("[data-found]");
    let waiting = 0;
    let asked = input.value.trim();

    const look = async () => {
      const typed = input.value.trim();
      if (typed === asked) return;
      asked = typed;
      const chosen = picker.querySelector("input[type=radio]:checked");
      const query = new URLSearchParams({ q: typed, year: picker.dataset.year, name: picker.dataset.name, chosen: chosen ? chosen.value : "" });
      try {
        const answer = await fetch(`${picker.dataset.search}?${query}`);
        if (!answer.ok || answer.redirected) return;
        const piece = await answer.text();
        if (typed === input.value.trim()) place.innerHTML = piece; // our own server escapes what it holds
      } catch {
        return; // the line is down: the button does the same
      }
    };
    picker.querySelector("button[name$=_find]").addEventListener("click", (event) => {
      event.preventDefault();
      look();
    });
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(look, pause);
    });
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault(); // else the whole form would be sent
      look();
    });
  }
})();
