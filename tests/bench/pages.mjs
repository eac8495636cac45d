// The pages that are measured and the settings in which they are. Every page has a slider `[data-lever="xh"]`, marks itself ready with
// `<html data-ready="true">`, has a headline `[data-headline]`, and shows the lever's value where `shown` says, in percent.
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const dist = process.env.DIST ?? here("../../dist");
export const results = here("../../target/bench");

/** An earlier build, to be measured in the same run. */
const earlier = process.env.EARLIER;

export const mounts = {
  ...(earlier && { "/earlier/": [earlier] }),
  "/ours/": [dist],
  "/floor/": [here("floor"), results, here("../../public/data")],
  "/nothing/": [here(".")],
};

/** A twentieth of the lever is one step. */
const PERCENT_OF_A_STEP = 5;
const scale = 1 / PERCENT_OF_A_STEP;

export const PAGES = {
  nothing: { path: "/nothing/nothing.html", shown: "[data-shown]", scale },
  floor: { path: "/floor/floor.html", shown: "[data-shown]", scale, plot: ".main .plot" },
  ...(earlier && { earlier: { path: "/earlier/", shown: '[data-number="xh"]', scale, plot: ".stage .plot" } }),
  ours: { path: "/ours/", shown: '[data-number="xh"]', scale, plot: ".stage .plot" },
};

export const SETTINGS = {
  "DPR 1, 1x": { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1, throttle: 1 },
  "DPR 2, 1x": { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2, throttle: 1 },
  "DPR 2, 4x": { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2, throttle: 4 },
  "phone, 4x": { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, throttle: 4, isMobile: true, hasTouch: true },
};

export const url = (site, page, more = "") => {
  const query = [page.query, more].filter(Boolean).join("&");
  return site.origin + page.path + (query && `?${query}`);
};

/** Opens a page in a context of its own and waits until it can be used. */
export async function open(browser, site, page, setting, { query = "", init } = {}) {
  const { throttle, ...options } = setting;
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  if (init) await tab.addInitScript(init);
  await tab.goto(url(site, page, query));
  await tab.waitForSelector("html[data-ready=true]");
  const client = await context.newCDPSession(tab);
  return { context, tab, client };
}

export const slow = (client, setting) => client.send("Emulation.setCPUThrottlingRate", { rate: setting.throttle });

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
export const percentile = (list, share) => {
  if (!list.length) return NaN;
  return [...list].sort((a, b) => a - b)[Math.round((list.length - 1) * share)];
};
export const median = (list) => percentile(list, 0.5);
