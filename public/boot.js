// Starts the program, or says why it cannot. A classic script: module scripts run neither from file:// nor, on most servers, in a frame
// without an origin, and whoever opens the page there has to be told the reason. What the script loads lies in its own folder.
"use strict";
(() => {
  const GLUE = new URL("app.js", document.currentScript.src);
  const WASM = new URL("app_bg.wasm", document.currentScript.src);
  /** Pauses before another attempt to load a file, ms. */
  const PAUSES = [300, 1500];
  /** Time after which hydration lets the browser answer, ms. */
  const SLICE = 60;
  const root = document.documentElement;
  const HOME = location.href;
  root.dataset.program = new URL(".", document.currentScript.src).href;
  /** Buttons that were pressed before their part was there, in their order. */
  const pressed = [];
  /** What was done in a document that had to be loaded anew. */
  const kept = history.state?.kept ?? [];
  /** What was typed into number boxes before their part was there, by the lever's key. */
  const typed = new Map(kept.filter(([what]) => what === "typed").map(([, ...entry]) => entry));
  /** Parts that the reader has acted on before they were there. */
  const touched = new Set();

  /** The script runs as soon as it is there, which is before the page is read to its end. */
  const isParsed = () => document.readyState !== "loading";
  const parsed = new Promise((go) => isParsed() ? go() : document.addEventListener("DOMContentLoaded", go, { once: true }));

  // A host's policy may refuse the style that comes in the page; as a file it is taken.
  if (!document.querySelector("style")?.sheet) {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = new URL("style.css", document.currentScript.src);
    document.head.append(sheet);
  }

  // A translator puts elements in the place of texts that the program keeps and writes to. A text that is written to goes back to its
  // place, where it is translated anew.
  const swapped = new WeakMap();
  const watch = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes: [text], previousSibling, nextSibling } of records) {
      if (type === "characterData" && !target.isConnected) swapped.get(target)?.replaceWith(target);
      if (text?.nodeType !== Node.TEXT_NODE) continue;
      // Beside a text that the page itself takes away a font may stand that another text waits for.
      const added = [...addedNodes];
      const font = [...added, previousSibling, nextSibling].find((node) => node?.localName === "font" && (added.includes(node) || !swapped.has(node)));
      if (!font) continue;
      swapped.set(text, font).set(font, text);
      watch.observe(text, { characterData: true });
    }
  });
  // Not while the page is read: that is a record for each of its nodes.
  parsed.then(() => watch.observe(root, { childList: true, subtree: true }));

  // The theme of a link before the first line of the program runs, so that nothing flashes.
  const theme = new URLSearchParams(location.search).get("theme")?.toLowerCase();
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  // A document beside the page looks as the page does, and knows the way back to the scenario.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.origin !== location.origin || link.pathname === location.pathname || !link.pathname.endsWith(".html")) return;
    const to = new URL(link.href), here = new URLSearchParams(location.search);
    if (root.dataset.theme) to.searchParams.set("theme", root.dataset.theme);
    if (root.dataset.preset && location.pathname === new URL(HOME).pathname) here.set("preset", root.dataset.preset);
    to.searchParams.delete("back");
    if (here.size) to.searchParams.set("back", `${here}`);
    link.href = to.href;
  }, true);

  // The page of a story lies two folders below the root, and its address becomes the root's once something is moved. What leads from here
  // to there is made whole before.
  if (root.dataset.preset) {
    root.dataset.root = new URL(root.dataset.root, HOME).href;
    parsed.then(() => {
      const links = document.querySelectorAll("a[href], link[href]");
      for (const link of links) if (/^[^#]/.test(link.getAttribute("href"))) link.href = new URL(link.getAttribute("href"), HOME).href;
    });
  }

  /** Shows the sentence of this name among those that the page holds ready, and turns the levers off. */
  async function giveUp(why, error) {
    await parsed;
    root.dataset.failed = why;
    root.classList.remove("is-live");
    for (const note of document.querySelectorAll("[data-note]")) note.hidden = note.dataset.note !== why;
    for (const control of document.querySelectorAll("#page :is(input, button, select)")) control.disabled = true;
    document.querySelector(`[data-note="${why}"] a[href=""]:not([target])`)?.addEventListener("click", (event) => (event.preventDefault(), again()));
    if (error) console.error("chokepoint: not started:", error);
  }

  /** What is known before anything is loaded: "file", "wasm", "policy", or nothing. */
  function obstacle() {
    // Browsers let a page that was opened from a disk load no modules.
    if (location.protocol === "file:") return "file";
    if (typeof WebAssembly !== "object" || typeof WebAssembly.compile !== "function") return "wasm";
    try {
      // The smallest module there is: only a Content-Security-Policy refuses it, such as a host may send with the page.
      new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    } catch {
      return "policy";
    }
  }

  /** Tries again after a pause, twice, unless what arrived is no program for this browser. */
  async function patiently(attempt) {
    for (const pause of PAUSES) {
      try {
        return await attempt();
      } catch (error) {
        if (error instanceof WebAssembly.CompileError) throw error;
        await new Promise((go) => setTimeout(go, pause));
      }
    }
    return attempt();
  }

  /** For some browsers an import that has failed stays failed in this document, though the file can be had by now: a new one asks again, once. */
  async function reload(error) {
    const isSecond = performance.getEntriesByType("navigation")[0]?.type === "reload";
    const answer = isSecond ? undefined : await fetch(GLUE).catch(() => undefined);
    if (!answer?.ok) throw error;
    again();
    return new Promise(() => {});
  }

  /** Loads the document anew. What was moved, chosen and typed meanwhile comes along with the step in the history. */
  function again() {
    const done = [...kept.filter(([what]) => what !== "typed"), ...islands().flatMap(changes)];
    history.replaceState({ kept: [...done, ...[...typed].map((entry) => ["typed", ...entry])] }, "");
    location.reload();
  }

  async function compile() {
    const response = await fetch(WASM, { credentials: "same-origin" });
    if (!response.ok) throw new Error(`${WASM}: HTTP ${response.status}`);
    const type = (response.headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
    // Browsers compile while the file downloads, but for this type only.
    if (type === "application/wasm" && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(response);
    // The pieces that come later will have the wrong type too, and their loader knows only the fast way.
    WebAssembly.instantiateStreaming = async (source, imports) => {
      const piece = await source;
      if (!piece.ok) throw new Error(`${piece.url}: HTTP ${piece.status}`);
      return WebAssembly.instantiate(await piece.arrayBuffer(), imports);
    };
    return WebAssembly.compile(await response.arrayBuffer());
  }

  async function start() {
    const why = obstacle();
    if (why) return giveUp(why);
    let program, module_or_path;
    try {
      [program, module_or_path] = await Promise.all([patiently(() => import(GLUE)).catch(reload), patiently(compile)]);
    } catch (error) {
      if (error instanceof WebAssembly.CompileError) return giveUp("start", error);
      // Without an origin every file is one of another site, which only some servers give away.
      return giveUp(self.origin === "null" ? "frame" : "load", error);
    }
    try {
      await program.default({ module_or_path });
      // What the framework looks for: nothing of this page is sent later.
      Object.assign(globalThis, { __RESOLVED_RESOURCES: [], __SERIALIZED_ERRORS: [], __INCOMPLETE_CHUNKS: [] });
      program.run_history();
      await nextTask("user-blocking");
      program.prepare();
      await nextTask("user-blocking");
      // What the reader sees or has touched comes first, and answers; the rest follows.
      const waiting = () => islands().filter((island) => !("live" in island.dataset));
      const wanted = () => waiting().filter((island) => isWhole(island) && (touched.has(island) || isInView(island)));
      const done = await hydrate(program, wanted(), "user-blocking");
      program.start([...kept, ...done]);
      if (kept.length) history.replaceState(null, "");
      press();
      await parsed;
      for (const [next, priority] of [[wanted, "user-blocking"], [waiting, "user-visible"]]) {
        await nextTask(priority);
        program.follow(await hydrate(program, next(), priority));
        press();
      }
      program.finish();
    } catch (error) {
      // After a panic the crash line speaks, and the plain page stays if it is still there.
      giveUp("start", error);
    }
  }

  /** A task of its own for what follows, so that the browser can answer in between. Timers would wait while input and frames keep coming. */
  const nextTask = (priority) => {
    return globalThis.scheduler?.postTask ? scheduler.postTask(() => {}, { priority }) : new Promise((go) => setTimeout(go));
  };

  /** Hydrates islands in short tasks; gives what the reader has done to them before. */
  async function hydrate(program, islands, priority) {
    const found = [];
    let began = performance.now();
    for (const island of islands) {
      found.push(...changes(island));
      // The program looks for the texts that it was served with.
      for (const font of island.querySelectorAll("font")) if (swapped.has(font)) font.replaceWith(swapped.get(font));
      program.hydrate_island(() => program[island.dataset.component](island));
      island.dataset.live = "";
      if (performance.now() - began < SLICE) continue;
      await nextTask(priority);
      began = performance.now();
    }
    return found;
  }

  const islands = () => [...document.querySelectorAll("leptos-island")];

  /** Whether the browser has read a part to its end: another one follows, or the page is read. */
  const isWhole = (island) => isParsed() || islands().at(-1) !== island;

  /** Whether any of a part is on the screen; it has no box of its own. */
  const isInView = (island) => [...island.children].some((child) => {
    const { top, bottom } = child.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  });

  /** Carries out what was pressed before its part was there, and enters what was typed. */
  function press() {
    const now = pressed.filter((button) => "live" in button.closest("leptos-island").dataset);
    for (const button of now) {
      pressed.splice(pressed.indexOf(button), 1);
      button.click();
    }
    // A box shows what the page has for it first, which is in the next frame where its slider was moved before.
    if (typed.size) requestAnimationFrame(() => nextTask("user-blocking").then(() => {
      for (const [key, text] of typed) {
        const box = document.querySelector(`[data-number="${key}"]`);
        if (!("live" in box.closest("leptos-island").dataset)) continue;
        typed.delete(key);
        if (box.value !== box.defaultValue) continue;
        box.value = text;
        box.dispatchEvent(new Event("change"));
      }
    }));
  }

  /** What the reader has done to the controls of a part before the program takes it over, as src/page/early.rs reads it. */
  function changes(island) {
    const found = [];
    for (const input of island.querySelectorAll("input")) {
      if (input.id === "hold" && input.checked) found.push(["hold"]);
      else if (input.dataset.option && input.checked && !input.defaultChecked) found.push(["lever", input.dataset.option, input.value]);
      else if (input.type === "radio" || input.type === "checkbox" || input.value === input.defaultValue) continue;
      else if (input.dataset.lever) found.push(["lever", input.dataset.lever, input.value]);
      else if (input.dataset.number) typed.set(input.dataset.number, input.value);
      else if (input.id === "year") found.push(["year", input.value]);
    }
    if (root.dataset.tab && island.querySelector("[data-tab]")) found.push(["tab", root.dataset.tab]);
    for (const list of island.querySelectorAll("select[data-switch]")) {
      const served = [...list.options].find((option) => option.defaultSelected);
      if (list.value !== served?.value) found.push(["switch", list.dataset.switch, list.value]);
    }
    return found;
  }

  // A lever can be moved before the program is there, which takes over what it finds. Until then the fill follows the thumb, and minus
  // and plus step it; a tab and other buttons are remembered.
  function early(event) {
    if (root.dataset.bound) return document.removeEventListener(event.type, early);
    const island = event.target.closest?.("leptos-island");
    const lever = island && event.target.closest(".lever");
    const [range, box] = [".range", "[data-number]"].map((control) => lever?.querySelector(`:scope > .lever__ctl ${control}`));
    const step = event.type === "click" && event.target.closest?.("[data-step]");
    const moves = range && (step || event.target === range);
    // Of a slider and its box the last touched counts.
    if (moves && box && event.type === (step ? "click" : "input")) {
      typed.delete(box.dataset.number);
      if (!("live" in island.dataset)) box.value = box.defaultValue;
    }
    // From here on the part answers itself.
    if (!island || "live" in island.dataset) return;
    touched.add(island);
    const hit = (selector) => event.type === "click" && event.target.closest?.(selector);
    const tab = hit("[data-tab]"), year = hit("[data-year-step]");
    if (tab) {
      root.dataset.tab = tab.dataset.tab;
      for (const other of document.querySelectorAll("[data-tab]")) other.setAttribute("aria-selected", other === tab);
    }
    if (year) document.getElementById("year").value -= -year.dataset.yearStep;
    const button = hit("button:not([data-tab], [data-year-step], [data-step])");
    if (button) return void pressed.push(button);
    if (step && range) range[step.dataset.step.endsWith("-") ? "stepDown" : "stepUp"]();
    if (moves) {
      const at = (range.valueAsNumber - range.min) / (range.max - range.min);
      range.style.setProperty("--v", at);
      lever.classList.toggle("is-moved", range.value !== range.defaultValue);
    }
  }
  document.addEventListener("input", early);
  document.addEventListener("click", early);

  if (!obstacle()) root.classList.add("is-live");
  start();
})();
