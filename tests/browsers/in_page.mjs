// Questions to the page. Each function is sent to the browser as text, so it may use nothing from outside itself.

/** The canvases of `scope` that are in view, with the size they have and should have, whether one colour fills them, and a sum of their pixels. */
export function canvases(scope) {
  const ratio = window.devicePixelRatio;
  const seen = [];
  for (const canvas of document.querySelectorAll(`${scope} canvas`)) {
    const box = canvas.getBoundingClientRect();
    const isInView = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
    if (!isInView) continue;
    // Read from a copy: a browser may move a canvas that is read often to slower memory.
    const copy = document.createElement("canvas");
    copy.width = canvas.width;
    copy.height = canvas.height;
    const pen = copy.getContext("2d");
    pen.drawImage(canvas, 0, 0);
    const pixels = new Uint32Array(pen.getImageData(0, 0, copy.width, copy.height).data.buffer);
    let sum = 0;
    for (const pixel of pixels) sum = (Math.imul(sum, 31) + pixel) | 0;
    const figure = canvas.closest("figure");
    seen.push({
      name: `${figure.dataset.chart} ${[...figure.querySelectorAll("canvas")].indexOf(canvas)}`,
      size: [canvas.width, canvas.height],
      wanted: [Math.round(box.width * ratio), Math.round(box.height * ratio)],
      isBlank: pixels.every((pixel) => pixel === pixels[0]),
      sum,
    });
  }
  return seen;
}

/** Text of the first match as it stands in the document, with plain spaces; null where nothing matches. */
export function text(selector) {
  return document.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim() ?? null;
}

export function isShown(selector) {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return Boolean(box && box.width > 0 && box.height > 0);
}

/** Scrolls without a glide, and away from what sticks to the edges; true if the element was there already. */
export function toMiddle(element) {
  const before = element.getBoundingClientRect().top;
  element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  return Math.abs(element.getBoundingClientRect().top - before) < 1;
}

export function values(selector) {
  return [...document.querySelectorAll(`${selector} [data-value]`)].map((cell) => cell.dataset.value);
}

/** What every control of the page holds. */
export function controls() {
  const held = (control) => (control.type === "radio" || control.type === "checkbox" ? `${control.value} ${control.checked}` : control.value);
  const controls = [...document.querySelectorAll("#page :is(input, select)")];
  const name = (control) => control.dataset.lever ?? control.dataset.number ?? control.dataset.option ?? (control.id || control.ariaLabel);
  return controls.map((control, i) => `${name(control) ?? i}: ${held(control)}`);
}

/** By how many pixels the page is wider than what shows it. */
export function tooWide() {
  const root = document.documentElement;
  return { over: root.scrollWidth - root.clientWidth, width: window.innerWidth };
}

/** Calls back after two frames: what was asked for before is painted then. */
export function twoFrames(done) {
  requestAnimationFrame(() => requestAnimationFrame(() => done()));
}
