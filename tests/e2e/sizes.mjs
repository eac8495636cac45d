// End to end: targets are large enough: 24 by 24 px for a mouse (2.5.8, its exception for spacing computed), 44 px for a finger where a
// control stands by itself.
import assert from "node:assert/strict";
import { test } from "./page.mjs";
import { PHONE, inEveryState } from "./states.mjs";

/** The targets of the page that are in view, with what a pointer may hit: label and all, and what is grown by a pseudo-element. */
const targets = (page) =>
  page.evaluate(() => {
    const found = [];
    for (const node of document.querySelectorAll("a[href], button, input, select, summary, .plot, .table-wrap")) {
      if (node.disabled || node.tabIndex < 0 && !node.matches("[data-late], [role=tab], [data-step]") || !node.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
      if (node.matches(".table-wrap")) continue;
      const label = node.matches("[type=checkbox], [type=radio]") ? node.closest("label") : null;
      let { left, right, top, bottom } = (label ?? node).getBoundingClientRect();
      if (right - left < 1) continue;
      // The border of a number box belongs to it.
      const numbox = node.closest(".numbox")?.getBoundingClientRect();
      if (numbox) [top, bottom] = [numbox.top, numbox.bottom];
      const grown = getComputedStyle(node, "::after");
      if (node.matches(".proj__row .switch, .proj__when > .act")) {
        [left, right, top, bottom] = [left + parseFloat(grown.left), right - parseFloat(grown.right), top + parseFloat(grown.top), bottom - parseFloat(grown.bottom)];
      }
      // A link in a sentence is as high as its line (the exception for what stands in text).
      const isInText = node.matches("a") && getComputedStyle(node).display === "inline";
      found.push({ name: node.id || node.getAttribute("aria-label") || node.dataset.action || node.className || node.textContent.trim().slice(0, 20), kind: node.className || node.tagName.toLowerCase(), left, right, top, bottom, isInText });
    }
    return found;
  });

const size = ({ left, right, top, bottom }) => [right - left, bottom - top];
/** A circle of 24 px around the middle of a small target meets no other target, nor the circle of another small one. */
function isSpaced(one, all) {
  const middle = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];
  const [x, y] = middle(one);
  return all.every((other) => {
    if (other === one) return true;
    const [dx, dy] = [Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)];
    if (Math.hypot(dx, dy) < 12) return false;
    const [ox, oy] = middle(other);
    return Math.min(...size(other)) >= 24 || Math.hypot(ox - x, oy - y) >= 24;
  });
}

test("every target is 24 by 24 px or has that much room, in every state", async () => {
  const small = [];
  await inEveryState(async (page, name) => {
    const all = await targets(page);
    assert.ok(all.length > 40, `${all.length} targets`);
    for (const one of all) {
      if (!one.isInText && Math.min(...size(one)) < 23.5 && !isSpaced(one, all)) small.push(`${name}: ${one.name} (${one.kind}) ${size(one).map(Math.round).join(" by ")}`);
    }
  }, (name) => !/dark|large|notices|crash|prices/.test(name));
  assert.deepEqual([...new Set(small)], []);
});

test("a finger gets 44 px wherever a control stands by itself", async () => {
  const small = [];
  await inEveryState(async (page, name) => {
    for (const one of await targets(page)) {
      const [width, height] = size(one);
      // As high as a finger; and as wide, unless it is a word.
      const isWord = /\b(act|fold|story|summary|a|btn|bar__name)\b/.test(one.kind) || /^(summary|a|label|button)$/.test(one.kind);
      if (!one.isInText && (height < 43.5 || (!isWord && width < 39.5))) small.push(`${name}: ${one.name} (${one.kind}) ${Math.round(width)} by ${Math.round(height)}`);
    }
  }, (name) => /phone/.test(name) && !/dark/.test(name));
  assert.deepEqual([...new Set(small)], []);
});
