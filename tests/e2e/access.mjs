// End to end: axe finds nothing in any state of the page, with all its rules for WCAG 2.2 A and AA and its best practices.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import assert from "node:assert/strict";
import { test } from "./page.mjs";
import { inEveryPlainState, inEveryState } from "./states.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** What axe holds against the page as it is, a line for each rule and place. */
async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.any.concat(node.all, node.none).map((check) => check.message).join("; ")}`));
  }, RULES);
}

test("axe finds nothing in any state of the page", async () => {
  const found = [];
  const note = async (page, name) => found.push(...(await violations(page)).map((line) => `${name}: ${line}`));
  await inEveryState(note);
  await inEveryPlainState(note);
  assert.deepEqual(found, [], found.join("\n"));
});
