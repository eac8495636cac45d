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

test("an entry that comes to nothing, in other money or in other digits", async () => {
  const { page, done } = await open("?fin=6&xh=0.4");
  for (const fold of await page.locator("[data-group], [data-fold]").all()) await fold.evaluate((node) => { node.open = true; });
  const still = "The value is still 6\u00a0bn USD.";
  for (const [key, text, value, sentence] of [
    ["fin", "12 k", "6", `“12 k” comes to next to nothing in bn USD. ${still}`],
    ["fin", "€5 bn", "6", `“€5 bn” is in another currency: this box takes US dollars, in bn USD. ${still}`],
    ["fin", "many", "6", `“many” is not a number in bn USD. ${still}`],
    ["fin", "٨", "8", undefined],
    ["delay", "2½ years", "2.5", undefined],
    ["delay", "half a year", "0.5", undefined],
    ["delay", "many", "0.5", "“many” is not a number of years. The value is still 0.5\u00a0years."],
    ["cnres", "4000000 kg", "4000", undefined],
    ["xh_start", "2027-03-01T00:00", "2027.17", undefined],
    ["xh_start", "end of 2028", "2029", "Read as January\u00a02029, not as December\u00a02028."],
    ["xh_start", "now", "2026.9", "Read as November\u00a02026."],
  ]) {
    await enter(page, key, text);
    assert.deepEqual(await said(page, key).allInnerTexts(), sentence ? [sentence] : [], text);
    await rest(page, 300);
    const now = Number(await lever(page, key).inputValue());
    assert.ok(Math.abs(now - Number(value)) < 0.06, `${text}: ${now}`);
  }
  await done();
});

test("of a start and an end without time between them, the one that was moved last says so", async () => {
  const { page, done } = await open("?xh=0.7&xh_start=2030&mmr=0.5");
  for (const fold of await page.locator("[data-group], [data-fold]").all()) await fold.evaluate((node) => { node.open = true; });
  const texts = async () => [await said(page, "xh_start").allInnerTexts(), await said(page, "xh_end").allInnerTexts()];
  const lasts = "this lasts for no time at all, and the model leaves it out.";
  assert.deepEqual(await texts(), [[], []]);
  await enter(page, "xh_end", "June 2028");
  assert.deepEqual(await texts(), [[], [`Not after its start (2030): ${lasts}`]]);
  assert.equal(await page.locator("#announced").innerText(), `Not after its start (2030): ${lasts}`);
  assert.equal(await box(page, "xh_end").inputValue(), "Jun 2028");
  // What was understood is said beside it.
  await enter(page, "xh_end", "end of 2028");
  const understood = "Read as January\u00a02029, not as December\u00a02028.";
  assert.deepEqual(await texts(), [[], [`${understood} Not after its start (2030): ${lasts}`]]);
  // The start by a key: it says so now, with the same end; once there is time between them nobody does. How the end was read stays said.
  await box(page, "xh_start").press("ArrowDown");
  await rest(page, 300);
  assert.deepEqual(await texts(), [[`Not before its end (2029): ${lasts}`], [understood]]);
  await enter(page, "xh_start", "March 2027");
  assert.deepEqual(await texts(), [[], [understood]]);
  // A script moves the range that is not seen.
  await lever(page, "xh_start").evaluate((range) => { range.value = "2031"; range.dispatchEvent(new Event("input", { bubbles: true })); range.dispatchEvent(new Event("change", { bubbles: true })); });
  await rest(page, 300);
  assert.deepEqual(await texts(), [[`Not before its end (2029): ${lasts}`], [understood]]);
  // An end that nobody has moved.
  await enter(page, "mmr_start", "2030");
  assert.deepEqual(await said(page, "mmr_start").allInnerTexts(), [`Not before its end (2029): ${lasts}`]);
  assert.deepEqual((await texts())[0].length, 1, "another measure's dates took it away");
  await done();
});

test("marks in a search ask for nothing, and words among them for themselves", async () => {
  const { page, done } = await open();
  const all = await page.locator(".lever:visible").count();
  const find = async (text) => {
    await page.locator("#find").fill(text);
    await rest(page, 150);
    return page.locator("#found").innerText();
  };
  for (const marks of ["\\", "(", '"', "“", "...", "*", "of"]) {
    assert.equal(await find(marks), "", marks);
    assert.equal(await page.locator(".lever:visible").count(), all, marks);
  }
  assert.equal(await find("“yttrium”"), await find("yttrium"));
  assert.match(await find("yttrium"), /^\d+ of \d+ levers$/);
  assert.match(await find("zzz("), /“zzz\(”/);
  await done();
});

/** A file that a page does not get before `go`, and then only if it is not `isOut`; `n` counts how often it was asked for. */
function gate(file) {
  const own = { n: 0, isOut: false };
  const gone = new Promise((go) => { own.go = go; });
  own.put = (page) => page.route(`**/${file}`, async (route) => {
    own.n += 1;
    await gone;
    await (own.isOut ? route.abort() : route.continue());
  });
  return own;
}
const notLoaded = (text) => `“${text}” could not be read, as a part of the page did not load. Enter tries again; the slider works.`;

test("while what reads an entry is on its way it is asked for once; where it does not arrive, Enter alone asks again", async () => {
  const late = gate("split_charts.wasm");
  late.isOut = true;
  const { page, done } = await open("", { lax: true, ready: false, before: late.put });
  await page.waitForSelector("html[data-bound]");
  await page.evaluate(() => {
    window.said = [];
    const line = document.querySelector("#xh-problem");
    new MutationObserver(() => window.said.push(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });
  });
  const since = () => page.evaluate(() => window.said.splice(0));
  await box(page, "xh").fill("70 %");
  await box(page, "xh").press("Enter");
  await box(page, "xh").press("Enter");
  await box(page, "xh").blur();
  await rest(page, 100);
  assert.deepEqual([await since(), await box(page, "xh").inputValue()], [["Reading “70 %”…"], "70 %"]);
  late.go();
  await page.waitForFunction(() => document.querySelector("#xh-problem").textContent.includes("did not load"));
  assert.deepEqual([await since(), await box(page, "xh").inputValue()], [[notLoaded("70 %")], "70 %"]);
  assert.equal(await page.locator("#announced").innerText(), notLoaded("70 %"));
  const asked = late.n;
  await box(page, "xh").focus();
  await box(page, "xh").blur();
  await rest(page, 200);
  assert.deepEqual([await since(), late.n], [[], asked], "leaving the box has asked again");
  late.isOut = false;
  await box(page, "xh").press("Enter");
  await rest(page, 500);
  assert.ok(late.n > asked, "Enter has not asked again");
  assert.deepEqual([await box(page, "xh").inputValue(), await lever(page, "xh").inputValue(), await said(page, "xh").count()], ["70", "0.7", 0]);
  assert.equal(await page.locator(".stage__says > .small:visible").count(), 0, "the charts have not come with it");
  await done();
});

test("what was typed before the program was there is entered at its box, and stays there where it cannot be read", async () => {
  for (const isOut of [false, true]) {
    const [program, late] = [gate("app_bg.wasm"), gate("split_charts.wasm")];
    const { page, done } = await open("?xm=0.3", { lax: isOut, ready: false, before: async (page) => { await program.put(page); await late.put(page); } });
    for (const [key, text] of [["xh", "140"], ["xm", "many"]]) await box(page, key).fill(text);
    late.isOut = isOut;
    program.go();
    await page.waitForSelector("html[data-bound]");
    await said(page, "xm").waitFor();
    late.go();
    await page.waitForFunction(() => !document.querySelector("#xm-problem").textContent.startsWith("Reading"));
    await rest(page, 300);
    assert.deepEqual([await box(page, "xm").inputValue(), await lever(page, "xm").inputValue()], ["many", "0.3"]);
    if (isOut) {
      assert.deepEqual([await said(page, "xh").innerText(), await box(page, "xh").inputValue()], [notLoaded("140"), "140"]);
      assert.equal(await said(page, "xm").innerText(), notLoaded("many"));
    } else {
      assert.equal(await said(page, "xh").innerText(), "“140” is above the highest value: set to 100\u00a0%.");
      assert.match(await said(page, "xm").innerText(), /“many” is not a number in %\. The value is still 30\u00a0%\./);
      assert.deepEqual([await box(page, "xh").inputValue(), await lever(page, "xh").inputValue()], ["100", "1"]);
    }
    await done();
  }
});
