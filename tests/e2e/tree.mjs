// End to end: what a screen reader finds. Chromium's tree of the page as text is kept in tree.txt, to be read like the page (UPDATE=1
// writes it anew); and the rules that it has to obey in every state.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import assert from "node:assert/strict";
import { open, rest, test } from "./page.mjs";
import { inEveryState, plants } from "./states.mjs";

const FILE = fileURLToPath(new URL("tree.txt", import.meta.url));
/** Parts that have no word of their own in the text. */
const SILENT = new Set(["none", "generic", "InlineTextBox", "RootWebArea", "LabelText", "MenuListPopup", "paragraph", "sectionheader", "sectionfooter", "LineBreak", "ListMarker", "rowgroup", "strong", "Legend", "Abbr", "code", "superscript", "subscript", "deletion", "Iframe"]);
/** Parts whose texts are their name. */
const NAMED = new Set(["heading", "link", "button", "tab", "DisclosureTriangle", "option", "radio", "switch", "checkbox", "cell", "gridcell", "columnheader", "rowheader", "combobox", "slider", "textbox", "searchbox", "spinbutton", "term"]);
const CONTROLS = new Set(["link", "button", "tab", "DisclosureTriangle", "radio", "switch", "checkbox", "combobox", "slider", "textbox", "searchbox", "spinbutton", "application"]);
/** A number of a control is looked for among those of the same part of the page. */
const PARTS = new Set(["banner", "main", "complementary", "contentinfo", "figure", "tabpanel", "region", "group", "radiogroup", "row"]);
const LANDMARKS = new Set(["banner", "main", "complementary", "contentinfo", "region"]);

async function tree(page) {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const by = new Map(nodes.map((node) => [node.nodeId, node]));
  const build = (node) => {
    const role = node.ignored ? "none" : (node.role?.value ?? "none");
    const children = (node.childIds ?? []).map((id) => by.get(id)).filter(Boolean).map(build);
    const props = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
    return { role, name: node.name?.value ?? "", value: node.value?.value, description: node.description?.value ?? "", props, children };
  };
  return build(nodes[0]);
}

/** The tree as lines of text. */
function lines(node, depth = 0, out = []) {
  const { role, name, value, description, props, children } = node;
  const pad = "  ".repeat(depth);
  if (role === "StaticText") {
    if (name.trim()) out.push(`${pad}${name.trim()}`);
    return out;
  }
  if (SILENT.has(role)) {
    for (const child of children) lines(child, depth, out);
    return out;
  }
  const words = [role === "DisclosureTriangle" ? "summary" : role.toLowerCase()];
  if (props.level && role === "heading") words[0] += ` ${props.level}`;
  if (name) words.push(`“${name}”`);
  // A slider's number is what its text says.
  if (value !== undefined && value !== "" && role !== "slider") words.push(`= ${value}`);
  for (const [key, shown] of [["checked", props.checked], ["selected", props.selected === true || undefined], ["pressed", props.pressed], ["expanded", props.expanded], ["disabled", props.disabled || undefined], ["invalid", props.invalid === "true" || undefined], ["live", props.live]]) {
    if (shown !== undefined) words.push(shown === true || key === "live" ? `(${key === "live" ? shown : key})` : `(${key}: ${shown})`);
  }
  if (description && description !== name && role !== "DisclosureTriangle") words.push(`[${description}]`);
  const isEmptyGroup = ["group", "figure"].includes(role) && !name;
  if (!isEmptyGroup) out.push(pad + words.join(" "));
  if (role === "combobox" || role === "option") return out;
  for (const child of children) {
    if (NAMED.has(role) && child.role === "StaticText") continue;
    lines(child, depth + (isEmptyGroup ? 0 : 1), out);
  }
  return out;
}

function* walk(node, parents = []) {
  yield [node, parents];
  for (const child of node.children) yield* walk(child, [...parents, node]);
}

/** The texts of the sliders: read from the page, as the tree reports them in another encoding. */
const sliders = (page) => page.locator("input[type=range]:not([hidden])").evaluateAll((all) => all.filter((node) => node.checkVisibility()).map((node) => [node.id, node.getAttribute("aria-valuetext") ?? ""]));

async function text(page) {
  const shown = lines(await tree(page));
  const texts = (await sliders(page)).map(([, text]) => text);
  let i = 0;
  return shown.map((line) => (line.trim().startsWith("slider ") ? `${line} = ${texts[i++]}` : line)).join("\n").replaceAll("\u00a0", " ").replace(/127\.0\.0\.1:\d+/g, "host");
}

test("what a screen reader finds is as it was written down", async () => {
  const at_rest = await open();
  const first = await text(at_rest.page);
  await at_rest.done();
  const moved = await open("?xh=0.8&xh_start=2028&b.vault=6&view=compare");
  await plants(moved.page);
  await moved.page.evaluate(() => {
    // One lever, one table and one plant stand for all of them.
    for (const node of document.querySelectorAll("#levers .lever:not([data-key=xh], [data-key=xh] *), .section--stories, .proj__row:nth-of-type(n+4), #menu, .foot")) node.remove();
    for (const node of document.querySelectorAll("[data-fold=xh], #table-main, [data-chart-table=shortage]")) node.open = true;
    for (const node of document.querySelectorAll(".stage__foot .table :is(th, td):nth-child(n+4)")) node.remove();
    document.querySelector("[data-about=xh]").click();
    document.querySelector(".proj__more").click();
  });
  await moved.page.waitForSelector(".card dl");
  await rest(moved.page, 300);
  const second = await text(moved.page);
  await moved.done();
  const now = `# At rest\n${first}\n\n# Two scenarios; one lever with its card and timing, one table and two plants open, the rest left out\n${second}\n`;
  if (process.env.UPDATE) writeFileSync(FILE, now);
  const kept = readFileSync(FILE, "utf8");
  const [was, is] = [kept.split("\n"), now.split("\n")];
  const at = is.findIndex((line, i) => line !== was[i]);
  assert.ok(kept === now, `tests/e2e/tree.txt differs in line ${at + 1} (UPDATE=1 writes it anew):\n  was ${was[at]}\n  is  ${is[at]}`);
});

test("headings, landmarks, names and live regions are in order in every state", async () => {
  const wrong = [];
  await inEveryState(async (page, state) => {
    const root = await tree(page);
    const note = (text) => wrong.push(`${state}: ${text}`);
    const headings = [], landmarks = [], names = new Map();
    let n_charts = 0;
    for (const [node, parents] of walk(root)) {
      const { role, name, props } = node;
      if (role === "heading") headings.push([props.level, name]);
      if (LANDMARKS.has(role)) landmarks.push(role);
      if (LANDMARKS.has(role) && !name && ["region", "complementary"].includes(role)) note(`a ${role} without a name`);
      if (role === "application") {
        n_charts += 1;
        if (!name || node.description.length < 60 || !/Up and down arrow/.test(node.description)) note(`the chart “${name}” is described as “${node.description}”`);
      }
      if (role === "alert" || (props.live && !["polite", "off"].includes(props.live))) {
        if (!(state === "crash notice" && /Something broke/.test(JSON.stringify(node)))) note(`${role} speaks ${props.live}: ${name}`);
      }
      if (!CONTROLS.has(role)) continue;
      if (!name.trim()) note(`a ${role} without a name`);
      const part = parents.filter((parent) => PARTS.has(parent.role)).at(-1);
      const key = `${role} ${name}`;
      if (!names.has(part)) names.set(part, new Set());
      if (names.get(part).has(key)) note(`two of ${key} in ${part?.role} ${part?.name}`);
      names.get(part).add(key);
    }
    if (headings[0]?.[0] !== 1 || headings.filter(([level]) => level === 1).length !== 1) note(`the first heading is ${headings[0]}`);
    for (const [i, [level, name]] of headings.entries()) if (i && level > headings[i - 1][0] + 1) note(`heading ${level} “${name}” follows ${headings[i - 1]}`);
    if (landmarks[0] !== "banner" || landmarks[1] !== "main" || landmarks.at(-1) !== "contentinfo" || !landmarks.includes("complementary")) note(landmarks.join(" "));
    if (n_charts < 1) note("no chart");
    for (const [id, text] of await sliders(page)) if (!/[a-z]{3}|%|USD/i.test(text)) note(`the slider ${id} says “${text}”`);
  }, (name) => !/dark|large|small/.test(name));
  assert.deepEqual([...new Set(wrong)], []);
});
