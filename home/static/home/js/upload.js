// An input with data-upload sends each file by itself while the rest is typed, and tries again what the
// line broke. A file that did not arrive stays in the input, so the form still carries it. After photo.js and line.js.
(() => {
  const REFUSED = 422;
  const { small, hold, size, picture, travelsAlone, isPicture, send } = window.photos;

  const byItself = (input) => {
    const pattern = input.parentNode.querySelector("template[data-upload-row]");
    const waiting = []; // rows whose file is not with us yet, first come first sent
    let isBusy = false;
    let working = Promise.resolve();

    const keep = () => hold(input, waiting.filter((row) => row.state !== "refused").map((row) => row.file));
    const drop = (row) => {
      waiting.splice(waiting.indexOf(row), 1);
      keep();
    };
    const turn = (row, state) => {
      row.state = state;
      row.place.querySelectorAll("[data-when]").forEach((part) => {
        part.hidden = !part.dataset.when.split(" ").includes(state);
      });
      row.place.querySelector("[data-size]").textContent = size(row.file.size);
    };

    const next = async () => {
      const row = waiting.find(({ state }) => state === "waiting");
      if (isBusy || !row) return;
      isBusy = true;
      turn(row, "sending");
      const percent = row.place.querySelector("[data-percent]");
      const answer = await send(input, row.file, (part) => { percent.textContent = part; });
      isBusy = false;
      if (answer.id) {
        row.place.querySelector("[data-remove]").value = `remove:${answer.id}`;
        drop(row);
        turn(row, "sent");
      } else if (answer.status === REFUSED) refuse(row, answer.problem);
      else if (waiting.includes(row)) turn(row, "broken");
      next();
    };
    const refuse = (row, problem) => {
      row.place.querySelector("[data-problem]").textContent = problem;
      turn(row, "refused");
      keep();
    };
    const again = () => {
      waiting.filter(({ state }) => state === "broken").forEach((row) => turn(row, "waiting"));
      next();
    };

    const add = (file) => {
      const place = pattern.content.firstElementChild.cloneNode(true);
      const row = { file, place };
      place.querySelector("[data-name]").textContent = file.name;
      place.querySelector("[data-retry]").addEventListener("click", again);
      place.querySelector("[data-drop]").addEventListener("click", () => {
        drop(row);
        place.remove();
        input.focus();
      });
      if (isPicture(file)) place.prepend(picture(file));
      input.before(place);
      waiting.push(row);
      turn(row, "shrinking");
      return row;
    };

    const take = async (files) => {
      const rows = files.map(add);
      keep();
      for (const row of rows) {
        row.file = await small(row.file);
        keep();
        const tooBig = row.file.size > Number(input.dataset.most || Infinity);
        tooBig ? refuse(row, pattern.dataset.tooBig) : turn(row, "waiting");
        next();
      }
    };
    input.addEventListener("change", () => {
      const files = [...input.files];
      working = working.then(() => take(files));
    });
    addEventListener("online", again);
  };

  document.querySelectorAll("input[type=file]").forEach((input) => {
    if (travelsAlone(input)) byItself(input);
  });
})();
