// The bench's own server: several pages under one origin, every text and program sent as gzip, as most static hosts do.
import { createServer } from "node:http";
import { readFile, readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml",
  ".wasm": "application/wasm", ".csv": "text/csv; charset=utf-8", ".json": "application/json", ".txt": "text/plain; charset=utf-8",
};

/** Serves `mounts`, `{ "/ours/": [folder, ...] }`; of two files of one name the first counts. `sent` holds the bytes sent by kind of file. */
export async function serve(mounts) {
  // All files are read before the first measurement, so that a build meanwhile changes nothing; each is compressed when first asked for.
  const files = new Map();
  for (const [base, folders] of Object.entries(mounts)) {
    for (const folder of folders) {
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath ?? entry.path, entry.name), address = base + path.slice(join(folder, "/").length);
        if (!files.has(address)) files.set(address, { raw: await readFile(path) });
      }
    }
  }
  const site = { sent: {} };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const address = pathname.endsWith("/") ? `${pathname}index.html` : pathname, file = files.get(address);
    if (!file) return response.writeHead(404).end("not here");
    file.body ??= gzipSync(file.raw, { level: 9 });
    const kind = extname(address).slice(1);
    site.sent[kind] = (site.sent[kind] ?? 0) + file.body.length;
    const headers = { "content-type": TYPES[`.${kind}`] ?? "application/octet-stream", "content-encoding": "gzip", "content-length": file.body.length };
    response.writeHead(200, headers).end(file.body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  site.origin = `http://127.0.0.1:${server.address().port}`;
  site.close = () => server.close();
  return site;
}
