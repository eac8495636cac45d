// End to end: what keeps the program from starting, and that the page then says the true reason, stays readable and turns its levers off;
// and servers that are set up wrong, where it starts all the same.
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { browser, dist, headline, lever, move, open, rest, site, test } from "./page.mjs";

/** The page, or a frame with it, after it has given up: which note is shown, and that the rest is as it was served. */
async function assertGivenUp(page, why) {
  await page.waitForSelector(`html[data-failed="${why}"]`);
  assert.deepEqual(await page.locator("[data-note]:visible").evaluateAll((notes) => notes.map((note) => note.dataset.note)), [why]);
  assert.ok(await lever(page, "xh").isDisabled(), "a lever that does nothing can be moved");
  assert.match(await page.locator("h1").innerText(), /\d/);
  assert.ok((await page.locator("#plain td:visible").count()) >= 20, "the tables are hidden");
  // What only a screen reader says is out of sight: the style has arrived.
  assert.equal(await page.locator(".sr").first().evaluate((node) => getComputedStyle(node).position), "absolute", "the page has no style");
}

/** The page in a frame of another page, which gives it no origin. */
async function sandboxed(query = "") {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent(`<iframe sandbox="allow-scripts" src="${site.page}${query}" width="900" height="800"></iframe>`);
  const frame = page.frames()[1] ?? (await page.waitForEvent("frameattached"));
  await frame.waitForURL(`${site.page}${query}`);
  return { frame, page, close: () => context.close() };
}

test("without WebAssembly the page says so", async () => {
  const { page, done } = await open("", { ready: false, before: (page) => page.addInitScript(() => { delete globalThis.WebAssembly; }) });
  await assertGivenUp(page, "wasm");
  await done();
});

test("when the program does not arrive the page says so, and can try again", async () => {
  for (const missing of ["app_bg.wasm", "app.js"]) {
    site.options.missing = missing;
    const { page, done } = await open("?xh=0.4", { lax: true, ready: false });
    await assertGivenUp(page, "load");
    site.options.missing = undefined;
    await page.locator('[data-note="load"] a').click();
    await page.waitForSelector("html[data-ready=true]");
    assert.equal(await lever(page, "xh").inputValue(), "0.4");
    await done();
  }
});

test("without its start script the page says what the levers need, where there is room for it", async () => {
  for (const width of [320, 360, 500, 604, 650, 699, 700, 768, 1024, 1100, 1366, 1920]) {
    const { page, done } = await open("", { lax: true, ready: false, viewport: { width, height: 800 }, before: (page) => page.route("**/boot.js", (route) => route.abort()) });
    const [note, ...others] = await page.evaluate(() => {
      const words = (node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, top, bottom };
      };
      const group = document.querySelector(".board-levers .group").getBoundingClientRect();
      const others = [...document.querySelectorAll(".board-levers > header :is(h2, .btn)")].map(words);
      return [words(document.querySelector('[data-note="plain"]')), { left: group.left, right: group.right, top: group.top, bottom: group.bottom }, ...others];
    });
    assert.ok(note.bottom - note.top > 12, `at ${width} the note is not there`);
    for (const other of others) {
      const isApart = note.right <= other.left || note.left >= other.right || note.bottom + 3 <= other.top || note.top >= other.bottom;
      assert.ok(isApart, `at ${width} the note lies over its neighbour: ${JSON.stringify([note, other])}`);
    }
    await done();
  }
});

test("a file that fails once is asked for again", async () => {
  for (const file of ["app_bg.wasm", "app.js"]) {
    let n = 0;
    const { page, done } = await open("", { lax: true, before: (page) => page.route(`**/${file}`, (route) => (n++ ? route.continue() : route.abort())) });
    assert.match(await headline(page), /today’s path/i);
    assert.ok(n >= 2, file);
    await done();
  }
});

/** Moves a slider, and chooses a tab, a list and a year, and types into a box, before the program is there. */
async function touchEarly(page) {
  await page.waitForFunction(() => document.documentElement.classList.contains("is-live"));
  await lever(page, "xm").focus();
  await page.keyboard.press("End");
  await page.locator('[data-tab="supply"]').click();
  await page.locator('[data-year-step="1"]').click();
  await page.locator('figure[data-chart="share"] select').first().evaluate((list) => { list.value = "mining"; });
  await page.locator('[data-number="xh"]').fill("40 %");
}

async function assertTouched(page) {
  await page.waitForSelector("html[data-ready=true]");
  await rest(page);
  assert.deepEqual([await lever(page, "xm").inputValue(), await lever(page, "xh").inputValue()], ["1", "0.4"]);
  assert.equal(await page.locator('[data-tab="supply"]').getAttribute("aria-selected"), "true");
  assert.equal(await page.locator("#year").inputValue(), "2029");
  assert.equal(await page.locator('figure[data-chart="share"] select').first().inputValue(), "mining");
  for (const part of [/xm=1/, /xh=0\.4/, /chart=supply/, /year=2029/, /stage=mining/]) assert.match(page.url(), part);
  assert.equal(await page.locator("#notices .notice").count(), 0);
  assert.equal(await page.evaluate(() => history.state), null, "it would count again after the next reload");
}

test("what was done before an import that stays failed counts once the page has asked anew", async () => {
  for (const query of ["", "?xl=0.2&stage=separation"]) {
    let isRefused = true;
    const before = (page) => page.route("**/app.js", (route) => (isRefused && route.request().resourceType() === "script" ? route.abort() : route.continue()));
    const { page, done } = await open(query, { lax: true, ready: false, before });
    await touchEarly(page);
    await page.waitForEvent("framenavigated");
    isRefused = false;
    await assertTouched(page);
    if (query) assert.equal(await lever(page, "xl").inputValue(), "0.2");
    await done();
  }
});

test("what was done before the program failed to arrive counts once it is asked for again", async () => {
  let isOut = true, refuse;
  const refused = new Promise((go) => { refuse = go; });
  const before = (page) => page.route("**/app_bg.wasm", (route) => (isOut ? refused.then(() => route.abort()) : route.continue()));
  const { page, done } = await open("", { lax: true, ready: false, before });
  await touchEarly(page);
  refuse();
  await page.waitForSelector('html[data-failed="load"]');
  isOut = false;
  await page.locator('[data-note="load"] a').click();
  await assertTouched(page);
  await done();
});

test("of a slider and its box that are touched before the program is there the last one counts", async () => {
  const slide = async (page) => { await lever(page, "xm").focus(); await page.keyboard.press("End"); };
  const step = (page) => page.locator('[data-key="xm"] [data-step="xm+"]').click();
  const type = (page) => page.locator('[data-number="xm"]').fill("30");
  for (const [touches, expected] of [[[type, slide], "1"], [[slide, type], "0.3"], [[type, step], "0.05"], [[type, slide, type], "0.3"]]) {
    const release = site.hold(".wasm");
    const { page, done } = await open("", { ready: false });
    await page.waitForFunction(() => document.documentElement.classList.contains("is-live"));
    for (const touch of touches) await touch(page);
    release();
    await page.waitForSelector("html[data-ready=true]");
    await rest(page);
    assert.equal(await lever(page, "xm").inputValue(), expected, touches.map((touch) => touch.name).join(", "));
    await done();
  }
});

test("a server that sends the wrong type for .wasm", async () => {
  site.options.wasmType = "text/plain";
  const { page, done } = await open();
  assert.match(await headline(page), /today’s path/i);
  site.options.wasmType = undefined;
  await done();
});

test("a host whose policy forbids WebAssembly is named as the reason", async () => {
  site.options.headers = { "content-security-policy": "script-src 'self'" };
  const { page, done } = await open("", { lax: true, ready: false });
  await assertGivenUp(page, "policy");
  site.options.headers = undefined;
  await done();
});

test("a host whose policy refuses a style in the page gets it as a file", async () => {
  site.options.headers = { "content-security-policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'" };
  const { page, done } = await open("", { lax: true });
  await page.waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue("--paper"));
  assert.equal(await page.locator(".headline").evaluate((node) => getComputedStyle(node).fontWeight), "600");
  site.options.headers = undefined;
  await done();
});

test("a program that this browser cannot run is named as the reason", async () => {
  const { page, done } = await open("", {
    lax: true, ready: false,
    before: (page) => page.route("**/app_bg.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "not a module" })),
  });
  await assertGivenUp(page, "start");
  await done();
});

test("a page that is opened from a disk says that it needs a server", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${pathToFileURL(dist)}/index.html`);
  await assertGivenUp(page, "file");
  await context.close();
});

test("a frame without an origin runs where the server is open to other sites, else it is read and gives the reason", async () => {
  site.options.headers = { "access-control-allow-origin": "*" };
  const live = await sandboxed("?xh=0.6");
  await live.frame.waitForSelector("html[data-ready=true]");
  assert.match(await headline(live.frame), /60\u00a0%/);
  await move(live.frame, "xh", 0.8);
  await rest(live.page);
  assert.match(await headline(live.frame), /80\u00a0%/);
  await live.close();
  site.options.headers = undefined;
  const closed = await sandboxed();
  await assertGivenUp(closed.frame, "frame");
  assert.equal(await closed.frame.locator('[data-note="frame"] a').getAttribute("target"), "_blank");
  await closed.close();
});
