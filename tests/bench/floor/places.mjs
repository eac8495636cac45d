// The map (land outlines, rings for today, discs for the cursor's year) and the timeline of plants.
import { ACCENT, INK, INK_2, RULE, TEXT, overlaps, widthOf } from "./pen.mjs";

// --- The map ---

/** Outlines of the land as the page's own file has them: a size, places, then rings of small steps. */
export function world(text) {
  const lines = text.split("\n").filter((line) => line && !line.startsWith("#"));
  const [, width, height] = lines[0].split(" ").map(Number), rings = [];
  for (const line of lines.slice(1)) {
    if (line.startsWith("place ")) continue;
    const [x, y] = line.split(" ", 2), steps = line.slice(x.length + y.length + 2), ring = [Number(x), Number(y)];
    for (let i = 0; i + 1 < steps.length; i += 2) {
      ring.push(ring.at(-2) + steps.charCodeAt(i) - 80, ring.at(-1) + steps.charCodeAt(i + 1) - 80);
    }
    rings.push(ring);
  }
  return { width, height, rings };
}

function fit(world, { width, height }) {
  const scale = Math.min(width / world.width, height / world.height);
  return { scale, left: (width - world.width * scale) / 2, top: (height - world.height * scale) / 2 };
}

export const map = {
  resting(pen, chart, rest, frame) {
    if (!frame.world) return;
    const { scale, left, top } = fit(frame.world, frame), { ctx } = pen;
    ctx.fillStyle = RULE;
    ctx.beginPath();
    for (const ring of frame.world.rings) {
      for (let i = 0; i < ring.length; i += 2) ctx[i ? "lineTo" : "moveTo"](left + ring[i] * scale, top + ring[i + 1] * scale);
    }
    ctx.fill();
  },

  moving(pen, chart, picture, frame) {
    if (!frame.world) return;
    const { scale, left, top } = fit(frame.world, frame), most = 0.16 * frame.height;
    const radius = (tonnes) => Math.max(most * Math.sqrt(tonnes / picture.largest), 1.5);
    const circles = picture.spots.map(([gx, gy, color, label, tonnes, before]) => {
      const x = left + gx * scale, y = top + gy * scale;
      pen.ctx.globalAlpha = 0.8;
      if (tonnes > 0) pen.disc(x, y, radius(tonnes), color);
      pen.ctx.globalAlpha = 1;
      if (before > 0) pen.ring(x, y, radius(before), INK_2);
      return { x, y, r: radius(Math.max(tonnes, before)), label, tonnes };
    });
    names(pen, circles.sort((a, b) => b.tonnes - a.tonnes), picture.world, frame);
  },
};

function names(pen, circles, whole, { width, height }) {
  const taken = [];
  for (const circle of circles.slice(0, 7)) {
    if (!circle.tonnes) continue;
    const { x, y } = circle, text = `${circle.label} ${Math.round((circle.tonnes / whole) * 100)}\u00a0%`;
    const wide = widthOf(text), half = TEXT / 2 + 1, away = circle.r + 4;
    const room = ([x, y]) => [x, y - half, x + wide, y + half];
    const free = (at) => {
      const box = room(at);
      if (box[0] < 0 || box[2] > width || box[1] < 0 || box[3] > height || taken.some((other) => overlaps(other, box))) return false;
      return !circles.some((o) => o !== circle && o.r > 4 && overlaps(box, [o.x - o.r, o.y - o.r, o.x + o.r, o.y + o.r]));
    };
    const at = [[x + away, y], [x - away - wide, y], [x - wide / 2, y + away + half], [x - wide / 2, y - away - half]].find(free);
    if (!at) continue;
    taken.push(room(at));
    pen.words(text, ...at, INK);
  }
}

// --- The timeline ---

const FIRST = 2024, END = 2041, HEAD = 20;

function rows(plans, { width, height }) {
  const note = (plan) => (width < 520 ? plan[8].split(", ").at(-1) : plan[8]);
  const labels = Math.min(Math.max(...plans.map((plan) => widthOf(plan[0], TEXT, true))), width * 0.42);
  const left = labels + 8, right = width - Math.max(...plans.map((plan) => widthOf(note(plan)))) - 8;
  const x = (year) => left + ((Math.min(Math.max(year, FIRST), END) - FIRST) / (END - FIRST)) * (right - left);
  const every = x(FIRST + 4) - x(FIRST) < 48 ? 8 : 4;
  const row = Math.min(22, Math.max((height - 2 * HEAD) / plans.length, TEXT + 2));
  return { note, labels, right, x, row, named: [...Array(END - FIRST).keys()].map((i) => FIRST + i).filter((year) => year % every === 0) };
}

/** As many words of a name as have room. */
function fitting(text, room) {
  while (text && widthOf(text, TEXT, true) > room + 1) {
    const at = text.search(/[(/]/);
    text = text.slice(0, at >= 0 ? at : Math.max(text.lastIndexOf(" "), 0)).trimEnd();
  }
  return text;
}

export const timeline = {
  resting(pen, chart, rest, frame) {
    const { x, named } = rows(chart.pool[rest.plans], frame), bottom = frame.height - HEAD;
    for (const year of named) pen.upright(x(year), HEAD, bottom, RULE);
    pen.dotted(x(frame.today), HEAD, bottom, INK_2);
  },

  moving(pen, chart, picture, frame) {
    const plans = chart.pool[picture.plans], { note, labels, right, x, row, named } = rows(plans, frame), { width, height, year } = frame;
    plans.forEach((plan, i) => {
      const [label, color, pale, announced, start, ramp, chance, isMoved] = plan, y = HEAD + row * (i + 0.5);
      if (y + TEXT / 2 > height - HEAD) return;
      const ink = isMoved ? ACCENT : INK_2;
      pen.words(fitting(label, labels), 0, y, ink, { bold: !!isMoved });
      pen.words(note(plan), width, y, ink, { align: "right" });
      const from = x(start), full = x(start + ramp);
      if (chance > 0) {
        pen.rect(from, y - 1, full, y + 1, color);
        if (full + 2 < right) {
          pen.rect(full, y - 5, right, y + 5, color);
          pen.rect(full + 1, y - 4, right, y + 4, pale);
        }
      }
      if (Math.abs(x(announced) - from) > 1 || chance <= 0) pen.ring(x(announced), y, 3.5, INK_2);
    });
    const y = height - HEAD / 2, half = widthOf("2000", TEXT, true) / 2, cursor = x(year + 0.5);
    for (const named_ of named) if (Math.abs(x(named_) - cursor) > 2 * half + 4) pen.words(String(named_), x(named_), y, INK_2, { align: "center" });
    pen.upright(cursor, HEAD, height - HEAD, INK);
    pen.words(String(year), cursor, y, INK, { align: "center", bold: true });
  },
};
