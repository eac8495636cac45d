// One measurement each: a drag of a page in a setting, the page's own marks during a drag, and the first press that a phone honours.
import { PAGES, SETTINGS, median, open, percentile, sleep, slow, url } from "./pages.mjs";
import { DRAG, LAST, MOVES, drag, track } from "./drag.mjs";
import { keepMemories, watchDrag, watchFirstInput, watchLoad, watchMeasures } from "./probe.mjs";
import { CATEGORIES, PARTS, updates } from "./trace.mjs";
import { difference, shot } from "./picture.mjs";

/** Longer than the pauses after which a page follows with what is out of view and the spoken headline. */
const REST_MS = 800;

/** A page as it is measured: loaded at full speed, then slowed down. */
async function ready(browser, site, name, setting, more) {
  const opened = await open(browser, site, PAGES[name], setting, more);
  const place = await track(opened.tab);
  await slow(opened.client, setting);
  await sleep(REST_MS);
  return { ...opened, place };
}

/** The figures of one drag. `picture` asks for the share of pixels in which the picture at rest differs from that of a fresh page. */
export async function measureDrag(browser, site, name, settingName, { picture = false } = {}) {
  const page = PAGES[name], setting = SETTINGS[settingName];
  const { context, tab, client, place } = await ready(browser, site, name, setting);
  await tab.evaluate(watchDrag, page);
  await browser.startTracing(tab, { categories: CATEGORIES });
  await drag(client, place);
  await sleep(100 * setting.throttle);
  const costs = updates(await browser.stopTracing());
  const seen = await tab.evaluate(() => globalThis.benchSeen);
  const parts = Object.fromEntries(["total", ...PARTS].map((part) => [part, median(costs.map((cost) => cost[part]))]));
  const result = {
    cpu: parts.total, parts, updates: costs.length,
    p50: percentile(seen.latencies, 0.5), p95: percentile(seen.latencies, 0.95),
    honoured: (seen.values / DRAG.length) * MOVES, gap: Math.max(...seen.gaps),
  };
  if (picture && page.plot) {
    await slow(client, { throttle: 1 });
    await sleep(REST_MS);
    const after = await shot(tab, page.plot);
    const fresh = await open(browser, site, page, setting, { query: `xh=${LAST}` });
    await track(fresh.tab);
    await sleep(REST_MS);
    result.differing = await difference(browser, after, await shot(fresh.tab, page.plot));
    await fresh.context.close();
  }
  await context.close();
  return result;
}

/** Our own User Timing measures in a drag, ms. */
export async function measureMarks(browser, site, settingName) {
  const { context, tab, client, place } = await ready(browser, site, "ours", SETTINGS[settingName], { query: "measure=1" });
  await tab.evaluate(watchMeasures);
  await drag(client, place);
  await sleep(REST_MS);
  const { model, paint } = await tab.evaluate(() => globalThis.benchMeasures);
  await context.close();
  return { model: median(model), paint: median(paint) };
}

/** 1.6 Mbit/s down, 150 ms. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

/** A phone on a slow line: what the load costs, and in a load of its own when a press at the slider first changes the headline. */
export async function measureStart(browser, site, name) {
  const page = PAGES[name], setting = SETTINGS["phone, 4x"], { throttle, ...options } = setting;
  const warm = await open(browser, site, page, setting);
  const place = await track(warm.tab);
  const isScrolled = await warm.tab.evaluate(() => scrollY > 0);
  await warm.context.close();

  const load = async (init, given, then) => {
    const context = await browser.newContext(options);
    const tab = await context.newPage();
    // A page of the same origin first, so that the slow line and the slow processor hold for the process of the page itself.
    await tab.goto(`${site.origin}/nothing/nothing.html`);
    const client = await context.newCDPSession(tab);
    await client.send("Network.enable");
    await client.send("Network.emulateNetworkConditions", SLOW_4G);
    await slow(client, setting);
    await tab.addInitScript(init, given);
    site.sent = {};
    const arrived = tab.goto(url(site, page), { waitUntil: "commit" });
    const result = await then({ tab, client, arrived });
    await context.close();
    return result;
  };

  const loaded = await load(watchLoad, undefined, async ({ tab, arrived }) => {
    await arrived;
    await tab.waitForSelector("html[data-ready=true]");
    const sent = { ...site.sent };
    await sleep(2000);
    return { sent, ...(await tab.evaluate(() => globalThis.benchLoad)) };
  });

  const first = await load(watchFirstInput, isScrolled ? place.top : null, async ({ tab, client, arrived }) => {
    const honoured = new Promise((done) => {
      tab.on("console", (message) => {
        const [, ms] = message.text().match(/^bench: honoured (.*)/) ?? [];
        if (ms) done(Number(ms));
      });
      sleep(20_000).then(() => done(NaN));
    });
    let isDone = false;
    honoured.then(() => { isDone = true; });
    for (let i = 0; !isDone; i++) {
      const mouse = { x: place.at(i % 2 ? 14 : 10), y: place.y, button: "left", clickCount: 1 };
      const press = ["mousePressed", "mouseReleased"].map((type) => client.send("Input.dispatchMouseEvent", { type, ...mouse }));
      // A press is only tried again once the page has taken the one before: a queue of them would keep it from starting.
      await Promise.all([...press.map((sent) => sent.catch(() => {})), sleep(50)]);
    }
    await arrived;
    return honoured;
  });
  return { first, ...loaded };
}

/** A long drag: the heaps of JavaScript and of the program in MB, at the start and at the end. */
export async function measureSoak(browser, site, minutes) {
  const { context, tab, client, place } = await ready(browser, site, "ours", SETTINGS["DPR 1, 1x"], { init: keepMemories });
  await client.send("Performance.enable");
  await client.send("HeapProfiler.enable");
  const heaps = async () => {
    await client.send("HeapProfiler.collectGarbage");
    const { metrics } = await client.send("Performance.getMetrics");
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    const wasm = await tab.evaluate(() => [...globalThis.benchMemories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
    return { js: of("JSHeapUsedSize") / 1e6, wasm: wasm / 1e6, nodes: of("Nodes"), listeners: of("JSEventListeners") };
  };
  // The first drag fills what is kept for good.
  await drag(client, place);
  await sleep(REST_MS);
  const start = await heaps();
  for (const end = Date.now() + minutes * 60_000; Date.now() < end;) await drag(client, place, DRAG, DRAG.at(-1));
  await sleep(REST_MS);
  const end = await heaps();
  await context.close();
  return { minutes, start, end };
}

/** The ten functions that cost most in a drag, ms of their own per update. */
export async function measureProfile(browser, site, settingName) {
  const { context, tab, client, place } = await ready(browser, site, "ours", SETTINGS[settingName]);
  await tab.evaluate(watchDrag, PAGES.ours);
  await client.send("Profiler.enable");
  await client.send("Profiler.setSamplingInterval", { interval: 200 });
  await client.send("Profiler.start");
  await drag(client, place);
  const { profile } = await client.send("Profiler.stop");
  const { inputs } = await tab.evaluate(() => globalThis.benchSeen);
  await context.close();
  const names = new Map(profile.nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => {
    return [id, `${functionName || "(anonymous)"} ${url.split("/").at(-1)}${url.endsWith("js") ? `:${lineNumber + 1}` : ""}`.trim()];
  }));
  const own = new Map();
  profile.samples.forEach((id, i) => own.set(names.get(id), (own.get(names.get(id)) ?? 0) + profile.timeDeltas[i] / 1000 / inputs));
  return [...own].filter(([name]) => !/^\((idle|program|root)\)/.test(name)).sort((a, b) => b[1] - a[1]).slice(0, 10);
}
