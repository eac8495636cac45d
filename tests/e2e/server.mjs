// A static server of dist/ under a sub-path, as any host would run it; it can serve .wasm with the wrong type, leave files out, keep them
// back, open them to other sites, or send a policy with them.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml",
  ".wasm": "application/wasm", ".csv": "text/csv; charset=utf-8", ".json": "application/json",
};

/** Serves `folder` under `base` on a free port; `options` can be changed while it runs: { wasmType, missing, headers }. `hold(".wasm")` keeps
 * files of that ending back until what it returns is called. */
export async function serve(folder, base, options = {}) {
  const requests = [];
  const held = new Map();
  const hold = (ending) => {
    let release;
    const released = new Promise((go) => { release = () => (held.delete(ending), go()); });
    held.set(ending, { released, release });
    return release;
  };
  const server = createServer({ maxHeaderSize: 512 * 1024 }, async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    requests.push(path);
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : "..";
    if (inside.startsWith("..") || (options.missing && path.endsWith(options.missing))) {
      response.writeHead(404).end("not here");
      return;
    }
    try {
      const file = join(folder, /(^|\/)\.?$/.test(inside) ? join(inside, "index.html") : inside);
      const body = await readFile(file);
      await Promise.all([...held].filter(([ending]) => file.endsWith(ending)).map(([, file]) => file.released));
      const type = extname(file) === ".wasm" && options.wasmType ? options.wasmType : TYPES[extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, ...options.headers }).end(body);
    } catch {
      response.writeHead(404).end("not here");
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, page: origin + base, requests, options, hold, releaseAll: () => held.forEach((file) => file.release()), close: () => server.close() };
}
