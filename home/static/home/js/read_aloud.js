// Reads the page aloud, piece by piece, with a voice that lives in the device: one that sends the text elsewhere is not
// used. Where there is no such voice for the page's language the button stays hidden.
(() => {
  const speech = window.speechSynthesis;
  const place = document.querySelector("[data-read-aloud]");
  if (!speech || !place) return;
  const BLOCKS = "h1,h2,h3,h4,p,li,dt,dd,th,td,figcaption,caption,summary,blockquote";
  const NOT = "svg,nav,form,button,[hidden],[aria-hidden=true],.visually-hidden,[data-read-aloud],.no-print";
  const LONGEST = 160; // letters in one breath: some phones fall silent in the middle of more
  const part = (name) => place.querySelector(`[data-${name}]`);
  const voiceOf = (language) => speech.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
  const languageOf = (element) => (element.closest("[lang]").lang || "th").slice(0, 2);

  const breaths = (text) => text.split(/(?<=[.!?])\s+|\n+/).flatMap((sentence) => {
    const found = [""];
    sentence.trim().split(/\s+/).forEach((word) => {
      const last = found[found.length - 1];
      if (last && last.length + word.length > LONGEST) found.push(word);
      else found[found.length - 1] = `${last} ${word}`.trim();
    });
    return found.filter(Boolean);
  });
  // In the order in which it stands: a number below a name is read after the name.
  const pieces = () => {
    const found = [];
    const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      const element = parentElement.closest(BLOCKS);
      if (!element || parentElement.closest(NOT) || element.checkVisibility?.() === false) continue;
      const last = found[found.length - 1];
      if (last?.element === element) last.text += data;
      else found.push({ element, text: data });
    }
    return found.flatMap(({ element, text }) => breaths(text).map((said) => ({ element, text: said })));
  };

  let queue = [];
  let round = 0;
  const show = (state) => place.querySelectorAll("[data-when]").forEach((button) => {
    button.hidden = !button.dataset.when.split(" ").includes(state);
  });
  const mark = (element) => {
    document.querySelectorAll(".is-read").forEach((old) => old.classList.remove("is-read"));
    element?.classList.add("is-read");
    element?.scrollIntoView({ block: "nearest" });
  };
  const stop = () => {
    round += 1;
    queue = [];
    speech.cancel();
    mark();
    show("still");
  };
  const next = (mine) => {
    if (mine !== round) return;
    const piece = queue.shift();
    if (!piece) return stop();
    const voice = voiceOf(languageOf(piece.element));
    if (!voice) return next(mine);
    const said = new SpeechSynthesisUtterance(piece.text);
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = 0.95;
    said.onend = () => next(mine);
    said.onerror = () => next(mine);
    mark(piece.element);
    speech.speak(said);
  };
  const begin = () => {
    stop();
    queue = pieces();
    show("reading");
    next(round);
  };

  part("begin").addEventListener("click", begin);
  part("pause").addEventListener("click", () => { speech.pause(); show("paused"); });
  part("go-on").addEventListener("click", () => { speech.resume(); show("reading"); });
  part("stop").addEventListener("click", stop);
  addEventListener("pagehide", stop);
  const offer = () => { place.hidden = !voiceOf(languageOf(place)); };
  speech.addEventListener?.("voiceschanged", offer);
  show("still");
  offer();
})();
