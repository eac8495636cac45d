// Small multiples: the same axes once for each cell, its name and its figure of the cursor's year above.
import { ACCENT, INK, INK_2, INK_3, RULE, TEXT, widthOf } from "./pen.mjs";
import { Layout } from "./axes.mjs";
import { stack } from "./curves.mjs";

const HEAD = 20, GAP = 24, FOOT = 20;

function place(chart, axis, n, i, { width, height, today }) {
  const nColumns = width >= 700 ? n : width >= 420 ? 2 : 1;
  const cellWidth = (width - GAP * (nColumns - 1)) / nColumns, cellHeight = height / Math.ceil(n / nColumns);
  const left = (i % nColumns) * (cellWidth + GAP), above = Math.floor(i / nColumns) * cellHeight;
  const within = { left, right: left + cellWidth, top: above + HEAD + 16, bottom: above + cellHeight - FOOT };
  const layout = new Layout(chart, axis, today, width, height, false, within, within.bottom - within.top >= 60 ? 2 : 1);
  return { layout, head: above + HEAD / 2 };
}

export function resting(pen, chart, rest, frame) {
  const { pool } = chart;
  rest.cells.forEach(([label, color, past], i) => {
    const { layout, head } = place(chart, pool[rest.axis], rest.cells.length, i, frame);
    const { left, right, top, bottom, ticks } = layout;
    pen.rect(left, head - 5, left + 10, head + 5, color);
    pen.words(label, left + 16, head, INK, { bold: true });
    ticks.forEach(([value, text], step) => {
      const y = layout.y(value);
      pen.across(left, right, y, value ? RULE : INK_2);
      if (step > 0) pen.words(text, left, y - TEXT * 0.7, INK_2, { halo: true });
    });
    pen.line(layout.points(pool[past], 0), INK_3, 1);
    pen.dotted(layout.today, top, bottom, INK_2);
  });
}

export function moving(pen, chart, picture, frame) {
  const { pool } = chart, { year } = frame;
  picture.cells.forEach(([text, areas, baseline], i) => {
    const { layout, head } = place(chart, pool[picture.axis], picture.cells.length, i, frame);
    const { left, right, top, bottom } = layout;
    stack(pen, layout, areas.map(([color, ahead]) => [color, 0, pool[ahead]]), chart.nPast);
    for (const ahead of baseline) pen.dashed(layout.points(pool[ahead], chart.nPast), INK_2, 1.5);
    pen.upright(layout.x(year + 0.5), top, bottom, INK);
    pen.words(text, right, head, picture.isMoved ? ACCENT : INK, { align: "right", bold: true });
    const y = bottom + FOOT / 2 + 1, width = widthOf("2000", TEXT, true);
    const inside = (x) => Math.min(Math.max(x, left + width / 2), right - width / 2);
    const cursor = inside(layout.x(year + 0.5));
    for (const named of [chart.firstYear, 2040]) {
      const x = inside(layout.x(named + 0.5));
      if (Math.abs(x - cursor) > width + 4) pen.words(String(named), x, y, INK_2, { align: "center" });
    }
    pen.words(String(year), cursor, y, INK, { align: "center", bold: true });
  });
}
