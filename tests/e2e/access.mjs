// End to end: axe finds nothing in any state of the page, with all its rules for WCAG 2.2 A and AA and its best practices.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import assert from "node:assert/strict";
import { test } from "./page.mjs";
import { inEveryPlainState, inEveryState } from "./states.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** What axe holds against the page as it is, a line for each rule and place. */
export async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
    // A target that scrolls and is half under what sticks when axe looks can be scrolled free: its own size counts, in sizes.mjs.
    const isScrolling = (id, node) => id === "target-size" && /partially obscured/.test(JSON.stringify(node.any.concat(node.all)));
    return violations.flatMap(({ id, nodes }) => nodes.filter((node) => !isScrolling(id, node)).map((node) => `${id}: ${node.target.join(" ")}: ${node.any.concat(node.all, node.none).map((check) => check.message).join("; ")}`));
  }, RULES);
}

test("axe finds nothing in any state of the page", async () => {
  const found = [];
  const note = async (page, name) => found.push(...(await violations(page)).map((line) => `${name}: ${line}`));
  await inEveryState(note);
  await inEveryPlainState(note);
  assert.deepEqual(found, [], found.join("\n"));
});
