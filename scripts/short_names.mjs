// Gives what the module imports and exports short names, in the module and in its glue, and takes out of the glue what the module does
// not import: node short_names.mjs MODULE GLUE FLAGS...
// wasm-opt makes the names and prints which is which; the long ones are nowhere else.
import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";

const [module, glue, ...flags] = process.argv.slice(2);
const printed = execFileSync("wasm-opt", [...flags, "--minify-imports-and-exports-and-modules", module, "-o", `${module}.short`], { encoding: "utf8" });
const { imports, exports } = JSON.parse(printed);
let text = readFileSync(glue, "utf8");
const from = new Set(imports.map(([name]) => name));
if (from.size !== 1) throw new Error(`expected imports from one module, found ${[...from].join(", ")}`);
const [name] = from;

/** Replaces one place that has to be there. */
function put(pattern, replacement) {
  const found = text.match(new RegExp(pattern, "g"))?.length ?? 0;
  if (found === 0) throw new Error(`the glue has no ${pattern}`);
  text = text.replace(new RegExp(pattern, "g"), () => replacement);
}
const plain = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// An entry of the import object is a line that opens a function under a name, and all up to the line that closes it.
const wanted = new Set(imports.map(([, long]) => long));
text = text.replace(/^(__wb\w+): function[^]*?^\}.*,\n/gm, (entry, long) => (wanted.has(long) ? entry : ""));
const uses = (where, word) => where.split(new RegExp(`\\b${word}\\b`)).length - 1;
// Then the functions that only those called, and what only these called.
for (let before = ""; before !== text; ) {
  before = text;
  text = text.replace(/^function (\w+)\([^]*?^\}\n/gm, (whole, own) => (uses(before, own) > uses(whole, own) ? whole : ""));
}

put(plain(JSON.stringify(name)), JSON.stringify("a"));
for (const [, long, short] of imports) put(`(?<![\\w$.])${plain(long)}(?=: function|: \\()`, short);
for (const [long, short] of exports) text = text.replace(new RegExp(`(?<=\\bwasm\\.)${plain(long)}(?![\\w$])`, "g"), () => short);
writeFileSync(glue, text);
renameSync(`${module}.short`, module);
