// The built site in Firefox and in WebKit, as a reader uses it. `node tests/browsers/run.mjs firefox [words]` runs the journeys whose name
// holds these words; WebKit needs a display, which scripts/test_browsers.sh gives it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENGINES, start } from "./engines.mjs";
import { journeys } from "./journeys.mjs";
import { Reader } from "./reader.mjs";
import { serveSite } from "./site.mjs";

const LONGEST_MS = 60_000;

const [name, ...words] = process.argv.slice(2);
if (!Object.hasOwn(ENGINES, name ?? "")) {
  console.error(`usage: node tests/browsers/run.mjs ${Object.keys(ENGINES).join("|")} [words of a journey's name]`);
  process.exit(2);
}
const chosen = journeys.filter((journey) => journey.name.includes(words.join(" ")));
const folder = await mkdtemp(join(tmpdir(), "chokepoint-browsers-"));
const site = await serveSite(folder);

/** A browser that hangs fails its journey and not the run. */
const inTime = (work, longest = LONGEST_MS) => {
  let timer;
  const late = new Promise((_, no) => (timer = setTimeout(() => no(new Error(`not done after ${longest / 1000} s`)), longest)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

// Drivers end with the process, also when it is interrupted.
for (const [signal, code] of [["SIGINT", 130], ["SIGTERM", 143]]) process.once(signal, () => process.exit(code));

/** One browser serves all journeys that ask for no screen of their own; after a failure it is started anew. */
let browser = await start(name, { folder });
async function walk(journey) {
  browser ??= await start(name, { folder });
  const own = journey.ratio ? await start(name, { folder, ratio: journey.ratio[name] }) : undefined;
  const reader = new Reader((own ?? browser).driver, site, name);
  try {
    await reader.rest();
    await journey.walk(reader);
    await reader.expectNoProblem();
  } finally {
    await own?.stop();
  }
}

let failed = 0;
for (const journey of chosen) {
  const from = Date.now();
  try {
    await inTime(walk(journey), journey.longest);
    console.log(`ok    ${name}: ${journey.name} (${Date.now() - from} ms)`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}: ${journey.name}\n      ${String(error.stack ?? error).split("\n").slice(0, 10).join("\n      ")}`);
    await browser?.stop();
    browser = undefined;
  }
}
await browser?.stop();
site.close();
await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
console.log(failed ? `${failed} of ${chosen.length} journeys failed in ${name}` : `${chosen.length} journeys done in ${name}`);
process.exit(failed || !chosen.length ? 1 : 0);
