import { expect, test } from "vitest";
import { isRobot } from "#domain/reads/robots.ts";

test("obvious programs are not readers", () => {
  for (const agent of [
    null,
    "",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "facebookexternalhit/1.1",
    "curl/8.5.0",
    "python-requests/2.31",
    "Mozilla/5.0 (X11) AppleWebKit/537.36 HeadlessChrome/120.0 Safari/537.36",
  ]) {
    expect([agent, isRobot(agent)]).toEqual([agent, true]);
  }
});

test("browsers are readers", () => {
  for (const agent of [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0",
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
  ]) {
    expect([agent, isRobot(agent)]).toEqual([agent, false]);
  }
});
