// Shows a question only while an answer above it asks for it. Without this file each says when to answer it.
(() => {
  const parts = [...document.querySelectorAll("[data-asked-if]")];
  if (!parts.length) return;
  const isAsked = (input) => {
    const inside = input.closest(".follow-up");
    const opener = inside && document.getElementById(inside.dataset.follow);
    return !input.closest("[data-asked-if][hidden]") && (!opener || opener.checked);
  };
  const isChosen = ({ dataset }) => {
    const inputs = document.querySelectorAll(`[name="${CSS.escape(dataset.askedIf)}"]`);
    const wanted = dataset.answers.split(" ");
    return [...inputs].some((input) => input.checked && wanted.includes(input.value) && isAsked(input));
  };
  // In the order of the page: a condition looks back only, so one pass settles chains.
  const settle = () => parts.forEach((part) => { part.hidden = !isChosen(part); });
  parts.forEach((part) => part.querySelector(".asked-if__when").remove());
  document.addEventListener("change", settle);
  addEventListener("pageshow", settle);
  settle();
})();
