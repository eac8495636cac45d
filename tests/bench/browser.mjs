// Starts the browser of the bench. Its driver is installed for the end-to-end tests, so it is taken from there.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

const { chromium } = createRequire(new URL("../e2e/package.json", import.meta.url))("playwright-core");
const executablePath = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

export const launch = () => chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
