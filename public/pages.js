// What the documents do with a script; each is whole without it. A file of the site, never of the first load.

/** The theme of the link, so that the document looks as the page it was opened from. */
const theme = new URLSearchParams(location.search).get("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

// The way back to the scenario that the document was opened from, handed on from document to document.
const asked = new URLSearchParams(location.search);
const home = document.querySelector(".bar__name");
if (asked.get("back")) home.href = `./?${asked.get("back")}`;
for (const link of document.querySelectorAll('.bar a[href$=".html"], main a[href*=".html"]')) {
  const to = new URL(link.getAttribute("href"), location.href);
  if (to.origin !== location.origin || to.pathname === location.pathname) continue;
  for (const name of ["theme", "back"]) if (asked.get(name)) to.searchParams.set(name, asked.get(name));
  link.setAttribute("href", to.href);
}

// The filter of the rows is a file of its own: no other document needs it.
if (document.body.dataset.document === "data") import("./pages.rows.js");
