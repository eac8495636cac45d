// Measures the built page against its yardsticks: a hand-written page with the same charts, and a page that draws nothing. Figures, not
// tests: nothing here fails on a timing.
//   node tests/bench/run.mjs            drags in all settings, start on a phone, our own marks; about six minutes
//   --soak[=MINUTES]                    drags for ten minutes and compares the heaps
//   --profile                           the costliest functions of a drag; a build that keeps its names (DIST=folder) tells more
//   EARLIER=FOLDER                     an earlier build (its dist/) in the same run
//   ROUNDS=3 PAGES=floor,nothing SETTINGS="DPR 1, 1x;phone, 4x"   less of it
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { launch } from "./browser.mjs";
import { PAGES, SETTINGS, dist, median, mounts, results } from "./pages.mjs";
import { measureDrag, measureMarks, measureProfile, measureSoak, measureStart } from "./measure.mjs";
import { serve } from "./server.mjs";
import * as report from "./report.mjs";

const option = (name) => process.argv.find((word) => word === `--${name}` || word.startsWith(`--${name}=`));
const chosen = (all, names) => Object.keys(all).filter((name) => !names || names.includes(name));
/** Processes that want to run, over the last minute. */
const BUSY = 1.5;
const rounds = Number(process.env.ROUNDS ?? 3);
const hasOurs = existsSync(join(dist, "index.html"));
const pages = chosen(PAGES, process.env.PAGES?.split(",")).filter((name) => hasOurs || PAGES[name].path !== "/ours/");
const settings = chosen(SETTINGS, process.env.SETTINGS?.split(";"));

/** Medians of the same figure over rounds. */
function medians(list) {
  const [first] = list;
  if (typeof first === "number") return median(list.filter(Number.isFinite));
  return Object.fromEntries(Object.keys(first).map((key) => [key, medians(list.map((one) => one[key]).filter((value) => value !== undefined))]));
}

function shuffled(list) {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

const site = await serve(mounts);
const browser = await launch();
const result = { browser: browser.version(), rounds, settings: {}, start: {}, marks: {} };

/** Measures each name in a random order, round after round. */
async function inRounds(names, measure) {
  const found = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of shuffled(names)) found[name].push(await measure(name, round));
  }
  return Object.fromEntries(names.map((name) => [name, medians(found[name])]));
}

if (option("soak")) {
  result.soak = await measureSoak(browser, site, Number(option("soak").split("=")[1] ?? 10));
  report.soak(result.soak);
} else if (option("profile")) {
  result.profile = {};
  for (const name of settings) report.profile(name, (result.profile[name] = await measureProfile(browser, site, name)));
} else {
  console.log(`Chromium ${browser.version()}, software raster, medians of ${rounds} rounds; 120 moves at 60 Hz, every one to another value`);
  // A machine that builds something meanwhile gives figures that compare with nothing.
  if (loadavg()[0] > BUSY) console.log(`The machine is busy: load ${loadavg()[0].toFixed(1)}.`);
  for (const name of settings) {
    // Whether the picture at rest is right does not depend on luck: once is enough.
    const one = (page, round) => measureDrag(browser, site, page, name, { picture: round === 0 });
    result.settings[name] = await inRounds(pages, one);
    if (result.settings[name].nothing) report.drags(name, result.settings[name]);
  }
  result.start = await inRounds(pages, (name) => measureStart(browser, site, name));
  report.starts(result.start);
  if (pages.includes("ours")) {
    for (const name of settings) result.marks[name] = await measureMarks(browser, site, name);
    report.marks(result.marks);
    if (["nothing", "floor"].every((name) => pages.includes(name))) report.goals(result);
  }
}
mkdirSync(results, { recursive: true });
writeFileSync(join(results, "result.json"), JSON.stringify(result, null, 2));
await browser.close();
site.close();
