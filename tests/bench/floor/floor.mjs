// The floor: how cheap an update can be when the charts of our page are drawn as directly as a good programmer would, with neither
// framework nor library. It has no model: the figures of every step of its one lever are computed beforehand (examples/bench_data.rs).
// So it is a lower bound for drawing and for the words, not a page that could stand in for ours.
//
// It takes the newest input once per animation frame, paints what is in view, and the rest after a pause. `?xh=0.6` opens at a value,
// `?chart=map` puts another chart into the large frame.
import { PAPER, Pen } from "./pen.mjs";
import * as curves from "./curves.mjs";
import * as cells from "./cells.mjs";
import * as chain from "./chain.mjs";
import { map, timeline, world } from "./places.mjs";

const FORMS = { curves, cells, chain, map, timeline };
const FRAMES = ["blocs", "share", "price", "chain", "timeline"];
/** Pause after which what is out of view follows. */
const REST_MS = 150;

const find = (selector) => document.querySelector(selector);
const query = new URLSearchParams(location.search);
const main = query.get("chart") ?? "shortage";
const getJson = async (file) => (await fetch(file)).json();
const page = await getJson("floor.json");
if (!page.charts.some((chart) => chart.name === main)) page.charts.push(...(await getJson("floor-more.json")));
const land = main === "map" ? world(await (await fetch("world.txt")).text()) : null;

function make(tag, parent, className = "") {
  const node = document.createElement(tag);
  node.className = className;
  parent.append(node);
  return node;
}

/** Writes words where they differ: an equal text would cost a layout all the same. */
function say(node, text) {
  if (node.said === text) return;
  node.said = text;
  node.textContent = text;
}

function frame(name, place) {
  const chart = page.charts.find((chart) => chart.name === name), figure = make("figure", place);
  figure.dataset.chart = name;
  const title = make("h2", figure), sub = make("p", figure, "sub"), plot = make("div", figure, `plot plot--${name}`);
  const [resting, moving] = [make("canvas", plot), make("canvas", plot)].map((canvas) => new Pen(canvas));
  const readout = make("p", figure, "readout"), caption = make("figcaption", figure);
  return { chart, figure, plot, words: [title, sub, caption, readout], resting, moving, isInView: true, painted: [], size: null };
}

const frames = [frame(main, find(".main")), ...FRAMES.map((name) => frame(name === main ? "shortage" : name, find(`.${name}`)))];
const headline = find("[data-headline]"), says = find(".says"), shown = find("[data-shown]"), lever = find("[data-lever]");
const figures = page.words[0][1].map(() => {
  const card = make("div", find(".figs")), label = make("dt", card), value = make("dd", card, "n");
  const number = make("span", value), unit = make("small", value), below = make("dd", card, "base");
  return [label, number, unit, make("span", below), make("b", below, "change")];
});

function paint(frame, step) {
  const { chart, size } = frame, [rest, moving, ...words] = chart.steps[step];
  const form = FORMS[chart.form], ratio = devicePixelRatio;
  const [was, wasMoving, wasSize, wasRatio] = frame.painted, isSame = wasSize === size && wasRatio === ratio;
  const set = { ...size, today: page.today, year: page.year, world: land };
  if (rest !== was || !isSame) {
    frame.resting.begin(size.width, size.height, PAPER);
    form.resting(frame.resting, chart, chart.pool[rest], set);
  }
  if (moving !== wasMoving || !isSame) {
    frame.moving.begin(size.width, size.height);
    form.moving(frame.moving, chart, chart.pool[moving], set, step > 0);
  }
  frame.painted = [rest, moving, size, ratio];
  frame.words.forEach((node, i) => say(node, words[i]));
}

let value = Number(query.get("xh") ?? 0), isAsked = false, pause = 0;

function update() {
  isAsked = false;
  const step = Math.round(value * page.nSteps), [sentence, cards, lever_] = page.words[step];
  for (const frame of frames) if (frame.isInView && frame.size) paint(frame, step);
  if (headline.step !== step) {
    headline.step = step;
    headline.replaceChildren(...sentence.map(([text, isStrong]) => {
      if (!isStrong) return text;
      const strong = document.createElement("b");
      strong.textContent = text;
      return strong;
    }));
  }
  cards.forEach((card, i) => card.forEach((text, j) => say(figures[i][j], text)));
  say(says, lever_);
  say(shown, String(Math.round(value * 100)));
  lever.parentNode.style.setProperty("--v", value);
  clearTimeout(pause);
  pause = setTimeout(() => frames.forEach((frame) => frame.size && paint(frame, step)), REST_MS);
}

function ask() {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(update);
}

// What the reader did before this line ran is kept.
if (lever.value !== lever.defaultValue) value = lever.valueAsNumber;
lever.value = value;
lever.addEventListener("input", () => { value = lever.valueAsNumber; ask(); });
const sizes = new ResizeObserver((entries) => {
  for (const { target, contentRect: { width, height } } of entries) frames.find((frame) => frame.plot === target).size = { width, height };
  ask();
});
const views = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    const frame = frames.find((frame) => frame.figure === target);
    frame.isInView = isIntersecting;
    // A canvas that has been painted and never shown is copied with every frame of the page. One that is not visible is left alone.
    frame.plot.style.visibility = isIntersecting ? "" : "hidden";
  }
}, { rootMargin: "64px" });
for (const frame of frames) {
  sizes.observe(frame.plot);
  views.observe(frame.figure);
}
addEventListener("resize", ask);
document.documentElement.dataset.ready = "true";
