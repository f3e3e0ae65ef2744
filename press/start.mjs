import { existsSync } from "node:fs";

process.env.NODE_ENV = "production";
const built = new URL("../.next/press/main.mjs", import.meta.url);
if (existsSync(built)) await import(built.href);
else {
  console.error("The paper is not built yet: npm run build");
  process.exitCode = 1;
}
