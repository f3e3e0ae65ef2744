import { openStore, replaceStore } from "#db/client.ts";
import { systemDesk } from "#newsroom/authorise.ts";
import { releaseDue } from "#newsroom/release-due.ts";

/** Releases what is due in the database of that file at that moment, and says when it begins and ends: to be killed. */
const [file = "", now = "", holder = ""] = process.argv.slice(2);
replaceStore(openStore(file));
process.stdout.write("begins\n");
await releaseDue(systemDesk(Number(now)), { holder });
process.stdout.write("ends\n");
