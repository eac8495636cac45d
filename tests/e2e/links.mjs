// End to end: links as they are delivered, what is said of them, and what the page calls its scenario.
import assert from "node:assert/strict";
import { lever, move, open, rest, test } from "./page.mjs";

const notices = (page) => page.locator("#notices .notice span").allInnerTexts();

test("a link is read as mail, messengers and pages deliver it", async () => {
  for (const query of [
    "?v=1%26xh=0.8%26xm=0.5", "?xh=0.8&#38;xm=0.5", "?xh=0.8&amp%3Bxm=0.5", "?XH=80%25&Xm=0.5%E2%80%9D.", "?xh=3D0.8;xm=3D0.5**", "?xh=0.8?xm=0.5!",
    "?x%E2%80%8Bh=0.8&xm=%EF%BB%BF0.5&utm_source=mail&igsh=a%26b",
  ]) {
    const { page, done } = await open(query);
    assert.deepEqual([await lever(page, "xh").inputValue(), await lever(page, "xm").inputValue()], ["0.8", "0.5"], query);
    assert.deepEqual(await notices(page), [], query);
    await done();
  }
});

test("what of a link cannot be read is told, and the address stays until something moves", async () => {
  const query = "?xh=0.8&xm_strat=2028&theme=pink&v=old&fbclid=1";
  const { page, done } = await open(query);
  const said = await notices(page);
  for (const word of ["xm_strat", "pink", "old"]) assert.ok(said.some((sentence) => sentence.includes(word)), `${word}: ${said}`);
  assert.equal(said.length, 3, `${said}`);
  await rest(page, 1000);
  assert.ok(page.url().endsWith(query), page.url());
  await page.locator("#notices .notice button").first().click();
  assert.equal((await notices(page)).length, 2);
  await move(page, "xm", 0.3);
  await rest(page);
  assert.match(page.url(), /xh=0\.8&xm=0\.3/);
  await done();
});

test("the title names the scenario", async () => {
  const { page, done } = await open();
  const plain = "Chokepoint: a rare-earth supply sandbox";
  assert.equal(await page.title(), plain);
  await move(page, "xh", 0.8);
  await rest(page);
  assert.match(await page.title(), /80\u00a0% limits on heavy rare earths.* \| Chokepoint$/);
  await page.getByRole("button", { name: "Reset all" }).click();
  await rest(page);
  assert.equal(await page.title(), plain);
  await done();
  const story = await open("?preset=october-2025");
  assert.match(await story.page.title(), /: Chokepoint$/);
  await story.done();
});

test("a link that is too long to arrive whole says so when it is copied", async () => {
  const before = (page) => page.addInitScript(() => { navigator.clipboard.writeText = async () => {}; });
  const { page, done } = await open("?xh=0.8", { before });
  await page.locator("[data-action=share]").click();
  await page.locator("#said .notice").waitFor();
  assert.doesNotMatch(await page.locator("#said").innerText(), /characters/);
  // Every lever of both scenarios, with more digits than anybody types.
  const keys = await page.locator("[data-lever][type=range]").evaluateAll((all) => all.map((one) => [one.dataset.lever, (+one.min + +one.max) / 2.1]));
  await done();
  const all = ["", "b."].flatMap((side) => keys.map(([key, value]) => `${side}${key}=${value}`)).join("&");
  const long = await open(`?${all}`, { before, lax: true });
  await long.page.locator("[data-action=share]").click();
  await long.page.locator("#said .notice").waitFor();
  assert.match(await long.page.locator("#said").innerText(), /It has \d{4} characters: mail programs and messengers may cut it/);
  await long.done();
});
