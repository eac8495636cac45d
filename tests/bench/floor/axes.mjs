// Where things stand in a plot with a time axis: edges, ticks, years and values to CSS pixels. The sizes are those of the page.

/** Edges of a plot in a frame; `isStack` leaves room for the numbers beside the areas. */
function edges(width, height, isStack) {
  const isLow = height < 140;
  const margin = width >= 800 ? 164 : width >= 572 ? 152 : width >= 420 ? 124 : width >= 280 ? 92 : 68;
  return { left: isStack ? 30 : 0, right: width - margin, top: isLow ? 18 : 32, bottom: height - (isLow ? 22 : 28) };
}

export class Layout {
  /** `axis` holds the ticks for every number of steps. */
  constructor(chart, axis, today, width, height, isStack, within, nSteps) {
    const { left, right, top, bottom } = within ?? edges(width, height, isStack);
    Object.assign(this, { chart, width, height, left, right, top, bottom });
    const most = nSteps ?? Math.min(Math.max(Math.round((bottom - top) / 52), 2), 5);
    this.ticks = axis[most];
    const low = this.ticks[0][0], high = this.ticks.at(-1)[0];
    this.perValue = (top - bottom) / (high - low);
    this.origin = bottom - low * this.perValue;
    this.perYear = (right - left) / (chart.nMonths / 12);
    this.perMonth = this.perYear / 12;
    this.firstAhead = this.month(chart.nPast);
    this.today = this.x(today);
    this.isNarrow = width < 420;
    this.isLow = height < 140;
  }

  x(year) { return this.left + (year - this.chart.firstYear) * this.perYear; }
  y(value) { return this.origin + value * this.perValue; }
  month(t) { return this.left + (t + 0.5) * this.perMonth; }

  /** Points of a path by month from `from` on. */
  points(values, from) {
    const points = new Array(values.length * 2), { perMonth, origin, perValue } = this;
    let x = this.month(from);
    for (let i = 0; i < values.length; i++, x += perMonth) {
      points[2 * i] = x;
      points[2 * i + 1] = values[i] === null ? null : origin + values[i] * perValue;
    }
    return points;
  }

  years() {
    const since = this.chart.firstYear < 2015 ? [2010] : [2015];
    if (this.isNarrow) return [...since, 2025, 2040];
    return [...since, ...(since[0] < 2015 ? [2015] : []), 2020, 2025, 2030, 2035, 2040];
  }
}
