// The printed tables, and the goals that the figures are held against. A goal that is missed is told, and fails nothing.
import { PARTS } from "./trace.mjs";

const NAMES = { nothing: "nothing drawn", floor: "hand-written floor", earlier: "earlier build", ours: "ours" };

const cell = (value, digits) => (Number.isFinite(value) ? value.toFixed(digits) : "–");

export function table(head, rows) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => String(row[i]).length)));
  const line = (row) => row.map((text, i) => (i ? String(text).padStart(widths[i]) : String(text).padEnd(widths[i]))).join("  ").trimEnd();
  console.log([line(head), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)].join("\n"));
}

export function drags(settingName, byPage) {
  console.log(`\n${settingName}: main thread per update and drag`);
  const nothing = byPage.nothing;
  const head = ["ms", "cpu p50", "net", ...PARTS, "to frame p50", "p95", "honoured/120", "longest gap", "differing"];
  table(head, Object.entries(byPage).map(([name, row]) => [
    NAMES[name], cell(row.cpu, 2), cell(row.cpu - nothing.cpu, 2), ...PARTS.map((part) => cell(row.parts[part], 2)),
    cell(row.p50, 1), cell(row.p95, 1), cell(row.honoured, 0), cell(row.gap, 0), row.differing === undefined ? "" : `${cell(row.differing * 100, 3)} %`,
  ]));
}

const sum = (sent) => Object.values(sent).reduce((all, bytes) => all + bytes, 0);

export function starts(byPage) {
  console.log("\nphone, slow 4G, 4x, gzip: start");
  table(["", "first honoured input s", "LCP s", "CLS", "blocking ms", "longest task ms", "sent until usable kB", ""], Object.entries(byPage).map(([name, row]) => [
    NAMES[name], cell(row.first / 1000, 2), cell(row.lcp / 1000, 2), cell(row.cls, 4), cell(row.blocking, 0), cell(row.longest, 0), cell(sum(row.sent) / 1000, 0),
    Object.entries(row.sent).map(([kind, bytes]) => `${kind} ${cell(bytes / 1000, 1)}`).join(", "),
  ]));
}

/** A still picture for longer than this counts as frozen, ms: what Android's vitals call a frozen frame. */
const FROZEN_MS = 700;

/** The goals of the default view: what, figure, limit; `less` unless said otherwise. */
export function goals({ settings, start }) {
  const rows = [];
  const hold = (what, value, limit, { isLeast = false, digits = 1, note = "" } = {}) => {
    const met = isLeast ? value >= limit : value <= limit;
    rows.push([what, cell(value, digits), `${isLeast ? "≥" : "≤"} ${cell(limit, digits)}`, Number.isFinite(value) ? (met ? "met" : "MISSED") : "–", note]);
  };
  for (const [name, { nothing, floor, ours }] of Object.entries(settings)) {
    const net = ours.cpu - nothing.cpu, netFloor = floor.cpu - nothing.cpu;
    const is4x = name.endsWith("4x"), factor = { note: `${cell(net / netFloor, 1)} x floor` };
    const limit = (is4x ? 2 : 1.5) * netFloor;
    hold(`${name}: net CPU per update, ms`, net, limit, factor);
    hold(`${name}: moves honoured of 120`, ours.honoured, is4x ? 80 : 115, { isLeast: true, digits: 0, note: `floor ${cell(floor.honoured, 0)}` });
    hold(`${name}: drag to frame p95, ms`, ours.p95, 1.5 * floor.p95, { note: `${cell(ours.p95 / floor.p95, 1)} x floor` });
    hold(`${name}: longest still picture, ms`, ours.gap, FROZEN_MS, { digits: 0 });
    if (ours.differing !== undefined) hold(`${name}: last frame, % of pixels wrong`, ours.differing * 100, 0, { digits: 3 });
  }
  if (start?.ours) {
    const { first, lcp, cls, blocking, longest } = start.ours;
    const times = (key) => Object.entries(start).filter(([name]) => name !== "ours").map(([name, row]) => `${cell(start.ours[key] / row[key], 1)} x ${NAMES[name]}`).join(", ");
    hold("phone: first honoured input, s", first / 1000, 2.2, { digits: 2, note: `goal 2.0; ${times("first")}` });
    hold("phone: LCP, s", lcp / 1000, Math.max(1, (1.4 * (start.nothing?.lcp ?? 0)) / 1000), { digits: 2, note: times("lcp") });
    hold("phone: CLS", cls, 0, { digits: 4 });
    hold("phone: blocking time, ms", blocking, 300, { digits: 0, note: "goal 150" });
    hold("phone: longest task, ms", longest, 200, { digits: 0 });
  }
  console.log("\ngoals");
  table(["", "ours", "goal", "", ""], rows);
}

export function marks(byName) {
  console.log("\nour own marks, ms p50 per update");
  table(["", "model in wasm", "painting, all charts in view"], Object.entries(byName).map(([name, row]) => [name, cell(row.model, 3), cell(row.paint, 2)]));
}

export function soak({ minutes, start, end }) {
  console.log(`\n${minutes} minutes of dragging`);
  const row = (name, key, digits) => [name, cell(start[key], digits), cell(end[key], digits)];
  table(["", "start", "end"], [row("JS heap, MB", "js", 2), row("wasm memory, MB", "wasm", 2), row("nodes", "nodes", 0), row("listeners", "listeners", 0)]);
}

export function profile(settingName, functions) {
  console.log(`\n${settingName}: costliest functions, ms of their own per update`);
  table(["", "ms"], functions.map(([name, ms]) => [name, cell(ms, 3)]));
}
