// End to end: what people type into number boxes and into the search of levers.
import assert from "node:assert/strict";
import { lever, move, open, rest, test } from "./page.mjs";

const box = (page, key) => page.locator(`[data-number="${key}"]`);
const said = (page, key) => page.locator(`#${key}-problem:visible`);

/** Types into a box as a person does, and leaves it with Enter. */
async function enter(page, key, text) {
  await box(page, key).fill(text);
  await box(page, key).press("Enter");
  await rest(page, 200);
}

test("a box reads the unit it shows, and says what it made of the rest", async () => {
  const { page, done } = await open();
  await page.locator('[data-group="public money"]').evaluate((group) => { group.open = true; });
  for (const [key, text, value, shown] of [["xh", "80 %", "0.8", "80"], ["fin", "$12 billion", "12", "12"], ["floor", "100 $/kg", "100", "100"]]) {
    await enter(page, key, text);
    assert.deepEqual([await lever(page, key).inputValue(), await box(page, key).inputValue()], [value, shown], text);
    assert.equal(await said(page, key).count(), 0, text);
  }
  await enter(page, "xh", "140");
  assert.equal(await said(page, "xh").innerText(), "“140” is above the highest value: set to 100\u00a0%.");
  assert.deepEqual([await box(page, "xh").inputValue(), await lever(page, "xh").inputValue(), await box(page, "xh").getAttribute("aria-invalid")], ["100", "1", null]);
  await rest(page);
  assert.match(page.url(), /xh=1(&|$)/);
  // The sentence goes with the next move.
  await move(page, "xh", 0.5);
  assert.equal(await said(page, "xh").count(), 0);
  await done();
});

test("box and page stay together: Escape, undo in the box, what cannot be read", async () => {
  const { page, done } = await open("?xh=0.4");
  await box(page, "xh").fill("12 kg");
  await box(page, "xh").press("Enter");
  assert.match(await said(page, "xh").innerText(), /“12 kg” is not a number in %\. The value is still 40\u00a0%\./);
  assert.equal(await box(page, "xh").inputValue(), "12 kg", "what was typed stays");
  await box(page, "xh").press("Escape");
  assert.deepEqual([await box(page, "xh").inputValue(), await said(page, "xh").count()], ["40", 0]);
  await enter(page, "xh", "70");
  await rest(page);
  await box(page, "xh").press("Control+z");
  await rest(page);
  assert.deepEqual([await box(page, "xh").inputValue(), await lever(page, "xh").inputValue()], ["40", "0.4"]);
  await box(page, "xh").press("Control+Shift+z");
  await rest(page);
  assert.deepEqual([await box(page, "xh").inputValue(), await lever(page, "xh").inputValue()], ["70", "0.7"]);
  // While something else is typed the keys are the box's own.
  await box(page, "xh").press("End");
  await page.keyboard.type("5");
  await box(page, "xh").press("Control+z");
  await rest(page, 200);
  assert.equal(await lever(page, "xh").inputValue(), "0.7");
  await done();
});

test("the search finds levers by materials, countries and measures", async () => {
  const { page, done } = await open();
  for (const [text, key] of [["yttrium", "xh"], ["United States", "vault"], ["licence", "xh"], ["license", "tech"], ["subsidy", "fin"], ["smuggling", "leak"], ["permitting", "permit"]]) {
    await page.locator("#find").fill(text);
    await rest(page, 150);
    assert.ok(await lever(page, key).isVisible(), `${text} does not find ${key}`);
  }
  await done();
});

test("a box says which of two readings it took, reads dates, and keeps what it cannot read", async () => {
  const { page, done } = await open("?xh=0.4");
  for (const fold of await page.locator("[data-group], [data-fold]").all()) await fold.evaluate((node) => { node.open = true; });
  for (const [key, text, shown, sentence] of [
    ["cnres", "12.000", "12000", "Read as 12,000\u00a0t, not as 12\u00a0t."],
    ["cnres", "4 kt", "4000", undefined],
    ["delay", "18 months", "1.5", undefined],
    ["xh_start", "1 June 2028", "Jun 2028", undefined],
    ["xh_start", "2029-03-15", "Mar 2029", undefined],
    ["xh_start", "Jun 30", "Jun 2030", "Read as June\u00a02030."],
    ["xh_end", "2050", "none", "“2050” is after the last date: set to no end."],
    ["xh_start", "soon", "soon", "“soon” is not a date such as 2028, June 2028 or 2028-06-01. The value is still June\u00a02030."],
  ]) {
    await enter(page, key, text);
    assert.equal(await box(page, key).inputValue(), shown, text);
    const told = await said(page, key).allInnerTexts();
    assert.deepEqual(told, sentence ? [sentence] : [], text);
    if (sentence) assert.equal(await page.locator("#announced").innerText(), sentence);
    // Leaving the box changes nothing more.
    await box(page, key).blur();
    await rest(page, 100);
    assert.deepEqual([await box(page, key).inputValue(), await said(page, key).allInnerTexts()], [shown, told], text);
  }
  await done();
});

test("whatever has changed the text of a box, leaving it is an entry; an emptied box undoes nothing on the page", async () => {
  const { page, done } = await open();
  await enter(page, "xh", "70");
  await box(page, "xh").fill("");
  await box(page, "xh").press("Control+z");
  await rest(page, 300);
  assert.equal(await lever(page, "xh").inputValue(), "0.7", "the page has undone a step while a box was in use");
  // Not every browser tells of its own undo: no event of a change.
  await box(page, "xh").focus();
  await box(page, "xh").evaluate((input) => { input.value = "30"; });
  await page.keyboard.press("Enter");
  await rest(page, 300);
  assert.equal(await lever(page, "xh").inputValue(), "0.3");
  await box(page, "xh").evaluate((input) => { input.value = "20"; });
  await page.keyboard.press("Tab");
  await rest(page, 300);
  assert.equal(await lever(page, "xh").inputValue(), "0.2");
  // Escape gives up what was typed, and only then belongs to what is around the box.
  await box(page, "xh").fill("99");
  await page.keyboard.press("Escape");
  assert.equal(await box(page, "xh").inputValue(), "20");
  await page.keyboard.press("Tab");
  await rest(page, 300);
  assert.equal(await lever(page, "xh").inputValue(), "0.2");
  await done();
});

test("a phone's keyboard has what a box takes, and no field makes it zoom", async () => {
  const { page, done } = await open("", { viewport: { width: 1024, height: 1366 }, hasTouch: true, isMobile: true });
  await page.locator("#plants").scrollIntoViewIfNeeded();
  await page.waitForSelector("#plants .proj__row");
  await page.locator("#assume").scrollIntoViewIfNeeded().catch(() => {});
  const modes = await page.locator("[data-number]").evaluateAll((boxes) => Object.fromEntries(boxes.map((box) => [box.dataset.number, box.inputMode])));
  for (const key of ["cq", "fin", "floor", "delay", "permit", "xq", "cnres", "xh_start", "xh_ramp"]) assert.equal(modes[key], "text", key);
  for (const key of ["xh", "leak", "succ", "d_ev"]) assert.equal(modes[key], "decimal", key);
  const small = await page.locator("input:not([type=range], [type=radio], [type=checkbox]), select, textarea").evaluateAll((fields) => fields.map((field) => [field.id || field.className || field.dataset.number, parseFloat(getComputedStyle(field).fontSize)]).filter(([, size]) => size < 16));
  assert.deepEqual(small, []);
  await done();
});
