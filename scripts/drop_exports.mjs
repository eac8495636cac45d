// Takes exports out of a wasm module that the page never calls: byte streams of a library for servers, which the linker has to keep
// because they are exported. wasm-opt then drops what only they used. Usage: node drop_exports.mjs IN OUT
import { readFileSync, writeFileSync } from "node:fs";

const UNUSED = /^(__wbg_)?intounderlying(bytesource|source|sink)_/;
const EXPORTS = 7; // Number of the section, by the specification.
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

const parts = [bytes.subarray(0, at)];
while (at < bytes.length) {
  const start = at, section = bytes[at++], size = number(), end = at + size;
  if (section === EXPORTS) {
    const kept = [];
    for (let left = number(); left > 0; left--) {
      const entry = at, length = number();
      const name = bytes.subarray(at, at + length).toString();
      at += length + 1; // The name and the kind.
      number();
      if (!UNUSED.test(name)) kept.push(bytes.subarray(entry, at));
    }
    const body = Buffer.concat([encoded(kept.length), ...kept]);
    parts.push(Buffer.from([EXPORTS]), encoded(body.length), body);
  } else {
    parts.push(bytes.subarray(start, end));
  }
  at = end;
}
writeFileSync(output, Buffer.concat(parts));
