// Readers in a process of their own, so that what watches the paper beside them is not held up: each asks for one address
// after another without pause, until the process is ended. Arguments: how many, the server, paths.
import { Agent, get } from "node:http";

const [count, server, ...paths] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });

function ask(path) {
  return new Promise((resolve) => {
    get(server + path, { agent, headers: { "accept-encoding": "br" } }, (answer) => {
      answer.resume();
      answer.once("close", resolve);
    }).once("error", resolve);
  });
}

for (let reader = 0; reader < Number(count); reader++) {
  (async () => {
    for (;;) for (const path of paths) await ask(path);
  })();
}
