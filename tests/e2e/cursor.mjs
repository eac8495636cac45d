// End to end: what is spoken: the cursor of every chart with its keys, and the headline once the reader rests.
import assert from "node:assert/strict";
import { headline, lever, move, open, rest, test } from "./page.mjs";
import { plants } from "./states.mjs";

/** Notes all that a live region says, with the time. */
const listen = (page, id) =>
  page.evaluate((id) => {
    const place = document.getElementById(id);
    window[`said_${id}`] = [];
    new MutationObserver(() => { if (place.textContent) window[`said_${id}`].push([performance.now(), place.textContent]); }).observe(place, { childList: true, characterData: true, subtree: true });
  }, id);
const said = async (page, id) => (await page.evaluate((id) => window[`said_${id}`], id)).map(([, text]) => text);
const frames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const year = (page) => page.locator("#year").inputValue();
/** Presses keys on the chart that has the focus, and waits for the sentence. */
async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
  await rest(page, 550);
  return page.locator("#announced").innerText();
}
const main = (page) => page.locator(".stage__chart .plot");

test("the cursor of a chart obeys its keys and says one sentence after the last of them", async () => {
  const { page, done } = await open("?xh=1&year=2028");
  await listen(page, "announced");
  await main(page).focus();
  assert.match(await press(page, "ArrowRight"), /^2029: .*; .*\.$/);
  assert.equal(await year(page), "2029");
  for (const [key, at] of [["PageUp", "2034"], ["PageDown", "2029"], ["End", "2040"], ["PageUp", "2040"], ["Home", "2015"], ["ArrowLeft", "2015"], ["ArrowRight", "2016"]]) {
    await page.keyboard.press(key);
    await frames(page);
    assert.equal(await year(page), at, key);
  }
  await rest(page, 550);
  const n = (await said(page, "announced")).length;
  // Nothing is asked of the page between them: a slow machine would make a pause of it.
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"]) await page.keyboard.press(key);
  await rest(page, 550);
  assert.equal((await said(page, "announced")).length, n + 1, "one sentence after a burst of keys");
  // Down comes to the first series of the table, up from there to all of them, and once more to the last.
  assert.match(await press(page, "End", "ArrowDown"), /^[^,:]+(, [^,:\d]+)?, 2040: /);
  assert.match(await press(page, "ArrowUp"), /^2040: /);
  const last = await page.locator('[data-chart-table="shortage"] tbody th').last().textContent();
  assert.ok((await press(page, "ArrowUp")).startsWith(`${last}, 2040: `));
  const before = (await said(page, "announced")).length;
  await lever(page, "xm").focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowRight");
  await page.mouse.move(700, 500);
  await rest(page);
  assert.equal((await said(page, "announced")).length, before, "a lever or a pointer makes the cursor speak");
  await done();
});

test("walking through a chart reads exactly its table", async () => {
  for (const [query, chart] of [["", "shortage"], ["?xh=1&xm=0.5", "shortage"], ["?xh=1", "share"], ["?xh=1", "price"], ["?xh=0.8&b.vault=6&view=compare", "shortage"], ["?p.sep-caremag-lacq=1", "stocks"]]) {
    const { page, done } = await open(`${query}${query ? "&" : "?"}chart=${chart}`);
    const rows = await page.locator(`.stage__foot tbody tr`).evaluateAll((rows) => rows.map((row) => [row.querySelector("th").textContent, [...row.querySelectorAll("td")].map((cell) => cell.textContent)]));
    const [name] = (await page.locator(".stage__foot caption").textContent()).match(/(?<= in )[^.]+(?=\.$)/);
    // A sentence says "45 days" where the table, which has no sentence around it, says what days they are.
    const unit = name.replace(" of use", "");
    assert.ok(rows.length > 3 && rows.every(([, cells]) => cells.length >= 26), `${rows.length} rows of ${chart}`);
    await main(page).focus();
    // Today’s path at both ends and in between, the others in one year.
    for (const [at, keys] of query ? [[2030, ["End", "PageDown", "PageDown"]]] : [[2040, ["End"]], [2030, ["PageDown", "PageDown"]], [2015, ["Home"]]]) {
      for (const key of keys) await page.keyboard.press(key);
      for (const [label, cells] of rows) {
        const sentence = await press(page, "ArrowDown");
        const cell = cells.at(at - 2041);
        const value = cell === "–" ? "no value" : `${cell}\u00a0${unit}`;
        // "1 day", "1 point".
        const spoken = sentence.slice(`${label}, ${at}: `.length).replace(/^1\u00a0(day|point)\b/, "1\u00a0$1s");
        assert.ok(sentence.startsWith(`${label}, ${at}: `), `${sentence} for ${label}, ${at}`);
        assert.ok(spoken.startsWith(value) && /^[,.]/.test(spoken.slice(value.length)), `${sentence}, where the table has ${cell} ${unit}`);
      }
      assert.match(await press(page, "ArrowDown"), new RegExp(`^${at}: `));
    }
    await done();
  }
});

test("the cursor says how a figure differs from today’s path, or from B", async () => {
  const figures = async (query, keys) => {
    const { page, done } = await open(query);
    await main(page).focus();
    const sentence = await press(page, ...keys);
    await done();
    return sentence;
  };
  const number = (text) => parseFloat(text.replace(/.*?: /, ""));
  const at_rest = await figures("?chart=share&stage=mining", ["ArrowDown"]);
  assert.match(at_rest, /^[^:]+, 2028: [\d.]+\u00a0%\.$/);
  const moved = await figures("?xh=1&chart=shortage&bloc=eu&material=dy&year=2028", ["ArrowDown"]);
  const [, more, than] = moved.match(/, ([\d.]+)\u00a0points more than on (today’s path)\.$/) ?? assert.fail(moved);
  assert.equal(than, "today’s path");
  const rest_of = await figures("?chart=shortage&bloc=eu&material=dy&year=2028", ["ArrowDown"]);
  assert.ok(Math.abs(number(moved) - number(rest_of) - Number(more)) <= 1.01, `${moved} against ${rest_of}`);
  assert.match(await figures("?xh=0.8&b.xh=0.8&view=compare&chart=shortage&year=2028", ["ArrowDown"]), /, A, 2028: .*, as in B\.$/);
  assert.match(await figures("?xh=0.8&b.vault=6&view=compare&chart=price&year=2028", ["ArrowDown"]), /, 2028: .* (more|less) than in B\.$/);
});

test("until the reader moves it the cursor is on the year that the headline names", async () => {
  const year = async (page) => Number(await page.locator("#year").inputValue());
  const named = async (page) => Number((await headline(page)).match(/ in (20\d\d)\b/)[1]);
  for (const query of ["?xh=0.8&xm=0.8", "s/project-vault/", "s/everything/"]) {
    const { page, done } = await open(query);
    assert.equal(await year(page), await named(page), query);
    assert.match(await page.locator("#title-main").innerText(), new RegExp(`${await year(page)}`), query);
    await page.locator('[data-year-step="1"]').click();
    await frames(page);
    const own = await year(page);
    // From here on it stays where the reader has put it.
    await move(page, "xm", 1);
    await rest(page);
    assert.equal(await year(page), own, query);
    await done();
  }
  const { page, done } = await open();
  assert.equal(await year(page), 2028);
  await done();
});

test("every form of chart has a cursor that speaks", async () => {
  const { page, done } = await open("?xh=1&xm=0.5&view=compare");
  const walk = async (plot, name) => {
    await plot.focus();
    const heard = [];
    for (const keys of [["ArrowRight"], ["ArrowDown"], ["ArrowDown"], ["PageUp"]]) heard.push(await press(page, ...keys));
    assert.match(heard[0], /^20\d\d: .+\.$/, name);
    for (const sentence of heard.slice(1)) assert.match(sentence, /^(.+, )?20\d\d: (B minus A )?([−\d.,]+(\u00a0\S+)?( USD)?( points)?|no value)(, .* (today’s path|B))?\.$/, `${name}: ${sentence}`);
    assert.ok(new Set(heard).size >= (name === "difference" ? 3 : 4), `${name} repeats itself: ${heard.join(" | ")}`);
    await page.keyboard.press("Home");
  };
  for (const tab of await page.locator("[data-tab]").evaluateAll((all) => all.map((tab) => tab.dataset.tab))) {
    await page.locator(`[data-tab="${tab}"]`).click();
    await rest(page, 300);
    await walk(main(page), tab);
  }
  await page.locator('[data-tab="shortage"]').click();
  await plants(page);
  for (const name of ["difference", "blocs", "timeline"]) await walk(page.locator(`figure[data-chart="${name}"] .plot`), name);
  await done();
});

test("the headline is spoken once, a second after the last move, and not again while it stays", async () => {
  const { page, done } = await open();
  await listen(page, "spoken");
  const last = await page.evaluate(async () => {
    const input = document.querySelector('[data-lever="xh"]');
    for (let i = 1; i <= 20; i++) {
      input.value = i * 0.05;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((go) => setTimeout(go, 40));
    }
    input.dispatchEvent(new Event("change", { bubbles: true }));
    return performance.now();
  });
  await rest(page, 2000);
  const heard = await page.evaluate(() => window.said_spoken);
  assert.equal(heard.length, 1, JSON.stringify(heard));
  assert.ok(heard[0][0] - last >= 1000, `spoken ${heard[0][0] - last} ms after the last move`);
  assert.equal(heard[0][1], await headline(page));
  assert.match(heard[0][1], /\.$/);
  // Nothing that leaves the sentence as it is makes it heard again.
  await page.locator('[data-tab="price"]').click();
  await page.locator('[data-year-step="1"]').click();
  await move(page, "xh", 1);
  await rest(page, 1800);
  assert.equal((await said(page, "spoken")).length, 1);
  await done();
});

test("a page that opens says nothing by itself, and a bad number is told", async () => {
  const { page, done } = await open("", { before: (page) => page.addInitScript(() => addEventListener("DOMContentLoaded", () => {
    window.all = [];
    for (const id of ["announced", "spoken", "said"]) {
      const place = document.getElementById(id);
      new MutationObserver(() => window.all.push(place.textContent)).observe(place, { childList: true, characterData: true, subtree: true });
    }
  })) });
  await rest(page, 1800);
  assert.deepEqual(await page.evaluate(() => window.all), []);
  await page.locator('[data-number="xh"]').fill("1400");
  await page.keyboard.press("Tab");
  await rest(page, 100);
  assert.match(await page.locator("#announced").innerText(), /“1400” is above the highest value: set to 100\u00a0%\./);
  await done();
});
