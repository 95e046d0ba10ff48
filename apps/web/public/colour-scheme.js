/* Before the first paint, so that a dark screen never flashes white. A file of its own: the page allows no inline script. */
(function () {
  var kept = null;
  try {
    kept = window.localStorage.getItem('mantine-color-scheme-value');
  } catch (_) {
    /* Storage is closed to us: the device's own setting is followed. */
  }
  var isDark =
    kept === 'dark' || (kept !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
})();
