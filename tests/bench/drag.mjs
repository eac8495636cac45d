// A drag by the mouse over the DevTools protocol, which the page cannot tell from a hand: 120 moves at 60 Hz, each to the next value.
import { sleep } from "./pages.mjs";

export const MOVES = 120;
const N_STEPS = 20;
/** Half the thumb of every slider, CSS pixels. */
const THUMB = 10;

/** The step of each move: to and fro over the whole track five times, and then to rest inside it, where all charts have something to show. */
export const DRAG = (() => {
  const steps = [];
  const go = (to) => {
    for (let at = steps.at(-1) ?? 0; at !== to;) steps.push((at += Math.sign(to - at)));
  };
  for (const to of [20, 0, 20, 0, 20, 6, 12]) go(to);
  return steps;
})();

/** The value at which the drag ends. */
export const LAST = DRAG.at(-1) / N_STEPS;

/** Where the thumb stands at a step; the slider is brought into the lower part of the window first. */
export async function track(tab) {
  const box = await tab.evaluate(() => {
    const lever = document.querySelector('[data-lever="xh"]');
    lever.scrollIntoView({ block: "nearest", behavior: "instant" });
    const low = innerHeight * 0.45;
    // On a phone the upper part of the window is covered by what sticks.
    if (innerWidth < 700 && lever.getBoundingClientRect().top < low) scrollBy(0, lever.getBoundingClientRect().top - innerHeight * 0.7);
    const { left, top, width, height } = lever.getBoundingClientRect();
    return { left, top, width, height };
  });
  return { at: (step) => box.left + THUMB + ((box.width - 2 * THUMB) * step) / N_STEPS, y: box.top + box.height / 2, top: box.top };
}

/** Presses the thumb, moves it through `steps` at 60 Hz whatever the page does meanwhile, and lets it go. */
export async function drag(client, { at, y }, steps = DRAG, from = 0) {
  const mouse = (type, x, more) => client.send("Input.dispatchMouseEvent", { type, x, y, button: "left", ...more });
  await mouse("mouseMoved", at(from), { button: "none" });
  await mouse("mousePressed", at(from), { clickCount: 1, buttons: 1 });
  const start = performance.now();
  const answers = [];
  for (const [i, step] of steps.entries()) {
    const wait = start + ((i + 1) * 1000) / 60 - performance.now();
    if (wait > 0) await sleep(wait);
    answers.push(mouse("mouseMoved", at(step), { buttons: 1 }));
  }
  await Promise.all(answers);
  await mouse("mouseReleased", at(steps.at(-1)), { clickCount: 1 });
}
