// Reads from a trace what an update costs: the thread time of the renderer's main thread, not the time on the wall. An update begins with
// the task that hands a new value of the lever to the page, and ends where the next value comes after a frame has been drawn: all tasks in
// between belong to it.

/** `RunTask` is the outermost event of every task; the others tell what it did. */
export const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "v8"];

/** What an event's own time, without that of the events inside it, is counted as. What has no name here is counted as what it is inside of. */
const KINDS = {
  script: ["EventDispatch", "FunctionCall", "FireAnimationFrame", "TimerFire", "EvaluateScript", "RunMicrotasks", "HandlePostMessage", "v8.callFunction"],
  gc: ["MinorGC", "MajorGC", "BlinkGC.AtomicPhase"],
  parse: ["ParseHTML"],
  style: ["UpdateLayoutTree", "ScheduleStyleRecalculation"],
  layout: ["Layout"],
  paint: ["PrePaint", "Paint", "Layerize", "UpdateLayer", "UpdateLayerTree", "PaintImage"],
  // Canvases without a graphics card are rasterised here, on the main thread.
  commit: ["Commit"],
};
const KIND = new Map(Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [name, kind])));
export const PARTS = [...Object.keys(KINDS), "other"];

/** Thread time of each update in ms: `{ total, script, style, ... }`. The last update has no end, so it is left out. */
export function updates(buffer) {
  const { traceEvents } = JSON.parse(buffer);
  const isInput = (event) => event.name === "EventDispatch" && event.args?.data?.type === "input";
  const { pid, tid } = traceEvents.find(isInput) ?? {};
  const events = traceEvents.filter((event) => event.pid === pid && event.tid === tid && event.ph === "X" && event.tdur !== undefined);
  events.sort((a, b) => a.ts - b.ts || b.dur - a.dur);

  const tasks = [], open = [];
  for (const event of events) {
    while (open.length && open.at(-1).ts + open.at(-1).dur <= event.ts) open.pop();
    const outer = open.at(-1);
    event.task = outer ? outer.task : { isInput: false, isFrame: false, ...Object.fromEntries(PARTS.map((part) => [part, 0])), total: event.tdur };
    event.kind = KIND.get(event.name) ?? outer?.kind ?? "other";
    if (!outer) tasks.push(event.task);
    if (outer) outer.task[outer.kind] -= event.tdur;
    event.task[event.kind] += event.tdur;
    if (isInput(event)) event.task.isInput = true;
    if (event.name === "FireAnimationFrame") event.task.isFrame = true;
    open.push(event);
  }

  const found = [];
  let current = null;
  for (const task of tasks) {
    if (task.isInput && (!current || current.isFrame)) {
      if (current) found.push(current);
      current = { isFrame: false, ...Object.fromEntries(["total", ...PARTS].map((part) => [part, 0])) };
    }
    if (!current) continue;
    current.isFrame ||= task.isFrame;
    for (const part of ["total", ...PARTS]) current[part] += task[part] / 1000;
  }
  return found;
}
