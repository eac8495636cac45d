// The filter of the rows in data.html: text, table and grade of trust, kept in the address. Without it all rows are there.

const form = document.getElementById("filter");
const blocks = [...document.querySelectorAll("[data-table] .rows")].map((block) => ({
  block,
  table: block.closest("[data-table]").dataset.table,
  section: block.closest("section"),
  rows: [...block.querySelectorAll("tbody > tr")].map((row) => ({ row, words: undefined })),
}));
const status = form.querySelector("[role=status]");
const total = blocks.reduce((sum, { rows }) => sum + rows.length, 0);

/** What a row can be found by, read off it when it is first asked for. */
function words(entry) {
  return (entry.words ??= entry.row.textContent.toLowerCase());
}

function isShown(entry, terms, grade) {
  if (grade && !entry.row.querySelector(`td .grade[data-grade="${grade}"]`)) return false;
  return terms.every((term) => words(entry).includes(term));
}

function apply() {
  const { q, table, grade } = Object.fromEntries(new FormData(form));
  // Marks around a word are no part of it: a quote or a bracket alone asks for nothing.
  const terms = q.toLowerCase().split(/\s+/).map((term) => term.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")).filter(Boolean);
  let n = 0;
  const filled = new Set();
  for (const part of blocks) {
    let here = 0;
    for (const entry of part.rows) {
      const shown = (!table || part.table === table) && isShown(entry, terms, grade);
      if (entry.row.hidden === shown) entry.row.hidden = !shown;
      here += shown;
    }
    part.block.hidden = !here;
    if (here) filled.add(part.section);
    n += here;
  }
  for (const { section } of blocks) section.hidden = !filled.has(section);
  const count = `${n.toLocaleString("en")} of ${total.toLocaleString("en")} rows`;
  tell(n ? count : `${count}. No row holds all of these words: try fewer, or clear the filter.`);
  keep({ q: q.trim(), table, grade });
}

// The count is read aloud once the reader pauses, not with every letter.
let telling;
function tell(...parts) {
  clearTimeout(telling);
  telling = setTimeout(() => status.replaceChildren(...parts), 300);
}

/** Writes what is chosen into the address, and leaves there what is not of the filter. */
function keep(chosen) {
  const address = new URL(location.href);
  for (const [key, value] of Object.entries(chosen)) value ? address.searchParams.set(key, value) : address.searchParams.delete(key);
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}

const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The rows in view as CSV, with exact values and the address of each source. */
function csv() {
  const lines = [["id", "table", "what", "value", "range", "unit", "year", "source", "address", "grade", "used in"]];
  for (const { table, rows } of blocks) {
    for (const { row } of rows.filter(({ row }) => !row.hidden)) {
      const [what, value, range, unit, year, source, grade, used] = row.cells;
      const address = source.querySelector("a[href^=http]")?.href ?? "";
      const exact = value.dataset.v ?? value.textContent.replaceAll(",", "").replaceAll("−", "-");
      const name = what.textContent.replace(row.id, "").replace(/\s+/g, " ").trim();
      lines.push([row.id, table, name, exact, range.textContent.replaceAll("\u00a0", " ").replaceAll("−", "-"), unit.textContent, year.textContent, source.textContent, address, grade.textContent, used.textContent]);
    }
  }
  return lines.map((line) => line.map(quoted).join(",") + "\n").join("");
}

// A spreadsheet knows by the mark at the beginning that the text is UTF-8.
const MARK = "\ufeff";
let address;

/** Offers the rows in view. A browser does not tell whether it takes a file, so a link to the same file stays on the page. */
function download() {
  URL.revokeObjectURL(address);
  address = URL.createObjectURL(new Blob([MARK, csv()], { type: "text/csv" }));
  const { q, table, grade } = Object.fromEntries(new FormData(form));
  const words = [q, table, grade].join(" ").toLowerCase().match(/[a-z0-9]+/g) ?? ["all"];
  const link = document.createElement("a");
  link.href = address;
  link.download = `chokepoint-rows-${words.join("-").slice(0, 60)}.csv`;
  link.textContent = link.download;
  tell("The file was handed to your browser: look among your downloads. If none is there, open it here: ", link);
  link.click();
}

/** A link to a row that the filter has taken away brings all rows back. */
function follow() {
  const row = document.getElementById(location.hash.slice(1));
  if (!row?.closest("[hidden]")) return;
  form.reset();
  apply();
  row.scrollIntoView();
}

const asked = new URLSearchParams(location.search);
for (const name of ["q", "table", "grade"]) {
  const field = form.elements[name];
  field.value = asked.get(name) ?? "";
  if (field.value === undefined || field.selectedIndex === -1) field.value = "";
}
form.hidden = false;
form.addEventListener("input", apply);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(apply));
form.querySelector("[data-csv]").addEventListener("click", download);
addEventListener("hashchange", follow);
if (["q", "table", "grade"].some((name) => form.elements[name].value)) {
  apply();
  follow();
}
