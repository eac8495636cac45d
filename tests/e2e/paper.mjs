// End to end: the page on paper: Chromium's own PDF of it, on A4 and on letter. One or two pages, charts as lines, nothing cut, and what a
// reader of the sheet needs: what was moved, what came of it, the link and the date of the data. SHOTS=folder keeps the files.
import { mkdirSync, writeFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import assert from "node:assert/strict";
import { headline, open, rest, site, test } from "./page.mjs";
import { PHONE } from "./states.mjs";

/** The parts of a PDF that can be read without a library: its plain text with all streams unpacked. */
function unpacked(pdf) {
  const text = pdf.toString("latin1");
  const out = [text];
  for (const part of text.matchAll(/\/FlateDecode[^]*?stream\r?\n/g)) {
    const from = part.index + part[0].length;
    try {
      out.push(inflateSync(pdf.subarray(from, text.indexOf("endstream", from))).toString("latin1"));
    } catch {
      // Not packed as it says, or a font: neither has anything to count.
    }
  }
  return out.join("\n");
}
const count = (text, pattern) => (text.match(pattern) ?? []).length;

/** What stands on the sheet, read from the page in its printed form. */
async function sheet(page) {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() => {
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((node) => node.checkVisibility());
    const beyond = [];
    for (const node of shown("h1, h2, h3, p, dt, dd, td, th, svg text, summary, output, label")) {
      const box = node.getBoundingClientRect();
      if (box.width && box.right > innerWidth + 1) beyond.push(node.textContent.slice(0, 40));
    }
    return {
      text: document.body.innerText,
      charts: shown(".paper svg").length,
      canvases: shown("canvas").length,
      levers: shown(".lever .lever__label, .versus__moved li").map((node) => node.textContent),
      figures: shown(".fig-card").length,
      printed: document.querySelector("#printed").textContent,
      colors: getComputedStyle(document.body).backgroundColor + getComputedStyle(document.querySelector("h1")).color,
      controls: shown("button, input, select, [role=tab]").filter((node) => !node.closest(".proj__pick, .proj__late")).length,
      beyond,
    };
  });
  await page.emulateMedia({ media: null });
  return found;
}

const CASES = [
  ["rest", "", {}, { levers: 0, charts: 4, figures: 5 }],
  ["story", "?preset=everything", {}, { levers: 12, charts: 4, figures: 5 }],
  ["dark", "?xh=0.8&xm=0.5&theme=dark&p.mine-longonjo=0", {}, { levers: 2, charts: 4, figures: 5 }],
  ["compared", "?xh=0.8&b.vault=6&view=compare", {}, { levers: 2, charts: 3, figures: 0 }],
  ["phone", "?xh=0.8", PHONE, { levers: 1, charts: 4, figures: 5 }],
  ["price", "?xh=1&chart=price", {}, { levers: 1, charts: 4, figures: 5 }],
];

/** What a link chooses, whatever the order; without the version of the links. */
const choices = (address) => [...new URL(address).searchParams].filter(([key]) => key !== "v").map(String).sort();

test("a scenario prints on one or two pages, drawn in lines, with what a reader of the sheet needs", async () => {
  for (const [name, query, options, wanted] of CASES) {
    const { page, done } = await open(query, options);
    if (query.includes("p.")) await page.waitForSelector(".proj__row", { state: "attached" });
    await rest(page);
    const found = await sheet(page);
    assert.deepEqual(found.beyond, [], `${name}: beyond the edge`);
    assert.ok(found.charts === wanted.charts && found.canvases === 0, `${name}: ${found.charts} charts as lines, ${found.canvases} as pixels`);
    assert.equal(found.figures, wanted.figures, name);
    assert.ok(wanted.levers ? found.levers.length >= wanted.levers : found.levers.length === 0, `${name}: ${found.levers}`);
    assert.equal(found.controls, 0, `${name}: controls on paper`);
    assert.equal(found.colors, "rgb(255, 255, 255)rgb(0, 0, 0)", name);
    // The address stays as it was opened; paper has the same in the order of the page, and of a story every lever.
    if (query.startsWith("?preset=")) assert.match(found.printed, /\?v=1&xl=1&xh=1&/, name);
    else assert.deepEqual(choices(found.printed), choices(page.url()), name);
    assert.match(found.text, /sandbox, not a forecast\. Data to 21 August 2026\. Whether [^.]+ is not known here\.[^]*Sources in data\.html/, name);
    const sentence = (await headline(page)).replace(/\s+/g, " ");
    assert.ok(found.text.replace(/\s+/g, " ").includes(sentence), name);
    for (const format of name === "phone" || name === "price" ? ["A4"] : ["A4", "Letter"]) {
      const pdf = await page.pdf({ format });
      if (process.env.SHOTS) {
        mkdirSync(process.env.SHOTS, { recursive: true });
        writeFileSync(`${process.env.SHOTS}/${name}-${format}.pdf`, pdf);
      }
      const text = unpacked(pdf);
      const n_pages = count(text, /\/Type\s*\/Page\b/g);
      assert.ok(n_pages >= 1 && n_pages <= 2, `${name} takes ${n_pages} pages of ${format}`);
      assert.equal(count(text, /\/Subtype\s*\/Image\b/g), 0, `${name}: a picture of pixels on ${format}`);
      const fonts = count(text, /\/Type\s*\/FontDescriptor\b/g);
      assert.ok(fonts > 0 && count(text, /\/FontFile[23]?\b/g) === fonts, `${name}: ${fonts} fonts, not all of them inside`);
      assert.ok(pdf.length < 400_000, `${name}: ${pdf.length} bytes`);
    }
    await done();
  }
});

test("without its program the page prints today’s path and its tables", async () => {
  const { page, done } = await open("", { javaScriptEnabled: false, ready: false });
  const text = unpacked(await page.pdf({ format: "A4" }));
  const n_pages = count(text, /\/Type\s*\/Page\b/g);
  assert.ok(n_pages >= 1 && n_pages <= 3, `${n_pages} pages`);
  assert.equal(count(text, /\/Subtype\s*\/Image\b/g), 0);
  await done();
});

/** The frames on a sheet: names of those with a picture, and of those without. */
const frames = (page) =>
  page.evaluate(() => {
    const inked = (canvas) => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return canvas.checkVisibility() && canvas.getBoundingClientRect().height > 60 && data.some((value, i) => i % 4 < 3 && data[i - (i % 4) + 3] > 0 && value < 128);
    };
    const all = [...document.querySelectorAll("figure.chart")].filter((figure) => figure.checkVisibility());
    const isFull = (figure) => figure.querySelector(".paper svg")?.checkVisibility() || [...figure.querySelectorAll("canvas")].some(inked);
    const names = (figures) => figures.map((figure) => figure.dataset.chart);
    return { full: names(all.filter(isFull)), empty: names(all.filter((figure) => !isFull(figure))) };
  });
/** Color of the main chart's paper, red of 255. */
const paper = (page) => page.evaluate(() => document.querySelector(".stage__chart canvas").getContext("2d").getImageData(1, 1, 1, 1).data[0]);
const words = async (page) => (await page.locator("body").innerText()).replace(/\s+/g, " ");
async function onPaper(page) {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
}

test("paper has what is there while late code is on its way, no empty frames, and a sentence", async () => {
  for (const options of [{ colorScheme: "dark" }, PHONE]) {
    const release = site.hold("split_charts.wasm");
    const { page, done } = await open("?xh=0.8", { ready: false, ...options });
    await page.waitForSelector("html[data-bound]");
    await rest(page);
    const before = await paper(page);
    await onPaper(page);
    const { full, empty } = await frames(page);
    assert.deepEqual([full, empty], [["shortage", "share"], []]);
    assert.equal(await paper(page), 255, "the picture has the colors of the screen");
    assert.match(await words(page), /Loading the charts below\. Not there yet when this was printed\./);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await rest(page);
    assert.equal(await paper(page), before, "the screen has the colors of paper");
    assert.doesNotMatch(await words(page), /charts below|printed/);
    release();
    await page.waitForSelector("html[data-ready=true]");
    await rest(page);
    await onPaper(page);
    assert.deepEqual((await frames(page)).empty, []);
    assert.doesNotMatch(await words(page), /Not there yet/);
    await done();
  }
});

test("paper says why charts, plants and assumptions are not on it", async () => {
  site.options.missing = "split_charts.wasm";
  const { page, done } = await open("?xh=0.8", { lax: true });
  await rest(page);
  await onPaper(page);
  assert.deepEqual(await frames(page), { full: ["shortage", "share"], empty: [] });
  assert.match(await words(page), /The charts below cannot be shown: a part of the program did not arrive\./);
  await done();
  for (const isHeld of [false, true]) {
    site.options.missing = isHeld ? undefined : "split_deferred.wasm";
    const release = isHeld ? site.hold("split_deferred.wasm") : () => {};
    const late = await open("?xh=0.8&p.mine-longonjo=0&a.beta=0.8&b.vault=6&view=compare", { lax: true });
    await rest(late.page);
    await onPaper(late.page);
    for (const what of ["list of mines and plants", "assumptions", "comparison"]) {
      const said = isHeld ? `Loading the ${what}. Not there yet when this was printed.` : `The ${what} cannot be shown: a part of the program did not arrive.`;
      assert.ok((await words(late.page)).includes(said), `${said} is not on paper`);
    }
    release();
    await late.done();
  }
  site.options.missing = undefined;
});

test("two scenarios print with what each has moved: levers, plants, assumptions", async () => {
  const { page, done } = await open("?xh=0.8&xm=0.5&xh_start=2028&b.vault=6&b.p.mine-longonjo=0&b.a.beta=0.8&view=compare");
  await rest(page);
  await onPaper(page);
  const [a, b] = await page.locator(".versus__moved").evaluateAll((lists) => lists.map((list) => [...list.children].map((line) => line.textContent.replaceAll("\u00a0", " "))));
  assert.deepEqual([a.length, b.length], [2, 3], `${a} | ${b}`);
  assert.match(a.join(" "), /Heavy rare earths: 80 % [^]*2028[^]*Magnets: 50 %/);
  assert.match(b.join(" "), /6 bn USD[^]*Longonjo: never built[^]*0\.8/);
  assert.ok(await page.locator(".versus__moved li").last().isVisible());
  // The columns are of one side only.
  assert.equal(await page.locator(".board-levers").isVisible(), false);
  await page.emulateMedia({ media: null });
  assert.equal(await page.locator(".versus__moved li:visible").count(), 0);
  await done();
});
