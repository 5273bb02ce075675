// Makes large photos small before they travel over a slow line. Whatever fails, the original is sent.
(() => {
  const SIDE = 1600;
  const BYTES = 800 * 1024;
  const size = (bytes) => (bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`);

  const shrink = async (file) => {
    if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
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
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.82));
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" });
  };

  const show = (input, files) => {
    input.parentNode.querySelectorAll(".attached--now").forEach((old) => old.remove());
    [...files].reverse().forEach((file) => {
      const row = document.createElement("p");
      row.className = "attached attached--now";
      if (/^image\/(jpeg|png|webp)$/.test(file.type)) {
        const image = new Image(72, 72);
        image.alt = "";
        image.src = URL.createObjectURL(file);
        image.onload = () => URL.revokeObjectURL(image.src);
        row.append(image);
      }
      row.append(`${file.name} (${size(file.size)})`);
      input.after(row);
    });
  };

  document.querySelectorAll("input[type=file]").forEach((input) => {
    input.addEventListener("change", async () => {
      const files = await Promise.all([...input.files].map((file) => shrink(file).catch(() => file)));
      try {
        const basket = new DataTransfer();
        files.forEach((file) => basket.items.add(file));
        input.files = basket.files;
      } catch { /* an old browser sends the originals */ }
      show(input, input.files);
    });
  });
})();
