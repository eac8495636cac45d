// Starts the program, or says kindly why it cannot. scripts/post_build.sh copies this file into the site, with the three names below
// replaced by those of the build: an inline script, as Trunk writes it, would break the page's Content-Security-Policy.
const GLUE = "__GLUE__"; // What wasm-bindgen wrote: the other half of the program.
const WASM = "__WASM__";
const WASM_INTEGRITY = "__WASM_INTEGRITY__";

const root = document.documentElement;

// The theme of a link before the first line of the program runs, so that nothing flashes.
const theme = new URLSearchParams(location.search).get("theme");
if (theme === "light" || theme === "dark") root.dataset.theme = theme;

/** Shows one of the sentences that index.html holds ready. Why: "wasm", "load" or "start". */
function giveUp(why, error) {
  root.dataset.failed = why;
  for (const note of document.querySelectorAll("[data-note]")) note.hidden = note.dataset.note !== why;
  if (error) console.error("chokepoint: not started:", error);
}

function labelled(error, why) {
  return Object.assign(error instanceof Error ? error : new Error(String(error)), { why });
}

async function load(attempt) {
  try {
    // Same mode and integrity as the preload in the head: one download, not two.
    const options = { credentials: "same-origin", ...(WASM_INTEGRITY ? { integrity: WASM_INTEGRITY } : {}) };
    const answer = await fetch(new URL(WASM, import.meta.url), options);
    if (!answer.ok) throw new Error(`${WASM}: HTTP ${answer.status}`);
    return answer;
  } catch (error) {
    if (attempt > 1) return load(attempt - 1);
    throw labelled(error, "load");
  }
}

async function compile() {
  const answer = await load(2);
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

async function start() {
  if (typeof WebAssembly !== "object" || typeof WebAssembly.compile !== "function") return giveUp("wasm");
  try {
    const glue = import(GLUE).catch((error) => { throw labelled(error, "load"); });
    const [{ default: init }, module_or_path] = await Promise.all([glue, compile()]);
    await init({ module_or_path });
    // The program removes the plain page itself; this holds if it only mounted.
    if (document.getElementById("app")?.hasChildNodes()) document.getElementById("fallback")?.remove();
  } catch (error) {
    // After a panic the crash line speaks, and the plain page stays if it is still there.
    giveUp(error?.why ?? "start", error);
  }
}

start();
