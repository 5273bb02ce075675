// Opens a case from the slip's QR link: /track/<number>/#s=<secret>. A fragment never reaches the server.
(() => {
  const secret = new URLSearchParams(location.hash.slice(1)).get("s");
  const field = document.querySelector("[data-secret], input[name=key]");
  if (!secret) return;
  history.replaceState(null, "", location.pathname + location.search);
  if (!field) return;
  field.value = secret;
  field.form.requestSubmit ? field.form.requestSubmit() : field.form.submit();
})();
