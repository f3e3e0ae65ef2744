// Next without the press: what the press is for. Argument: the folder of another project than this one.
import { createServer } from "node:http";
import next from "next";

process.env.NODE_ENV = "production";
const app = next({ dev: false, dir: process.argv[2] ?? "." });
await app.prepare();
createServer(app.getRequestHandler()).listen(Number(process.env.PORT), "127.0.0.1");
