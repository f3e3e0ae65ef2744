import { type ChildProcess, spawn } from "node:child_process";

export interface Running {
  address: string;
  pid: number;
  stop: () => Promise<void>;
}

/** Starts a script, or a command with its arguments, as a server in a child process and waits until `path` answers. @throws Error when it does not within a minute */
export async function startServer(
  script: string | readonly string[],
  port: number,
  path: string,
  settings: Record<string, string>,
): Promise<Running> {
  const address = `http://127.0.0.1:${port}`;
  const [command = "node", ...args] = typeof script === "string" ? ["node", script] : script;
  const child = spawn(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, PORT: String(port), ...settings },
  });
  const stop = () => stopChild(child);
  for (let tries = 0; tries < 240; tries++) {
    if (await answers(address + path)) return { address, pid: child.pid ?? 0, stop };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await stop();
  throw new Error(`${script} did not answer on ${address}${path} within a minute.`);
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  return ended;
}
