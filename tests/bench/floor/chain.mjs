// The flow picture: three columns of bars joined by ribbons; what is cut off stands as a hollow stub with a torn end.
import { ACCENT, EDGE, INK, INK_2, PAPER, Room, TEXT, spread, widthOf } from "./pen.mjs";

const HEAD = 28, BAR = 10, GAP = 7, AIR = 6, N_POINTS = 14;

const percent = (part) => (part < 0.0095 && part >= 0.0005 ? (part * 100).toFixed(1) : String(Math.round(part * 100)));
const kilotonnes = (tonnes) => (tonnes >= 9950 ? Math.round(tonnes / 1000) : (tonnes / 1000).toFixed(1)) + "\u00a0kt/yr";

function columns(nodes, width) {
  const isNarrow = width < 560;
  const name = ([, label, short]) => (isNarrow ? short : label);
  const widest = Math.max(...nodes.filter(([step]) => step !== 1).map((node) => widthOf(name(node))));
  const room = Math.min(widest + widthOf(" 100", TEXT, true) + 2 * AIR, width / 4);
  const reach = width - 2 * room - BAR, middle = isNarrow ? 0.57 : 0.5;
  return { room, isNarrow, name, x: [room, room + reach * middle, room + reach], between: reach * middle - BAR };
}

export function resting(pen, chart, rest, { width }) {
  const { x, isNarrow } = columns(chart.pool[rest.nodes], width);
  const y = HEAD / 2 - 3, [first, second, third] = rest.steps, last = isNarrow ? "Magnets" : third;
  pen.words(first, x[0] + BAR, y, INK, { align: "right", bold: true });
  const half = widthOf(second, TEXT, true) / 2, lastWidth = widthOf(last, TEXT, true);
  pen.words(second, Math.min(x[1] + BAR / 2, width - lastWidth - half - AIR), y, INK, { align: "center", bold: true });
  if (x[2] + lastWidth <= width) pen.words(last, x[2], y, INK, { bold: true });
  else pen.words(last, width, y, INK, { align: "right", bold: true });
}

/** Bars as high as their tonnes, in one scale for all columns. */
function lay(nodes, ribbons, x, height) {
  const bars = nodes.map(([step, , , color]) => ({ step, color, x: x[step], in: 0, out: 0, cut: 0, laidIn: 0, laidOut: 0 }));
  for (const [from, to, value, baseline] of ribbons) {
    bars[from].out += value;
    bars[to].in += value;
    bars[from].cut += Math.max(baseline - value, 0);
  }
  const sums = [0, 0, 0], needed = [0, 0, 0], counts = [0, 0, 0];
  for (const bar of bars) {
    bar.tonnes = bar.step === 0 || !bar.color ? bar.out : bar.in;
    bar.room = Math.max(bar.in, bar.out + bar.cut);
    if (bar.color) sums[bar.step] += bar.tonnes;
    if (bar.room > 0) { needed[bar.step] += bar.room; counts[bar.step] += 1; }
  }
  const inside = height - HEAD - AIR;
  const scale = Math.min(...[0, 1, 2].filter((step) => needed[step]).map((step) => (inside - (counts[step] - 1) * GAP) / needed[step]));
  const tops = [HEAD, HEAD, HEAD];
  for (const bar of bars) {
    if (!bar.room) { bar.height = 0; continue; }
    bar.top = tops[bar.step];
    bar.height = Math.max(bar.room * scale, 1);
    tops[bar.step] += bar.height + GAP;
  }
  return { bars, sums, scale };
}

export function moving(pen, chart, picture, { width, height }) {
  const nodes = chart.pool[picture.nodes], { ctx } = pen, set = columns(nodes, width);
  const { bars, sums, scale } = lay(nodes, picture.ribbons, set.x, height);
  const cuts = [];
  for (const [from, to, value, baseline] of picture.ribbons) {
    const a = bars[from], b = bars[to], thick = value * scale;
    const [x0, y0, x1, y1] = [a.x + BAR, a.top + a.laidOut, b.x, b.top + b.laidIn];
    if (thick > 0) ribbon(ctx, x0, y0, x1, y1, Math.max(thick, 0.5), a.color || EDGE, nodes[from][4] ? 0.2 : 0.34);
    a.laidOut += thick;
    b.laidIn += thick;
    const cut = Math.max(baseline - value, 0);
    if (cut * scale >= 2.5) {
      cuts.push({ x: x0, y: y0 + thick, high: cut * scale, reach: (x1 - x0) * 0.22, cut });
      a.laidOut += cut * scale;
    }
  }
  for (const cut of cuts) stub(ctx, cut);
  for (const bar of bars) if (bar.height) pen.rect(bar.x, bar.top, bar.x + BAR, bar.top + bar.height, bar.color || EDGE);
  const room = new Room();
  for (const step of [0, 1, 2]) names(pen, nodes, bars, step, sums[step], set, height, room);
  for (const { x, y, high, reach, cut } of cuts) {
    const text = `cut ${kilotonnes(cut)}`, at = [x + reach + AIR, y + high / 2];
    if (high >= 15 && !set.isNarrow && room.take(text, ...at)) pen.words(text, ...at, ACCENT, { halo: true });
  }
}

function ribbon(ctx, x0, y0, x1, y1, thick, color, alpha) {
  ctx.beginPath();
  const at = (i, down) => {
    const t = i / (N_POINTS - 1);
    ctx.lineTo(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t * t * (3 - 2 * t) + down);
  };
  for (let i = 0; i < N_POINTS; i++) at(i, 0);
  for (let i = N_POINTS - 1; i >= 0; i--) at(i, thick);
  ctx.globalAlpha = alpha;
  ctx.fillStyle = color;
  ctx.fill();
  ctx.globalAlpha = 1;
}

function stub(ctx, { x, y, high, reach }) {
  const nTeeth = Math.min(Math.max(Math.floor(high / 5), 1), 12) * 2;
  ctx.beginPath();
  ctx.moveTo(x, y);
  for (let i = 0; i <= nTeeth; i++) ctx.lineTo(x + reach - (i % 2) * 5, y + (high * i) / nTeeth);
  ctx.lineTo(x, y + high);
  ctx.closePath();
  ctx.fillStyle = PAPER;
  ctx.fill();
  ctx.strokeStyle = ACCENT;
  ctx.lineWidth = 1.25;
  ctx.stroke();
}

function names(pen, nodes, bars, step, whole, { name, room, between }, height, taken) {
  const most = step === 1 ? between - AIR : room, shown = [];
  nodes.forEach((node, i) => {
    const bar = bars[i], part = bar.tonnes / whole;
    if (node[0] !== step || !bar.height || !(part >= 0.001)) return;
    const plus = step === 1 && !bar.color ? "+" : "";
    const text = [name(node), node[2]].map((name) => `${name} ${plus}${percent(part)}`).find((text) => widthOf(text) + AIR <= most);
    if (text) shown.push({ bar, text, at: bar.top + bar.height / 2, rank: part >= 0.1 ? 3 : part >= 0.02 ? 2 : 1 });
  });
  const heights = spread(shown, HEAD + TEXT / 2, height - TEXT / 2 - 1);
  shown.forEach(({ bar, text, at }, i) => {
    const y = heights[i];
    if (y === null) return;
    const [x, lead, align] = step === 2 ? [bar.x + BAR + AIR, bar.x + BAR + 1, "left"] : [bar.x - AIR, bar.x - 1, "right"];
    if (Math.abs(y - at) > 3) pen.line([lead, at, x, y], EDGE, 1);
    taken.take(text, x, y, { align });
    pen.words(text, x, y, step === 1 ? INK : INK_2, { align, halo: step === 1 && bar.height < 60 });
  });
}
