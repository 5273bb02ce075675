// A second touch while the form is on its way does nothing; coming back makes the button work again.
(() => {
  const buttons = () => document.querySelectorAll("form[method=post] button:not([type=button])");
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sending) return event.preventDefault();
    form.dataset.sending = "yes";
    form.querySelectorAll("button:not([type=button])").forEach((button) => button.setAttribute("aria-disabled", "true"));
  });
  addEventListener("pageshow", () => {
    buttons().forEach((button) => {
      button.removeAttribute("aria-disabled");
      delete button.form.dataset.sending;
    });
  });
})();
