// The site under test: a copy of dist/ whose page watches itself (watch.js), and on another port a page that embeds it.
import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../e2e/server.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Serves the site from `folder`, which is empty and may be filled. */
export async function serveSite(folder) {
  const copy = join(folder, "site");
  await cp(process.env.DIST ?? join(here, "../../dist"), copy, { recursive: true });
  await cp(join(here, "watch.js"), join(copy, "watch.js"));
  const file = join(copy, "index.html");
  const page = await readFile(file, "utf8");
  // Before the page's own policy, so that nothing of it is missed; a file of the site is allowed there anyway.
  const watched = page.replace("<head>", '<head><script src="./watch.js"></script>');
  assert.notEqual(watched, page, "index.html has no <head> to put the watch into");
  await writeFile(file, watched);
  const [site, host] = [await serve(copy, "/a/b/"), await serve(here, "/")];
  const embed = (query, width, height) => `${host.page}host.html?${new URLSearchParams({ src: site.page + query, width, height })}`;
  return { page: site.page, embed, elsewhere: `${host.page}host.html`, close: () => [site, host].forEach((server) => server.close()) };
}
