// Room: what is in view when the page opens, and that nothing moves under the pointer with the first move.
import assert from "node:assert/strict";
import { lever, move, open, rest, site, test } from "./page.mjs";

/** Screens and frames on which the headline, the whole main chart and the first slider are in view without scrolling. */
const SCREENS = [[1366, 650], [1366, 657], [1280, 633], [1280, 720], [1440, 789], [1024, 768], [1920, 1080], [720, 900]];
/** Least height of the main chart there, CSS pixels. */
const CHART = 240;

test("headline, main chart and the first lever are in view where people sit", async () => {
  for (const [width, height] of SCREENS) {
    const { page, done } = await open("", { viewport: { width, height } });
    const boxes = await page.evaluate(() => Object.fromEntries(["h1", ".stage .chart__title", ".stage .plot", "[data-lever=xl]"].map((selector) => {
      const { top, bottom, height } = document.querySelector(selector).getBoundingClientRect();
      return [selector, { top, bottom, height }];
    })));
    for (const [selector, box] of Object.entries(boxes)) {
      assert.ok(box.top >= 0 && box.bottom <= height, `${selector} is not in view at ${width}x${height}: ${JSON.stringify(box)}`);
    }
    assert.ok(boxes[".stage .plot"].height >= CHART, `the chart is ${boxes[".stage .plot"].height} px high at ${width}x${height}`);
    await done();
  }
});

test("up to which day the data go stands near the headline, and leaves the chart in view", async () => {
  for (const [width, height] of [[360, 740], [1280, 633], [1024, 768], [1366, 650], [1920, 1080]]) {
    const { page, done } = await open("", { viewport: { width, height } });
    const at = `at ${width}x${height}`;
    const whole = /Data to 21 August 2026\. Whether China’s suspended rules came back on 10 November 2026 is not known here\./;
    const plot = await page.locator(".stage .plot").boundingBox();
    assert.ok(plot.y >= 0 && plot.y + plot.height <= height, `the chart is not in view ${at}`);
    if (width < 700) assert.match(await page.locator(".figs__from").innerText(), whole, at);
    else {
      const line = page.locator(".eyebrow");
      const before = await page.locator("[data-headline]").boundingBox();
      assert.match(await line.innerText(), /Data to 21 August 2026\./, at);
      const box = await page.locator(".eyebrow__data").boundingBox();
      assert.ok(box.y >= 0 && box.y + box.height <= before.y + 1, `not above the headline ${at}`);
      // A move that names the scenario in that line moves nothing below it.
      await move(page, "xh", 0.4);
      await rest(page, 300);
      assert.equal((await page.locator("[data-headline]").boundingBox()).y, before.y, `the headline has moved ${at}`);
      const fold = page.locator(".eyebrow__fold summary");
      if (await fold.isVisible()) await fold.click();
      assert.match((await line.innerText()).replace(/\s+/g, " "), whole, at);
    }
    await done();
  }
});

test("five clicks at one place count five times", async () => {
  for (const [width, height] of [[1366, 650], [1024, 768], [820, 1180], [390, 844]]) {
    const { page, done } = await open("", { viewport: { width, height } });
    const plus = page.locator('[data-key="xh"] > .lever__ctl > .step').last();
    await plus.scrollIntoViewIfNeeded();
    const box = await plus.boundingBox();
    for (let i = 0; i < 5; i++) {
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await rest(page, 120);
    }
    assert.equal(await lever(page, "xh").inputValue(), "0.25", `at ${width}x${height}`);
    await done();
  }
});

test("two fingers zoom, on charts and sliders too", async () => {
  const { page, done } = await open();
  const actions = await page.evaluate(() => [".plot", "[data-lever=xh]"].map((selector) => getComputedStyle(document.querySelector(selector)).touchAction));
  for (const action of actions) assert.ok(action === "auto" || action.includes("pinch-zoom"), `touch-action: ${action}`);
  await done();
});

test("a link moves neither the levers nor what stands under the chart", async () => {
  /** Where things stand that nothing before them may push. */
  const places = (page) =>
    page.evaluate(() => Object.fromEntries(["[data-group]", ".stage__foot .chart__foot", ".figs"].map((selector) => {
      const box = document.querySelector(selector).getBoundingClientRect();
      // In one column the key figures come after the levers, which unfold where a link has moved one; two scenarios have none.
      return [selector, selector === ".figs" && innerWidth < 700 || !box.height ? 0 : Math.round(box.top + scrollY)];
    })));
  for (const width of [360, 414, 650, 768, 1180, 1366]) {
    // On a phone a chart without lists is lower, and two scenarios have no key figures above the levers.
    const wide = width < 700 ? [] : ["?chart=concentration", "?xh=0.8&b.vault=6&view=compare"];
    for (const query of ["?xh=0.8", "?xh=1&chart=price", ...wide]) {
      const release = site.hold(".wasm");
      const { page, done } = await open(query, { viewport: { width, height: 800 }, ready: false });
      await page.waitForFunction(() => document.documentElement.classList.contains("is-live"));
      const before = await places(page);
      release();
      await page.waitForSelector("html[data-ready=true]");
      await rest(page, 100);
      const after = await places(page);
      for (const [selector, top] of Object.entries(after)) assert.ok(!top || top === before[selector], `${query} at ${width}: ${selector} from ${before[selector]} to ${top}`);
      await done();
    }
  }
});

test("the line about a chart that loads takes the room of its words", async () => {
  const top = (page) => page.locator(".stage__foot .chart__foot").evaluate((node) => Math.round(node.getBoundingClientRect().top + scrollY));
  for (const width of [390, 768, 1366]) {
    const release = site.hold("split_charts.wasm");
    const { page, done } = await open("?chart=price", { viewport: { width, height: 800 }, ready: false });
    await page.waitForSelector("html[data-bound]");
    await page.locator(".stage__says > .small").waitFor();
    const before = await top(page);
    release();
    await page.waitForSelector("html[data-ready=true]");
    await rest(page, 100);
    assert.equal(await top(page), before, `at ${width}`);
    await done();
  }
});
