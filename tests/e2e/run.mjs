// End to end: the built site under /a/b/ in headless Chromium, as a reader uses it. `node tests/e2e/run.mjs [name]` runs one test.
import assert from "node:assert/strict";
import { browser, close, headline, lever, move, open, rest, site, start, test, tests } from "./page.mjs";
import "./access.mjs";
import "./cursor.mjs";
import "./documents.mjs";
import "./entries.mjs";
import "./files.mjs";
import "./keyboard.mjs";
import "./links.mjs";
import "./assumptions.mjs";
import "./paper.mjs";
import "./plants.mjs";
import "./recovery.mjs";
import "./room.mjs";
import "./sizes.mjs";
import "./tree.mjs";
import "./views.mjs";
import "./scenarios.mjs";
import "./sources.mjs";
import "./start.mjs";
import "./translation.mjs";

test("the page starts under a sub-path, finished and at rest", async () => {
  const { page, done } = await open();
  assert.match(await headline(page), /today’s path/i);
  assert.ok((await page.locator("figure[data-chart]").count()) >= 3);
  assert.equal(await page.locator(".first").count(), 0, "the first picture is still there");
  assert.ok(await page.locator("#plain").isHidden());
  assert.equal(await page.locator("#crash").isVisible(), false);
  assert.equal(new URL(page.url()).search, "");
  for (const canvas of await page.locator("canvas").all()) {
    const painted = await canvas.evaluate((x) => x.width > 0 && x.height > 0);
    assert.ok(painted, "a canvas has no size");
  }
  await done();
});

test("a lever that is moved before the program is there keeps its value", async () => {
  const release = site.hold(".wasm");
  const { page, done } = await open("", { ready: false });
  const range = lever(page, "xm");
  await range.focus();
  await page.keyboard.press("End");
  await page.locator('[data-key="xl"] [data-step="xl+"]').click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.ready), undefined, "the program was there too early");
  release();
  await page.waitForSelector("html[data-ready=true]");
  await rest(page);
  assert.equal(await range.inputValue(), "1");
  assert.equal(await lever(page, "xl").inputValue(), "0.05");
  assert.match(page.url(), /xm=1/);
  assert.match(page.url(), /xl=0.05/);
  await done();
});

test("a tab, a list and a year that are chosen before the program is there count", async () => {
  const release = site.hold(".wasm");
  const { page, done } = await open("", { ready: false });
  await page.waitForFunction(() => document.documentElement.classList.contains("is-live"));
  await page.locator('[data-tab="price"]').click();
  await page.locator('[data-year-step="1"]').click();
  await page.locator('figure[data-chart="share"] select').first().evaluate((list) => { list.value = "mining"; });
  assert.equal(await page.evaluate(() => document.documentElement.dataset.ready), undefined, "the program was there too early");
  release();
  await page.waitForSelector("html[data-ready=true]");
  await rest(page);
  assert.equal(await page.locator(".stage__chart figure").getAttribute("data-chart"), "price");
  assert.equal(await page.locator("#year").inputValue(), "2029");
  assert.match(page.url(), /chart=price/);
  assert.match(page.url(), /stage=mining/);
  await done();
});

test("a finger that goes down the page moves no year, one that goes along a chart does", async () => {
  const { page, done } = await open("", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  const client = await page.context().newCDPSession(page);
  const box = await page.locator(".stage__chart .plot").boundingBox();
  const swipe = async (dx, dy) => {
    const from = { x: box.x + 60, y: box.y + box.height - 40 };
    await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
    for (let i = 1; i <= 10; i++) await client.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: from.x + (dx * i) / 10, y: from.y + (dy * i) / 10 }] });
    await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await rest(page, 400);
  };
  await swipe(0, -180);
  assert.equal(await page.locator("#year").inputValue(), "2028");
  await page.evaluate(() => scrollTo(0, 0));
  await rest(page, 200);
  await swipe(120, 0);
  assert.ok(Number(await page.locator("#year").inputValue()) > 2028, await page.locator("#year").inputValue());
  await done();
});

test("the live page takes over exactly where the first one stood", async () => {
  for (const [width, height] of [[1280, 900], [1920, 1080], [768, 1024], [820, 1180], [390, 844], [360, 740]]) {
    const options = { viewport: { width, height } };
    const boxes = (page) => page.evaluate(() => (scrollTo(0, 0), Object.fromEntries(["h1", ".figs", ".stage .plot", ".stage .chart__title", "[data-key=xh]", "#plants", ".foot"].map((selector) => {
      const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
      return [selector, [x, y, width, height].map((v) => Math.round(v * 2) / 2)];
    }))));
    const release = site.hold(".wasm");
    const { page, done } = await open("", { ...options, ready: false });
    await page.waitForFunction(() => document.documentElement.classList.contains("is-live"));
    await rest(page, 200);
    const first = await boxes(page);
    const shown = await page.locator(".first:visible").count();
    assert.equal(shown, 1, `${shown} first pictures at ${width}`);
    const picture = await page.locator(".stage .plot").screenshot();
    release();
    await page.waitForSelector("html[data-ready=true]");
    await rest(page);
    assert.deepEqual(await boxes(page), first, `something has moved at ${width}`);
    const differing = await differs(picture, await page.locator(".stage .plot").screenshot());
    assert.ok(differing < 0.02, `${(differing * 100).toFixed(1)} % of the picture differ at ${width}`);
    await done();
  }
});

/** Share of the pixels that differ clearly between two PNG pictures. */
async function differs(one, other) {
  // The page's own policy would refuse pictures from data.
  const page = await browser.newPage();
  const share = await page.evaluate(async ([one, other]) => {
    const pixels = async (data) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext("2d").drawImage(bitmap, 0, 0);
      return canvas.getContext("2d").getImageData(0, 0, bitmap.width, bitmap.height).data;
    };
    const [a, b] = [await pixels(one), await pixels(other)];
    let n = 0;
    for (let i = 0; i < a.length; i += 4) if (Math.abs(a[i] - b[i]) + Math.abs(a[i + 1] - b[i + 1]) + Math.abs(a[i + 2] - b[i + 2]) > 90) n++;
    return n / (a.length / 4);
  }, [one.toString("base64"), other.toString("base64")]);
  await page.close();
  return share;
}

test("a drag repaints in the same frame and writes the link", async () => {
  const { page, done } = await open();
  const before = await headline(page);
  const picture = () => page.locator("figure[data-chart] canvas").nth(1).evaluate((x) => x.toDataURL());
  const old = await picture();
  const box = await lever(page, "xh").boundingBox();
  await page.mouse.move(box.x + 10, box.y + box.height / 2);
  await page.mouse.down();
  for (let i = 1; i <= 20; i++) await page.mouse.move(box.x + 10 + (box.width - 20) * (i / 20), box.y + box.height / 2);
  await page.mouse.up();
  await rest(page);
  assert.equal(await lever(page, "xh").inputValue(), "1");
  assert.notEqual(await headline(page), before);
  assert.notEqual(await picture(), old);
  assert.match(page.url(), /[?&]xh=1(&|$)/);
  await done();
});

test("the headline follows within the next frame", async () => {
  const { page, done } = await open();
  const followed = await page.evaluate(() => new Promise((result) => {
    const input = document.querySelector('[data-lever="xm"]');
    const headline = document.querySelector("[data-headline]");
    const before = headline.textContent;
    input.value = "0.8";
    input.dispatchEvent(new Event("input", { bubbles: true }));
    requestAnimationFrame(() => setTimeout(() => result(headline.textContent !== before), 0));
  }));
  assert.ok(followed);
  await done();
});

test("a deep link opens on its levers and shows the same picture as a drag to it", async () => {
  const first = await open("?xh=0.8&xh_start=2027");
  assert.equal(await lever(first.page, "xh").inputValue(), "0.8");
  assert.match(await headline(first.page), /80\u00a0% limits on heavy rare earths from 2027/);
  const linked = await headline(first.page);
  await first.done();
  const second = await open();
  await move(second.page, "xh", 0.8);
  await move(second.page, "xh_start", 2027);
  await rest(second.page);
  assert.equal(await headline(second.page), linked);
  await second.done();
});

test("a value over 100 reaches the slider", async () => {
  const { page, done } = await open("?cnres=8000&floor=150");
  assert.equal(await lever(page, "cnres").inputValue(), "8000");
  assert.equal(await lever(page, "floor").inputValue(), "150");
  await done();
});

test("the table holds unrounded values that follow the lever", async () => {
  const { page, done } = await open();
  const cells = () => page.locator('[data-chart-table="price"] [data-value]').evaluateAll((all) => all.map((x) => x.dataset.value));
  const before = await cells();
  assert.ok(before.length > 20 && before.every((x) => Number.isFinite(Number(x))));
  await move(page, "xh", 1);
  await rest(page);
  assert.notDeepEqual(await cells(), before);
  await done();
});

test("number boxes take what people type and keep the last good value", async () => {
  const { page, done } = await open();
  const box = page.locator('[data-number="xh"]');
  await box.fill("31 %");
  await box.press("Enter");
  await rest(page, 100);
  assert.equal(await lever(page, "xh").inputValue(), "0.3");
  assert.equal(await box.inputValue(), "31");
  await box.fill("lots");
  await box.press("Tab");
  await rest(page, 100);
  assert.match(await page.locator("#xh-problem").innerText(), /“lots” is not a number in %/);
  assert.match(await headline(page), /31/);
  await done();
});

test("keyboard alone: skip link, lever, tabs, chart cursor", async () => {
  const { page, done } = await open();
  await lever(page, "xh").focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
  await rest(page, 100);
  assert.equal(await lever(page, "xh").inputValue(), "0.2");
  await page.locator('[data-tab="shortage"]').focus();
  await page.keyboard.press("ArrowRight");
  await rest(page, 100);
  assert.equal(await page.locator('[role=tab][aria-selected=true]').getAttribute("data-tab"), "supply");
  assert.equal(await page.locator(".stage__chart figure").getAttribute("data-chart"), "supply");
  await page.locator(".stage__chart .plot").focus();
  const year = await page.locator("#year").inputValue();
  await page.keyboard.press("ArrowRight");
  await rest(page, 100);
  assert.equal(Number(await page.locator("#year").inputValue()), Number(year) + 1);
  await done();
});

test("presets, reset, undo and the browser's own back", async () => {
  const { page, done } = await open();
  const calm = await headline(page);
  await page.locator('.section--stories [data-preset="october-2025"]').click();
  await rest(page);
  assert.equal(await lever(page, "law").inputValue(), "2");
  const story = await headline(page);
  assert.notEqual(story, calm);
  await page.locator("[data-action=reset]").click();
  await rest(page);
  assert.equal(await headline(page), calm);
  assert.equal(new URL(page.url()).search, "");
  await page.goBack();
  await rest(page);
  assert.equal(await headline(page), story);
  await page.locator(".bar__end > [data-action=undo]").click();
  await rest(page);
  assert.notEqual(await headline(page), story);
  await done();
});

test("one drag is one step of undo", async () => {
  const { page, done } = await open();
  const box = await lever(page, "xm").boundingBox();
  await page.mouse.move(box.x + 10, box.y + box.height / 2);
  await page.mouse.down();
  for (const share of [0.2, 0.5, 0.9]) await page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
  await page.mouse.up();
  await rest(page, 200);
  assert.notEqual(await lever(page, "xm").inputValue(), "0");
  await page.locator(".bar__end > [data-action=undo]").click();
  await rest(page, 200);
  assert.equal(await lever(page, "xm").inputValue(), "0");
  assert.ok(await page.locator(".bar__end > [data-action=undo]").isDisabled());
  await done();
});

test("a held key is one step of undo, on a slider and in a box", async () => {
  const { page, done } = await open();
  const undo = page.locator(".bar__end > [data-action=undo]");
  for (const control of ['[data-lever="xm"]', '[data-number="xm"]']) {
    await page.locator(control).focus();
    // Down without up repeats.
    for (let i = 0; i < 4; i += 1) await page.keyboard.down("ArrowUp");
    await rest(page, 200);
    const held = await lever(page, "xm").inputValue();
    await page.keyboard.up("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await rest(page, 200);
    await undo.click();
    await rest(page, 200);
    assert.deepEqual([await lever(page, "xm").inputValue(), Number(held) > 0], [held, true], control);
    await undo.click();
    await rest(page, 200);
    assert.deepEqual([await lever(page, "xm").inputValue(), await undo.isDisabled()], ["0", true], control);
  }
  await done();
});

test("bad links open with what could be read and say what could not", async () => {
  for (const [query, said] of [
    ["?xh=80", /“xh”/], ["?xh_start=2020&xh=0.5", /“xh_start”/], ["?preset=doom", /“doom”/], ["?xm_strat=2028&xm=0.4", /“xm_strat”/],
    ["?xh=%E0%A4%A", /“xh”/], ["?v=99", /newer/], [`?xh=0.4&${"p.mine-k=1&".repeat(8000)}`, /“mine-k”/], ["?chart=pie", /“pie”/],
  ]) {
    const { page, done } = await open(query);
    assert.match(await page.locator(".notice").first().innerText(), said, query.slice(0, 40));
    await done();
  }
  const { page, done } = await open("?utm_source=x&fbclid=y&nonsense=1");
  assert.equal(await page.locator(".notice").count(), 0);
  await done();
});

test("on a phone the chart stays in view while levers scroll, and nothing is wider than the screen", async () => {
  const { page, done } = await open("", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await lever(page, "leak").scrollIntoViewIfNeeded();
  await rest(page, 300);
  const plot = await page.locator(".stage__chart .plot").boundingBox();
  assert.ok(plot.y >= 0 && plot.y + plot.height <= 844 * 0.5, `plot at ${plot.y}, ${plot.height} high`);
  const ratio = await page.locator(".stage__chart canvas").first().evaluate((x) => x.width / x.clientWidth);
  assert.ok(Math.abs(ratio - 2) < 0.02, `backing store ${ratio}`);
  await done();
});

test("no width from 320 to 1920 px scrolls sideways", async () => {
  const { page, done } = await open("?xh=1&xm=0.5");
  for (const width of [320, 360, 414, 600, 768, 1024, 1280, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await rest(page, 120);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${over} px too wide at ${width}`);
  }
  await done();
});

test("inside a frame, with storage that throws", async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError"); } });
  });
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.setContent(`<iframe src="${site.page}?xh=0.6" width="640" height="600"></iframe>`);
  const frame = page.frames()[1] ?? (await page.waitForEvent("frameattached"));
  await frame.waitForSelector("html[data-ready=true]", { timeout: 10000 });
  assert.match(await frame.locator("[data-headline]").innerText(), /60\u00a0%/);
  await context.close();
  assert.deepEqual(problems, []);
});

test("without JavaScript there are today's figures and a table", async () => {
  const { page, done } = await open("", { javaScriptEnabled: false, ready: false });
  assert.match(await page.locator("h1").innerText(), /\d/);
  assert.ok((await page.locator("#plain td").count()) >= 20);
  for (const cell of await page.locator("#plain td, .figs .n").allInnerTexts()) assert.match(cell, /\d/);
  assert.equal(await page.locator(".first:visible").count(), 1, "one picture for the width");
  await done();
});

test("dark, forced colours, reduced motion and print", async () => {
  for (const options of [{ colorScheme: "dark" }, { forcedColors: "active" }, { reducedMotion: "reduce" }]) {
    const { page, done } = await open("?xh=1", options);
    await page.emulateMedia({ media: "print" });
    await page.emulateMedia({ media: "screen" });
    assert.match(await headline(page), /100\u00a0%/);
    await done();
  }
});

const only = process.argv[2];
await start();
let failed = 0;
for (const [name, run] of tests) {
  if (only && !only.split("|").some((part) => name.includes(part))) continue;
  const began = Date.now();
  try {
    await run();
    console.log(`ok    ${name} (${Date.now() - began} ms)`);
  } catch (error) {
    failed += 1;
    site.options.missing = site.options.wasmType = site.options.headers = undefined;
    site.releaseAll();
    console.log(`FAIL  ${name}\n      ${String(error.stack ?? error).split("\n").slice(0, Number(process.env.LINES ?? 8)).join("\n      ")}`);
  }
}
await close();
console.log(failed ? `${failed} of ${tests.size} failed` : `${tests.size} end-to-end tests passed`);
process.exit(failed ? 1 : 0);
