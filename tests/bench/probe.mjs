// What the bench runs inside a page. Each function is sent as text, so it may use nothing from outside itself.

/** Watches a drag: for each value that the lever takes, how long until the page shows it. */
export function watchDrag({ shown, scale }) {
  const lever = document.querySelector('[data-lever="xh"]'), node = document.querySelector(shown);
  const channel = new MessageChannel();
  const seen = { inputs: 0, values: 0, latencies: [], gaps: [] };
  const waiting = [];
  let from = 0, last = 0, nInFrame = 0;
  const read = () => Math.round(Number("value" in node ? node.value : node.textContent) * scale);
  const settle = () => {
    const value = read();
    for (let i = nInFrame - 1; i >= 0; i--) {
      if (waiting[i].value !== value) continue;
      const now = performance.now();
      seen.latencies.push(now - waiting[i].from);
      seen.values += 1;
      if (last) seen.gaps.push(now - last);
      last = now;
      // Those before it will never be shown.
      waiting.splice(0, i + 1);
      break;
    }
    nInFrame = 0;
    if (waiting.length) ask();
  };
  // A task of its own after the frame: style, layout and paint are done by then. A busy page may come to its next frame first; what it
  // shows as that one begins is what the frame before has shown.
  channel.port1.onmessage = () => { if (nInFrame) settle(); };
  let asked = 0;
  const ask = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => {
      if (nInFrame) settle();
      nInFrame = waiting.length;
      channel.port2.postMessage(0);
    });
  };
  // The time at which the browser was told of the move: waiting in its queue counts.
  addEventListener("mousemove", (event) => { from = event.timeStamp; }, true);
  lever.addEventListener("input", () => {
    seen.inputs += 1;
    waiting.push({ value: Math.round(lever.valueAsNumber * 20), from });
    ask();
  }, true);
  globalThis.benchSeen = seen;
}

/** Collects the page's own User Timing measures: the model, and the painting of all its charts in one update. */
export function watchMeasures() {
  const seen = (globalThis.benchMeasures = { model: [], paint: [] });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries().sort((a, b) => a.startTime - b.startTime)) {
      if (name === "model") { seen.model.push(duration); seen.paint.push(0); }
      if (name === "paint" && seen.paint.length) seen.paint[seen.paint.length - 1] += duration;
    }
  }).observe({ entryTypes: ["measure"] });
}

/** Notes the largest paint, shifts and long tasks while a page loads. Runs before the page's own scripts. */
export function watchLoad() {
  const load = (globalThis.benchLoad = { lcp: 0, cls: 0, blocking: 0, longest: 0 });
  const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("largest-contentful-paint", (entry) => { load.lcp = entry.startTime; });
  observe("layout-shift", (entry) => { if (!entry.hadRecentInput) load.cls += entry.value; });
  observe("longtask", (entry) => { load.blocking += Math.max(0, entry.duration - 50); load.longest = Math.max(load.longest, entry.duration); });
}

/** Keeps the slider at one height of the window while the page loads, and says on the console when the headline first shows an answer. */
export function watchFirstInput(top) {
  const channel = new MessageChannel();
  let isSaid = false;
  const say = () => {
    if (!isSaid) console.debug(`bench: honoured ${performance.now()}`);
    isSaid = true;
  };
  channel.port1.onmessage = say;
  const watch = (headline) => {
    let before = headline.textContent.trim();
    new MutationObserver(() => {
      const text = headline.textContent.trim();
      // A headline that the page fills in as it starts is no answer to a press.
      if (before !== "…" && text !== before) {
        channel.port2.postMessage(0);
        requestAnimationFrame(say);
      }
      before = text;
    }).observe(headline, { childList: true, characterData: true, subtree: true });
  };
  // The browser has read a node to its end once anything follows it.
  const isRead = (node) => document.readyState !== "loading" || Boolean(node && (node.nextSibling || isRead(node.parentElement)));
  let isWatched = false;
  const look = () => {
    const lever = document.querySelector('[data-lever="xh"]'), headline = document.querySelector("[data-headline]");
    if (headline && isRead(headline) && !isWatched) watch(headline, (isWatched = true));
    const off = lever && top !== null ? lever.getBoundingClientRect().top - top : 0;
    if (Math.abs(off) > 1) scrollBy(0, off);
    if (!isSaid) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Keeps the memories of WebAssembly modules, which no protocol tells of. Runs before the page's own scripts. */
export function keepMemories() {
  const memories = (globalThis.benchMemories = new Set());
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const result = await instantiate(...given);
    for (const value of Object.values((result.instance ?? result).exports)) if (value instanceof WebAssembly.Memory) memories.add(value);
    return result;
  };
}
