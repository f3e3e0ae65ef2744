// The picture room's own process: see picture-room.ts.
import { register } from "tsx/esm/api";

register();
await import("./picture-worker.ts");
