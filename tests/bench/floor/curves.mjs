// Lines and stacks over time: a layer that rests (grid, numbers, the past, the dashed baseline, today) and one that moves.
import { ACCENT, CHINA, EDGE, INK, INK_2, INK_3, ON_AREA, PAPER, RULE, Room, TEXT, spread, widthOf } from "./pen.mjs";
import { Layout } from "./axes.mjs";

const ABOVE = 9;
const AREA_RULE = 0.22;

/** Layers from the bottom up, each with a rim of paper; `from` is the first month. */
export function stack(pen, layout, areas, from) {
  const n = areas[0][2].length, { ctx } = pen;
  const toEnd = from + n === layout.chart.nMonths;
  const x = (i) => (from + i === 0 ? layout.left : toEnd && i === n - 1 ? layout.right : layout.month(from + i));
  const sums = new Float64Array(n);
  let below = new Float64Array(n).fill(layout.bottom);
  for (const [color, hatch, values] of areas) {
    const above = new Float64Array(n);
    let most = 0;
    for (let i = 0; i < n; i++) {
      sums[i] += Math.max(values[i], 0);
      above[i] = layout.y(sums[i]);
      most = Math.max(most, below[i] - above[i]);
    }
    if (most > 0.5) {
      ctx.beginPath();
      for (let i = 0; i < n; i++) ctx.lineTo(x(i), above[i]);
      for (let i = n - 1; i >= 0; i--) ctx.lineTo(x(i), below[i]);
      ctx.fillStyle = hatch ? PAPER : color;
      ctx.fill();
      if (hatch) strokes(pen, x, above, below, hatch, color);
      ctx.beginPath();
      for (let i = 0; i < n; i++) if (!hatch || below[i] - above[i] > 1) ctx.lineTo(x(i), above[i]);
      ctx.strokeStyle = hatch ? color : PAPER;
      ctx.lineWidth = 1;
      ctx.stroke();
    }
    below = above;
  }
}

/** Upright strokes on a fixed raster, filled as one path. */
function strokes(pen, x, above, below, step, color) {
  const { ctx } = pen, hair = pen.hair();
  ctx.beginPath();
  let at = (Math.floor(x(0) / step) + 1) * step;
  for (let i = 1; i < above.length; i++) {
    for (const left = x(i - 1), span = x(i) - left; at <= x(i) && span > 0; at += step) {
      const part = (at - left) / span;
      const top = pen.edge(above[i - 1] + part * (above[i] - above[i - 1])), bottom = pen.edge(below[i - 1] + part * (below[i] - below[i - 1]));
      if (bottom - top > 1) ctx.rect(pen.edge(at), top, hair, bottom - top);
    }
  }
  ctx.fillStyle = color;
  ctx.fill();
}

export function resting(pen, chart, rest, { width, height, today }) {
  const { pool } = chart, isStack = rest.stack.length > 0;
  const layout = new Layout(chart, pool[rest.axis], today, width, height, isStack);
  const { left, right, bottom, ticks } = layout, last = ticks.length - 1;
  for (const [value] of ticks) if (value) pen.across(left, right, layout.y(value), RULE);
  pen.across(left, right, layout.y(0), INK_2);
  if (isStack) stack(pen, layout, rest.stack.map(([color, hatch, past]) => [color, hatch, pool[past]]), 0);
  for (const [color, past] of rest.past) pen.line(layout.points(pool[past], 0), color, 1);
  for (const records of rest.records) {
    const points = [];
    let before = null;
    for (const [year, value] of records) {
      if (before !== null && before + 1 !== year) points.push(0, null);
      points.push(layout.x(year), layout.y(value), layout.x(year + 1), layout.y(value));
      before = year;
    }
    pen.line(points, INK, 2);
  }
  for (const [color, ahead] of rest.baseline) pen.dashed(layout.points(pool[ahead], chart.nPast), color, 1.75);
  const room = new Room();
  const put = (text, x, y, color, set) => room.take(text, x, y, set) && (pen.words(text, x, y, color, set), true);
  ticks.forEach(([value, text], i) => put(text, 0, layout.y(value) - (!isStack || i === last ? ABOVE : 0), INK_2, { halo: !isStack }));
  if (isStack) for (const [value] of ticks.slice(1, last)) pen.across(left, layout.today, layout.y(value), ON_AREA, AREA_RULE);
  pen.dotted(layout.today, layout.isLow ? layout.top : 2, bottom, INK_2);
  if (!layout.isLow) {
    const [past, ahead] = rest.words;
    const fits = widthOf(past) <= layout.today - 6;
    put(fits ? past : past.split(/[, ]/)[0], layout.today - 6, 9, INK_2, { align: "right", halo: true });
    put(ahead, layout.today + 6, 9, INK_2, { halo: true });
  }
  for (const [value, label] of rest.levels) {
    const y = layout.y(value);
    pen.across(left, right, y, EDGE);
    put(label, left + 64, y - ABOVE, INK_2, { halo: true }) || put(label, left + 64, y + ABOVE, INK_2, { halo: true });
  }
  if (layout.isNarrow || layout.isLow) return;
  for (const [year, label] of rest.events) {
    const x = layout.x(year), y = layout.top + 22;
    if (x - 5 >= widthOf(label) && put(label, x - 5, y, INK_2, { align: "right", halo: true })) pen.upright(x, y - ABOVE, bottom, EDGE);
  }
  for (const [year, value, text, color, isBelow] of rest.notes) {
    const half = widthOf(text) / 2, x = Math.min(Math.max(layout.x(year), half), right - half);
    put(text, x, layout.y(value) + (isBelow ? 11 : -11), color, { align: "center", halo: true });
  }
}

export function moving(pen, chart, picture, { width, height, today, year }, isMoved) {
  const { pool } = chart, { areas, lines } = picture, isStack = areas.length > 0;
  const layout = new Layout(chart, pool[picture.axis], today, width, height, isStack);
  const { right, top, bottom, ticks } = layout;
  const cursor = layout.x(year + 0.5);
  const atCursor = (year - chart.firstYear) * 12 + 6 - chart.nPast;
  if (isStack) {
    stack(pen, layout, areas.map((area) => [area.color, area.hatch, pool[area.ahead]]), chart.nPast);
    for (const [value] of ticks.slice(1, -1)) pen.across(layout.today, right, layout.y(value), ON_AREA, AREA_RULE);
    const solid = areas.filter((area) => !area.hatch);
    const top_ = (t) => layout.y(solid.reduce((sum, area) => sum + pool[area.ahead][t], 0));
    pen.dotted(layout.today, top_(0), bottom, ON_AREA);
    for (const line of lines.filter((line) => line.isBaseline && isMoved)) {
      const points = layout.points(pool[line.ahead], chart.nPast);
      pen.line(points, CHINA, 3.5);
      pen.dashed(points, ON_AREA, 1.75);
    }
    pen.upright(cursor, top, top_(atCursor), INK);
    pen.upright(cursor, top_(atCursor), bottom, ON_AREA);
  } else {
    pen.upright(cursor, top, bottom, INK);
  }
  for (const line of lines) if (!line.isBaseline) pen.line(layout.points(pool[line.ahead], chart.nPast), line.color, line.width);
  years(pen, layout, cursor, year);
  names(pen, layout, picture, pool);
  const room = new Room();
  values(pen, layout, picture, cursor, year, room);
  if (layout.isNarrow || layout.isLow) return;
  for (const line of lines) if (!line.isBaseline && !line.names) inner(pen, layout, line, picture, pool, room);
  for (const [at, value, text] of picture.dots) {
    const x = layout.x(at + 0.5) + 10, y = layout.y(value) + 16;
    if (room.take(text, x, y, { align: "right" })) pen.words(text, x, y, ON_AREA, { align: "right" });
  }
}

/** The years but those that the tag of the cursor would cover, and the tag. */
function years(pen, layout, cursor, year) {
  const y = layout.height - 10, tag = Math.min(Math.max(cursor, 20), layout.width - 20);
  for (const named of layout.years()) {
    const x = layout.x(named + 0.5), half = widthOf("2000") / 2, at = Math.min(Math.max(x, half), layout.width - half);
    pen.upright(x, layout.bottom, layout.bottom + 4, INK_2);
    if (Math.abs(at - tag) > 23 + half) pen.words(String(named), at, y, INK_2, { align: "center" });
  }
  pen.rect(tag - 20, y - 9, tag + 20, y + 9, INK);
  pen.words(String(year), tag, y, PAPER, { align: "center", bold: true });
}

/** Names at the right end, a line of text apart, with a lead line where they had to move. */
function names(pen, layout, picture, pool) {
  const lead = layout.isNarrow ? 8 : 14, all = [];
  let below = 0;
  const layers = picture.areas.map((area) => {
    const from = below;
    below += pool[area.ahead].at(-1);
    return { area, at: layout.y((from + below) / 2) };
  });
  for (const { area, at } of layers.reverse()) if (area.names) all.push({ ...area, at, ink: INK_2, swatch: area.color });
  for (const line of picture.lines) {
    if (!line.names) continue;
    all.push({ ...line, at: layout.y(pool[line.ahead].at(-1)), ink: line.isAccent ? ACCENT : INK_2, swatch: line.isHue && line.color });
  }
  const heights = spread(all, layout.top - 2, layout.bottom - 2);
  all.forEach((name, i) => {
    const y = heights[i];
    if (y === null) return;
    if (Math.abs(y - name.at) > 4) pen.line([layout.right + 2, name.at, layout.right + lead - 3, y], EDGE, 1);
    let x = layout.right + lead;
    if (name.swatch) {
      if (name.hatch) {
        pen.across(x, x + 8, y - 4, name.swatch);
        for (const at of name.hatch === 4 ? [0, 4, 7] : [0, 7]) pen.upright(x + at, y - 4, y + 4, name.swatch);
      } else {
        pen.rect(x, y - 4, x + 8, y + 4, name.swatch);
      }
      x += 13;
    }
    const text = name.names.find((text) => widthOf(text, TEXT, name.isLead) <= layout.width - x) ?? name.names[2];
    pen.words(text, x, y, name.ink, { bold: !!name.isLead });
  });
}

/** The cursor's year: a bar at the mean of each line, and the value of the subject. */
function values(pen, layout, picture, cursor, year, room) {
  const bar = (value, color) => pen.line([layout.x(year), layout.y(value), layout.x(year + 1), layout.y(value)], color, 1.75);
  for (const [at, value] of picture.dots) pen.dot(layout.x(at + 0.5), layout.y(value), INK, ON_AREA);
  const say = (y, color, halo) => {
    const text = picture.value[layout.isNarrow && !picture.value[0].endsWith("%") ? 1 : 0];
    const isRight = cursor + 8 + widthOf(text, 15, true) <= layout.right;
    const set = { align: isRight ? "left" : "right", size: 15, bold: true, halo };
    room.take(text, cursor + (isRight ? 8 : -8), y, set);
    pen.words(text, cursor + (isRight ? 8 : -8), y, color, set);
  };
  const [area] = picture.areas;
  if (area) {
    bar(area.mean, ON_AREA);
    const y = layout.y(area.mean);
    pen.dot(cursor, y, ON_AREA, area.color);
    if (layout.bottom - y > 40) say(y + 22, ON_AREA, false);
    return;
  }
  const isPast = layout.x(year + 0.5) < layout.today;
  for (const line of picture.lines) {
    if (!line.isLead && line.width !== 1 && line.mean !== null && !(isPast && line.isBaseline)) bar(line.mean, line.color);
  }
  const lead = picture.lines.find((line) => line.isLead);
  if (!lead || lead.mean === null) return;
  const color = isPast && lead.isAccent ? INK_3 : lead.color, y = layout.y(lead.mean);
  bar(lead.mean, color);
  pen.dot(cursor, y, color, PAPER);
  say(Math.min(Math.max(y - 14, layout.top + 2), layout.bottom - 15), lead.isAccent && !isPast ? color : INK_2, true);
}

/** A thin line that ends early is named above its highest month. */
function inner(pen, layout, line, picture, pool, room) {
  const ahead = pool[line.ahead];
  let most = -1;
  for (let i = 0; i < ahead.length; i++) if (ahead[i] !== null && (most < 0 || ahead[i] > ahead[most])) most = i;
  const lead = picture.lines.find((line) => line.isLead);
  if (most < 0 || (lead ? layout.y(pool[lead.ahead][most]) : layout.bottom) - layout.y(ahead[most]) < 48) return;
  const half = widthOf(line.short) / 2;
  const x = Math.min(Math.max(layout.firstAhead + most * layout.perMonth, layout.today + half + 4), layout.right - half);
  const y = Math.max(layout.y(ahead[most]) - 10, layout.top + 5), set = { align: "center", halo: true };
  if (room.take(line.short, x, y, set)) pen.words(line.short, x, y, line.color, set);
}
