// Takes out of a wasm module what the page never runs, before wasm-opt drops what only that used: node slim.mjs IN OUT
// The linker keeps it because a library exports it or has a pointer to it; which function is which is read from the module's names, so
// wasm-bindgen has to leave them in (data-keep-debug in index.html), and each rule has to find something: a library that has moved on
// fails the build instead of making the page heavier.
import { readFileSync, writeFileSync } from "node:fs";

// Byte streams of a library for servers, and the promises of an executor that src/web/tasks.rs stands in for.
const UNUSED_EXPORT = /^(__wbg_)?intounderlying(bytesource|source|sink)_/;
const NEVER_CALLED = /\bwasm_streams::|\bjs_sys::futures::/;
// Only messages of panics ask for Debug; they are written without the values, but with their words and their place.
const DEBUG = /core::fmt::Debug>::fmt\b/;
// The library's way to write a float weighs as much as a chart; src/decimal.rs writes the same digits. plotters-canvas asks for it.
const WRITE_FLOAT = /^<f64 as core::fmt::(Display|Debug)>::fmt\b/;
const OWN_WRITE_FLOAT = "write_float";

// Numbers of the specification.
const SECTION = { name: 0, types: 1, imports: 2, functions: 3, exports: 7, code: 10 };
const NAMES_OF_FUNCTIONS = 1, FUNCTION = 0, I32 = 0x7f;
const [UNREACHABLE, END, CALL, LOCAL_GET, I32_CONST] = [0x00, 0x0b, 0x10, 0x20, 0x41];

const [, , input, output] = process.argv;
const bytes = readFileSync(input);
let at = 8; // Behind the magic number and the version.

/** An unsigned LEB128 number; `at` moves behind it. */
function number() {
  let value = 0, shift = 0, byte;
  do { byte = bytes[at++]; value |= (byte & 127) << shift; shift += 7; } while (byte > 127);
  return value >>> 0;
}

function encoded(value) {
  const out = [];
  do { out.push((value & 127) | (value > 127 ? 128 : 0)); value >>>= 7; } while (value);
  return Buffer.from(out);
}

function text() {
  const length = number();
  at += length;
  return bytes.subarray(at - length, at).toString();
}

const list = (read) => Array.from({ length: number() }, read);
const sized = (body) => Buffer.concat([encoded(body.length), body]);
const counted = (parts) => Buffer.concat([encoded(parts.length), ...parts]);

/** The sections, each with its number, where its content begins, and where it ends. */
const sections = [];
while (at < bytes.length) {
  const start = at, id = bytes[at++], size = number();
  sections.push({ id, start, body: at, end: at + size });
  at += size;
}

/** Reads what a section holds. */
function within(id, read) {
  const section = sections.find((section) => section.id === id);
  if (!section) throw new Error(`slim: the module has no section ${id}`);
  at = section.body;
  return read(section);
}

const types = within(SECTION.types, () => list(() => {
  at++; // The mark of a function's type.
  return [list(() => bytes[at++]), list(() => bytes[at++])];
}));
const limits = () => { const flags = number(); number(); if (flags & 1) number(); };
const n_imports = within(SECTION.imports, () => list(() => {
  text(), text();
  const kind = bytes[at++];
  if (kind === FUNCTION) number();
  else if (kind === 1) { at++; limits(); } // A table: what it holds, how large it is.
  else if (kind === 2) limits(); // A memory.
  else at += 2; // A global: its type, and whether it changes.
  return kind;
})).filter((kind) => kind === FUNCTION).length;
const type_of = within(SECTION.functions, () => list(() => types[number()]));

const names = new Map();
for (const { id, body, end } of sections) {
  at = body;
  if (id !== SECTION.name || text() !== "name") continue;
  while (at < end) {
    const kind = bytes[at++], size = number(), next = at + size;
    // Hashes of crates stand in brackets.
    if (kind === NAMES_OF_FUNCTIONS) for (let left = number(); left > 0; left--) names.set(number(), text().replace(/\[[0-9a-f]{8,}\]/g, ""));
    at = next;
  }
}
if (names.size === 0) throw new Error("slim: the module has no names; does wasm-bindgen still keep them?");

const own = within(SECTION.exports, () => list(() => [text(), bytes[at++], number()])).find(([name]) => name === OWN_WRITE_FLOAT)?.[2];
if (own === undefined) throw new Error(`slim: the module does not export ${OWN_WRITE_FLOAT}`);

/** Two pointers in, a yes or no out: the type of everything that writes itself. */
const writes = ([params, results]) => params.length === 2 && results.length === 1 && [...params, ...results].every((type) => type === I32);

const NO_LOCALS = 0;
const RULES = [
  { name: WRITE_FLOAT, fits: writes, body: [LOCAL_GET, 0, LOCAL_GET, 1, CALL, ...encoded(own), END], found: 0 },
  { name: DEBUG, fits: writes, body: [I32_CONST, 0, END], found: 0 },
  { name: NEVER_CALLED, fits: () => true, body: [UNREACHABLE, END], found: 0 },
];

/** What stands in place of the body of function `i`, if anything. */
function instead(i) {
  const name = names.get(n_imports + i) ?? "";
  const rule = RULES.find((rule) => rule.name.test(name) && rule.fits(type_of[i]));
  if (!rule) return null;
  rule.found++;
  return Buffer.from([NO_LOCALS, ...rule.body]);
}

let n_dropped = 0;
function slimmer({ id, start, body, end }) {
  at = body;
  if (id === SECTION.exports) {
    const kept = list(() => {
      const from = at, name = text();
      at++; // The kind.
      number();
      if (!UNUSED_EXPORT.test(name) && name !== OWN_WRITE_FLOAT) return bytes.subarray(from, at);
      n_dropped++;
      return null;
    }).filter((entry) => entry !== null);
    return Buffer.concat([Buffer.from([id]), sized(counted(kept))]);
  }
  if (id === SECTION.code) {
    const bodies = list((_, i) => {
      const size = number(), from = at;
      at += size;
      return sized(instead(i) ?? bytes.subarray(from, at));
    });
    return Buffer.concat([Buffer.from([id]), sized(counted(bodies))]);
  }
  return bytes.subarray(start, end);
}

const slim = Buffer.concat([bytes.subarray(0, 8), ...sections.map(slimmer)]);
const idle = RULES.filter((rule) => rule.found === 0).map((rule) => rule.name);
if (n_dropped < 2 || idle.length > 0) throw new Error(`slim: nothing was found for ${n_dropped < 2 ? UNUSED_EXPORT : idle.join(", ")}`);
writeFileSync(output, slim);
