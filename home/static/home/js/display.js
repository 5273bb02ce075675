// How large the letters are and how strong the contrast is: kept on this device alone, put in place before
// anything is drawn. Without this file the choices work on the page they are made on (site.css, :has()).
(() => {
  const root = document.documentElement;
  const known = { size: ["large", "largest"], contrast: ["high"] };
  const read = (name) => { try { return localStorage.getItem(`display-${name}`); } catch { return null; } };
  const keep = (name, value) => { try { localStorage.setItem(`display-${name}`, value); } catch { /* this page alone */ } };
  const show = (name, value) => {
    if (known[name].includes(value)) root.dataset[name] = value;
    else delete root.dataset[name];
  };
  for (const name in known) show(name, read(name));

  addEventListener("DOMContentLoaded", () => {
    const inputs = document.querySelectorAll("[data-display]");
    inputs.forEach((input) => {
      input.checked = input.value === (root.dataset[input.dataset.display] || "usual");
      input.addEventListener("change", () => {
        show(input.dataset.display, input.value);
        keep(input.dataset.display, input.value);
        inputs.forEach((other) => { other.checked = other.value === (root.dataset[other.dataset.display] || "usual"); });
      });
    });
  });
})();
