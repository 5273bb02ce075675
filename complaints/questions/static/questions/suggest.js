// While a question is typed, shows what is answered already. Without this file the check page does.
(() => {
  const form = document.querySelector("[data-suggest]");
  const place = form && form.querySelector("[data-suggested]");
  const input = form && form.querySelector("textarea[name=text]");
  if (!place || !input) return;
  const [pause, fewest, most] = [450, 4, 600];
  const known = new Map(); // what was asked for already
  let shown = "";
  let waiting = 0;

  const show = (typed, piece) => {
    if (typed !== asked() || piece === shown) return; // something else is typed by now
    shown = piece;
    place.innerHTML = piece; // drawn by our own server, which escapes what it holds
  };
  const asked = () => input.value.trim().slice(0, most);
  const look = async () => {
    const typed = asked();
    if (typed.length < fewest) return show(typed, "");
    if (!known.has(typed)) {
      try {
        const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(typed)}`, { credentials: "omit" });
        if (!answer.ok) return;
        known.set(typed, (await answer.text()).trim());
      } catch {
        return; // the line is down: the check page shows the same
      }
    }
    show(typed, known.get(typed));
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, pause);
  });
  if (input.value) look();
})();
