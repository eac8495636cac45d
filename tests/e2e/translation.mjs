// End to end: the page under a browser's translator, which puts two nested <font> elements in the place of each text node.
import assert from "node:assert/strict";
import { headline, move, open, rest, site, test } from "./page.mjs";

/** Marks what has been translated. */
const MARK = "ä";

/** Translates what is on the page as browsers do it, words a third longer; `step` is how the text node goes: both ways occur. */
export const translate = (page, step = "replace") => page.evaluate(([mark, step]) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('[translate="no"], script, style, font, noscript, svg')) nodes.push(walker.currentNode);
  for (const node of nodes) {
    if (!node.data.trim()) continue;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = `${node.data}${mark.repeat(Math.ceil(node.data.length / 3))}`;
    outer.append(inner);
    if (step === "replace") node.replaceWith(outer);
    else {
      node.before(outer);
      node.remove();
    }
  }
  document.documentElement.lang = "de";
}, [MARK, step]);

/** Texts by a selector, as they stand. */
const texts = (page, selector) => page.locator(selector).evaluateAll((nodes) => nodes.map((node) => node.textContent.trim()));

test("all words of the first screen are translated; numbers and names are not", async () => {
  const { page, done } = await open("?xh=0.8");
  const left = await page.evaluate(() => [...document.querySelectorAll('[translate="no"]')].filter((node) => node.checkVisibility() && node.innerText.trim()).map((node) => node.innerText.trim()));
  assert.ok(left.length > 4, "numbers are not protected");
  const isNumber = (text) => /^[−+<]?[\d.,–\s]+(%|×|bn|USD\/kg|t|kt|to|points?|\(|\)|\s|[\d.,])*( as high)?$/.test(text);
  assert.deepEqual(left.filter((text) => text !== "Chokepoint" && !isNumber(text)), [], "words are protected");
  await translate(page);
  const english = await page.evaluate((mark) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words = [];
    while (walker.nextNode()) {
      const { data, parentElement: parent } = walker.currentNode;
      const { top, bottom, width } = parent.getBoundingClientRect();
      const isSeen = parent.checkVisibility() && width > 1 && bottom > 0 && top < innerHeight;
      if (isSeen && !parent.closest('[translate="no"], script, style, noscript') && !data.includes(mark)) words.push(...data.split(/\s+/).filter((word) => /[a-z]{2}/i.test(word)));
    }
    return words;
  }, MARK);
  assert.deepEqual(english, []);
  await done();
});

for (const step of ["replace", "insert and remove"]) {
  test(`what the model changes is shown under a translator, texts by ${step}`, async () => {
    const plain = await open("?xh=0.4");
    const translated = await open("?xh=0.4");
    // Each text that follows the model, and how it reads without a translator.
    const shown = ["[data-headline]", "#moved", ".stage .chart__title", ".stage .chart__sub", ".stage__foot .chart__caption", ".stage__foot .readout", "figure[data-chart=share] .chart__title", ".fig dt", ".fig dd", "[data-key=xh] .lever__says", "[data-key=xm] .lever__says", '[data-group="export limits"] .count'];
    const act = async (key, value) => {
      for (const { page } of [plain, translated]) {
        await move(page, key, value);
        await rest(page);
      }
    };
    for (const [key, value] of [["xh", 1], ["xm", 0.6], ["xh", 0], ["xm", 0], ["xl", 0.5], ["mmr", 1]]) {
      await translate(translated.page, step);
      await act(key, value);
      for (const selector of shown) {
        const [now, wanted] = [await texts(translated.page, selector), await texts(plain.page, selector)];
        // What has not changed stays as it was translated.
        const untranslated = now.map((text) => text.replace(/ä+/g, ""));
        assert.deepEqual(untranslated, wanted, `${selector} after ${key}=${value}`);
      }
    }
    // A box tells how it has understood an entry, a search what it has found, a story what it shows.
    for (const { page } of [plain, translated]) {
      await page.locator('[data-number="xh"]').fill("140");
      await page.locator('[data-number="xh"]').press("Enter");
      await page.locator("#find").fill("yttrium");
      await rest(page);
    }
    await translate(translated.page, step);
    for (const { page } of [plain, translated]) {
      await page.locator('[data-number="xh"]').fill("many");
      await page.locator('[data-number="xh"]').press("Enter");
      await page.locator("#find").fill("");
      await page.locator("#menu > summary").click();
      await page.locator('#menu [data-preset="2010"]').click();
      await rest(page);
    }
    for (const selector of ["#found", "#xh-problem", "[data-headline]", ".bar #story"]) {
      const now = (await texts(translated.page, selector)).map((text) => text.replace(/ä+/g, ""));
      assert.deepEqual(now, await texts(plain.page, selector), selector);
    }
    await plain.done();
    await translated.done();
  });
}

test("a text that the page takes away beside a translated one is not taken for it", async () => {
  const { page, done } = await open();
  const left = await page.evaluate(async () => {
    const place = document.createElement("p");
    const [translated, removed, font] = [new Text("one"), new Text("two"), document.createElement("font")];
    place.append(translated, removed);
    document.body.append(place);
    translated.replaceWith(font);
    await new Promise((go) => setTimeout(go));
    removed.remove();
    await new Promise((go) => setTimeout(go));
    removed.data = "three";
    await new Promise((go) => setTimeout(go));
    const first = font.isConnected;
    translated.data = "four";
    await new Promise((go) => setTimeout(go));
    return [first, place.textContent];
  });
  assert.deepEqual(left, [true, "four"]);
  await done();
});

test("a page that is translated before its program is there comes to life", async () => {
  const release = site.hold(".wasm");
  const { page, done } = await open("", { ready: false });
  await page.waitForFunction(() => document.documentElement.classList.contains("is-live") && document.readyState !== "loading");
  await translate(page);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.ready), undefined, "the program was there too early");
  release();
  await page.waitForSelector("html[data-ready=true]");
  await translate(page);
  await move(page, "xh", 1);
  await rest(page);
  assert.match(await headline(page), /100\u00a0%/);
  assert.equal(await page.locator("#crash").isVisible(), false);
  await done();
});
