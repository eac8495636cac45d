// What the end-to-end tests share: the list of tests, the site under /a/b/, a browser, and pages that fail on any problem.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

export const dist = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const BASE = "/a/b/";
const executablePath = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

export const tests = new Map();
export const test = (name, run) => tests.set(name, run);

export let browser, site;

/** A fresh page; fails on any console error or request to elsewhere, unless `lax`. `before` is done to the page before it is loaded. */
export async function open(query = "", { lax = false, ready = true, before, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const problems = [];
  page.on("console", (message) => { if (message.type() === "error") problems.push(message.text()); });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.origin) && !request.url().startsWith("data:") && !request.url().startsWith("blob:")) problems.push(`request to ${request.url()}`);
  });
  await before?.(page);
  // The document is loaded only once the program has arrived, for which a test with `ready: false` does not wait.
  await page.goto(site.page + query, { waitUntil: ready ? "load" : "domcontentloaded" });
  if (ready) await page.waitForSelector("html[data-ready=true]");
  return { page, problems, done: async () => { await context.close(); if (!lax) assert.deepEqual(problems, []); } };
}

export const headline = (page) => page.locator("[data-headline]").innerText();
export const lever = (page, key) => page.locator(`[data-lever="${key}"]`);
export const rest = (page, ms = 700) => page.waitForTimeout(ms);

export async function move(page, key, value) {
  await lever(page, key).evaluate((input, value) => {
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, String(value));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

export async function start() {
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  site = await serve(dist, BASE);
}

export async function close() {
  await browser.close();
  site.close();
}
