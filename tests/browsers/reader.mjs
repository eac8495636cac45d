// A reader at the page: opens it, looks, clicks, drags and types through WebDriver.
import assert from "node:assert/strict";
import { By, Key } from "selenium-webdriver";
import * as inPage from "./in_page.mjs";

export const MAIN = ".stage__chart";
const PATIENCE_MS = 10_000;

export class Reader {
  constructor(driver, site, engine) {
    Object.assign(this, { driver, site, engine });
  }

  /** Hands off keyboard and mouse, outside of any frame. */
  async rest() {
    await this.driver.switchTo().defaultContent();
    await this.driver.actions().clear();
  }

  async open(query = "") {
    await this.driver.get(this.site.page + query);
    await this.untilReady();
  }

  /** Opens the page inside a frame of another site, and looks into that frame from then on. */
  async openInFrame(query, width, height) {
    await this.driver.get(this.site.embed(query, width, height));
    const find = () => this.driver.findElements(By.css("iframe"));
    const [frame] = await this.until(find, (found) => found.length === 1, "the frame is there");
    await this.driver.switchTo().frame(frame);
    await this.untilReady();
  }

  async untilReady() {
    const state = () => this.run(() => ({ ...document.documentElement.dataset }));
    const { failed } = await this.until(state, (data) => data.ready === "true" || data.failed, "the page is ready");
    assert.equal(failed, undefined, `the page gave up; it said: ${await this.problems()}`);
    await this.frames();
  }

  run(question, ...args) {
    return this.driver.executeScript(question, ...args);
  }

  frames() {
    return this.driver.executeAsyncScript(inPage.twoFrames);
  }

  /** Asks until the answer is good, and returns it. */
  async until(ask, isGood, what, patience = PATIENCE_MS) {
    let answer;
    for (const end = Date.now() + patience; ; await new Promise((go) => setTimeout(go, 50))) {
      answer = await ask();
      if (isGood(answer)) return answer;
      if (Date.now() > end) assert.fail(`waited in vain until ${what}; at last: ${JSON.stringify(answer)}`);
    }
  }

  problems() {
    return this.run(() => window.problems ?? []);
  }

  async expectNoProblem() {
    assert.deepEqual(await this.problems(), [], "the page reported problems");
    assert.equal(await this.isShown("#crash"), false, "the crash line is shown");
  }

  text(selector) {
    return this.run(inPage.text, selector);
  }

  headline() {
    return this.text("[data-headline]");
  }

  isShown(selector) {
    return this.run(inPage.isShown, selector);
  }

  value(selector) {
    return this.run((selector) => document.querySelector(selector).value, selector);
  }

  query() {
    return this.run(() => location.search);
  }

  values(selector) {
    return this.run(inPage.values, selector);
  }

  canvases(scope = "figure") {
    return this.run(inPage.canvases, scope);
  }

  controls() {
    return this.run(inPage.controls);
  }

  tooWide() {
    return this.run(inPage.tooWide);
  }

  /** The picture of a chart as a number that differs where a pixel does. */
  async picture(scope = MAIN) {
    return (await this.canvases(scope)).map((canvas) => canvas.sum).join();
  }

  async untilQuery(pattern) {
    await this.until(() => this.query(), (query) => pattern.test(query), `the address matches ${pattern}`);
  }

  /** There are canvases in view, each soon has one pixel for each of the screen's, and not all of them are blank. */
  async expectSharp(scope, howMany = "some") {
    // Half a pixel may be rounded either way; a frame that changes its height is a little ahead of its canvases.
    const isSharp = ({ size, wanted }) => Math.max(Math.abs(size[0] - wanted[0]), Math.abs(size[1] - wanted[1])) <= 1;
    const isGood = (all) => all.length >= 2 && all.every(isSharp) && all[howMany]((canvas) => !canvas.isBlank);
    return this.until(() => this.canvases(scope), isGood, `the canvases of ${scope} are sharp and painted`);
  }

  /** The same, and none of them is blank. */
  expectPainted(scope) {
    return this.expectSharp(scope, "every");
  }

  /** An element in the middle of the window. */
  async find(selector) {
    const element = await this.driver.findElement(By.css(selector));
    // Parts of the page get their true height only when they come near, and push the element away once more.
    for (let tries = 0, isThere = false; !isThere && tries < 10; tries++) {
      isThere = await this.run(inPage.toMiddle, element);
      await this.frames();
    }
    return element;
  }

  async click(selector) {
    await (await this.find(selector)).click();
    await this.frames();
  }

  /** Keys into an element that keeps the focus. */
  async press(selector, ...keys) {
    const element = await this.find(selector);
    for (const key of keys) await element.sendKeys(key);
    await this.frames();
  }

  /** Replaces what a text box holds, as a reader does: select all, type, Enter. */
  async type(selector, words) {
    const element = await this.find(selector);
    await element.click();
    await element.sendKeys(Key.chord(Key.CONTROL, "a"));
    await element.sendKeys(words, Key.ENTER);
    await this.frames();
  }

  /** Presses on an element and drags across it; shares of its width. */
  async drag(selector, from, to, steps = 8) {
    const element = await this.find(selector);
    const { width } = await element.getRect();
    const at = (share) => Math.round((share - 0.5) * width);
    const move = (x) => ({ origin: element, x, y: 0, duration: 30 });
    const actions = this.driver.actions().move(move(at(from))).press();
    for (let i = 1; i <= steps; i++) actions.move(move(at(from + ((to - from) * i) / steps)));
    await actions.release().perform();
    await this.frames();
  }

  /** The mouse over an element, no button pressed. */
  async hover(selector, share) {
    const element = await this.find(selector);
    const { width } = await element.getRect();
    await this.driver.actions().move({ origin: element, x: Math.round((share - 0.5) * width), y: 0 }).perform();
    await this.frames();
  }
}
