// Everything that must hold before a change is taken, two at a time. Prints only what failed, and how long each took.
import { spawn } from "node:child_process";

// The measured bundle is the built one: `pnpm build` comes first, as it does in Maven.
const steps = ["unit", "types", "lint", "format", "knip", "size"];
const workers = 2;

function run(step) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn("pnpm", ["--silent", "run", step], { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("close", (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? "ok  " : "FAIL"} ${step} ${seconds} s`);
      if (code !== 0) console.log(output);
      resolve(code === 0);
    });
  });
}

const waiting = [...steps];
const results = [];
await Promise.all(
  Array.from({ length: workers }, async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) results.push(await run(step));
  }),
);
process.exit(results.every(Boolean) ? 0 : 1);
