// End to end: the panel of assumptions.
import assert from "node:assert/strict";
import { headline, open, rest, site, test } from "./page.mjs";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const row = (page, name) => page.locator(`[data-name="${name}"]`);
const group = (page, key) => page.locator(`[data-assume-group="${key}"]`);
const figures = (page) => page.locator(".figs").innerText();

/** A page whose panel has come, with a group open. */
async function openPanel(query = "", key = "prices", options = {}) {
  const opened = await open(query, options);
  const { page } = opened;
  await page.locator("#assumptions").scrollIntoViewIfNeeded();
  await page.waitForSelector("[data-assumption]", { state: "attached" });
  if (key && !(await group(page, key).evaluate((node) => node.open))) await group(page, key).locator("summary").click();
  return opened;
}

test("the assumptions come when they are near, and leave no empty room before", async () => {
  for (const [width, height] of [[1280, 900], [1920, 1080], [768, 1024], [390, 844], [360, 740], [320, 640]]) {
    site.requests.length = 0;
    const touch = width < 700 ? { hasTouch: true, isMobile: true } : {};
    const { page, done } = await open("", { viewport: { width, height }, ...touch });
    await rest(page, 200);
    assert.ok(!site.requests.some((path) => path.endsWith("assumptions.html")), "the panel was fetched before it was near");
    assert.ok((await page.locator("#assume").boundingBox()).height < 120, `an empty room stands there at ${width}`);
    await page.evaluate(() => document.querySelector("#assumptions").scrollIntoView());
    await page.waitForSelector("[data-assumption]", { state: "attached" });
    assert.equal(await page.locator("[data-assumption]").count(), 52);
    for (const summary of await page.locator("#assume .group > summary").all()) await summary.click();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `too wide at ${width}`);
    await done();
  }
});

test("an assumption moves by keyboard, and today's path moves with it", async () => {
  const { page, done } = await openPanel();
  const before = await figures(page);
  const beta = row(page, "beta");
  const slider = beta.locator(".range");
  await slider.focus();
  await page.keyboard.press("End");
  await rest(page);
  assert.match(page.url(), /a\.beta=0\.8(&|$)/);
  assert.equal(await slider.getAttribute("aria-valuetext"), "0.8");
  assert.ok(await beta.evaluate((node) => node.classList.contains("is-moved")));
  assert.equal(await beta.locator(".numbox input").inputValue(), "0.8");
  assert.match(await headline(page), /^With one assumption moved, today’s path moves too: /);
  assert.match(await page.locator("#moved").innerText(), /1\u00a0assumption\u00a0moved/);
  const after = await figures(page);
  assert.notEqual(after, before);
  const quote = await page.locator(".fig-card").nth(1).innerText();
  const [value, path] = [quote.match(/^([\d,]+)/m)[1], quote.match(/today’s path ([\d,]+)/)[1]];
  assert.equal(value, path, "today’s path has not moved with the scenario");
  assert.equal(await group(page, "prices").locator(".count").innerText(), "1 of 7 moved");
  assert.equal(await page.locator("#assume-n").innerText(), "1 of 52 moved");
  for (const [key, expected] of [["ArrowLeft", "0.795"], ["PageDown", "0.745"], ["ArrowDown", "0.74"], ["ArrowUp", "0.745"], ["Home", "0.3"], ["PageUp", "0.35"]]) {
    await page.keyboard.press(key);
    await rest(page, 60);
    assert.equal(await slider.getAttribute("aria-valuetext"), expected, key);
  }
  await page.keyboard.press("End");
  await beta.locator("[data-undo]").click();
  await rest(page);
  assert.equal(new URL(page.url()).search, "");
  assert.equal(await figures(page), before);
  assert.ok(await slider.evaluate((node) => node === document.activeElement), "the focus was lost");
  assert.ok(await beta.locator("[data-undo]").isHidden());
  await page.locator("#steps > summary").click();
  await page.waitForSelector("#steps-list li");
  const steps = await page.locator("#steps-list li").allInnerTexts();
  assert.equal(steps[steps.length - 1], "Today’s path");
  assert.match(steps[steps.length - 2], /^Price response to low stocks 0\.67\u00a0→\u00a00\.8$/);
  await done();
});

test("the number box reads what people type, and garbage keeps the last value", async () => {
  const { page, done } = await openPanel();
  const beta = row(page, "beta");
  const box = beta.locator(".numbox input");
  await box.fill("0,5");
  await box.press("Tab");
  await rest(page);
  assert.match(page.url(), /a\.beta=0\.5(&|$)/);
  assert.equal(await box.inputValue(), "0.5");
  for (const [text, sentence] of [["much", /“much” is not a number\. The value is still 0\.5\./], ["", /Nothing was typed\. The value is still 0\.5\./]]) {
    await box.fill(text);
    await box.press("Enter");
    await rest(page, 100);
    assert.match(await beta.locator(".err").innerText(), sentence);
    assert.equal(await box.getAttribute("aria-invalid"), "true");
    assert.match(page.url(), /a\.beta=0\.5(&|$)/);
  }
  await box.press("ArrowUp");
  await rest(page);
  assert.equal(await box.inputValue(), "0.505");
  assert.ok(await beta.locator(".err").isHidden());
  await beta.locator('[data-by="-1"]').click();
  await rest(page);
  assert.equal(await box.inputValue(), "0.5");
  await done();
});

test("a link opens with its assumptions marked, and resets take them back", async () => {
  const { page, done } = await open("?a.beta=0.8&a.leakQ=0.3&a.contag=0.2");
  await page.waitForSelector(".assume__row.is-moved", { state: "attached" });
  assert.equal(await page.locator(".assume__row.is-moved").count(), 3);
  assert.match(await row(page, "beta").locator(".lever__says").textContent(), /^0\.8 instead of 0\.67$/);
  assert.equal(await group(page, "prices").evaluate((node) => node.open), true);
  assert.equal(await group(page, "trade").locator(".count").textContent(), "1 of 6 moved");
  await group(page, "prices").locator("[data-reset-group]").click();
  await rest(page);
  assert.match(page.url(), /a\.leakQ=0\.3/);
  assert.doesNotMatch(page.url(), /beta|contag/);
  await page.keyboard.press("Control+z");
  await rest(page);
  assert.equal(await page.locator(".assume__row.is-moved").count(), 3, "one step brings both back");
  await page.locator(".assume__bar [data-reset-assumptions]").click();
  await rest(page);
  assert.equal(new URL(page.url()).search, "");
  assert.ok(await page.locator(".assume__bar [data-reset-assumptions]").isDisabled());
  await done();
});

test("the assumptions are searched, and only what has moved can be shown", async () => {
  const { page, done } = await openPanel("?a.leakQ=0.3", null);
  const shown = () => page.locator(".assume__row:visible").count();
  await page.locator("#assume-find").fill("samarium scale");
  assert.equal(await page.locator("#assume-found").innerText(), "1 of 52\u00a0assumptions");
  assert.equal(await shown(), 1);
  await page.locator("#assume-find").fill("zinc");
  assert.match(await page.locator("#assume-found").innerText(), /“zinc”/);
  await page.locator("#assume-find").press("Escape");
  assert.equal(await page.locator("#assume .group:visible").count(), 8);
  await page.locator("#assume-moved").check();
  assert.equal(await shown(), 1);
  // With both the line tells them apart: words that nothing answers to, words whose rows have not been moved, words of one that has.
  for (const [words, line, rows] of [
    ["zinc", /^No assumption answers to “zinc”/, 0],
    ["samarium scale", /^1 of 52\u00a0assumptions found, none of which has been moved\.$/, 0],
    ["smuggled", /^\d+ of 52\u00a0assumptions found, 1 of which has been moved\.$/, 1],
    ["(", /^1 of 52\u00a0assumptions$/, 1],
  ]) {
    await page.locator("#assume-find").fill(words);
    assert.match(await page.locator("#assume-found").innerText(), line);
    assert.equal(await shown(), rows, words);
  }
  await page.locator("#assume-find").fill("");
  await row(page, "leakQ").locator("[data-undo]").click();
  await rest(page, 200);
  assert.equal(await shown(), 1, "a row went away under the hand");
  await page.mouse.move(2, 2);
  await page.locator("#assume-find").focus();
  await rest(page, 200);
  assert.equal(await shown(), 0, "the row stays after the hand is gone");
  assert.equal(await page.locator("#assume-found").innerText(), "No assumption has been moved.");
  await page.locator("#assume-moved").uncheck();
  await done();
});

test("a drag keeps to the newest value and is one step", async () => {
  const { page, done } = await openPanel();
  const slider = row(page, "contag").locator(".range");
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.42, y);
  await page.mouse.down();
  for (let i = 0; i <= 30; i++) await page.mouse.move(box.x + box.width * (0.42 + i * 0.015), y);
  await page.mouse.up();
  await rest(page);
  const value = Number(await row(page, "contag").locator(".numbox input").inputValue());
  assert.ok(value > 0.8 && value < 0.95, String(value));
  assert.equal(new URL(page.url()).searchParams.get("a.contag"), String(value));
  await page.locator(".bar__end > [data-action=undo]").click();
  await rest(page);
  assert.equal(new URL(page.url()).search, "");
  await done();
});

test("neither a vertical swipe nor the wheel moves an assumption", async () => {
  const { page, done } = await openPanel("", "prices", PHONE);
  await row(page, "beta").scrollIntoViewIfNeeded();
  const client = await page.context().newCDPSession(page);
  const box = await row(page, "beta").locator(".range").boundingBox();
  const swipe = async (dx, dy) => {
    const from = { x: box.x + box.width * 0.7, y: box.y + box.height / 2 };
    await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
    for (let i = 1; i <= 10; i++) await client.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: from.x + (dx * i) / 10, y: from.y + (dy * i) / 10 }] });
    await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await rest(page, 400);
  };
  await swipe(0, -160);
  assert.equal(await row(page, "beta").locator(".numbox input").inputValue(), "0.67");
  assert.equal(new URL(page.url()).search, "");
  await done();
  const desk = await openPanel();
  const at = await row(desk.page, "beta").locator(".range").boundingBox();
  await desk.page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await desk.page.mouse.wheel(0, 120);
  await rest(desk.page, 300);
  assert.equal(new URL(desk.page.url()).search, "");
  await desk.done();
});

test("assumptions belong to the scenario in hand", async () => {
  const { page, done } = await openPanel("?view=compare");
  await page.locator('#sides input[value="B"]').check({ force: true });
  await rest(page, 100);
  const box = row(page, "beta").locator(".numbox input");
  await box.fill("0.8");
  await box.press("Enter");
  await rest(page);
  assert.match(page.url(), /b\.a\.beta=0\.8/);
  assert.match(await page.locator("#compare-differs").innerText(), /Price response to low stocks/);
  await page.locator('#sides input[value="A"]').check({ force: true });
  await rest(page, 200);
  assert.equal(await box.inputValue(), "0.67");
  await done();
});

test("on a phone every part of a row can be hit, and its targets are large", async () => {
  const { page, done } = await openPanel("?a.beta=0.8", "prices", PHONE);
  for (const target of [".range", '[data-by="1"]', ".numbox", "[data-undo]"]) {
    const { width, height } = await row(page, "beta").locator(target).evaluate((node) => node.getBoundingClientRect());
    assert.ok(width >= 44 && height >= 44, `${target} is ${width} by ${height}`);
  }
  assert.match(await page.locator("#assumed").innerText(), /1\u00a0assumption\u00a0moved/);
  await done();
});

test("paper lists the assumptions that moved and no others", async () => {
  const { page, done } = await open("?a.beta=0.8");
  await page.waitForSelector(".assume__row.is-moved", { state: "attached" });
  await group(page, "prices").evaluate((node) => (node.open = false));
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await page.locator(".assume__row:visible .lever__label").allInnerTexts(), ["Price response to low stocks"]);
  await page.emulateMedia({ media: "screen" });
  await done();
  const rested = await open();
  await rested.page.emulateMedia({ media: "print" });
  assert.ok(await rested.page.locator("#assumptions").isHidden());
  await rested.done();
});

test("without JavaScript the assumptions are a link to their table", async () => {
  const { page, done } = await open("", { javaScriptEnabled: false, ready: false });
  assert.ok(await page.locator('#assume a[href="data/parameters.csv"]').isVisible());
  await done();
});
