// Photos on a weak line. Large ones are made small before they travel; whatever fails, the original is sent.
// An input with data-upload sends each file by itself while the rest is typed, and tries again what the
// line broke. A file that did not arrive stays in the input, so the form still carries it.
(() => {
  const SIDE = 1600;
  const BYTES = 800 * 1024;
  const SILENCE = 30000; // milliseconds without progress: the line is broken
  const PICTURE = /^image\/(jpeg|png|webp)$/;
  const REFUSED = 422;
  const size = (bytes) => (bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`);

  const shrink = async (file) => {
    if (!PICTURE.test(file.type)) return file;
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    if (scale === 1 && file.size <= BYTES) return file;
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.82));
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" });
  };

  const hold = (input, files) => {
    try {
      const basket = new DataTransfer();
      files.forEach((file) => basket.items.add(file));
      input.files = basket.files;
    } catch { /* an old browser sends the originals */ }
  };

  const small = (file) => shrink(file).catch(() => file);

  const picture = (file) => {
    const image = new Image(72, 72);
    image.alt = "";
    image.src = URL.createObjectURL(file);
    image.onload = () => URL.revokeObjectURL(image.src);
    return image;
  };

  // ---- An input whose files travel with the form ----
  const show = (input, files) => {
    input.parentNode.querySelectorAll(".attached--now").forEach((old) => old.remove());
    [...files].reverse().forEach((file) => {
      const row = document.createElement("p");
      row.className = "attached attached--now";
      if (PICTURE.test(file.type)) row.append(picture(file));
      row.append(`${file.name} (${size(file.size)})`);
      input.after(row);
    });
  };

  const withForm = (input) => input.addEventListener("change", async () => {
    hold(input, await Promise.all([...input.files].map(small)));
    show(input, input.files);
  });

  // ---- An input whose files travel by themselves ----
  const send = (input, file, told) => new Promise((done) => {
    const line = new XMLHttpRequest();
    const body = new FormData();
    const { form } = input;
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    body.append("token", form.elements.token.value);
    body.append("field", input.name);
    body.append("file", file, file.name);
    let silence;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => line.abort(), SILENCE);
    };
    line.upload.onprogress = (event) => {
      heard();
      told(Math.floor((100 * event.loaded) / (event.total || 1)));
    };
    line.onloadend = () => {
      clearTimeout(silence);
      let answer = {};
      try { answer = JSON.parse(line.responseText); } catch { /* not from us */ }
      done({ status: line.status, ...answer });
    };
    heard();
    line.open("POST", input.dataset.upload);
    line.send(body);
  });

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
      if (PICTURE.test(file.type)) place.prepend(picture(file));
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
    const isOurs = input.dataset.upload && input.form?.elements.token && input.parentNode.querySelector("template[data-upload-row]");
    (isOurs ? byItself : withForm)(input);
  });
})();
