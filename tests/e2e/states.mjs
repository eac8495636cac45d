// The states of the page that the tests of access walk through: what is open, which screen, which link. Each is a fresh page.
import assert from "node:assert/strict";
import { move, open, rest, site } from "./page.mjs";

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const SMALL = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const MIDDLE = { viewport: { width: 768, height: 1024 } };
const DARK = { colorScheme: "dark" };

const all = (page, selector, act) => page.evaluate(([selector, act]) => document.querySelectorAll(selector).forEach((node) => (act === "open" ? (node.open = true) : node.click())), [selector, act]);
const unfold = (page) => all(page, "#levers .group, #levers .fold", "open");

/** Opens every card, and waits for their notes. */
async function cards(page) {
  await all(page, "#levers .group", "open");
  await all(page, "#levers .info", "click");
  await page.waitForFunction(() => document.querySelectorAll(".card dl").length > 20);
}
async function tables(page) {
  await all(page, ".chart__foot details", "open");
  await rest(page, 500);
}
export async function plants(page) {
  await page.locator("#plants").scrollIntoViewIfNeeded();
  await page.waitForSelector(".proj__row");
  await page.waitForFunction(() => !document.querySelector("#plants").hasAttribute("aria-busy"));
  await rest(page, 300);
}
async function plantsOpen(page) {
  await plants(page);
  await page.evaluate(() => [...document.querySelectorAll(".proj__more")].slice(0, 4).forEach((button) => button.click()));
  await page.locator(".proj__late:visible input").first().fill("soon");
  await page.keyboard.press("Tab");
}
async function menu(page, id) {
  await page.locator(`#${id} > summary`).click();
  await rest(page, 200);
}
async function steps(page) {
  await move(page, "xh", 0.4);
  await move(page, "xm", 0.6);
  await rest(page);
  await menu(page, "steps");
}
async function share(page) {
  // Where the clipboard refuses, the link stands there to be copied by hand.
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.locator("[data-action=share]").click();
  await rest(page, 100);
}
async function search(page) {
  await page.fill("#find", "unicorn");
  await rest(page, 100);
}
async function held(page) {
  await page.locator(".hold").click();
  await move(page, "xh", 0.8);
  await page.locator('[data-number="xm"]').fill("much");
  await page.keyboard.press("Tab");
  await rest(page, 200);
}
const tab = (name) => async (page) => {
  await page.locator(`[data-tab="${name}"]`).click();
  await rest(page, 400);
};
async function crash(page) {
  await page.evaluate(() => { document.querySelector("#crash").hidden = false; });
}

/** Name, link, options of the browser, what is done to the page. */
const STATES = [
  ["at rest", ""],
  ["dark", "", DARK],
  ["phone", "", PHONE],
  ["small phone", "?xh=1", SMALL],
  ["small phone, dark", "?xh=1", { ...SMALL, ...DARK }],
  ["768 px", "?xh=1", MIDDLE],
  ["large screen", "?xh=1&xm=0.5", { viewport: { width: 1920, height: 1080 } }],
  ["moved, dark", "?xh=1&xm=0.5&floor=110", DARK],
  ["compared", "?xh=0.8&b.vault=6&view=compare"],
  ["compared, dark", "?xh=0.8&b.vault=6&view=compare", DARK],
  ["compared, phone", "?xh=0.8&b.vault=6&view=compare", PHONE],
  ["cards open", "?xh=0.8", {}, cards],
  ["cards open, phone, dark", "?xh=0.8", { ...PHONE, ...DARK }, cards],
  ["timing open", "?xh=0.8&xm=0.5&mmr=0.5&cnres=8000&vault=6", {}, unfold],
  ["timing open, phone", "?xh=0.8&xm=0.5&mmr=0.5&cnres=8000&vault=6", PHONE, unfold],
  ["stories open", "", {}, (page) => menu(page, "menu")],
  ["stories open, phone", "?preset=everything", PHONE, (page) => menu(page, "menu")],
  ["history open", "", {}, steps],
  ["history open, phone", "", PHONE, steps],
  ["link to copy by hand", "?xh=1", {}, share],
  ["tables open", "?xh=0.8", {}, tables],
  ["tables open, phone", "?xh=0.8", PHONE, tables],
  ["plants", "?p.mine-longonjo=0&d.mine-ngualla=2", {}, plants],
  ["plants, dark", "?p.mine-longonjo=0&d.mine-ngualla=2", DARK, plants],
  ["plants, rows open, phone", "?p.mine-longonjo=0&d.mine-ngualla=2", PHONE, plantsOpen],
  ["plants, rows open, 768 px", "?p.mine-longonjo=0", MIDDLE, plantsOpen],
  ["notices", "?xh=80&nonsense=1&preset=doom"],
  ["search without an answer", "", {}, search],
  ["held, and a bad number", "?xl=0.5", {}, held],
  ["prices", "?xh=1", {}, tab("price")],
  ["chain", "?xh=1", {}, tab("chain")],
  ["map", "?xh=1", {}, tab("map")],
  ["crash notice", "", {}, crash],
];

/** Runs `check` on a page in each state; `only` leaves some of them. */
export async function inEveryState(check, only = () => true) {
  for (const [name, query, options = {}, act] of STATES) {
    if (!only(name)) continue;
    const { page, done } = await open(query, options);
    // All that a small part of the page may hide is shown: what is far away too.
    await act?.(page);
    await check(page, name, options);
    await done();
  }
}

/** The page without its program: for want of JavaScript, of WebAssembly, or of a file that did not arrive. */
export async function inEveryPlainState(check) {
  // Off while the page loads, and on again afterwards for the script that checks it.
  const scripts = (client, value) => client.send("Emulation.setScriptExecutionDisabled", { value });
  for (const options of [{}, PHONE, DARK]) {
    let client;
    const before = async (page) => scripts((client = await page.context().newCDPSession(page)), true);
    const { page, done } = await open("", { ...options, before, ready: false });
    assert.equal(await page.locator("html").getAttribute("class"), null, "a script has run");
    await scripts(client, false);
    await check(page, "without JavaScript", options);
    await done();
  }
  site.options.missing = ".wasm";
  const { page, done } = await open("", { lax: true, ready: false });
  await page.waitForSelector('html[data-failed="load"]');
  await check(page, "the program did not arrive", {});
  site.options.missing = undefined;
  await done();
}
