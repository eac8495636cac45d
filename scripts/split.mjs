// Splits the program in two: what a reader needs for a page that answers, and what comes a moment later. Functions that scripts/later.txt
// names move to a second module, which shares memory and tables with the first; in the first a few bytes stay that pass the call on.
// A call before the second module is there fetches it on the spot (public/boot.mjs), so the split changes when code arrives, never what
// it does. The list is written by scripts/profile.mjs; a function that it does not name stays in the first module. Generic functions
// of libraries never move: they share one name between types, and which of them a build keeps apart is the compiler's choice.
//
// Usage: node split.mjs TEXT FIRST LATER   the module in WebAssembly's text form, with names, into two
//        node split.mjs --count TEXT OUT   every function reports its first call, for the profile
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LIST = fileURLToPath(new URL("later.txt", import.meta.url));
/** A function is known by its path: hashes differ from one build to the next. */
export const plain = (name) => name.replace(/^\$?"?|"$/g, "").replace(/::h[0-9a-f]{16}/g, "").replace(/\[[0-9a-f]{16}\]/g, "").replace(/(#\d+|\.\d+|\[\d+\])+"?$/, "");

export const isOne = (name) => /chokepoint::|^<?(core::ptr::drop_in_place<|core::(panicking|str|unicode)::|std::panicking::)/.test(name);

const NAME = String.raw`\$(?:"(?:[^"\\]|\\.)*"|[^\s()"]+)`;

/** The top-level forms of a module as wasm-opt prints it: each begins after one space. */
function forms(text) {
  const body = text.slice(text.indexOf("\n") + 1, text.lastIndexOf(")"));
  const found = body.split(/\n(?= \()/).map((form) => ({ form, kind: /^ \((\w+)/.exec(form)?.[1] ?? "" }));
  for (const one of found) one.name = new RegExp(String.raw`^ \(\w+ (${NAME})`).exec(one.form)?.[1];
  return found.filter((one) => one.kind);
}

/** Parameters and results of a function, as they are written. */
function signature(form) {
  const head = form.slice(0, form.indexOf("\n") < 0 ? form.length : form.indexOf("\n"));
  const params = [...head.matchAll(/\(param (?:\$\S+ )?(\w+)\)/g)].map((match) => match[1]);
  const listed = [...head.matchAll(/\(param ((?:\w+ )+\w+)\)/g)].filter((match) => !match[0].includes("$")).flatMap((match) => match[1].split(" "));
  const results = [...head.matchAll(/\(result ([^()]+)\)/g)].flatMap((match) => match[1].split(" "));
  const all = head.includes("(param $") ? params : listed.length ? listed : params;
  const type = `${all.length ? `(param ${all.join(" ")})` : ""}${results.length ? ` (result ${results.join(" ")})` : ""}`.trim();
  return { params: all, type };
}

function importedSignature(form) {
  const inner = /\(func [^\n]*\)\)$/.exec(form)[0];
  const params = [...inner.matchAll(/\(param ([^()]+)\)/g)].flatMap((match) => match[1].split(" "));
  const results = [...inner.matchAll(/\(result ([^()]+)\)/g)].flatMap((match) => match[1].split(" "));
  return { params, type: `${params.length ? `(param ${params.join(" ")})` : ""}${results.length ? ` (result ${results.join(" ")})` : ""}`.trim() };
}

function count(text) {
  const all = forms(text);
  let n = 0;
  const names = [];
  const out = all.map(({ form, kind, name }) => {
    if (kind !== "func") return form;
    names.push(name);
    const lines = form.split("\n");
    // Behind the head and the locals.
    let at = 1;
    while (lines[at]?.startsWith("  (local ")) at++;
    lines.splice(at, 0, `  (call $count (i32.const ${n++}))`);
    return lines.join("\n");
  });
  const first = all.findIndex(({ kind }) => kind === "import");
  out.splice(first, 0, ' (import "later" "count" (func $count (param i32)))');
  return { text: `(module\n${out.join("\n")}\n)\n`, names };
}

function split(text, late) {
  const all = forms(text);
  const funcs = all.filter(({ kind }) => kind === "func");
  // Names of several functions move only together.
  const moved = new Set(funcs.filter(({ name, form }) => late.has(plain(name)) && isOne(plain(name)) && form.includes("\n")).map(({ name }) => name));
  const uses = (form) => [...form.matchAll(new RegExp(String.raw`\((?:call|ref\.func) (${NAME})`, "g"))].map((match) => match[1]);
  const body = (form) => form.slice(form.indexOf("\n"));
  const early = all.filter(({ name, kind }) => !(kind === "func" && moved.has(name)));
  const called = new Set(early.filter(({ kind }) => kind === "func").flatMap(({ form }) => uses(body(form))));
  for (const { form, kind } of early) {
    if (kind === "elem" || kind === "export") for (const match of form.matchAll(new RegExp(NAME, "g"))) called.add(match[0]);
  }
  const passed = funcs.filter(({ name }) => moved.has(name) && called.has(name));
  const table = all.find(({ kind, form }) => kind === "table" && form.includes(" funcref"));
  const size = Number(/ (\d+) \d+ funcref/.exec(table.form)[1]);
  const slot = new Map(passed.map(({ name }, i) => [name, size + i]));

  // The first module: calls are passed on through the table.
  const pass = ({ form, name }) => {
    const { params, type } = signature(form);
    const given = params.map((_, i) => `(local.get ${i})`).join(" ");
    return ` (func ${name} ${type}\n  (call $later)\n  (call_indirect ${table.name} ${type} ${given} (i32.const ${slot.get(name)}))\n )`;
  };
  const needed = new Set(funcs.filter(({ name }) => moved.has(name)).flatMap(({ form }) => uses(body(form))).filter((name) => !moved.has(name)));
  const text_of = funcs.filter(({ name }) => moved.has(name)).map(({ form }) => form).join("\n");
  const globals = all.filter(({ kind, name }) => kind === "global" && text_of.includes(`(global.get ${name})`) || kind === "global" && text_of.includes(`(global.set ${name}`));
  const tables = all.filter(({ kind }) => kind === "table");
  const memory = all.find(({ kind }) => kind === "memory");
  let n = 0;
  const letters = new Map();
  // Functions, globals, tables and the memory may bear the same name.
  const letter = (kind, name) => {
    const key = kind + name;
    if (!letters.has(key)) letters.set(key, `-${(n++).toString(36)}`);
    return letters.get(key);
  };
  const exports = [
    ...[...needed].map((name) => ` (export "${letter("func", name)}" (func ${name}))`),
    ...globals.map(({ name }) => ` (export "${letter("global", name)}" (global ${name}))`),
    ` (export "${letter("global", "$has_later")}" (global $has_later))`,
    ...tables.map(({ name }) => ` (export "${letter("table", name)}" (table ${name}))`),
    ` (export "${letter("memory", memory.name)}" (memory ${memory.name}))`,
  ];
  const first = all.flatMap((one) => {
    if (one.kind === "func" && moved.has(one.name)) return slot.has(one.name) ? [pass(one)] : [];
    if (one === table) return [one.form.replace(/ (\d+) (\d+) funcref/, ` ${size + passed.length} ${size + passed.length} funcref`)];
    return [one.form];
  });
  const at = all.findIndex(({ kind }) => kind === "import");
  first.splice(at, 0, ' (import "later" "load" (func $load))');
  const behind = first.findIndex((form) => form.startsWith(" (global"));
  first.splice(behind, 0, " (global $has_later (mut i32) (i32.const 0))");
  first.push(" (func $later\n  (if (i32.eqz (global.get $has_later)) (then (call $load)))\n )", ...exports);

  // The second one: all that it needs of the first by way of imports.
  const from = (name, what) => ` (import "a" "${letter(what.slice(0, what.indexOf(" ")), name)}" (${what}))`;
  const type_of = new Map(all.filter(({ kind }) => kind === "func").map(({ name, form }) => [name, signature(form).type]));
  for (const { kind, form } of all) {
    const name = kind === "import" && new RegExp(String.raw`\(func (${NAME})`).exec(form)?.[1];
    if (name) type_of.set(name, importedSignature(form).type);
  }
  const later = [
    ...all.filter(({ kind }) => kind === "type").map(({ form }) => form),
    ...[...needed].map((name) => from(name, `func ${name} ${type_of.get(name)}`)),
    ...globals.map(({ name, form }) => from(name, `global ${name} ${/^ \(global \S+ (\(mut \w+\)|\w+)/.exec(form)[1]}`)),
    from("$has_later", "global $has_later (mut i32)"),
    ...tables.map(({ name, form }) => from(name, `table ${name} 0 ${form.includes("funcref") ? "funcref" : "externref"}`)),
    from(memory.name, `memory ${memory.name} 0`),
    ...funcs.filter(({ name }) => moved.has(name)).map(({ form }) => form),
    ` (elem (table ${table.name}) (i32.const ${size}) func ${passed.map(({ name }) => name).join(" ")})`,
    " (func $here\n  (global.set $has_later (i32.const 1))\n )",
    " (start $here)",
  ];
  const module = (parts) => `(module\n${parts.join("\n")}\n)\n`;
  return { first: module(first), later: module(later), n_moved: moved.size, n_passed: passed.length };
}

const [mode, ...rest] = process.argv.slice(2);
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (mode === "--count") {
    const { text, names } = count(readFileSync(rest[0], "utf8"));
    writeFileSync(rest[1], text);
    writeFileSync(`${rest[1]}.names`, names.join("\n"));
  } else {
    const late = new Set(readFileSync(LIST, "utf8").split("\n").filter((line) => line && !line.startsWith("#")));
    const { first, later, n_moved, n_passed } = split(readFileSync(mode, "utf8"), late);
    writeFileSync(rest[0], first);
    writeFileSync(rest[1], later);
    console.log(`split: ${n_moved} functions come later, ${n_passed} of them are called from the first module`);
  }
}
