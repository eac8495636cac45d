// End to end: what a browser does to a page, and that the page comes back: a canvas taken away, no room at all, the largest zoom.
import assert from "node:assert/strict";
import { headline, lever, move, open, rest, site, test } from "./page.mjs";

/** Pixels of the main chart's moving layer that are not blank. */
const ink = (page) =>
  page.locator(".stage__chart canvas").last().evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let n = 0;
    for (let i = 3; i < data.length; i += 4) n += data[i] > 0 ? 1 : 0;
    return n;
  });
const resting = (page) =>
  page.locator(".stage__chart canvas").first().evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return data.reduce((sum, value) => sum + value, 0);
  });

test("a canvas whose context was lost is painted again", async () => {
  const { page, done } = await open("?xh=0.6");
  const [before, still] = [await ink(page), await resting(page)];
  assert.ok(before > 500 && still > 0);
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll(".stage__chart canvas")) {
      canvas.getContext("2d").reset();
      canvas.dispatchEvent(new Event("contextlost", { cancelable: true }));
    }
  });
  assert.equal(await ink(page), 0);
  await page.evaluate(() => document.querySelector(".stage__chart canvas").dispatchEvent(new Event("contextrestored")));
  await rest(page, 300);
  assert.deepEqual([await ink(page), await resting(page)], [before, still]);
  await done();
});

test("a page without room keeps what it is told and paints once it has some", async () => {
  const { page, done } = await open();
  await page.evaluate(() => { document.querySelector("#page").style.display = "none"; });
  await rest(page, 200);
  await move(page, "xh", 0.8);
  await rest(page, 300);
  await page.evaluate(() => { document.querySelector("#page").style.display = ""; });
  await rest(page, 500);
  assert.match(await headline(page), /80\u00a0%/);
  assert.ok((await ink(page)) > 500);
  await done();
});

test("at a zoom of 500 % everything can be read and reached", async () => {
  // 1,600 by 900 pixels, five times as large.
  const { page, done } = await open("?xh=0.4&view=compare", { viewport: { width: 320, height: 180 }, deviceScaleFactor: 5 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.equal(await page.locator(".stage").evaluate((node) => getComputedStyle(node).position), "static");
  await lever(page, "xh").focus();
  await page.keyboard.press("End");
  await rest(page, 300);
  const box = await lever(page, "xh").boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= 180, `the focused lever is at ${box.y}`);
  await done();
});

test("a map that does not arrive is told, and asked for again", async () => {
  const { page, done } = await open("?view=share", { lax: true });
  let isOut = true;
  await page.route("**/world.txt", (route) => (isOut ? route.abort() : route.continue()));
  await page.locator('[data-tab="map"]').click();
  const retry = page.locator(".stage__foot > .small [data-retry]");
  await retry.waitFor();
  assert.match(await page.locator(".stage__foot > .small").innerText(), /map did not arrive: no connection/);
  isOut = false;
  const before = await resting(page);
  await retry.click();
  await retry.waitFor({ state: "hidden" });
  await rest(page, 300);
  assert.notEqual(await resting(page), before, "the land is drawn");
  await done();
});

/** The line under the large chart about what is missing, while it is shown. */
const missing = (page) => page.locator(".stage__foot > .small:visible");

test("charts whose code does not arrive are told, and asked for again", async () => {
  let isOut = true;
  const before = (page) => page.route("**/split_charts.wasm", (route) => (isOut ? route.abort() : route.continue()));
  const { page, done } = await open("?xh=0.8", { lax: true, before });
  // The large chart and the levers do not need them.
  assert.match(await headline(page), /80\u00a0%/);
  assert.match(await missing(page).innerText(), /^The charts below cannot be shown: a part of the program did not arrive\./);
  await page.locator('[data-tab="price"]').click();
  await rest(page);
  assert.match(await missing(page).innerText(), /^The chart cannot be shown/);
  // Nothing of another chart stands under its name.
  assert.equal(await page.locator("#panel").getAttribute("data-chart"), "price");
  assert.equal(await page.locator("#title-main").innerText(), "Prices");
  assert.equal(await ink(page), 0);
  await move(page, "xh", 0.5);
  assert.match(await headline(page), /50\u00a0%/);
  isOut = false;
  await missing(page).locator("[data-retry]").click();
  await missing(page).waitFor({ state: "detached" });
  await rest(page, 300);
  assert.ok((await ink(page)) > 500, "the chart is drawn");
  assert.notEqual(await page.locator("#title-main").innerText(), "Prices");
  await done();
});

test("a link to a chart that comes late shows it once it is there", async () => {
  const release = site.hold("split_charts.wasm");
  const { page, done } = await open("?chart=price", { ready: false });
  await page.waitForSelector("html[data-bound]");
  await missing(page).waitFor();
  assert.equal(await missing(page).innerText(), "Loading the chart.");
  assert.deepEqual([await page.locator("#title-main").innerText(), await ink(page), await page.locator(".first").count()], ["Prices", 0, 0]);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.ready), undefined, "it is ready without its chart");
  release();
  await page.waitForSelector("html[data-ready=true]");
  assert.ok((await ink(page)) > 500, "the chart is drawn");
  assert.equal(await missing(page).count(), 0);
  await done();
});
