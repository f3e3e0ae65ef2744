import { expect, test } from "vitest";
import { describeAgent } from "#domain/staff/agent.ts";

test("browsers that call themselves by each other's names are told apart", () => {
  const known = {
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0": "Firefox on Linux",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36":
      "Chrome on Windows",
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0":
      "Edge on Windows",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/19.0 Safari/604.1":
      "Safari on iPhone",
    "curl/8.5.0": "Another program",
    "": "Another program",
  };
  for (const [agent, words] of Object.entries(known)) expect(describeAgent(agent)).toBe(words);
});
