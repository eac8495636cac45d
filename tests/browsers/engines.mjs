// Starts a browser with its driver: Firefox through geckodriver, WebKitGTK's small browser through WebKitWebDriver, which needs a display.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Builder, Capabilities } from "selenium-webdriver";

const WINDOW = { width: 1280, height: 900, x: 0, y: 0 };
const LONGEST_START_MS = 30_000;

/** MiniBrowser comes with the driver and lies in the library's own folder, which is named after machine and version. */
function miniBrowser() {
  const folders = ["/usr/lib", "/usr/libexec", "/usr/lib64"].filter(existsSync);
  const within = (folder) => readdirSync(folder, { withFileTypes: true }).filter((x) => x.isDirectory()).map((x) => join(folder, x.name));
  const candidates = folders.flatMap((folder) => [folder, ...within(folder).filter((x) => x.endsWith("-linux-gnu"))]).flatMap(within);
  const found = candidates.filter((x) => /\/webkit(2gtk|gtk)-[^/]*$/.test(x)).map((x) => join(x, "MiniBrowser")).find(existsSync);
  if (!found) throw new Error("MiniBrowser was not found: run scripts/setup.sh browsers");
  return found;
}

export const ENGINES = {
  firefox: {
    driver: (port) => ["geckodriver", ["--port", port, "--log", "error"]],
    env: () => ({ MOZ_HEADLESS: "1" }),
    capabilities: ({ ratio, folder }) => ({
      browserName: "firefox",
      "moz:firefoxOptions": {
        binary: process.env.FIREFOX ?? ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync),
        args: ["--headless"],
        prefs: {
          "layout.css.devPixelsPerPx": String(ratio),
          // Its driver would have it forget the page that is left; readers' browsers keep it in memory.
          "fission.bfcacheInParent": true,
          "browser.download.folderList": 2,
          "browser.download.dir": folder,
          "browser.download.alwaysOpenPanel": false,
        },
      },
    }),
  },
  webkit: {
    driver: (port) => ["WebKitWebDriver", [`--port=${port}`]],
    // Its sandbox wants rights that neither root nor a container has; compositing wants a graphics card.
    env: ({ ratio, folder }) => ({
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", WEBKIT_DISABLE_COMPOSITING_MODE: "1", GDK_BACKEND: "x11", GDK_SCALE: String(ratio), HOME: folder,
    }),
    capabilities: () => ({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: process.env.MINIBROWSER ?? miniBrowser(), args: ["--automation"] },
    }),
  },
};

function freePort() {
  return new Promise((found, refused) => {
    const probe = createServer().once("error", refused).listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(String(port)));
    });
  });
}

async function answers(address, child) {
  for (const end = Date.now() + LONGEST_START_MS; Date.now() < end; ) {
    if (child.exitCode !== null) throw new Error(`the driver ended with code ${child.exitCode}`);
    try {
      if ((await fetch(`${address}/status`)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((go) => setTimeout(go, 50));
  }
  throw new Error("the driver does not answer");
}

/** A browser window of 1280 x 900 device-independent pixels. `folder` takes what it downloads; `ratio` is device pixels per CSS pixel. */
export async function start(name, { folder, ratio = 1 }) {
  const engine = ENGINES[name];
  const port = await freePort();
  const [command, args] = engine.driver(port);
  // A group of its own, so that a browser which hangs ends with its driver.
  const child = spawn(command, args, { detached: true, stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, ...engine.env({ ratio, folder }) } });
  let said = "";
  child.stderr.on("data", (bytes) => (said = (said + bytes).slice(-2000)));
  const failed = new Promise((_, no) => child.once("error", (error) => no(new Error(`${command}: ${error.message}; run scripts/setup.sh browsers`))));
  failed.catch(() => {});
  const end = () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  };
  process.once("exit", end);
  try {
    const address = `http://127.0.0.1:${port}`;
    await Promise.race([answers(address, child), failed]);
    const driver = await new Builder().disableEnvironmentOverrides().usingServer(address).withCapabilities(new Capabilities(engine.capabilities({ ratio, folder }))).build();
    await driver.manage().setTimeouts({ script: 10_000, pageLoad: 20_000, implicit: 0 });
    await driver.manage().window().setRect(WINDOW);
    const stop = async () => {
      await Promise.race([driver.quit().catch(() => {}), new Promise((go) => setTimeout(go, 5000).unref())]);
      end();
      process.removeListener("exit", end);
    };
    return { driver, stop };
  } catch (error) {
    end();
    throw new Error(`${name} did not start: ${error.message}\n${said}`);
  }
}
