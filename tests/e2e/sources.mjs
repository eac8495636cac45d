// End to end: where a number comes from, in two clicks; and the document with all rows.
import assert from "node:assert/strict";
import { move, open, rest, site, test } from "./page.mjs";

const card = (page) => page.locator(".src-card");
/** Waits until a card has come. */
const told = (page, place = ".src-card") => page.locator(`${place} [data-part] li:visible`).first().waitFor();
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** A page on which every chart has been near. */
async function openPage(query = "", options = {}) {
  const opened = await open(query, options);
  await rest(opened.page, 300);
  return opened;
}

/** The first row that an open card leads to: its address, and whether it is in the document. */
async function follow(page) {
  const link = card(page).locator('[data-part] li:visible a[href^="data.html#"]').first();
  await link.click();
  await page.waitForURL(/data\.html(\?[^#]*)?#/);
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  const row = page.locator(`[id="${id}"]`);
  assert.ok(await row.isVisible(), `${id} is not in sight`);
  assert.ok(await row.evaluate((row) => row.matches("tr") && row.cells[6].textContent.length > 3), `${id} has no grade`);
}

test("each key figure leads to a row in two clicks", async () => {
  for (const [figure, options] of [["shortage", {}], ["price", {}], ["share", PHONE], ["cost", PHONE]]) {
    const { page, done } = await openPage("?xh=0.8", options);
    const button = page.locator(`[data-source="figure-${figure}"]`);
    await button.click();
    await told(page);
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    assert.match(await card(page).locator("[data-now]").innerText(), /20\d\d; .*\d/);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "the card is too wide");
    await follow(page);
    await done();
  }
});

test("each chart leads to a row in two clicks", async () => {
  const { page, done } = await openPage();
  const names = await page.locator("[data-tab]").evaluateAll((tabs) => tabs.map((tab) => tab.dataset.tab));
  const address = page.url();
  for (const name of names) {
    await page.goto(`${address}?chart=${name}`);
    await page.waitForSelector("html[data-ready=true]");
    await page.locator(".stage__foot [data-source]").click();
    await told(page);
    await follow(page);
  }
  // With the shares in the large frame the small one would show another chart.
  for (const name of ["blocs", "share", "price", "chain", "timeline"]) {
    await page.goto(`${address}?chart=shortage`);
    await page.waitForSelector("html[data-ready=true]");
    await page.locator(`figure[data-chart=${name}] [data-source]`).click();
    await told(page);
    await follow(page);
  }
  await done();
});

test("a card opens and closes by keyboard, and the focus stays", async () => {
  const { page, done } = await openPage();
  const button = page.locator('[data-source="figure-price"]');
  await button.focus();
  await page.keyboard.press("Enter");
  await told(page);
  const isFocused = () => button.evaluate((button) => button === document.activeElement);
  assert.ok(await isFocused());
  await page.keyboard.press("Escape");
  assert.equal(await card(page).count(), 0);
  assert.equal(await button.getAttribute("aria-expanded"), "false");
  assert.ok(await isFocused());
  await page.keyboard.press("Space");
  await card(page).locator("a:visible").first().focus();
  await page.keyboard.press("Escape");
  assert.equal(await card(page).count(), 0);
  assert.ok(await isFocused(), "the focus was lost");
  await page.locator('[data-source="figure-share"]').click();
  await page.locator('[data-source="figure-cost"]').click();
  assert.equal(await card(page).count(), 1, "two cards of the figures stand open");
  await done();
});

test("an open card follows the lever, the choice beside its chart and the tab", async () => {
  const { page, done } = await openPage("?chart=price");
  await page.locator('[data-source="figure-price"]').click();
  await page.locator(".stage__foot [data-source]").click();
  await told(page, ".stage__foot .src-card");
  const now = page.locator(".bench__figs .src-card [data-now]");
  const before = await now.innerText();
  await move(page, "xh", 1);
  await rest(page, 1200);
  assert.notEqual(await now.innerText(), before);
  const records = page.locator(".stage__foot .src-card [data-of]:visible");
  await page.locator(".stage select").first().selectOption("tb");
  await rest(page);
  assert.match((await records.allInnerTexts()).join(" "), /terbium/);
  assert.doesNotMatch((await records.allInnerTexts()).join(" "), /dysprosium/);
  await page.locator('[data-tab="footprint"]').click();
  await rest(page, 1200);
  assert.match(await page.locator(".stage__foot .src-card").innerText(), /waste|jobs/i, "the card is of another chart");
  assert.doesNotMatch(await page.locator(".stage__foot .src-card").innerText(), /terbium/);
  await done();
});

test("a card tells the assumption that the scenario runs with, and the way back knows the scenario", async () => {
  const { page, done } = await openPage("?xh=0.8&a.beta=0.8&theme=dark");
  await page.locator('[data-source="figure-price"]').click();
  await told(page, ".bench__figs .src-card");
  assert.match(await page.locator(".bench__figs .src-card").innerText(), /0\.67[^]*Here 0\.8\./);
  await page.locator('.bench__figs .src-card [href^="data.html#"]:visible').first().click();
  await page.waitForURL(/data\.html/);
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  await page.locator('.bar a[href*="how.html"]').click();
  await page.waitForURL(/how\.html/);
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  await page.locator(".bar__name").click();
  await page.waitForSelector("html[data-ready=true]");
  assert.match(page.url(), /a\.beta=0\.8/);
  assert.match(page.url(), /xh=0\.8/);
  await done();
});

test("the cards are asked for with the first one, and a loss is told", async () => {
  site.requests.length = 0;
  const { page, done } = await openPage("", { lax: true });
  assert.ok(!site.requests.some((path) => path.endsWith("cards.html")), "the cards came unasked");
  site.options.missing = "cards.html";
  const button = page.locator('[data-source="figure-cost"]');
  await button.click();
  await page.waitForSelector('.src-card a[href="data.html"]');
  site.options.missing = undefined;
  await button.click();
  await button.click();
  await told(page);
  await done();
});

test("the rows are filtered by text and grade, counted, kept in the address and downloaded", async () => {
  const { page, done } = await open("data.html", { ready: false });
  const shown = () => page.locator("[data-table] tbody tr:not([hidden])").count();
  const all = await shown();
  assert.ok(all > 1200);
  await page.locator("#filter [name=q]").fill("terbium");
  await page.locator("#filter [name=grade]").selectOption("verified");
  await rest(page, 500);
  const n = await shown();
  assert.ok(n > 5 && n < 60, `${n} rows`);
  assert.match(await page.locator("#filter [role=status]").innerText(), new RegExp(`^${n} of 1,\\d\\d\\d rows`));
  assert.match(page.url(), /\?q=terbium&grade=verified/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-csv]").click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  const lines = Buffer.concat(chunks).toString().trimEnd().split("\n");
  assert.equal(lines.length, n + 1);
  assert.equal(download.suggestedFilename(), "chokepoint-rows-terbium-verified.csv");
  assert.match(lines[0], /^\ufeffid,/);
  // The same file can be opened by hand where the browser has dropped it.
  await page.locator("#filter [role=status] a").waitFor();
  assert.match(lines[1], /^observed\.tb\.\d{4},series,/);
  await page.reload();
  await rest(page, 500);
  assert.equal(await shown(), n, "the address does not hold the filter");
  await page.locator("#filter [type=reset]").click();
  await rest(page, 500);
  assert.equal(await shown(), all);
  assert.equal(new URL(page.url()).search, "");
  await done();
});

test("a link to a row arrives, also on a phone, through a filter and without a script", async () => {
  const id = "record-china-exports-oxide-2011";
  for (const options of [{}, PHONE, { javaScriptEnabled: false }]) {
    const query = options.javaScriptEnabled === false ? "" : "?q=terbium";
    const { page, done } = await open(`data.html${query}#${id}`, { ready: false, ...options });
    await rest(page, 600);
    const row = page.locator(`[id="${id}"]`);
    const box = await row.boundingBox();
    assert.ok(box && box.y > -10 && box.y < page.viewportSize().height, `the row is at ${box?.y}`);
    assert.match(await row.innerText(), /16,900 to 18,600/);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "too wide");
    await done();
  }
});

test("without the program the links to the numbers' rows are there", async () => {
  const { page, done } = await open("", { javaScriptEnabled: false, ready: false });
  assert.ok(await page.locator('#plain a[href="data.html#plain"]').isVisible());
  assert.ok(await page.locator('a[href="data.html#figures"]:visible').first().isVisible());
  assert.equal(await page.locator("[data-source]:visible").count(), 0);
  await done();
});
