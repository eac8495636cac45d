// End to end: the documents beside the page, each as a reader opens it: whole without a script, no wider than the screen, open to everyone,
// with links that arrive.
import assert from "node:assert/strict";
import { violations } from "./access.mjs";
import { browser, site, test } from "./page.mjs";

const DOCUMENTS = ["how.html", "record.html", "data.html", "accessibility.html"];

/** A document in a context of its own; `done` fails on any error or request to elsewhere. */
async function read(file, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const problems = [];
  page.on("console", (message) => { if (message.type() === "error") problems.push(message.text()); });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => { if (!request.url().startsWith(site.origin) && !request.url().startsWith("data:")) problems.push(`request to ${request.url()}`); });
  await page.goto(site.page + file);
  return { page, done: async () => { await context.close(); assert.deepEqual(problems, []); } };
}

test("documents are whole without a script", async () => {
  for (const file of DOCUMENTS) {
    const { page, done } = await read(file, { javaScriptEnabled: false });
    assert.equal(await page.locator("h1").count(), 1, file);
    assert.ok((await page.locator("main").innerText()).length > 1500, `${file} is short`);
    assert.equal(await page.locator(".bar a[aria-current=page]").count(), 1, file);
    await done();
  }
});

test("links in documents and to them arrive", async () => {
  const ids = new Map(), links = [];
  for (const file of ["", ...DOCUMENTS]) {
    const { page, done } = await read(file);
    const found = await page.evaluate(() => ({
      ids: [...document.querySelectorAll("[id]")].map((node) => node.id),
      links: [...document.querySelectorAll("a[href]")].map((link) => new URL(link.getAttribute("href"), document.baseURI).href),
    }));
    ids.set(file, new Set(found.ids));
    links.push(...found.links.map((href) => [file || "the page", href]));
    await done();
  }
  const files = new Map();
  for (const [from, href] of links) {
    const url = new URL(href);
    if (url.origin !== site.origin) {
      assert.match(url.protocol, /^https?:$/, `${from}: ${href}`);
      continue;
    }
    const file = url.origin + url.pathname;
    if (!files.has(file)) files.set(file, (await fetch(file)).status);
    assert.equal(files.get(file), 200, `${from}: ${href}`);
    const name = url.pathname.split("/").pop();
    if (url.hash && ids.has(name)) assert.ok(ids.get(name).has(decodeURIComponent(url.hash.slice(1))), `${from}: ${href} leads nowhere`);
  }
  assert.ok(links.length > 1000, `${links.length} links`);
});

test("no document is wider than its screen", async () => {
  for (const file of DOCUMENTS) {
    const { page, done } = await read(file);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${file} at ${width} px`);
    }
    await done();
  }
});

test("axe finds nothing in the documents", async () => {
  const found = [];
  for (const file of DOCUMENTS) {
    for (const options of [{}, { colorScheme: "dark" }, { viewport: { width: 390, height: 844 } }]) {
      const { page, done } = await read(file, options);
      // The rows of the data are alike: a few of each table stand for all of them.
      if (file === "data.html") await page.evaluate(() => document.querySelectorAll("tbody").forEach((body) => [...body.children].slice(6).forEach((row) => row.remove())));
      found.push(...(await violations(page)).map((line) => `${file} ${JSON.stringify(options)}: ${line}`));
      await done();
    }
  }
  assert.deepEqual(found, [], found.slice(0, 20).join("\n"));
});
