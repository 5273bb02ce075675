// Suggests titles while one types into the search box: a combobox as ARIA describes it.
// Without this file the form asks the server.
(() => {
  const WAIT = 200;
  const SHORTEST = 2;

  const begin = (form) => {
    const input = form.querySelector("input[type=search]");
    const said = form.querySelector("[data-search-said]");
    const list = document.createElement("ul");
    list.className = "search-suggestions";
    list.id = `${input.id}-list`;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.querySelector("label").textContent);
    list.hidden = true;
    input.after(list);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
      input.setAttribute(name, value);
    }
    let at = -1, timer = 0, asked = null;

    const choose = (place) => {
      at = place;
      [...list.children].forEach((row, n) => row.setAttribute("aria-selected", String(n === at)));
      if (at < 0) input.removeAttribute("aria-activedescendant");
      else input.setAttribute("aria-activedescendant", list.children[at].id);
    };
    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      choose(-1);
    };
    const row = (one, n) => {
      const item = document.createElement("li");
      const kind = document.createElement("span");
      item.id = `${list.id}-${n}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.url = one.url;
      item.textContent = one.title;
      kind.textContent = one.kind;
      item.append(" ", kind);
      return item;
    };
    const show = (offered) => {
      list.replaceChildren(...offered.map(row));
      list.hidden = offered.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      choose(-1);
      said.textContent = offered.length ? form.dataset.said.replace("{n}", offered.length) : "";
    };
    const ask = async () => {
      const typed = input.value.trim();
      asked?.abort();
      if (typed.length < SHORTEST) return close();
      asked = new AbortController();
      try {
        const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
        if (answer.ok && document.activeElement === input) show((await answer.json()).suggestions);
      } catch { /* another letter came, or the line is away: the form still works */ }
    };

    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, WAIT); });
    input.addEventListener("keydown", (event) => {
      if (list.hidden || event.isComposing) return;
      const last = list.children.length - 1;
      if (event.key === "ArrowDown") choose(at < last ? at + 1 : 0);
      else if (event.key === "ArrowUp") choose(at > 0 ? at - 1 : last);
      else if (event.key === "Escape") close();
      else if (event.key === "Enter" && at >= 0) location.assign(list.children[at].dataset.url);
      else return;
      event.preventDefault();
    });
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const chosen = event.target.closest("li");
      if (chosen) location.assign(chosen.dataset.url);
    });
    input.addEventListener("blur", () => { clearTimeout(timer); close(); });
  };

  document.querySelectorAll("[data-search]").forEach(begin);
})();
