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
  const retry = page.locator(".stage__says > .small [data-retry]");
  await retry.waitFor();
  assert.match(await page.locator(".stage__says > .small").innerText(), /map did not arrive: no connection/);
  isOut = false;
  const before = await resting(page);
  await retry.click();
  await retry.waitFor({ state: "hidden" });
  await rest(page, 300);
  assert.notEqual(await resting(page), before, "the land is drawn");
  await done();
});

/** The line under the large chart about what is missing, while it is shown. */
const missing = (page) => page.locator(".stage__says > .small:visible");

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
  // Small frames say so too, and why is said once.
  await page.locator("figure[data-chart=chain]").scrollIntoViewIfNeeded();
  await rest(page);
  assert.match(await page.locator("figure[data-chart=chain] .plot__missing").innerText(), /^Not loaded/);
  assert.equal(await page.locator("[data-retry]:visible").count(), 1);
  for (const title of await page.locator(".chart.is-missing .chart__title").allTextContents()) assert.match(title, /^\w+$/, "words about figures that are not of this scenario");
  assert.equal(await page.locator(".later.is-missing :is(.chart__sub, .chart__caption):visible").count(), 0, "words that were served of another scenario");
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

test("small charts say that they load until they are there", async () => {
  const release = site.hold("split_charts.wasm");
  const { page, done } = await open("?xh=0.8", { ready: false });
  await page.waitForSelector("html[data-bound]");
  const chain = page.locator("figure[data-chart=chain]");
  await chain.scrollIntoViewIfNeeded();
  assert.equal(await chain.locator(".plot__missing").innerText(), "Loading this chart.");
  assert.equal(await chain.getAttribute("aria-busy"), "true");
  assert.equal(await page.locator("figure[data-chart=blocs] .chart__title").isVisible(), false, "words of today’s path stand over a scenario");
  // This one does not need them.
  assert.equal(await page.locator("figure[data-chart=share]").getAttribute("aria-busy"), null);
  release();
  await page.waitForSelector("html[data-ready=true]");
  assert.deepEqual([await page.locator(".plot__missing").count(), await page.locator("figure[aria-busy=true]").count()], [0, 0]);
  await done();
});

/** What the focus is on: the sentence of a line about what is missing, or something else. */
const focus = (page) => page.evaluate(() => document.activeElement.getAttribute("role") ?? document.activeElement.tagName);

test("the focus stays on what is said of something that fails again, and goes on to what has come", async () => {
  let isOut = true;
  const late = ["**/split_charts.wasm", "**/split_deferred.wasm", "**/plants.html", "**/cards.html"];
  const before = async (page) => { for (const file of late) await page.route(file, (route) => (isOut ? route.abort() : route.continue())); };
  const { page, done } = await open("", { lax: true, before });
  await page.locator(".stage__foot .chart__save > summary").click();
  await page.locator('.stage__foot [data-source="chart"]').click();
  await page.locator("#plants").scrollIntoViewIfNeeded();
  // The list is asked for once the browser has seen it near, which it has not where the page scrolls back within the same frame.
  await page.locator("#plants > .small [data-retry]").waitFor();
  const lines = [".stage__says > .small", ".stage__foot .chart__save .small", ".stage__foot .src-card .small", "#plants > .small"];
  for (const line of lines) {
    const retry = page.locator(`${line} [data-retry]`);
    await retry.waitFor();
    await retry.focus();
    await page.keyboard.press("Enter");
    await rest(page, 300);
    await retry.waitFor();
    assert.equal(await focus(page), "status", `${line}: the focus was lost`);
    await page.keyboard.press("Tab");
    assert.ok(await retry.evaluate((node) => node === document.activeElement), `${line}: Retry does not come next`);
  }
  isOut = false;
  for (const [line, place] of [[lines[3], "#plants"], [lines[2], ".stage__foot .src-card"], [lines[0], ".stage__foot .chart__foot"]]) {
    // The saving piece comes with the first of them.
    const retry = page.locator(`${line} [data-retry]`);
    await retry.focus();
    await page.keyboard.press("Enter");
    await page.locator(line).waitFor({ state: "hidden" });
    await rest(page, 200);
    assert.ok(await page.evaluate((place) => document.querySelector(place).contains(document.activeElement), place), `${line}: the focus was lost`);
  }
  await done();
});

test("whoever stands on the link of a panel that comes stands on its first control then", async () => {
  for (const [file, place, first] of [["plants.html", "#plants", '[data-filter="country"]'], ["assumptions.html", "#assume", "#assume-find"], ["levers.html", "[data-key=xh] .card", ""], ["cards.html", ".stage__foot .src-card", ""]]) {
    const release = site.hold(file);
    const { page, done } = await open();
    if (place.includes("xh")) await page.locator("[data-about=xh]").click();
    else if (place.includes("src")) await page.locator('.stage__foot [data-source="chart"]').click();
    else await page.locator(place).scrollIntoViewIfNeeded();
    await page.locator(`${place} > .small a`).focus();
    release();
    await page.locator(`${place} > .small`).waitFor({ state: "hidden" });
    await rest(page, 200);
    const [is, tag] = await page.evaluate((place) => [document.querySelector(place).contains(document.activeElement), document.activeElement.tagName], place);
    assert.ok(is, `${file}: the focus was lost`);
    if (first) assert.ok(await page.locator(first).evaluate((node) => node === document.activeElement), `${file}: it is on ${tag}`);
    await done();
  }
});
