// The pen of the floor: a 2D context in CSS pixels with the few marks that all pictures share, and the widths of words.

export const PAPER = "#fbfaf7", RULE = "#dcd8d0", EDGE = "#827e77", INK = "#1b1a18", INK_2 = "#55524c", INK_3 = "#69665f";
export const ACCENT = "#a5123f", CHINA = "#303e62", ON_AREA = "#ffffff";
/** Size of the small text. */
export const TEXT = 12;
const SANS = '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, Inter, "Noto Sans", "Liberation Sans", Arial, sans-serif';
/** The rule of today, and the baseline. */
const DOTS = [2, 2];
export const DASHES = [5, 4];
const HALO = "rgba(251,250,247,.82)";

const ruler = document.createElement("canvas").getContext("2d");
const widths = new Map();

const font = (size, bold) => `${bold ? 600 : 400} ${size}px ${SANS}`;

/** Width of words; asked of the browser once. */
export function widthOf(text, size = TEXT, bold = false) {
  const key = `${size}${bold}${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    ruler.font = font(size, bold);
    widths.set(key, width = ruler.measureText(text).width);
  }
  return width;
}

export class Pen {
  constructor(canvas) {
    this.canvas = canvas;
    this.ctx = canvas.getContext("2d");
  }

  /** An empty picture of a size in CSS pixels. Setting a size costs, so it is set only where it has changed. */
  begin(width, height, paper) {
    const ratio = devicePixelRatio, { canvas, ctx } = this;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== w || canvas.height !== h) {
      canvas.width = w;
      canvas.height = h;
    }
    this.ratio = ratio;
    this.font = this.align = "";
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (paper) {
      ctx.fillStyle = paper;
      ctx.fillRect(0, 0, width, height);
    } else {
      ctx.clearRect(0, 0, width, height);
    }
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
  }

  /** A position on a device pixel, where hairlines are sharp. */
  edge(at) { return Math.round(at * this.ratio) / this.ratio; }

  hair() { return Math.max(1, Math.round(this.ratio)) / this.ratio; }

  rect(left, top, right, bottom, color) {
    this.ctx.fillStyle = color;
    const [x, y] = [this.edge(left), this.edge(top)];
    this.ctx.fillRect(x, y, this.edge(right) - x, this.edge(bottom) - y);
  }

  across(from, to, y, color, alpha = 1) {
    const { ctx } = this, x = this.edge(from);
    ctx.globalAlpha = alpha;
    ctx.fillStyle = color;
    ctx.fillRect(x, this.edge(y), this.edge(to) - x, this.hair());
    ctx.globalAlpha = 1;
  }

  upright(x, from, to, color) {
    this.ctx.fillStyle = color;
    const y = this.edge(from);
    this.ctx.fillRect(this.edge(x), y, this.hair(), this.edge(to) - y);
  }

  dotted(x, from, to, color) {
    const { ctx } = this, at = this.edge(x) + this.hair() / 2;
    ctx.setLineDash(DOTS);
    this.line([at, from, at, to], color, this.hair());
    ctx.setLineDash([]);
  }

  /** A path through x, y, x, y, ...; a null cuts it. */
  trace(points) {
    const { ctx } = this;
    let isUp = true;
    ctx.beginPath();
    for (let i = 0; i < points.length; i += 2) {
      if (points[i + 1] === null) isUp = true;
      else if (isUp) { ctx.moveTo(points[i], points[i + 1]); isUp = false; }
      else ctx.lineTo(points[i], points[i + 1]);
    }
  }

  line(points, color, width) {
    this.trace(points);
    this.ctx.strokeStyle = color;
    this.ctx.lineWidth = width;
    this.ctx.stroke();
  }

  dashed(points, color, width) {
    this.ctx.setLineDash(DASHES);
    this.line(points, color, width);
    this.ctx.setLineDash([]);
  }

  disc(x, y, radius, color) {
    const { ctx } = this;
    ctx.fillStyle = color;
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.fill();
  }

  ring(x, y, radius, color) {
    const { ctx } = this;
    ctx.strokeStyle = color;
    ctx.lineWidth = 1;
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.stroke();
  }

  dot(x, y, color, rim) {
    this.disc(x, y, 5, rim);
    this.disc(x, y, 3.5, color);
  }

  /** Words whose line is centred on a height. A context parses a face anew each time it is set, so it is set only where it differs. */
  words(text, x, y, color, { align = "left", size = TEXT, bold = false, halo = false } = {}) {
    const { ctx } = this;
    if (halo) {
      const width = widthOf(text, size, bold), left = x - (align === "left" ? 0 : align === "center" ? width / 2 : width);
      this.rect(left - 2, y - size / 2 - 1, left + width + 2, y + size / 2 + 1, HALO);
    }
    const face = font(size, bold);
    if (this.font !== face) ctx.font = this.font = face;
    if (this.align !== align) ctx.textAlign = this.align = align;
    ctx.fillStyle = color;
    ctx.fillText(text, x, y);
  }
}

/** The places that words have taken: who comes later finds another or stays away. */
export class Room {
  taken = [];

  take(text, x, y, { align = "left", size = TEXT, bold = false } = {}) {
    const width = widthOf(text, size, bold), left = x - (align === "left" ? 0 : align === "center" ? width / 2 : width);
    const place = [left - 2, y - size / 2, left + width + 2, y + size / 2];
    if (this.taken.some((other) => overlaps(other, place))) return false;
    this.taken.push(place);
    return true;
  }
}

export const overlaps = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Heights for labels that want to stand at `at`, at least a line apart, from top to bottom in their order; the lowest ranks go first. */
export function spread(wishes, top, bottom) {
  const GAP = 16, room = Math.floor(Math.max(0, bottom - top) / GAP) + 1;
  const kept = wishes.map((_, i) => i).sort((a, b) => wishes[b].rank - wishes[a].rank).slice(0, room);
  kept.sort((a, b) => wishes[a].at - wishes[b].at || a - b);
  const runs = [];
  for (const i of kept) {
    let run = { first: Math.min(Math.max(wishes[i].at, top), bottom), n: 1 };
    for (let above; (above = runs.at(-1)) && above.first + above.n * GAP > run.first; runs.pop()) {
      const n = above.n + run.n;
      const mean = (above.first * above.n + (run.first - above.n * GAP) * run.n) / n;
      run = { first: Math.max(Math.min(mean, bottom - (n - 1) * GAP), top), n };
    }
    runs.push(run);
  }
  const heights = wishes.map(() => null);
  let next = 0;
  for (const run of runs) for (let place = 0; place < run.n; place++) heights[kept[next++]] = run.first + place * GAP;
  return heights;
}
