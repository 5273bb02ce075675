// Photos on a weak line. Large ones are made small before they travel; whatever fails, the original is sent.
// What upload.js needs to send a file by itself is kept in ``photos``.
(() => {
  const SIDE = 1600;
  const BYTES = 800 * 1024;
  const PICTURE = /^image\/(jpeg|png|webp)$/;
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

  const travelsAlone = (input) => input.dataset.upload && input.form?.elements.token && input.parentNode.querySelector("template[data-upload-row]");
  window.photos = { small, hold, size, picture, travelsAlone, isPicture: (file) => PICTURE.test(file.type) };
  document.querySelectorAll("input[type=file]").forEach((input) => {
    if (!travelsAlone(input)) withForm(input);
  });
})();
