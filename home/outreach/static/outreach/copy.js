// The buttons that copy a ready text. Without them one marks the text and copies it by hand.
(() => {
  document.querySelectorAll("[data-copy]").forEach((button) => {
    const field = document.getElementById(button.dataset.copy);
    const told = button.parentElement.querySelector("[data-copied]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
      } catch {
        document.execCommand("copy");
      }
      told.textContent = "คัดลอกแล้ว วางในแอปได้เลย";
    });
    field.addEventListener("input", () => {
      told.textContent = `${[...field.value].length} ตัวอักษร`;
    });
  });
})();
