// Outlines of the land for the small map: public/data/world.txt from Natural Earth (npm world-atlas), projected, simplified, packed.
// Run once, where npm can be reached:
//   npm install --prefix /tmp/world world-atlas@2 topojson-client@3 && NODE_PATH=/tmp/world/node_modules node scripts/make_world.mjs
//
// The file: a first line that begins with #; then `size WIDTH HEIGHT`; then lines `place SLUG X Y` for the places of the model; then a ring
// of the land on each line: a start `X Y` and steps of two signs each, the sign's code minus 80 being the step in x and in y.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";

const require = createRequire(`${process.env.NODE_PATH ?? "."}/x.js`);
const { feature } = require("topojson-client");
const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/land-110m.json"), "utf8"));

// Equal Earth (Savric, Patterson, Jenny 2018): areas are true, so that circles of tonnes stand on honest land.
const A = [1.340264, -0.081106, 0.000893, 0.003796];
function project([longitude, latitude]) {
  const t = Math.asin((Math.sqrt(3) / 2) * Math.sin((latitude * Math.PI) / 180));
  const t2 = t * t, t6 = t2 ** 3;
  const slope = A[0] + 3 * A[1] * t2 + t6 * (7 * A[2] + 9 * A[3] * t2);
  const x = ((longitude - CENTER) * Math.PI / 180) * Math.cos(t) / ((Math.sqrt(3) / 2) * slope);
  return [x, t * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2))];
}
const CENTER = 11; // The cut runs through the Bering Strait.
const WIDTH = 1000, EDGE = 6, NORTH = 83, SOUTH = -56;
const LEAST_AREA = 14; // Smaller islands are left out, in square units.
const TOLERANCE = 1.5; // Points closer than this to a straight line are left out, in units.

const half = project([CENTER + 180, 0])[0];
const scale = (WIDTH - 2 * EDGE) / (2 * half);
const top = project([0, NORTH])[1], bottom = project([0, SOUTH])[1];
const HEIGHT = Math.round((top - bottom) * scale + 2 * EDGE);
const place = (point) => { const [x, y] = project(point); return [(x + half) * scale + EDGE, (top - y) * scale + EDGE]; };

function simplify(points) { // Douglas and Peucker
  if (points.length < 3) return points;
  const [a, b] = [points[0], points.at(-1)];
  let worst = 0, at = 0;
  for (let i = 1; i < points.length - 1; i++) {
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]], length = Math.hypot(dx, dy);
    const far = length ? Math.abs(dy * (points[i][0] - a[0]) - dx * (points[i][1] - a[1])) / length : Math.hypot(points[i][0] - a[0], points[i][1] - a[1]);
    if (far > worst) [worst, at] = [far, i];
  }
  if (worst < TOLERANCE) return [a, b];
  return [...simplify(points.slice(0, at + 1)).slice(0, -1), ...simplify(points.slice(at))];
}
const area = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => { const [u, v] = ring[(i + 1) % ring.length]; return sum + x * v - u * y; }, 0) / 2);

const rings = [];
const land = feature(atlas, atlas.objects.land);
for (const shape of land.features ?? [land]) {
  const polygons = shape.geometry.type === "Polygon" ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  for (const [outer] of polygons) {
    if (Math.max(...outer.map((point) => point[1])) < SOUTH) continue; // Antarctica
    const shifted = outer.map(([x, y]) => [((x - CENTER + 540) % 360) - 180 + CENTER, y]);
    // A ring that crosses the cut is drawn on the side where it mostly lies.
    const east = shifted.filter(([x]) => x > CENTER).length * 2 > shifted.length;
    const whole = shifted.map(([x, y]) => [east && x < CENTER - 150 ? x + 360 : !east && x > CENTER + 150 ? x - 360 : x, y]);
    const ring = whole.map(place);
    if (area(ring) < LEAST_AREA) continue;
    const middle = ring.length >> 1; // Two halves, because a ring begins where it ends.
    const simple = [...simplify(ring.slice(0, middle + 1)).slice(0, -1), ...simplify(ring.slice(middle))].slice(0, -1);
    const points = simple.map(([x, y]) => [Math.round(x), Math.round(y)]);
    if (points.length > 2) rings.push(points);
  }
}

// Where the main rare-earth sites are, else the middle of the country or bloc. Lumps of countries stand in the sea beside them.
const PLACES = {
  china: [106, 34], "united-states": [-112, 37], australia: [125, -27], malaysia: [103, 4], myanmar: [97, 24], laos: [103, 19.5], "se-asia-other": [106, 13],
  india: [79, 15], russia: [60, 62], brazil: [-48, -14], canada: [-106, 57], france: [1, 46], estonia: [28, 59.4], "norway-sweden": [15, 64],
  greenland: [-43, 63], angola: [16, -13], malawi: [34.5, -14], tanzania: [34, -6], "south-africa": [22, -31], "other-africa": [30, -1],
  kazakhstan: [68, 48], kyrgyzstan: [75, 41.5], tajikistan: [71, 38.5], other: [-25, -35],
  "hub.china": [112, 33], "hub.malaysia": [103, 4], "hub.united-states": [-103, 38], "hub.europe": [6, 48], "hub.australia": [125, -27], "hub.india": [79, 15], "hub.russia": [60, 60], "hub.canada": [-106, 54],
  "hub.brazil-africa": [-46, -15], "hub.central-asia": [70, 46],
  "bloc.china": [112, 33], "bloc.us": [-98, 38], "bloc.eu": [12, 49], "bloc.japan-korea": [135, 36], "bloc.rest": [80, 14],
};

const lines = ["# Natural Earth 1:110m land (public domain), Equal Earth projection; format: scripts/make_world.mjs", `size ${WIDTH} ${HEIGHT}`];
for (const [slug, point] of Object.entries(PLACES)) { const [x, y] = place(point); lines.push(`place ${slug} ${Math.round(x)} ${Math.round(y)}`); }
const REACH = 40; // The longest step that a sign can hold; longer ones are cut in two.
let n = 0;
for (const ring of rings.sort((a, b) => area(b) - area(a))) {
  let [x, y] = ring[0];
  let line = `${x} ${y} `;
  for (const [u, v] of ring.slice(1)) {
    const parts = Math.ceil(Math.max(Math.abs(u - x), Math.abs(v - y)) / REACH);
    for (let i = 1; i <= parts; i++) {
      const [nx, ny] = [Math.round(x + ((u - x) * i) / parts), Math.round(y + ((v - y) * i) / parts)];
      const [dx, dy] = [nx - Math.round(x + ((u - x) * (i - 1)) / parts), ny - Math.round(y + ((v - y) * (i - 1)) / parts)];
      line += String.fromCharCode(80 + dx) + String.fromCharCode(80 + dy);
    }
    [x, y] = [u, v];
    n++;
  }
  lines.push(line);
}
const text = lines.join("\n") + "\n";
writeFileSync("public/data/world.txt", text);
console.log(`${text.length} bytes, ${rings.length} rings, ${n} points, ${WIDTH} x ${HEIGHT}`);
