// A button that fills the latitude and longitude inputs from the phone.
// <button type="button" hidden data-place="id-of-latitude id-of-longitude" data-failed="…">
(() => {
  if (!("geolocation" in navigator)) return;
  document.querySelectorAll("[data-place]").forEach((button) => {
    const inputs = button.dataset.place.split(" ").map((id) => document.getElementById(id));
    if (!inputs.every(Boolean)) return;
    const said = document.createElement("p");
    said.className = "hint";
    said.setAttribute("role", "status");
    button.after(said);
    button.hidden = false;
    button.addEventListener("click", () => {
      said.textContent = button.dataset.wait || "…";
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          inputs[0].value = coords.latitude.toFixed(6);
          inputs[1].value = coords.longitude.toFixed(6);
          said.textContent = `${button.dataset.found || ""} ± ${Math.round(coords.accuracy)} m`;
        },
        () => { said.textContent = button.dataset.failed || ""; },
        { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 },
      );
    });
  });
})();
