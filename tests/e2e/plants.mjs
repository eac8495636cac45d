// End to end: the list of mines and plants.
import assert from "node:assert/strict";
import { headline, lever, open, rest, site, test } from "./page.mjs";

const row = (page, slug) => page.locator(`[data-project="${slug}"]`);
const count = (page) => page.locator(".proj__n").innerText();

/** A page whose list of plants has come and is unfolded, with all effects found. */
async function openList(query = "", options = {}) {
  const opened = await open(query, options);
  const { page } = opened;
  await page.locator("#plants").scrollIntoViewIfNeeded();
  await page.waitForSelector(".proj__row");
  await page.locator("[data-unfold]").click();
  await known(page);
  return opened;
}

/** Waits until the reader has rested and every effect is found. */
async function known(page) {
  await rest(page, 250);
  await page.waitForFunction(() => {
    const list = document.querySelector("#plants");
    return !document.documentElement.classList.contains("is-busy") && !list.hasAttribute("aria-busy") && !list.textContent.includes("…");
  });
}

test("the list of plants comes when it is near, folded, and leaves no empty room before", async () => {
  for (const [width, height] of [[1280, 900], [1920, 1080], [768, 1024], [390, 844], [360, 740]]) {
    site.requests.length = 0;
    const touch = width < 700 ? { hasTouch: true, isMobile: true } : {};
    const { page, done } = await open("", { viewport: { width, height }, ...touch });
    await rest(page, 200);
    assert.ok(!site.requests.some((path) => path.endsWith("plants.html")), "the list was fetched before it was near");
    assert.ok((await page.locator("#plants").boundingBox()).height < 120, `an empty room stands there at ${width}`);
    await page.evaluate(() => document.querySelector(".section--plants").scrollIntoView());
    await page.waitForSelector(".proj__row");
    await known(page);
    assert.equal(await page.locator(".proj__row:visible").count(), 12);
    assert.equal(await count(page), "12 of 58 shown");
    await page.locator("[data-unfold]").click();
    await rest(page, 100);
    assert.equal(await page.locator(".proj__row:visible").count(), 58);
    assert.ok(await page.evaluate(() => document.activeElement.matches(".proj__row:nth-child(14) .switch")), "the focus was lost");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `too wide at ${width}`);
    await done();
  }
});

test("a plant can be certain, never and as estimated again, and the link follows", async () => {
  const { page, done } = await openList("?xh=1");
  const ngualla = row(page, "mine-ngualla");
  const box = ngualla.locator(".switch");
  assert.equal(await box.evaluate((box) => box.indeterminate), true);
  await box.click();
  await rest(page);
  assert.match(page.url(), /p\.mine-ngualla=1(&|$)/);
  assert.match(await ngualla.locator(".proj__odds").innerText(), /75\u00a0% 100\u00a0%/);
  await box.click();
  await rest(page);
  assert.match(page.url(), /p\.mine-ngualla=0(&|$)/);
  assert.equal(await ngualla.locator(".proj__opens").innerText(), "not opened");
  await ngualla.locator("[data-undo]").click();
  await rest(page);
  assert.doesNotMatch(page.url(), /ngualla/);
  assert.equal(await box.evaluate((box) => box.indeterminate), true);
  assert.ok(await ngualla.locator("[data-undo]").isHidden());
  assert.equal(await page.evaluate(() => document.activeElement.className), "switch", "the focus was lost");
  await done();
});

test("a link's own choices show as soon as the rows are there, also a chance in between", async () => {
  const { page, done } = await openList("?p.mine-dong-pao=0.4&p.mine-longonjo=0&d.mine-ngualla=2&p.sep-caremag-lacq=1");
  const state = (slug) => row(page, slug).locator(".switch").evaluate((box) => (box.indeterminate ? "open" : box.checked));
  assert.deepEqual(await Promise.all(["mine-dong-pao", "mine-longonjo", "mine-ngualla", "sep-caremag-lacq", "mine-fen"].map(state)), ["open", false, "open", true, "open"]);
  assert.match(await row(page, "mine-dong-pao").locator(".proj__odds").innerText(), /20\u00a0% 40\u00a0%/);
  assert.equal(await row(page, "mine-ngualla").locator(".numbox input").inputValue(), "2");
  assert.equal(await row(page, "mine-ngualla").locator(".proj__opens").innerText(), "2027 2029");
  assert.equal(await page.locator(".proj__row.is-moved").count(), 4);
  await page.locator("[data-reset-plants]").click();
  await rest(page);
  assert.equal(new URL(page.url()).search, "");
  assert.equal(await page.locator(".proj__row.is-moved").count(), 0);
  assert.ok(await page.locator("[data-reset-plants]").isDisabled());
  await page.locator(".bar__end > [data-action=undo]").click();
  await rest(page);
  assert.equal(await page.locator(".proj__row.is-moved").count(), 4, "one step of undo brings all of them back");
  await done();
});

test("a delay is set by buttons, by keys and by typing, and a bad entry keeps the last one", async () => {
  const { page, done } = await openList();
  const plant = row(page, "mine-nolans-arafura");
  const box = plant.locator(".numbox input");
  assert.ok(await plant.locator('[data-late="-1"]').isDisabled());
  await plant.locator('[data-late="1"]').click();
  await box.press("ArrowUp");
  await rest(page);
  assert.equal(await box.inputValue(), "2");
  assert.match(page.url(), /d\.mine-nolans-arafura=2/);
  await box.fill("1,5 years");
  await box.press("Tab");
  await rest(page);
  assert.match(page.url(), /d\.mine-nolans-arafura=1\.5/);
  assert.equal(await box.inputValue(), "1.5");
  await box.fill("soon");
  await box.press("Enter");
  await rest(page, 100);
  const problem = /“soon” is not a number of years\. The value is still 1\.5/;
  assert.match(await plant.locator(".err").innerText(), problem);
  assert.match(await page.locator("#announced").innerText(), problem);
  assert.match(page.url(), /d\.mine-nolans-arafura=1\.5/);
  // What was typed stays to be mended, and is marked.
  assert.deepEqual([await box.inputValue(), await box.getAttribute("aria-invalid"), await box.getAttribute("aria-describedby")], ["soon", "true", "plant-problem"]);
  await box.press("ArrowUp");
  await rest(page, 100);
  assert.deepEqual([await box.inputValue(), await box.getAttribute("aria-invalid")], ["2.5", null]);
  assert.ok(await plant.locator(".err").isHidden());
  await done();
});

test("the list is filtered by country, step, material and what is moved, and says how many are left", async () => {
  const { page, done } = await openList("?p.mine-longonjo=1");
  const shown = () => page.locator(".proj__row:visible").count();
  assert.equal(await count(page), "58 of 58 shown");
  await page.locator("[data-filter=step]").selectOption("separation");
  const n = await shown();
  assert.ok(n > 5 && n < 30);
  assert.equal(await count(page), `${n} of 58 shown`);
  await page.locator("[data-filter=country]").selectOption("Australia");
  await page.locator("[data-filter=material]").selectOption("heavy");
  assert.deepEqual(await page.locator(".proj__row:visible .proj__name").allInnerTexts(), ["Eneabba refinery", "Dubbo separation"]);
  await page.locator("[data-all]").click();
  assert.equal(await shown(), 58);
  assert.ok(await page.locator("[data-all]").isDisabled());
  assert.equal(await page.evaluate(() => document.activeElement.dataset.filter), "country", "the focus was lost");
  await page.locator("[data-filter=moved]").check();
  assert.deepEqual(await page.locator(".proj__row:visible .proj__name").allInnerTexts(), ["Longonjo"]);
  assert.equal(await page.locator(".proj__n").getAttribute("role"), "status");
  await done();
});

test("effects follow the tab, keep the page's own figures and can be put in order", async () => {
  const { page, done } = await openList("?xh=1");
  const effects = () => page.locator(".proj__row .proj__gain > :last-child").allInnerTexts();
  const about = () => page.locator(".proj__about").innerText();
  const before = await headline(page);
  assert.match(await about(), /not served: what each plant changes/);
  const shortage = await effects();
  assert.ok(shortage.filter((text) => /^[+−]\d[\d.]*\u00a0points?, 20\d\d$/.test(text)).length > 5, shortage.slice(0, 8).join("; "));
  assert.ok(shortage.every((text) => text === "none visible" || /^[+−]/.test(text)));
  await page.locator("[data-order]").selectOption("effect");
  const sizes = (await effects()).map((text) => (text === "none visible" ? 0 : Math.abs(parseFloat(text.replace(/[+−]/, "")))));
  assert.ok(sizes.every((size, i) => i === 0 || size <= sizes[i - 1]), sizes.join(" "));
  const isAbout = (words) => page.waitForFunction((words) => document.querySelector(".proj__about").textContent.includes(words), words);
  await page.evaluate(() => document.querySelector("[data-tab=price]").click());
  await isAbout("quote outside China");
  await known(page);
  assert.match(await about(), /quote outside China/);
  assert.ok((await effects()).some((text) => /^[+−]\d+\u00a0%, 20\d\d$/.test(text)));
  await page.evaluate(() => document.querySelector("[data-tab=cost]").click());
  await isAbout("Public cost");
  await known(page);
  assert.match(await about(), /^Public cost/);
  assert.equal(await headline(page), before, "the page's own figures have changed");
  assert.equal(await lever(page, "xh").inputValue(), "1");
  await done();
});

test("on a phone a row is a switch, a name and a year, and the rest unfolds", async () => {
  const { page, done } = await openList("", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const plant = row(page, "sep-caremag-lacq");
  assert.ok(await plant.locator(".proj__cap").isHidden());
  assert.ok(await plant.locator(".proj__from").isHidden());
  const more = plant.locator(".proj__more");
  await more.click();
  assert.equal(await more.getAttribute("aria-expanded"), "true");
  for (const part of [".proj__cap", ".proj__odds", ".proj__late", ".proj__gain", ".proj__from a"]) assert.ok(await plant.locator(part).first().isVisible(), part);
  for (const target of [".switch", ".proj__more", '[data-late="1"]']) {
    const size = await plant.locator(target).evaluate((node) => {
      const { width, height } = node.getBoundingClientRect();
      const more = getComputedStyle(node, "::after");
      const grown = more.position === "absolute" && more.content !== "none" ? [parseFloat(more.width), parseFloat(more.height)] : [0, 0];
      return [Math.max(width, grown[0]), Math.max(height, grown[1])];
    });
    assert.ok(size[0] >= 40 && size[1] >= 44, `${target} is ${size.join(" by ")}`);
  }
  await done();
});

test("the list by keyboard: each switch names its plant, and a column heads each figure", async () => {
  const { page, done } = await openList();
  const names = await page.locator(".proj__row .switch").evaluateAll((all) => all.map((box) => box.getAttribute("aria-label")));
  assert.equal(new Set(names).size, 58);
  const cells = await page.locator(".proj__row").first().locator(":scope > [role]").count();
  assert.equal(await page.locator(".proj__head > [role=columnheader]").count(), cells);
  await row(page, "mine-kangankunde").locator(".switch").focus();
  await page.keyboard.press("Space");
  await rest(page);
  assert.match(page.url(), /p\.mine-kangankunde=1/);
  assert.ok(await row(page, "mine-kangankunde").locator(".switch").evaluate((box) => box === document.activeElement));
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.undo), "");
  await page.keyboard.press("Tab");
  assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), /Kangankunde: delay in years/);
  await done();
});

test("a plant that has left the filter stays under the hand and goes once that is elsewhere", async () => {
  const { page, done } = await openList("?p.mine-longonjo=1&p.mine-kangankunde=1");
  const names = async () => (await page.locator(".proj__row:visible .proj__name").allInnerTexts()).sort();
  await page.locator("[data-filter=moved]").check();
  await row(page, "mine-longonjo").locator("[data-undo]").click();
  await rest(page);
  assert.deepEqual(await names(), ["Kangankunde", "Longonjo"], "a row went under the pointer");
  // The pointer leaves, the focus is in the list still.
  await page.mouse.move(2, 2);
  await rest(page, 200);
  assert.deepEqual(await names(), ["Kangankunde", "Longonjo"]);
  await page.locator("[data-filter=moved]").focus();
  await rest(page, 200);
  assert.deepEqual(await names(), ["Kangankunde"]);
  // By the pointer alone, as Safari has it: what is pressed is not focused.
  await row(page, "mine-kangankunde").hover();
  await page.evaluate(() => { document.activeElement.blur(); document.querySelector('[data-project="mine-kangankunde"] [data-undo]').dispatchEvent(new MouseEvent("click", { bubbles: true })); document.activeElement.blur(); });
  await rest(page);
  assert.deepEqual(await names(), ["Kangankunde"]);
  await page.mouse.move(2, 2);
  await rest(page, 200);
  assert.deepEqual(await names(), []);
  await done();
});

test("a row that folds away leaves the button below it under the pointer until that is released", async () => {
  // A plant that opens so late that it is shown only because it is changed.
  const { page, done } = await open("?p.mine-longonjo=1");
  await page.locator("#plants").scrollIntoViewIfNeeded();
  await page.waitForSelector(".proj__row");
  await known(page);
  const slug = await page.locator(".proj__row[hidden]").last().getAttribute("data-project");
  await done();
  const late = await open(`?p.${slug}=1`);
  await late.page.locator("#plants").scrollIntoViewIfNeeded();
  await late.page.waitForSelector(".proj__row");
  await known(late.page);
  await row(late.page, slug).locator("[data-undo]").click();
  await known(late.page);
  const unfold = late.page.locator("[data-unfold]");
  await unfold.scrollIntoViewIfNeeded();
  const [rows, box] = [await late.page.locator(".proj__row:visible").count(), await unfold.boundingBox()];
  await late.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await late.page.mouse.down();
  await rest(late.page, 300);
  assert.deepEqual([await late.page.locator(".proj__row:visible").count(), await unfold.boundingBox()], [rows, box], "the button moved while it was pressed");
  await late.page.mouse.up();
  await rest(late.page, 300);
  assert.equal(await late.page.locator(".proj__row:visible").count(), 58);
  await late.done();
});

test("a list that does not arrive leaves the table, and is asked for again", async () => {
  site.options.missing = "plants.html";
  const { page, done } = await open("", { lax: true });
  await page.locator("#plants").scrollIntoViewIfNeeded();
  await rest(page, 400);
  assert.equal(await page.locator("#plants a").getAttribute("href"), "data/facilities.csv");
  assert.match(await page.locator("#plants [role=status]").innerText(), /did not arrive: the server answered with 404\./);
  assert.ok(await page.locator("#plants [data-retry]").isVisible());
  site.options.missing = undefined;
  await page.evaluate(() => scrollTo(0, 0));
  await rest(page, 300);
  await page.locator("#plants").scrollIntoViewIfNeeded();
  await page.waitForSelector(".proj__row");
  await done();
  site.options.missing = "plants.html";
  const again = await open("", { lax: true });
  await again.page.locator("#plants").scrollIntoViewIfNeeded();
  const retry = again.page.locator("#plants [data-retry]");
  await retry.waitFor();
  site.options.missing = undefined;
  await retry.click();
  await again.page.waitForSelector(".proj__row");
  assert.ok(await again.page.evaluate(() => document.querySelector("#plants").contains(document.activeElement)), "the focus was lost");
  await again.done();
});

test("without JavaScript the list of plants is a link to its table", async () => {
  const { page, done } = await open("", { javaScriptEnabled: false, ready: false });
  assert.ok(await page.locator('#plants a[href="data/facilities.csv"]').isVisible());
  assert.ok((await page.locator("#plants").boundingBox()).height < 200, "an empty room stands where no list will come");
  await done();
});

test("paper lists the plants that moved and no others", async () => {
  const { page, done } = await open("?p.mine-longonjo=0&d.mine-ngualla=2");
  await page.waitForSelector(".proj__row", { state: "attached" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  assert.deepEqual((await page.locator(".proj__row:visible .proj__name").allInnerTexts()).sort(), ["Longonjo", "Ngualla"]);
  assert.match(await row(page, "mine-longonjo").innerText(), /not opened/);
  await page.emulateMedia({ media: "screen" });
  await done();
});
