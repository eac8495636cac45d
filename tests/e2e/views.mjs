// End to end: the page under the reader's own conditions: colours, motion, larger text, wider spacing, a zoom of 400 %, another language.
// Nothing is cut, covered or lost. SHOTS=folder keeps the pictures.
import { mkdirSync } from "node:fs";
import assert from "node:assert/strict";
import { headline, lever, move, open, rest, test } from "./page.mjs";
import { translate } from "./translation.mjs";
import { PHONE } from "./states.mjs";

async function shot(page, name, options = {}) {
  if (!process.env.SHOTS) return;
  mkdirSync(process.env.SHOTS, { recursive: true });
  await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, ...options });
}

/** Words that are cut at an edge, or lie under other words. `within` is a selector of the part that is looked at. */
const spoilt = (page, within = "body") =>
  page.evaluate((within) => {
    const found = [];
    const shown = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
    const isForEars = (node) => node.closest(".sr, svg, option, [aria-hidden=true]") || getComputedStyle(node).clipPath.startsWith("inset");
    const texts = [];
    const walker = document.createTreeWalker(document.querySelector(within), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode, parent = node.parentElement;
      if (!node.data.trim() || !shown(parent) || isForEars(parent) || parent.closest("script, style, select")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
      if (!boxes.length) continue;
      let isShortened = false;
      // Cut off by a box that hides what is beyond it; what scrolls can be reached.
      for (let box = parent; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (isForEars(box)) break;
        const [edge, x, y] = [box.getBoundingClientRect(), style.overflowX, style.overflowY];
        const right = Math.max(...boxes.map((b) => b.right)), bottom = Math.max(...boxes.map((b) => b.bottom));
        if (style.textOverflow === "ellipsis" && style.overflowX === "hidden") {
          // Whoever points at it reads the whole; the boxes of its letters go on unseen.
          isShortened = right > edge.right + 1;
          if (isShortened && !box.title) found.push(`shortened: ${node.data.trim().slice(0, 40)}`);
          break;
        }
        if ((x === "hidden" || x === "clip") && right > edge.right + 2) found.push(`cut at the right: ${node.data.trim().slice(0, 40)}`);
        if ((y === "hidden" || y === "clip") && bottom > edge.bottom + 4) found.push(`cut below: ${node.data.trim().slice(0, 40)}`);
        if (/auto|scroll/.test(`${x}${y}`)) break;
      }
      if (isShortened) continue;
      const style = getComputedStyle(parent);
      if (boxes.some((b) => b.right > document.documentElement.clientWidth + 1) && !parent.closest(".table-wrap, .tabs, .first")) found.push(`beyond the page: ${node.data.trim().slice(0, 40)}`);
      // Taller than a line is what the line leaves above and below the letters.
      const size = parseFloat(style.fontSize);
      for (const b of boxes) texts.push({ node, parent, words: node.data.trim().slice(0, 30), left: b.left + 1, right: b.right - 1, top: (b.top + b.bottom - size) / 2 + 2, bottom: (b.top + b.bottom + size) / 2 - 2, layer: parent.closest(".bar, .waits, .crash, .stage, .story-menu, .steps-menu, .board-levers") });
    }
    texts.sort((a, b) => a.top - b.top);
    for (const [i, a] of texts.entries()) {
      for (let j = i + 1; j < texts.length && texts[j].top < a.bottom; j++) {
        const b = texts[j];
        if (a.node === b.node || a.layer !== b.layer || a.parent.contains(b.parent) || b.parent.contains(a.parent)) continue;
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2) found.push(`over each other: ${a.words} | ${b.words}`);
      }
    }
    return [...new Set(found)];
  }, within);

const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const QUERY = "?xh=0.8&xm=0.5&vault=6";
const unfold = (page) => page.evaluate(() => document.querySelectorAll("[data-fold=xh], [data-group=stockpiles]").forEach((node) => (node.open = true)));
/** All sizes of type twice as large, as a reader's setting for text alone makes them. */
const enlarge = (page) =>
  page.evaluate(() => {
    const nodes = [...document.querySelectorAll("body, body *:not(svg *)")].map((node) => [node, getComputedStyle(node)]).map(([node, style]) => [node, parseFloat(style.fontSize), style.lineHeight]);
    for (const [node, size, line] of nodes) {
      node.style.fontSize = `${size * 2}px`;
      if (line !== "normal") node.style.lineHeight = `${parseFloat(line) * 2}px`;
    }
  });

test("wider spacing of text spoils nothing", async () => {
  for (const [name, options] of [["wide", {}], ["phone", PHONE], ["768", { viewport: { width: 768, height: 1024 } }]]) {
    const { page, done } = await open(QUERY, options);
    await unfold(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }");
      document.adoptedStyleSheets.push(sheet);
    });
    await rest(page, 400);
    await shot(page, `spacing-${name}`);
    assert.ok((await wide(page)) <= 0, `too wide: ${name}`);
    assert.deepEqual(await spoilt(page), [], name);
    await done();
  }
});

test("text twice as large spoils nothing, by itself and with the page", async () => {
  const { page, done } = await open(QUERY);
  await unfold(page);
  await enlarge(page);
  await rest(page, 400);
  await shot(page, "text-200");
  assert.ok((await wide(page)) <= 0, "too wide");
  assert.deepEqual(await spoilt(page), []);
  await done();
  const zoomed = await open(QUERY, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
  await unfold(zoomed.page);
  await rest(zoomed.page, 300);
  await shot(zoomed.page, "zoom-200");
  assert.ok((await wide(zoomed.page)) <= 0, "too wide at 200 %");
  assert.deepEqual(await spoilt(zoomed.page), []);
  await zoomed.done();
});

test("at 400 % everything is there in one column, and levers are reached", async () => {
  for (const query of [QUERY, "?xh=0.8&b.vault=6&view=compare"]) {
    const { page, done } = await open(query, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    await unfold(page);
    await rest(page, 300);
    await shot(page, `zoom-400-${query.length}`);
    assert.ok((await wide(page)) <= 0, "two directions to scroll in");
    assert.deepEqual(await spoilt(page), [], query);
    for (const part of ["h1", "[role=tablist]", ".stage__chart .plot", "#year", ".figs", "[data-lever=xh]", ".foot"]) {
      if (part === ".figs" && query.includes("compare")) continue;
      await page.locator(part).scrollIntoViewIfNeeded();
      const box = await page.locator(part).boundingBox();
      assert.ok(box && box.width > 24 && box.height > 16, `${part} has no room`);
    }
    await lever(page, "xh").focus();
    await page.keyboard.press("End");
    await rest(page, 200);
    const box = await lever(page, "xh").boundingBox();
    const hit = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.dataset.lever, [box.x + box.width / 2, box.y + box.height / 2]);
    assert.equal(hit, "xh", "the focused lever is covered");
    await shot(page, `zoom-400-lever-${query.length}`);
    await done();
  }
});

test("the reader’s own colours: everything has an edge, and the state of each control shows", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, done } = await open(QUERY, { forcedColors: "active", colorScheme });
    await unfold(page);
    await rest(page, 300);
    await shot(page, `forced-${colorScheme}`, { fullPage: true });
    const drawn = await page.evaluate(() => {
      const style = (selector) => getComputedStyle(document.querySelector(selector));
      const canvas = document.querySelector(".stage__chart canvas:last-of-type");
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      let n = 0;
      for (let i = 3; i < data.length; i += 4) n += data[i] > 200 ? 1 : 0;
      return {
        ink: n,
        tab: style("[aria-selected=true]").borderBottomColor !== style("[role=tab][aria-selected=false]").borderBottomColor,
        box: parseFloat(style(".numbox").borderTopWidth) > 0,
        chosen: style(".seg label:has(:checked)").borderTopWidth !== style(".seg label:not(:has(:checked))").borderTopWidth,
        hold: parseFloat(style("#hold").borderTopWidth) > 0,
        track: style("[data-lever=xh]").getPropertyValue("forced-color-adjust"),
      };
    });
    assert.ok(drawn.ink > 500, "the chart is empty");
    assert.deepEqual({ ...drawn, ink: 0 }, { ink: 0, tab: true, box: true, chosen: true, hold: true, track: "none" });
    await page.locator("#hold").focus();
    await page.keyboard.press("Space");
    const [on, off] = [await page.locator("#hold").screenshot(), (await page.keyboard.press("Space"), await page.locator("#hold").screenshot())];
    assert.notDeepEqual(on, off, "the switch looks the same on and off");
    await done();
  }
});

test("who asks for less motion gets none", async () => {
  const { page, done } = await open("", { reducedMotion: "reduce" });
  await move(page, "xh", 0.8);
  await rest(page);
  const moving = await page.evaluate(() => document.getAnimations().length + [...document.querySelectorAll("*")].filter((node) => [null, "::before", "::after"].some((part) => parseFloat(getComputedStyle(node, part).transitionDuration) > 0)).length);
  assert.equal(moving, 0);
  // A replay shows its end at once.
  const figures = new Set();
  await page.locator(".stage [data-action=replay]").click();
  for (let i = 0; i < 10; i++) {
    figures.add(await headline(page));
    await page.waitForTimeout(40);
  }
  assert.ok(figures.size <= 2, `${figures.size} headlines in a replay`);
  await done();
});

test("a translated page still works: levers, tabs, groups, menus, tables and cards", async () => {
  const { page, done } = await open("?xh=0.4");
  await translate(page);
  await move(page, "xh", 1);
  await rest(page, 300);
  await shot(page, "translated");
  assert.match(await headline(page), /100\u00a0%/);
  assert.ok((await wide(page)) <= 0);
  await page.locator('[data-tab="price"]').click();
  await rest(page, 400);
  assert.equal(await page.locator(".stage__chart figure").getAttribute("data-chart"), "price");
  await translate(page);
  await page.locator('[data-group="stockpiles"] > summary').click();
  await move(page, "vault", 6);
  assert.match(await page.locator('[data-group="stockpiles"] .count').innerText(), /1 of 3/);
  await page.locator("[data-about=xh]").click();
  await page.waitForSelector('[data-key="xh"] .card dl');
  await page.locator(".stage__foot .chart__table > summary").click();
  await rest(page, 300);
  assert.ok((await page.locator(".stage__foot td").count()) > 20);
  await page.locator("#menu > summary").click();
  await page.locator('#menu [data-preset="2010"]').click();
  await rest(page);
  assert.match(await headline(page), /Japan and Korea/);
  await page.locator(".bar__end > [data-action=compare]").click();
  await rest(page);
  await page.locator("#compare [data-action=swap]").click();
  await rest(page);
  assert.equal(await page.locator("#compare-table tbody tr").count(), 5);
  await done();
});
