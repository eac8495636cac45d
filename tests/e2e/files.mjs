// End to end: what leaves the page as a file says what the page says, and is not lost where a browser takes no file.
import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { browser, open, rest, site, test } from "./page.mjs";

/** Rows of a CSV as a strict parser reads them: every row has as many fields as the first. */
function parse(text) {
  const rows = [];
  let row = [], field = "", isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text[i + 1] === '"') field += text[++i];
      else isQuoted = false;
    } else if (sign === '"') {
      assert.equal(field, "", `a quote within a field, at ${i}`);
      isQuoted = true;
    } else if (sign === "," || sign === "\n") {
      row.push(field);
      field = "";
      if (sign === "\n") rows.push(row.splice(0));
    } else field += sign;
  }
  assert.ok(!isQuoted && !field && !row.length, "the file ends within a row");
  const [head, ...body] = rows;
  for (const cells of body) assert.equal(cells.length, head.length, cells.join());
  return body.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]])));
}

const button = (page, format, figure = ".stage__foot") => page.locator(`${figure} [data-save="${format}"]`);

async function save(page, format, figure) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, format, figure).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** What the table of a figure holds: exact values in the model's unit, numbers as shown, the unit. */
const tableOf = (page, figure) => page.locator(`${figure} .chart__table table`).evaluate((table) => ({
  caption: table.caption.textContent,
  cells: [...table.tBodies[0].rows].flatMap((row) => [...row.querySelectorAll("[data-value]")].map((cell) => ({
    series: row.cells[0].textContent, isScenario: row.classList.contains("you"), year: cell.dataset.year, shown: cell.textContent,
  }))),
}));

const number = (shown) => Number(shown.replaceAll(",", "").replace("−", "-"));

test("each saved table is the table of the page, in unit and value", async () => {
  const names = new Set();
  for (const [query, charts] of [["?xh=0.8", ["share", "price", "cost", "stocks", "concentration", "footprint", "chain", "map"]], ["?preset=everything&b.xh=1", ["shortage", "supply", "reliance"]]]) {
    for (const chart of charts) {
      const { page, done } = await open(`${query}&chart=${chart}`);
      const figure = ".stage__foot";
      await page.locator(`${figure} .chart__table > summary`).click();
      await page.locator(`${figure} .chart__save > summary`).click();
      await rest(page, 400);
      const { caption, cells } = await tableOf(page, figure);
      const { name, bytes } = await save(page, "csv");
      assert.match(name, new RegExp(`^chokepoint-${chart}-[a-z0-9-]+-[0-9a-f]{8}\\.csv$`));
      names.add(name);
      const text = bytes.toString("utf8");
      assert.equal(text[0], "\ufeff", "no mark of UTF-8");
      const rows = parse(text.slice(1)).filter((row) => row.frequency === "A");
      assert.ok(cells.length > 20, `${chart}: ${cells.length} cells`);
      for (const { series, isScenario, year, shown } of cells) {
        const row = rows.find((row) => row.series === series && ["scenario", "A"].includes(row.path) === isScenario && row.period === year);
        assert.ok(row, `${chart}: no ${series} ${year}`);
        assert.ok(caption.endsWith(` in ${row.unit}.`), `${caption} is not in ${row.unit}`);
        const [said, value] = [number(shown), Number(row.value)];
        const known = chart === "concentration" ? 50 : Math.max(0.5, row.unit === "USD/kg" ? Math.abs(said) / 200 : 0);
        assert.ok(Math.abs(said - value) <= known + 1e-6, `${chart}, ${series} ${year}: ${shown} and ${row.value}`);
      }
      await done();
    }
  }
  assert.equal(names.size, 11, "two files have the same name");
});

test("JSON, notes and the whole run have title, link and every figure", async () => {
  const { page, done } = await open("?xh=1&chart=price");
  await page.locator(".stage__foot .chart__save > summary").click();
  const json = JSON.parse((await save(page, "json")).bytes);
  assert.equal(json.title, await page.locator(".stage .chart__title").innerText());
  assert.match(json.link, /\/a\/b\/\?.*xh=1/);
  assert.ok(json.series.some((series) => series.path === "recorded" && series.source.startsWith("observed.")));
  const notes = await save(page, "notes");
  assert.match(notes.name, /-notes\.txt$/);
  assert.match(notes.bytes.toString("utf8"), /xh=1/);
  const run = JSON.parse((await save(page, "run")).bytes);
  assert.equal(run.months[0], "2015-01");
  assert.equal(run.months.at(-1), "2040-12");
  assert.deepEqual(run.runs.map(({ name }) => name), ["scenario"]);
  for (const { name, values } of run.runs[0].columns) assert.equal(values.length, run.months.length, name);
  assert.ok(run.runs[0].columns.length > 600);
  await done();
});

test("both scenarios of a comparison are in its files", async () => {
  const { page, done } = await open("?xh=1&b.xh=0.2");
  await page.locator(".stage__foot .chart__save > summary").click();
  const paths = new Set(parse((await save(page, "csv")).bytes.toString("utf8").slice(1)).map((row) => row.path));
  assert.ok(paths.has("A") && paths.has("B"), [...paths].join());
  const run = JSON.parse((await save(page, "run")).bytes);
  assert.deepEqual(run.runs.map(({ name }) => name), ["A", "B"]);
  await done();
});

test("where a browser takes no file, the file can be kept by hand", async () => {
  // A frame that may run scripts and not download: the browser drops the file and tells nobody.
  const context = await browser.newContext({ viewport: { width: 1000, height: 950 } });
  const page = await context.newPage();
  await page.setContent(`<iframe sandbox="allow-scripts allow-same-origin" src="${site.page}" width="900" height="900"></iframe>`);
  const frame = page.frameLocator("iframe");
  await frame.locator("html[data-ready=true]").waitFor({ state: "attached" });
  await frame.locator(".stage__foot .chart__save > summary").click();
  const save = frame.locator(".stage__foot .chart__save");
  for (const [format, kept] of [["csv", "textarea"], ["png", "img"], ["svg", "img"]]) {
    await frame.locator(`.stage__foot [data-save="${format}"]`).click();
    const show = save.locator("button[aria-expanded]");
    await show.waitFor();
    await show.click();
    await save.locator(`${kept}.saved`).waitFor();
    if (format === "csv") assert.match(await save.locator("textarea").inputValue(), /^\ufeff?series,path,frequency/);
    else assert.ok(await save.locator("img.saved").evaluate(async (img) => (await img.decode(), img.naturalWidth)) >= 800);
  }
  await context.close();
});

test("the browser's own menu saves the whole chart", async () => {
  const { page, done } = await open("?xh=1");
  const upper = page.locator(".stage .plot canvas").nth(1);
  // Part of the upper canvas through which the lower one shows.
  const clear = () => upper.evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let n = 0;
    for (let i = 3; i < data.length; i += 4) n += data[i] < 255;
    return n / (data.length / 4);
  });
  assert.ok((await clear()) > 0.5, "the layers are one before the menu opens");
  // The pointer moves the year, and the next frame paints it, while the menu is open.
  const position = { x: 200, y: 100 };
  await page.locator(".stage .plot").click({ button: "right", position });
  assert.equal(await clear(), 0, "half a chart would be saved");
  await rest(page, 300);
  assert.equal(await clear(), 0, "a frame has painted half a chart");
  // The next press on the chart ends it.
  await page.keyboard.press("Escape");
  await page.locator(".stage .plot").click({ position: { x: 300, y: 100 } });
  await rest(page, 300);
  assert.ok((await clear()) > 0.5);
  await done();
});
