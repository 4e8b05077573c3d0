// Runs before the first paint: puts theme, density and zoom on the page as they were last chosen, so that nothing
// flashes; and says which surfaces the first frame has. Keeps no other memory; src/workspace/look.svelte.ts writes what this reads.
(function () {
  var root = document.documentElement;
  var look;
  try {
    look = JSON.parse(localStorage.getItem("charrette.look") || "{}") || {};
  } catch {
    look = {};
  }
  var dark = matchMedia("(prefers-color-scheme: dark)").matches;
  var contrast = matchMedia("(prefers-contrast: more)").matches;
  var system = contrast ? (dark ? "contrast-dark" : "contrast") : dark ? "dark" : "light";
  root.dataset.theme = typeof look.theme === "string" && look.theme !== "system" ? look.theme : system;
  root.dataset.density = look.density === "compact" ? "compact" : "comfortable";
  root.dataset.first = location.hash === "#file" ? "file" : "page";
  if (typeof look.zoom === "number") root.style.setProperty("--zoom", String(look.zoom / 100));
})();
