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
  assert.equal(await said(page, "xh").innerText(), "“140” is above 100\u00a0%, the highest value: set to 100\u00a0%.");
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
  assert.match(await said(page, "xh").innerText(), /“12 kg” is not a number in %\. Still using 40\u00a0%\./);
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
