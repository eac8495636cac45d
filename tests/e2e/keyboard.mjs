// End to end: the page without a mouse: a walk over every stop of the Tab key, and journeys from the address bar to what the page is for.
import assert from "node:assert/strict";
import { headline, lever, open, rest, test } from "./page.mjs";
import { PHONE } from "./states.mjs";

const focused = (page, act) => page.evaluate(act ?? (() => document.activeElement));
const isOn = (page, selector) => page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector);

/** Presses Tab (or another key) until what has the focus matches. */
async function to(page, selector, key = "Tab", most = 250) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press(key);
    if (await isOn(page, selector)) return;
  }
  assert.fail(`${most} times ${key} do not come to ${selector}`);
}

/** What is wrong with the stop that has the focus; an empty list where nothing is, null at the end of the page. */
const stop = (page) =>
  page.evaluate(() => {
    const node = document.activeElement;
    if (!node || node === document.body) return null;
    const wrong = [];
    const name = node.id || node.getAttribute("aria-label") || node.textContent.trim().slice(0, 30) || node.outerHTML.slice(0, 60);
    // What shows the focus: the control itself, its box or its label.
    const rings = [node, node.closest(".numbox"), node.closest("label")].filter(Boolean);
    const hasRing = rings.some((ring) => {
      const style = getComputedStyle(ring);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    });
    if (!hasRing) wrong.push("no ring");
    if (node.tabIndex > 0) wrong.push("an order of its own");
    // 2.4.11: not wholly under what sticks; here at least half of nine points are free.
    const box = (node.closest(".numbox") ?? node.closest("label") ?? node).getBoundingClientRect();
    const seen = { left: Math.max(box.left, 0), right: Math.min(box.right, innerWidth), top: Math.max(box.top, 0), bottom: Math.min(box.bottom, innerHeight) };
    let free = 0;
    for (const x of [0.1, 0.5, 0.9]) {
      for (const y of [0.1, 0.5, 0.9]) {
        const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
        if (hit && (node.contains(hit) || hit.contains(node) && (hit.closest("label, .numbox, .track, summary") || hit === node.parentElement) || node.closest("label, .numbox")?.contains(hit) || getComputedStyle(node).display === "inline")) free += 1;
      }
    }
    // A large plot may be higher than the room beside what sticks.
    const least = node.matches(".plot") ? 2 : 5;
    if (free < least) wrong.push(`hidden: ${free} of 9 points at ${box.left.toFixed(0)},${box.top.toFixed(0)}, ${box.width.toFixed(0)} by ${box.height.toFixed(0)}`);
    if (seen.right - seen.left < 1 || seen.bottom - seen.top < 1) wrong.push("out of view");
    const before = window.lastStop;
    // A lever board that scrolls by itself is one part of the page; the order is that of the document.
    if (before && before.isConnected && !(before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) wrong.push("out of order");
    window.lastStop = node;
    return { name, wrong };
  });

async function walk(page) {
  const found = [];
  let n = 0;
  for (; n < 900; n++) {
    await page.keyboard.press("Tab");
    const at = await stop(page);
    if (!at) break;
    // Smooth or late scrolling is given a frame.
    if (at.wrong.length) found.push(`${at.name}: ${at.wrong.join(", ")}`);
  }
  assert.ok(n < 900, "the walk does not end");
  return { n, found };
}

test("a walk with the Tab key meets every stop in order, seen and ringed, and ends", async () => {
  const unfold = (page) => page.evaluate(() => document.querySelectorAll("#levers .group, #levers .lever.is-touched .fold").forEach((node) => (node.open = true)));
  for (const [options, query] of [[{}, ""], [{}, "?xh=0.8&xm=0.5&b.vault=6&view=compare"], [{ ...PHONE, hasTouch: false, isMobile: false }, "?xh=0.8"], [{ viewport: { width: 768, height: 1024 } }, "?xh=0.8"]]) {
    const { page, done } = await open(query, options);
    await unfold(page);
    const { n, found } = await walk(page);
    assert.deepEqual(found, [], `${JSON.stringify(options)} ${query}`);
    assert.ok(n > 100, `${n} stops`);
    // And back: no stop is a trap in either direction. The list of plants has come meanwhile.
    let back = 0;
    while (back < 900 && (await focused(page, () => document.activeElement !== document.body || !window.isBack))) {
      await page.evaluate(() => { window.isBack = true; });
      await page.keyboard.press("Shift+Tab");
      back += 1;
    }
    assert.ok(back >= n - 5 && back < 900, `${back} stops back, ${n} there`);
    await done();
  }
});

test("from the address bar by keys alone: skip link, lever, number, timing, card", async () => {
  const { page, done } = await open();
  await page.keyboard.press("Tab");
  assert.ok(await isOn(page, ".skip"));
  const link = await page.locator(".skip").boundingBox();
  assert.ok(link.y >= 0, "the skip link is not seen");
  await page.keyboard.press("Enter");
  await to(page, '[data-about="xh"]', "Tab", 20);
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-key="xh"] .card dl');
  assert.ok(await isOn(page, '[aria-expanded="true"]'));
  await to(page, '[data-lever="xh"]', "Tab", 3);
  for (let i = 0; i < 8; i++) await page.keyboard.press("ArrowRight");
  await rest(page, 100);
  assert.match(await headline(page), /40\u00a0%/);
  assert.match(await lever(page, "xh").getAttribute("aria-valuetext"), /40\u00a0% less than the rules/);
  // Escape folds the card and leads back to what has unfolded it.
  await page.keyboard.press("Escape");
  assert.equal(await page.locator('[data-key="xh"] .card').count(), 0);
  assert.ok(await isOn(page, '[data-about="xh"][aria-expanded="false"]'));
  await to(page, '[data-number="xh"]', "Tab", 5);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("65");
  await page.keyboard.press("Enter");
  await rest(page, 100);
  assert.equal(await lever(page, "xh").inputValue(), "0.65");
  await to(page, '[data-fold="xh"] > summary', "Tab", 5);
  await page.keyboard.press("Enter");
  await to(page, '[data-option="xh_t"]', "Tab", 3);
  await page.keyboard.press("ArrowRight");
  await rest(page, 100);
  assert.equal(await lever(page, "xh_t").inputValue(), "1");
  await to(page, "#xh_start-box", "Tab", 5);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Mar 2029");
  await page.keyboard.press("Tab");
  await rest(page);
  assert.match(page.url(), /xh_start=2029\.17/);
  // Back to the foot of the lever, which resets it and leaves the focus on it.
  await to(page, '[data-reset="xh"]', "Shift+Tab", 10);
  await page.keyboard.press("Enter");
  await rest(page);
  assert.equal(new URL(page.url()).search, "");
  assert.ok(await isOn(page, '[data-lever="xh"]'));
  await done();
});

test("tabs, switches, table and download by keys alone", async () => {
  const { page, done } = await open("?xh=1&year=2028");
  await to(page, "[role=tab]");
  const chosen = () => page.locator("[role=tab][aria-selected=true]").getAttribute("id");
  const panel = page.locator("[role=tabpanel]");
  for (const [key, tab] of [["ArrowRight", "supply"], ["End", "chain"], ["ArrowRight", "shortage"], ["ArrowLeft", "chain"], ["Home", "shortage"], ["ArrowRight", "supply"]]) {
    await page.keyboard.press(key);
    await rest(page, 60);
    assert.equal(await chosen(), `tab-${tab}`);
    assert.ok(await isOn(page, `#tab-${tab}`), `the focus is not on ${tab}`);
    assert.equal(await panel.getAttribute("aria-labelledby"), `tab-${tab}`);
    assert.equal(await panel.getAttribute("data-chart"), tab);
  }
  assert.equal(await page.locator(`[role=tab][aria-controls="${await panel.getAttribute("id")}"]`).count(), 11);
  await page.keyboard.press("Tab");
  assert.ok(await isOn(page, ".chart__switch select"), "one stop for all tabs");
  await page.keyboard.press("ArrowDown");
  await rest(page, 100);
  await to(page, ".plot", "Tab", 4);
  await to(page, "#year", "Tab", 2);
  await page.keyboard.press("ArrowRight");
  await rest(page, 100);
  assert.match(await page.locator("#year").getAttribute("aria-valuetext"), /^2029: /);
  await to(page, ".chart__table > summary", "Tab", 4);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await isOn(page, ".table-wrap"), "the table can be scrolled with keys");
  await to(page, ".chart__save > summary", "Tab", 2);
  await page.keyboard.press("Enter");
  await page.locator('.stage__foot [data-save="csv"]').waitFor();
  await to(page, '[data-save="csv"]', "Tab", 4);
  const saved = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  assert.match((await saved).suggestedFilename(), /^chokepoint-supply-.*\.csv$/);
  await done();
});

test("menus open, close with Escape, and never cover what has the focus", async () => {
  const { page, done } = await open();
  await to(page, "#menu > summary", "Tab", 4);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await isOn(page, "#menu [data-preset]"));
  await page.keyboard.press("Escape");
  assert.ok(await isOn(page, "#menu > summary"));
  assert.equal(await page.locator("#menu").getAttribute("open"), null);
  await page.keyboard.press("Enter");
  await to(page, '#menu [data-preset="october-2025"]', "Tab", 8);
  await page.keyboard.press("Enter");
  await rest(page);
  assert.match(page.url(), /law=2|preset/);
  assert.ok(await isOn(page, "#menu > summary"), "the focus is lost after a choice");
  await page.keyboard.press("Enter");
  await to(page, ".bar__end *", "Tab", 16);
  assert.equal(await page.locator("#menu").getAttribute("open"), null, "the menu stays open when the focus has left it");
  await to(page, "#steps > summary", "Tab", 5);
  await page.keyboard.press("Enter");
  await page.waitForSelector("#steps-list button");
  await to(page, "#steps-list button:not([aria-current])", "Tab", 4);
  await page.keyboard.press("Enter");
  await rest(page);
  assert.equal(new URL(page.url()).search, "");
  await page.keyboard.press("Escape");
  assert.ok(await isOn(page, "#steps > summary"));
  await page.keyboard.press("Control+z");
  await done();
});

test("two scenarios are compared, swapped and left by keys alone; an undone step of B is seen", async () => {
  const { page, done } = await open("?xh=0.8");
  await to(page, ".bar__end > [data-action=compare]", "Tab", 8);
  await page.keyboard.press("Space");
  await rest(page);
  await to(page, "#sides input");
  await page.keyboard.press("ArrowRight");
  await rest(page, 200);
  await page.locator('[data-group="stockpiles"]').evaluate((group) => { group.open = true; });
  await to(page, '[data-lever="vault"]');
  await page.keyboard.press("PageUp");
  await rest(page);
  const both = await headline(page);
  await to(page, "[data-action=swap]");
  await page.keyboard.press("Enter");
  await rest(page);
  assert.notEqual(await headline(page), both);
  await page.keyboard.press("Enter");
  await rest(page);
  assert.equal(await headline(page), both);
  await to(page, "#compare [data-action=compare]", "Tab", 4);
  await page.keyboard.press("Enter");
  await rest(page);
  assert.ok(await isOn(page, ".bar__end > [data-action=compare]"));
  // The last three steps were two swaps and a move of B; none of them is undone out of sight.
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press("Control+z");
    await rest(page, 300);
  }
  assert.ok(await page.locator("#compare").isVisible(), "B was undone out of sight");
  await done();
});

test("a plant by keys alone: switch, delay, more, reset", async () => {
  const { page, done } = await open();
  await page.locator("#plants").scrollIntoViewIfNeeded();
  await page.waitForSelector(".proj__row");
  await page.locator('[data-filter="material"]').focus();
  await to(page, ".proj__row .switch", "Tab", 8);
  const slug = await focused(page, () => document.activeElement.closest("[data-project]").dataset.project);
  await page.keyboard.press("Space");
  await rest(page);
  assert.ok(page.url().includes(`p.${slug}=1`));
  await to(page, ".proj__late input", "Tab", 4);
  await page.keyboard.press("ArrowUp");
  await rest(page);
  assert.ok(page.url().includes(`d.${slug}=1`));
  await to(page, ".proj__more", "Tab", 3);
  await page.keyboard.press("Enter");
  assert.equal(await focused(page, () => document.activeElement.getAttribute("aria-expanded")), "true");
  await to(page, "[data-undo]", "Shift+Tab", 6);
  await page.keyboard.press("Enter");
  await rest(page);
  assert.equal(new URL(page.url()).search, "");
  assert.ok(await isOn(page, `[data-project="${slug}"] .switch`));
  await done();
});
