// In the editor of a form: offers the choice questions that a condition may name, and their answers.
(() => {
  const byName = (name) => document.querySelector(`[name="${CSS.escape(name)}"]`);
  const tidy = (text) => text.replace(/\s+/g, " ").trim();
  const isDeleted = (prefix) => (byName(`${prefix}-deleted`) || {}).value === "1";

  // Every choice question in the order of the page: its words and the words of its answers.
  const choices = () => [...document.querySelectorAll('input[name^="questions-"][name$="-type"]')]
    .filter((type) => /^choices?$/.test(type.value))
    .map((type) => type.name.slice(0, -"-type".length))
    .filter((prefix) => !isDeleted(prefix) && byName(`${prefix}-value-label`))
    .map((prefix) => ({ words: tidy(byName(`${prefix}-value-label`).value), answers: answersOf(prefix) }))
    .filter(({ words }) => words);

  const answersOf = (prefix) => {
    const options = `${prefix}-value-options`;
    const count = Number((byName(`${options}-count`) || {}).value || 0);
    return [...Array(count).keys()]
      .filter((number) => !isDeleted(`${options}-${number}`))
      .map((number) => tidy((byName(`${options}-${number}-value-label`) || { value: "" }).value))
      .filter(Boolean);
  };

  const offerQuestions = (input) => {
    const id = `${input.id}-offered`;
    const list = document.getElementById(id) || document.createElement("datalist");
    list.id = id;
    list.replaceChildren(...choices().map(({ words }) => new Option(words, words)));
    input.after(list);
    input.setAttribute("list", id);
  };

  const toggle = (field, answer) => {
    const lines = field.value.split("\n").map(tidy).filter(Boolean);
    const rest = lines.filter((line) => line !== answer);
    field.value = (rest.length === lines.length ? [...lines, answer] : rest).join("\n");
    ["input", "change"].forEach((name) => field.dispatchEvent(new Event(name, { bubbles: true })));
  };

  const offerAnswers = (field) => {
    const named = byName(field.name.replace(/answers$/, "question"));
    const found = named && choices().find(({ words }) => words === tidy(named.value));
    const id = `${field.id}-offered`;
    const row = document.getElementById(id) || document.createElement("p");
    row.id = id;
    row.replaceChildren(...(found ? found.answers : []).map((answer) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button-small button-secondary";
      button.textContent = answer;
      button.addEventListener("click", () => toggle(field, answer));
      return button;
    }));
    field.after(row);
  };

  const offer = ({ target }) => {
    if (!target.name || !target.name.startsWith("questions-")) return;
    if (target.name.endsWith("-only_if-question")) offerQuestions(target);
    if (target.name.endsWith("-only_if-answers")) offerAnswers(target);
    if (target.name.endsWith("-only_if-question")) {
      const field = byName(target.name.replace(/question$/, "answers"));
      if (field) offerAnswers(field);
    }
  };
  document.addEventListener("focusin", offer);
  document.addEventListener("change", offer);
})();
