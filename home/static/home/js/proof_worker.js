// Looks for the number below ``most`` whose hash is ``target``. Started by proof.js.
onmessage = async ({ data: { nonce, target, most } }) => {
  const letters = new TextEncoder();
  const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  for (let number = 0; number < most; number += 1) {
    const hash = await crypto.subtle.digest("SHA-256", letters.encode(`${nonce}:${number}`));
    if (hex(hash) === target) {
      postMessage(number);
      return;
    }
  }
  postMessage(null);
};
