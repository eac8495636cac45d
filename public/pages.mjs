// What the documents do with a script; each is whole without it. A file of the site, never of the first load.

/** The theme of the link, so that the document looks as the page it was opened from. */
const theme = new URLSearchParams(location.search).get("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

// The filter of the rows is a file of its own: no other document needs it.
if (document.body.dataset.document === "data") import("./pages.rows.mjs");
