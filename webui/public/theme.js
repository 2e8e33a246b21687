// Runs before the first paint. The same rule lives in src/lib/theme.ts for changes made later.
(function () {
  var choice = null;
  try {
    choice = localStorage.getItem("limitless.theme");
  } catch {
    // Storage may be closed to us; the system's choice stands then.
  }
  var dark = choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
