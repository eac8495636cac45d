// Starts the program, or says kindly why it cannot. scripts/post_build.sh copies this file into the site, with the three names below
// replaced by those of the build: an inline script, as Trunk writes it, would break the page's Content-Security-Policy.
const GLUE = "__GLUE__"; // What wasm-bindgen wrote: the other half of the program.
const WASM = "__WASM__";
const WASM_INTEGRITY = "__WASM_INTEGRITY__";
const LATER = "__LATER__"; // The part of the program that a page at rest can do without; empty where it was not split.
const LATER_INTEGRITY = "__LATER_INTEGRITY__";

const root = document.documentElement;

// The theme of a link before the first line of the program runs, so that nothing flashes.
const theme = new URLSearchParams(location.search).get("theme");
if (theme === "light" || theme === "dark") root.dataset.theme = theme;

// A document beside the page looks as the page does, and knows the way back to the scenario.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || link.origin !== location.origin || !link.pathname.endsWith(".html")) return;
  const to = new URL(link.href);
  if (root.dataset.theme) to.searchParams.set("theme", root.dataset.theme);
  if (location.search) to.searchParams.set("back", location.search.slice(1));
  link.href = to.href;
}, true);

root.classList.add("is-live");
for (const note of document.querySelectorAll("[data-note]")) note.hidden = true;

/** Shows one of the sentences that index.html holds ready, and turns the levers off. Why: "wasm", "load" or "start". */
function giveUp(why, error) {
  root.dataset.failed = why;
  root.classList.remove("is-live");
  for (const note of document.querySelectorAll("[data-note]")) note.hidden = note.dataset.note !== why;
  for (const control of document.querySelectorAll("#page :is(input, button, select)")) control.disabled = true;
  if (error) console.error("chokepoint: not started:", error);
}

function labelled(error, why) {
  return Object.assign(error instanceof Error ? error : new Error(String(error)), { why });
}

async function load(file, integrity, attempt) {
  try {
    // Same mode and integrity as the preload in the head: one download, not two.
    const options = { credentials: "same-origin", ...(integrity ? { integrity } : {}) };
    const answer = await fetch(new URL(file, import.meta.url), options);
    if (!answer.ok) throw new Error(`${file}: HTTP ${answer.status}`);
    return answer;
  } catch (error) {
    if (attempt > 1) return load(file, integrity, attempt - 1);
    throw labelled(error, "load");
  }
}

async function compile(file, integrity) {
  const answer = await load(file, integrity, 2);
  const type = (answer.headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
  try {
    // Compiles while it downloads, which browsers do for this type only.
    if (type === "application/wasm" && WebAssembly.compileStreaming) return await WebAssembly.compileStreaming(answer);
    return await WebAssembly.compile(await answer.arrayBuffer());
  } catch (error) {
    // Cut off on the way, or a browser too old for this module.
    throw labelled(error, error instanceof WebAssembly.CompileError ? "start" : "load");
  }
}

// The second half: joined to the first once it is there. Who needs it before waits for it.
let later;
if (LATER) root.dataset.halves = "";
let isJoined = !LATER;
function join(wasm) {
  if (isJoined) return;
  isJoined = true;
  new WebAssembly.Instance(later, { a: wasm });
  // Not from within a call of the program, which may be what has asked for it.
  setTimeout(whole);
}
function whole() {
  root.dataset.whole = "true";
  dispatchEvent(new Event("whole"));
}
globalThis.loadLater = (wasm) => {
  if (!later) {
    const request = new XMLHttpRequest();
    request.open("GET", new URL(LATER, import.meta.url), false);
    // One sign for a byte: a request that waits may not ask for bytes.
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    if (request.status >= 400) throw new Error(`${LATER}: HTTP ${request.status}`);
    later = new WebAssembly.Module(Uint8Array.from(request.responseText, (sign) => sign.charCodeAt(0)));
  }
  join(wasm);
};
async function fetchLater() {
  if (LATER) later ??= await compile(LATER, LATER_INTEGRITY);
}

/** Once the page answers, asks for the second half until it is there. */
function comeLater(wasm) {
  if (!root.dataset.bound) return void setTimeout(() => comeLater(wasm), 50);
  fetchLater().then(() => join(wasm)).catch((error) => {
    console.warn("chokepoint: the second half is still to come:", error);
    setTimeout(() => comeLater(wasm), 3000);
  });
}

async function start() {
  if (typeof WebAssembly !== "object" || typeof WebAssembly.compile !== "function") return giveUp("wasm");
  try {
    const glue = import(GLUE).catch((error) => { throw labelled(error, "load"); });
    // A link may ask for anything; a plain visit starts with the first half alone.
    const both = location.search ? fetchLater() : undefined;
    const [{ default: init }, module_or_path] = await Promise.all([glue, compile(WASM, WASM_INTEGRITY), both]);
    if (!LATER) whole();
    const wasm = await init({ module_or_path });
    if (both) join(wasm);
    else if (LATER) comeLater(wasm);
  } catch (error) {
    // After a panic the crash line speaks, and the plain page stays if it is still there.
    giveUp(error?.why ?? "start", error);
  }
}

// A lever can be moved before the program is there, which takes over what it finds. Until then the fill follows the thumb, and minus
// and plus step it; a tab is remembered.
function early(event) {
  if (root.dataset.bound) return document.removeEventListener(event.type, early);
  const hit = (selector) => event.type === "click" && event.target.closest?.(selector);
  const tab = hit("[data-tab]"), year = hit("[data-year-step]");
  if (tab) {
    root.dataset.tab = tab.dataset.tab;
    for (const other of document.querySelectorAll("[data-tab]")) other.setAttribute("aria-selected", other === tab);
  }
  if (year) document.getElementById("year").value -= -year.dataset.yearStep;
  const lever = event.target.closest?.(".lever");
  const range = lever?.querySelector(":scope > .lever__ctl .range");
  if (!range) return;
  const step = event.type === "click" && event.target.closest("[data-step]");
  if (step) range[Number(step.dataset.step) < 0 ? "stepDown" : "stepUp"]();
  if (step || event.target === range) {
    const at = (range.valueAsNumber - range.min) / (range.max - range.min);
    range.style.setProperty("--v", at);
    lever.classList.toggle("is-moved", range.value !== range.defaultValue);
  }
}
document.addEventListener("input", early);
document.addEventListener("click", early);

start();
