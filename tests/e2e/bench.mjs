// Measures the built page: model time in wasm, main-thread time per update, moves honoured in a drag at 60 Hz, start-up.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const dist = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const executablePath = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
const MOVES = 120;
const ROUNDS = 3;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const percentile = (list, share) => [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) * share)];

const site = await serve(dist, "/a/b/");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });

async function drag({ scale, throttle, query = "" }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: scale });
  const page = await context.newPage();
  await page.goto(`${site.page}?measure=1${query}`);
  await page.waitForSelector("html[data-ready=true]");
  const client = await context.newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  const box = await page.locator('[data-lever="xh"]').boundingBox();
  await page.evaluate(() => {
    globalThis.seen = { model: [], paint: [], frames: 0, texts: new Set() };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (seen[entry.name]) seen[entry.name].push(entry.duration);
    }).observe({ entryTypes: ["measure"] });
    let last = "";
    const input = document.querySelector('[data-lever="xh"]');
    const says = input.closest(".lever").querySelector(".lever__says");
    const watch = () => {
      if (says.textContent !== last) { last = says.textContent; seen.frames += 1; }
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  });
  const y = box.y + box.height / 2;
  await client.send("Input.dispatchMouseEvent", { type: "mousePressed", x: box.x + 10, y, button: "left", clickCount: 1 });
  const before = (await client.send("Performance.enable"), await client.send("Performance.getMetrics")).metrics;
  const start = Date.now();
  for (let i = 1; i <= MOVES; i++) {
    const share = 0.5 - 0.5 * Math.cos((i / MOVES) * 2 * Math.PI * 3);
    client.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: box.x + 10 + (box.width - 20) * share, y, button: "left", buttons: 1 });
    await new Promise((done) => setTimeout(done, Math.max(0, start + (i * 1000) / 60 - Date.now())));
  }
  await client.send("Input.dispatchMouseEvent", { type: "mouseReleased", x: box.x + 10, y, button: "left", clickCount: 1 });
  const after = (await client.send("Performance.getMetrics")).metrics;
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => ({ model: seen.model, paint: seen.paint, frames: seen.frames }));
  const metric = (list, name) => list.find((x) => x.name === name).value;
  const updates = Math.max(1, seen.model.length);
  const spent = (name) => ((metric(after, name) - metric(before, name)) * 1000) / updates;
  await context.close();
  return { ...seen, updates, cpu: spent("TaskDuration"), script: spent("ScriptDuration"), style: spent("RecalcStyleDuration"), layout: spent("LayoutDuration") };
}

console.log("page at 1280 x 900, default view; medians over rounds");
for (const [scale, throttle] of [[1, 1], [2, 1], [2, 4]]) {
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await drag({ scale, throttle }));
  const all = (name) => rounds.flatMap((round) => round[name]);
  console.log(
    `DPR ${scale}, ${throttle}x: model ${median(all("model")).toFixed(2)} ms (p95 ${percentile(all("model"), 0.95).toFixed(2)}), ` +
    `paint ${median(all("paint")).toFixed(2)} ms, main thread ${median(rounds.map((r) => r.cpu)).toFixed(1)} ms per update ` +
    `(script ${median(rounds.map((r) => r.script)).toFixed(1)}, style ${median(rounds.map((r) => r.style)).toFixed(1)}, layout ${median(rounds.map((r) => r.layout)).toFixed(1)}), ` +
    `${median(rounds.map((r) => r.updates))} updates for ${MOVES} moves`,
  );
}
{
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  // Slow 4G: 1.6 Mbit/s down, 150 ms.
  await client.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8), uploadThroughput: 750e3 / 8 });
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const start = Date.now();
  await page.goto(site.page);
  await page.waitForSelector("html[data-ready=true]");
  console.log(`phone, slow 4G, 4x, uncompressed files: usable after ${Date.now() - start} ms`);
  await context.close();
}
await browser.close();
site.close();
