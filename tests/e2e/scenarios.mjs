// End to end: the lever board's tools, the history, what is held and replayed, and two scenarios.
import assert from "node:assert/strict";
import { headline, lever, move, open, rest, test } from "./page.mjs";

const frames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const query = (page) => new URL(page.url()).search;
const figure = (page) => page.locator(".fig-card .n").first().innerText();
const undo = (page) => page.locator(".bar__end > [data-action=undo]");

test("the search leaves what answers to it and puts the groups back as they were", async () => {
  const { page, done } = await open();
  await page.fill("#find", "stockpile");
  await frames(page);
  assert.ok(await page.locator('[data-key="vault"]').isVisible());
  assert.ok(await page.locator('[data-key="xh"]').isHidden());
  assert.match(await page.locator("#found").innerText(), /of \d+ levers/);
  await page.fill("#find", "unicorn");
  assert.match(await page.locator("#found").innerText(), /No lever answers to “unicorn”/);
  await page.keyboard.press("Escape");
  await frames(page);
  assert.equal(await page.inputValue("#find"), "");
  assert.ok(await page.locator('[data-key="xh"]').isVisible());
  assert.equal(await page.locator('[data-group="stockpiles"]').getAttribute("open"), null);
  await done();
});

test("a lever that is off says why and comes alive with what it needs", async () => {
  const { page, done } = await open("?floor=0&dem=1");
  await page.fill("#find", "strikes back");
  const says = page.locator('[data-key="ret"] .lever__says');
  assert.match(await says.innerText(), /Works once .*price/);
  assert.ok(await lever(page, "ret").isDisabled());
  await move(page, "floor", 110);
  assert.ok(await lever(page, "ret").isEnabled());
  assert.doesNotMatch(await says.innerText(), /Works once/);
  await done();
});

test("a group is reset in one step, dates are typed as words", async () => {
  const { page, done } = await open("?xh=0.4&xm=0.5&mmr=0.5");
  await page.locator('[data-key="xh"] .fold > summary').click();
  await page.fill("#xh_start-box", "Mar 2029");
  await page.keyboard.press("Enter");
  await rest(page);
  assert.match(query(page), /xh_start=2029\.17/);
  await page.fill("#xh_end-box", "yesterday");
  await page.keyboard.press("Tab");
  assert.match(await page.locator("#xh_end-problem").innerText(), /“yesterday” is not a date such as/);
  await page.keyboard.press("Shift+Tab");
  await page.locator("#xh_end-box").press("ArrowDown");
  await frames(page);
  assert.equal(await page.inputValue("#xh_end-box"), "Nov 2040");
  await page.locator('[data-reset-group="export limits"]').click();
  await rest(page);
  assert.equal(query(page), "?v=1&mmr=0.5");
  await undo(page).click();
  await rest(page);
  assert.match(query(page), /xh=0\.4.*xm=0\.5|xm=0\.5.*xh=0\.4/);
  await done();
});

test("the keys step back and forward, the list goes to any step, and the last change is told and replayed", async () => {
  const { page, done } = await open();
  for (const [key, value] of [["xh", 0.4], ["xm", 0.7], ["leak", 0.1]]) await move(page, key, value);
  await rest(page);
  assert.match(await page.locator(".stage [data-changed]").innerText(), /Leakage through third countries 20\s%\s→\s10\s%\./);
  const at_end = await headline(page);
  await page.locator("body").press("Control+z");
  await frames(page);
  assert.equal(await lever(page, "leak").inputValue(), "0.2");
  await page.locator("body").press("Control+Shift+z");
  await frames(page);
  assert.equal(await lever(page, "leak").inputValue(), "0.1");
  await page.locator("#steps > summary").click();
  const steps = page.locator("#steps-list button");
  await steps.first().waitFor();
  assert.equal(await steps.count(), 4);
  assert.match(await steps.nth(0).innerText(), /Leakage/);
  assert.equal(await steps.nth(3).innerText(), "Today’s path");
  await steps.nth(2).click();
  await frames(page);
  assert.equal(await lever(page, "xm").inputValue(), "0");
  assert.equal(await lever(page, "xh").inputValue(), "0.4");
  assert.equal(await page.locator("#steps-list .is-undone").count(), 2);
  await steps.nth(0).click();
  await frames(page);
  assert.equal(await headline(page), at_end);
  await page.keyboard.press("Escape");
  // A replay begins with what stood before and ends where the page is.
  const figures = new Set();
  await page.locator(".stage [data-action=replay]").click();
  await frames(page);
  assert.equal(await lever(page, "leak").inputValue(), "0.2");
  for (let i = 0; i < 30; i++) { figures.add(await figure(page)); await page.waitForTimeout(100); }
  assert.equal(await lever(page, "leak").inputValue(), "0.1");
  assert.equal(await headline(page), at_end);
  assert.ok(figures.size > 1, "nothing moved in the replay");
  await done();
});

test("what is held waits until it is run", async () => {
  const { page, done } = await open();
  const before = await headline(page);
  await page.locator(".hold").click();
  await move(page, "xh", 0.8);
  await move(page, "xm", 0.8);
  assert.equal(await headline(page), before, "the page did not wait");
  assert.ok(await page.locator("#waits").isVisible());
  assert.match(await page.locator('[data-key="xh"] .lever__says').innerText(), /80\s%/);
  await page.locator("[data-action=run]").click();
  await frames(page);
  assert.notEqual(await headline(page), before);
  assert.ok(await page.locator("#waits").isHidden());
  await move(page, "mmr", 0.5);
  assert.ok(await page.locator("#waits").isVisible());
  await page.locator(".hold").click();
  await frames(page);
  assert.ok(await page.locator("#waits").isHidden(), "switching off runs what was held");
  await done();
});

test("a comparison that is opened while moves are held shows both as they are", async () => {
  const { page, done } = await open("?xh=0.8&xm=0.6");
  await page.locator(".hold").click();
  await page.locator(".bar__end > [data-action=compare]").click();
  await rest(page);
  const cells = (page) => page.locator("#compare-table tbody td").allInnerTexts();
  const fresh = await open(query(page));
  assert.deepEqual(await cells(page), await cells(fresh.page));
  await fresh.done();
  // A move of B is told against B.
  await page.locator(".hold").click();
  await page.locator("#sides label", { hasText: "B" }).click();
  await move(page, "vault", 1);
  await rest(page);
  assert.match(await page.locator(".stage [data-changed]").innerText(), /^B: US stockpile budget/);
  assert.doesNotMatch(await page.locator(".stage [data-changed]").innerText(), /−\d\d points/);
  await page.locator("#compare [data-action=compare]").click();
  await rest(page);
  assert.equal(await page.locator(".stage [data-changed] span").innerText(), "");
  await done();
});

test("two scenarios stand side by side, can be swapped and copied, and both are in the link", async () => {
  const { page, done } = await open("?xh=0.8&xm=0.6");
  const one = await headline(page);
  await page.locator(".bar__end > [data-action=compare]").click();
  await rest(page);
  assert.match(query(page), /view=compare/);
  assert.match(await headline(page), /B/);
  assert.match(await page.locator(".versus--b .versus__name").innerText(), /Today’s path/);
  // The levers move B; A stays.
  await page.locator("#sides label", { hasText: "B" }).click();
  await move(page, "vault", 6);
  await rest(page);
  assert.match(query(page), /xh=0\.8.*b\.vault=6/);
  assert.equal(await lever(page, "xh").inputValue(), "0");
  const rows = () => page.locator("#compare-table tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
  const straight = await rows();
  assert.equal(straight.length, 5);
  await page.locator("[data-action=swap]").click();
  await rest(page);
  const swapped = await rows();
  for (const [i, row] of straight.entries()) assert.deepEqual([row[1], row[2]], [swapped[i][2], swapped[i][1]], row[0]);
  await page.locator("[data-action=swap]").click();
  await page.locator("[data-action=copy]").click();
  await rest(page);
  assert.equal(await headline(page), "A and B are the same.");
  // The link opens on both.
  await undo(page).click();
  await rest(page);
  const shared = query(page);
  const again = await open(shared);
  assert.deepEqual(await again.page.locator("#compare-table tbody td").allInnerTexts(), await page.locator("#compare-table tbody td").allInnerTexts());
  assert.equal(await headline(again.page), await headline(page));
  await again.done();
  await page.locator("#compare [data-action=compare]").click();
  await rest(page);
  assert.equal(await headline(page), one);
  assert.doesNotMatch(query(page), /b\.|view=/);
  await done();
});

test("neither a wheel nor a finger on its way down moves a lever", async () => {
  const { page, done } = await open("?xh=0.4", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const slider = lever(page, "xh");
  await slider.scrollIntoViewIfNeeded();
  await slider.evaluate((node) => node.scrollIntoView({ block: "center" }));
  await rest(page, 200);
  const box = await slider.boundingBox();
  const [x, y] = [box.x + box.width * 0.8, box.y + box.height / 2];
  const touch = await page.context().newCDPSession(page);
  const send = (type, y) => touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  const before = await page.evaluate(() => scrollY);
  await send("touchStart", y);
  for (let i = 1; i <= 12; i++) { await send("touchMove", y - i * 12); await page.waitForTimeout(16); }
  await send("touchEnd", y - 144);
  await rest(page, 400);
  assert.ok((await page.evaluate(() => scrollY)) > before, "the page did not scroll");
  assert.equal(await slider.inputValue(), "0.4");
  await done();
  const desk = await open("?xh=0.4");
  await lever(desk.page, "xh").focus();
  const at = await lever(desk.page, "xh").boundingBox();
  await desk.page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await desk.page.mouse.wheel(0, 240);
  await rest(desk.page, 300);
  assert.equal(await lever(desk.page, "xh").inputValue(), "0.4");
  await desk.page.keyboard.press("PageUp");
  await frames(desk.page);
  assert.equal(await lever(desk.page, "xh").inputValue(), "0.9");
  await desk.done();
});

test("controls are large enough for a mouse, and for a finger", async () => {
  for (const [options, least] of [[{}, 24], [{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, 44]]) {
    const { page, done } = await open("?xh=0.4&view=compare", options);
    const small = await page.evaluate((least) => {
      const controls = [...document.querySelectorAll("#levers :is(.step, .range, .info, .numbox, .find, .hold, .seg label), .bar :is(button, summary), #levers > header button")];
      const shown = controls.filter((node) => node.checkVisibility() && node.getBoundingClientRect().width > 0);
      return shown.map((node) => [node.className || node.tagName, node.getBoundingClientRect()]).filter(([, box]) => Math.min(box.width, box.height) < least - 0.5).map(([name, box]) => `${name} ${box.width.toFixed(0)}x${box.height.toFixed(0)}`);
    }, least);
    assert.deepEqual([...new Set(small)], [], `below ${least} px`);
    await done();
  }
});
