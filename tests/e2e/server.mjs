// A static server of dist/ under a sub-path, as any host would run it; it can serve .wasm with the wrong type, leave files out, send them
// late, open them to other sites, or send a policy with them.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml",
  ".wasm": "application/wasm", ".csv": "text/csv; charset=utf-8", ".json": "application/json",
};

/** Serves `folder` under `base` on a free port; `options` can be changed while it runs: { wasmType, missing, delay: { ".wasm": ms }, headers }. */
export async function serve(folder, base, options = {}) {
  const requests = [];
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
      const wait = options.delay?.[extname(file)];
      if (wait) await new Promise((go) => setTimeout(go, wait));
      const type = extname(file) === ".wasm" && options.wasmType ? options.wasmType : TYPES[extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, ...options.headers }).end(body);
    } catch {
      response.writeHead(404).end("not here");
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, page: origin + base, requests, options, close: () => server.close() };
}
