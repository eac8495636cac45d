// Writes scripts/later.txt: the functions that a plain visit does not call until the page has answered. To be run by hand when the program
// has changed much (`make profile`): builds the site whole, lets every function report its first call, opens it in Chromium on a phone
// and a desktop, moves what a first visitor moves, and lists what was never called.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRequire } from "node:module";
import { serve } from "../tests/e2e/server.mjs";
import { isOne, plain } from "./split.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { chromium } = createRequire(join(root, "tests/e2e/"))("playwright-core");
const FLAGS = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"].map((name) => `--enable-${name}`);
const work = mkdtempSync(join(tmpdir(), "profile-"));
const site = join(work, "site");
cpSync(join(root, "dist"), site, { recursive: true });
const file = (pattern) => readdirSync(site).find((name) => pattern.test(name));
const wasm = join(site, file(/_bg\.wasm$/)), glue = join(site, file(/^chokepoint-.*\.js$/)), page = join(site, "index.html"), boot = join(site, file(/^boot-/));
if (file(/^later-/)) throw new Error("build the whole program first: CHOKEPOINT_WHOLE=1 scripts/build.sh");

const text = join(work, "whole.wat"), counted = join(work, "counted.wat");
execFileSync("wasm-opt", [...FLAGS, "-q", "-g", "-S", wasm, "-o", text]);
execFileSync("node", [join(root, "scripts/split.mjs"), "--count", text, counted]);
execFileSync("wasm-opt", [...FLAGS, "-q", "-g", counted, "-o", wasm]);
const names = readFileSync(`${counted}.names`, "utf8").split("\n");
const patched = readFileSync(glue, "utf8").replace(/^"\.\/chokepoint_bg\.js": import0,$/m, '$& later: { count: (i) => (globalThis.called ??= new Set()).add(i) },');
if (!patched.includes("later:")) throw new Error("the glue no longer lists what the module imports");
writeFileSync(glue, patched);
// What was counted is not what was built.
const bare = (path) => writeFileSync(path, readFileSync(path, "utf8").replace(/ integrity="[^"]*"/g, "").replace(/(_INTEGRITY = )"[^"]*"/g, '$1""'));
bare(page);
bare(boot);
// The second half is awaited for ever, so that only what the first one does is counted.
const waiting = readFileSync(boot, "utf8").replace(/const LATER = "";?.*/, 'const LATER = "none";').replace("else if (LATER) comeLater", "else if (false) comeLater");
if (!waiting.includes('"none"') || !waiting.includes("if (false)")) throw new Error("public/boot.mjs has changed its form");
writeFileSync(boot, waiting);

const called = new Set();
const server = await serve(site, "/");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const options of [
  { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true },
  { viewport: { width: 768, height: 1024 }, colorScheme: "dark" },
  { viewport: { width: 1440, height: 900 } },
]) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(server.page);
  await page.waitForSelector("html[data-bound=true]");
  await page.waitForTimeout(1000);
  for (const key of ["xh", "xl", "xm", "leak"]) {
    const slider = page.locator(`[data-lever="${key}"]`);
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2);
    await page.mouse.down();
    for (let i = 1; i <= 20; i++) await page.mouse.move(box.x + box.width * (0.2 + i * 0.03), box.y + box.height / 2);
    await page.mouse.up();
    await page.waitForTimeout(1200);
  }
  await page.locator('[data-key="xh"] > .lever__ctl > [data-step="1"]').click();
  await page.locator("#year").focus();
  await page.keyboard.press("ArrowRight");
  await page.mouse.wheel(0, 3000);
  await page.waitForTimeout(1500);
  for (const i of await page.evaluate(() => [...globalThis.called])) called.add(names[i]);
  await context.close();
}
await browser.close();
server.close();
rmSync(work, { recursive: true });

// A name that stands for several functions is late only if all of them are.
const early = new Set([...called].map(plain));
const late = [...new Set(names.map(plain))].filter((name) => !early.has(name) && isOne(name)).sort();
writeFileSync(join(root, "scripts/later.txt"), `# Functions that come with the second half of the program. Written by scripts/profile.mjs; a name that no longer exists does no harm.\n${late.join("\n")}\n`);
console.log(`profile: ${early.size} names are called by a plain visit, ${late.length} come later`);
