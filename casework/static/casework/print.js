// Shows the print button, which without JavaScript could do nothing.
document.querySelectorAll("[data-print]").forEach((button) => {
  button.parentElement.hidden = false;
  button.addEventListener("click", () => print());
});
