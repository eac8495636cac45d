// What every browser must be able to do, a sentence each. A journey with `ratio` wants a screen of so many device pixels per CSS pixel, one
// with `longest` may take so many milliseconds.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { serveComponentTests } from "./components.mjs";
import { MAIN } from "./reader.mjs";

export const journeys = [];
const journey = (name, walk, more) => journeys.push({ name, walk, ...more });

const XH = '[data-lever="xh"]';
// Readout, table and downloads of the main chart come before those of all others.
const READOUT = ".readout";
// Some 20 seconds, as the component tests are a debug build.
const LINKS_MS = 150_000;
const calm = /today’s path/i;

/** Does something, and expects headline, address and main chart to follow. */
async function changes(page, act, query) {
  const before = [await page.headline(), await page.picture()];
  await act();
  await page.until(() => page.headline(), (now) => now !== before[0], "the headline changes");
  await page.untilQuery(query);
  assert.notEqual(await page.picture(), before[1], "the main chart has not changed");
}

journey("the page becomes ready under a sub-path, and every canvas in view is sharp and painted", async (page) => {
  await page.open();
  assert.match(await page.headline(), calm);
  assert.equal(await page.isShown("#plain"), false, "the plain page is still there");
  assert.equal(await page.run(() => document.querySelectorAll(".stage .first").length), 0, "the first picture is still there");
  assert.equal(await page.query(), "");
  await page.expectPainted("figure");
});

journey("on a finer screen the canvases have its pixels", async (page) => {
  await page.open("?xh=0.5");
  // A fraction where the browser can; a toolkit may know whole numbers only.
  assert.notEqual(await page.run(() => devicePixelRatio), 1);
  await page.expectPainted("figure");
}, { ratio: { firefox: 1.5, webkit: 2 } });

journey("every chart further down is painted once it is scrolled to", async (page) => {
  await page.open();
  const charts = await page.run(() => [...document.querySelectorAll("#page figure[data-chart]")].filter((figure) => !figure.closest("[hidden]")).map((figure) => figure.dataset.chart));
  assert.ok(charts.length >= 3, `only ${charts}`);
  for (const chart of charts) {
    const scope = `figure[data-chart="${chart}"]`;
    await page.find(`${scope} .plot`);
    await page.expectSharp(scope);
  }
});

journey("two scenarios stand side by side, with a chart of their difference", async (page) => {
  await page.open("?xh=0.8&xm=0.6&b.xh=0.4");
  const rows = () => page.run(() => document.querySelectorAll("#compare-table tbody tr").length);
  await page.until(rows, (n) => n === 4, "the comparison has arrived");
  await page.find('figure[data-chart="difference"] .plot');
  await page.expectSharp('figure[data-chart="difference"]');
  await page.click("#compare [data-action=swap]");
  await page.until(() => page.query(), (query) => /[?&]xh=0\.4&.*b\.xh=0\.8/.test(query), "the link is swapped");
});

journey("arrow keys move a lever, and headline, address and chart follow", async (page) => {
  await page.open();
  await changes(page, () => page.press(XH, Key.ARROW_RIGHT, Key.ARROW_RIGHT, Key.ARROW_RIGHT, Key.ARROW_RIGHT), /[?&]xh=0\.2(&|$)/);
  assert.equal(await page.value(XH), "0.2");
});

journey("a lever is dragged with the mouse, and the drag is one step of undo", async (page) => {
  await page.open();
  await changes(page, () => page.drag(XH, 0.02, 0.98), /[?&]xh=(1|0\.9\d*)(&|$)/);
  assert.ok(Number(await page.value(XH)) >= 0.9, `the slider stands at ${await page.value(XH)}`);
  await page.click(".bar__end > [data-action=undo]");
  await page.until(() => page.value(XH), (value) => value === "0", "one undo takes the drag back");
  assert.match(await page.headline(), calm);
});

journey("a link opens on its levers", async (page) => {
  await page.open("?xh=0.8&xh_start=2027");
  assert.equal(await page.value(XH), "0.8");
  assert.equal(await page.value('[data-lever="xh_start"]'), "2027");
  assert.match(await page.headline(), /80 % limits on heavy rare earths from 2027/);
});

journey("every tab paints its chart, with a title and a table of numbers", async (page) => {
  await page.open("?xh=1");
  await page.click("[data-chart-table] > summary");
  const tabs = await page.run(() => [...document.querySelectorAll("[data-tab]")].map((tab) => tab.dataset.tab));
  assert.ok(tabs.length >= 3, `only ${tabs}`);
  let before;
  // The first one last, so that each click changes something.
  for (const tab of [...tabs.slice(1), tabs[0]]) {
    await page.click(`[data-tab="${tab}"]`);
    const chart = () => page.run((main) => document.querySelector(`${main} figure`).dataset.chart, MAIN);
    await page.until(chart, (now) => now === tab, `${tab} stands in the large frame`);
    await page.find(`${MAIN} .plot`);
    const canvases = await page.expectSharp(`${MAIN} [data-chart="${tab}"]`);
    const sums = canvases.map((canvas) => canvas.sum).join();
    assert.notEqual(sums, before, `${tab} looks like the chart before`);
    before = sums;
    assert.match(await page.text(`${MAIN} .chart__title`), /\w{3}/);
    const values = await page.until(() => page.values(`[data-chart-table="${tab}"]`), (all) => all.length > 0, `${tab} has a table`);
    assert.deepEqual(values.filter((value) => value === "" || !Number.isFinite(Number(value))), [], `${tab} has cells without a number`);
  }
});

journey("the year's slider moves the cursor and what it reads out", async (page) => {
  await page.open("?xh=1");
  const picture = await page.picture();
  await page.press("#year", Key.ARROW_RIGHT, Key.ARROW_RIGHT);
  const year = await page.value("#year");
  assert.equal(year, "2030");
  await page.until(() => page.text(READOUT), (text) => text?.startsWith(`${year}:`), `the readout names ${year}`);
  assert.equal(await page.text("#year-shown"), year);
  assert.notEqual(await page.picture(), picture, "the cursor has not moved in the picture");
  await page.drag("#year", 0.5, 0.95);
  const dragged = await page.value("#year");
  assert.ok(Number(dragged) > 2036, `dragged to ${dragged}`);
  await page.until(() => page.text(READOUT), (text) => text?.startsWith(`${dragged}:`), `the readout names ${dragged}`);
});

journey("the cursor follows the mouse over a plot", async (page) => {
  await page.open("?xh=1");
  await page.hover(`${MAIN} .plot`, 0.2);
  const left = Number(await page.value("#year"));
  await page.hover(`${MAIN} .plot`, 0.7);
  const right = await page.until(async () => Number(await page.value("#year")), (year) => year > left, "the year moves to the right");
  assert.ok(left >= 2015 && left <= 2025 && right >= 2028, `from ${left} to ${right}`);
});

journey("arrow keys move the cursor of a plot", async (page) => {
  await page.open("?xh=1");
  const year = Number(await page.value("#year"));
  await page.press(`${MAIN} .plot`, Key.ARROW_RIGHT);
  await page.until(() => page.value("#year"), (now) => Number(now) === year + 1, "the cursor is a year further");
  await page.press(`${MAIN} .plot`, Key.HOME);
  await page.until(() => page.value("#year"), (now) => now === "2015", "the cursor is at the first year");
  assert.match(await page.text(READOUT), /^2015:/);
});

journey("a story, reset, the browser's back and undo", async (page) => {
  await page.open();
  const atRest = await page.headline();
  const say = (words) => page.until(() => page.headline(), (now) => now === words, `the headline says: ${words}`);
  await page.click('.section--stories [data-preset="october-2025"]');
  const story = await page.until(() => page.headline(), (now) => now !== atRest, "the story changes the headline");
  await page.untilQuery(/./);
  await page.click("[data-action=reset]");
  await say(atRest);
  await page.untilQuery(/^$/);
  await page.driver.navigate().back();
  await say(story);
  await page.untilQuery(/./);
  await page.click(".bar__end > [data-action=undo]");
  await say(atRest);
});

/** Moves a lever, the year and an option, waits until the address says so, and returns what the page shows then. */
async function leave(page) {
  await page.press(XH, Key.END);
  await page.press("#year", Key.END);
  await page.run(() => document.querySelector("input[data-option]:not(:checked)").click());
  // The address follows within a third of a second; after a reload the page has nothing else to go by.
  for (const part of ["xh=1", "xl_t=1", "year=2040"]) await page.untilQuery(new RegExp(`[?&]${part}(&|$)`));
  return { headline: await page.headline(), controls: await page.controls() };
}

/** Expects the page as it was left, and that it still answers. */
async function expectAsLeft(page, left) {
  await page.until(() => page.headline(), (now) => now === left.headline, `the headline says: ${left.headline}`);
  await page.expectPainted("figure");
  const lost = async () => (await page.controls()).filter((control, i) => control !== left.controls[i]);
  await page.until(lost, (controls) => controls.length === 0, "every control holds what it held");
  await page.press(XH, Key.HOME);
  await page.until(() => page.headline(), (now) => now !== left.headline, "the lever still works");
}

journey("after a visit elsewhere, back leads to the page as it was left", async (page) => {
  await page.open("?xm=0.4&a.beta=0.8");
  for (const [place, control] of [["#plants", "#plants .switch"], ["#assume", "#assume-find"]]) {
    await page.find(place);
    await page.until(() => page.isShown(control), Boolean, `${control} has come`);
  }
  // By keys: after a click of its driver, Firefox does not keep the page.
  await page.press("#plants .switch", Key.SPACE);
  await page.press("#assume-moved", Key.SPACE);
  await page.press("#assume-find", "price");
  await page.press("#find", "export");
  await page.run(() => (window.isAsleep = true));
  const left = await leave(page);
  await page.driver.get(page.site.elsewhere);
  await page.driver.navigate().back();
  await page.untilReady();
  assert.equal(await page.run(() => window.isAsleep), true, "the browser has not kept the page in memory");
  await expectAsLeft(page, left);
});

journey("a reload leads to the page as it was left", async (page) => {
  await page.open("?xm=0.4");
  const left = await leave(page);
  await page.driver.navigate().refresh();
  await page.untilReady();
  await expectAsLeft(page, left);
});

journey("a bad link opens with what could be read and says what could not", async (page) => {
  await page.open("?xh=80&xm_strat=2028");
  const said = await page.text("#notices");
  assert.match(said, /“xh”/);
  assert.match(said, /“xm_strat”/);
  assert.ok(await page.isShown("#notices .notice"));
});

journey("a number box takes “31 %”", async (page) => {
  await page.open();
  await page.type('[data-number="xh"]', "31 %");
  await page.until(() => page.value('[data-number="xh"]'), (now) => now === "31", "the box shows 31");
  assert.match(await page.headline(), /31 %/);
  await page.untilQuery(/[?&]xh=0\.31(&|$)/);
});

journey("the table opens and follows a lever", async (page) => {
  await page.open("?xh=0.1");
  const table = "[data-chart-table=shortage]";
  await page.click(`${table} > summary`);
  const cells = () => page.values(table);
  const before = await page.until(cells, (all) => all.length > 20, "the table is filled");
  assert.ok(await page.isShown(`${table} [data-value]`), "the table is not shown");
  await page.press(XH, Key.END);
  await page.until(cells, (now) => now.join() !== before.join(), "the table changes");
});

journey("inside a frame of another site the page becomes ready", async (page) => {
  await page.openInFrame("?xh=0.6", 640, 600);
  assert.match(await page.headline(), /60 %/);
  await page.expectPainted("figure");
  // A click, because not every browser lets a foreign frame take the focus before it was clicked.
  await page.click('[data-step="xh+"]');
  await page.until(() => page.headline(), (now) => /65 %/.test(now), "the lever works in there");
});

journey("at 360 pixels nothing scrolls sideways", async (page) => {
  const narrow = async () => {
    const { over, width } = await page.tooWide();
    assert.ok(over <= 0, `${over} px too wide at ${width}`);
    return width;
  };
  const window = page.driver.manage().window();
  const { width, height } = await window.getRect();
  try {
    await window.setRect({ width: 360, height: 800 });
    await page.open("?xh=1&xm=0.5");
    await narrow();
  } finally {
    await window.setRect({ width, height });
  }
  // Windows have a least width of their own, often over 360; frames have none.
  await page.openInFrame("?xh=1&xm=0.5", 360, 800);
  assert.equal(await narrow(), 360);
  await page.expectPainted("figure");
});

journey("a link can ask for the dark theme", async (page) => {
  const paper = () => page.run(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).slice(0, 3).map(Number));
  await page.open("?theme=light");
  const [light, inLight] = [await paper(), await page.picture()];
  await page.open("?theme=dark");
  const [dark, inDark] = [await paper(), await page.picture()];
  assert.ok(Math.min(...light) > 200 && Math.max(...dark) < 60, `from ${light} to ${dark}`);
  assert.notEqual(inLight, inDark, "the chart is not painted for the dark");
});

journey("the link is copied, or shown to be copied by hand", async (page) => {
  await page.open("?xh=1");
  await page.click("[data-action=share]");
  await page.until(() => page.text("#said"), (text) => /link/.test(text), "the page says what became of the link");
});

journey("a chart is offered as SVG, CSV, JSON and PNG", async (page) => {
  await page.open("?xh=1");
  await page.click(".chart__save > summary");
  const buttons = () => page.driver.executeScript("return document.querySelectorAll('.chart__save [data-save]').length");
  await page.until(buttons, (n) => n > 3, "the downloads are there");
  for (const [format, kind, start] of [["svg", "image/svg+xml", /^<svg/], ["csv", "text/csv", /^\ufeff?series,path,frequency,period,value,unit,source\n/], ["json", "application/json", /^\{"chart":/], ["png", "image/png", /^.PNG/]]) {
    await page.click(`[data-save=${format}]`);
    const offered = () => page.driver.executeAsyncScript((done) => {
      const last = window.offered.at(-1);
      if (!last) return done(null);
      last.text().then((text) => done({ type: last.type, text: text.slice(0, 4000), size: last.size }));
    });
    const file = await page.until(offered, (file) => file?.type === kind, `${format} is offered`);
    assert.match(file.text, start);
    assert.ok(file.size > 1000, `${format} has ${file.size} bytes`);
  }
  assert.match(await page.headline(), /100 %/, "the page has gone");
});

journey("1,000 links give the figures of the native model, bit by bit", async (page) => {
  const tests = await serveComponentTests("model::");
  try {
    await page.driver.get(tests.address);
    const output = await page.until(() => page.text("#output"), (text) => /test result: /.test(text), "the test has ended", LINKS_MS);
    assert.match(output, /a_thousand_links\S* \.\.\. ok .*test result: ok\. 1 passed/, output);
  } finally {
    tests.close();
  }
}, { longest: LINKS_MS + 30_000 });
