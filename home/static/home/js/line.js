// One file over one line: photos.send(input, file, told) tells how far it is and resolves with the answer, or with
// status 0 where the line broke. Nothing is kept here. After photo.js.
(() => {
  const SILENCE = 30000; // milliseconds without progress: the line is broken

  window.photos.send = (input, file, told) => new Promise((done) => {
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
})();
