// The component tests (tests/web) for any browser: wasm-bindgen's runner serves them, and whoever opens the address runs them.
import { spawn } from "node:child_process";

const LONGEST_START_MS = 30_000;

/** Serves the tests whose name holds `words`; WEB_TESTS is their program, which scripts/test_browsers.sh builds. */
export async function serveComponentTests(words) {
  const program = process.env.WEB_TESTS;
  if (!program) throw new Error("WEB_TESTS is not set: run scripts/test_browsers.sh, which builds the component tests");
  const env = { ...process.env, NO_HEADLESS: "1", WASM_BINDGEN_TEST_ADDRESS: "127.0.0.1:0" };
  const child = spawn("wasm-bindgen-test-runner", [program, words], { stdio: ["ignore", "pipe", "pipe"], env });
  const close = () => child.kill();
  process.once("exit", close);
  let said = "";
  const address = await new Promise((found, failed) => {
    const fail = (why) => failed(new Error(`the runner of the component tests ${why}\n${said}`));
    const late = setTimeout(() => fail("does not answer"), LONGEST_START_MS);
    child.once("error", (error) => fail(`did not start: ${error.message}`));
    child.once("exit", (code) => fail(`ended with code ${code}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (bytes) => {
        said += bytes;
        const [served] = said.match(/http:\/\/[\d.]+:\d+/) ?? [];
        if (!served) return;
        clearTimeout(late);
        found(served);
      });
    }
  }).catch((error) => {
    close();
    throw error;
  });
  return {
    address,
    close: () => {
      process.removeListener("exit", close);
      close();
    },
  };
}
