import { expect, test } from "vitest";
import { addressAfter, isSessionOver, SESSION_LIFE, sessionCookie } from "#domain/staff/session.ts";

const HOUR = 3_600_000;

test("a session ends after twelve idle hours, one that is kept after seven idle days", () => {
  const endsAt = 100 * 24 * HOUR;
  expect(isSessionOver({ seenAt: 0, endsAt, kept: false }, 12 * HOUR - 1)).toBe(false);
  expect(isSessionOver({ seenAt: 0, endsAt, kept: false }, 12 * HOUR)).toBe(true);
  expect(isSessionOver({ seenAt: 0, endsAt, kept: true }, 7 * 24 * HOUR - 1)).toBe(false);
  expect(isSessionOver({ seenAt: 0, endsAt, kept: true }, 7 * 24 * HOUR)).toBe(true);
});

test("a session ends at its last moment, however busy it is", () => {
  const { whole } = SESSION_LIFE.kept;
  expect(isSessionOver({ seenAt: whole - 1, endsAt: whole, kept: true }, whole - 1)).toBe(false);
  expect(isSessionOver({ seenAt: whole, endsAt: whole, kept: true }, whole)).toBe(true);
});

test("the cookie is bound to its host where the site is https, and has a plain name where it cannot be", () => {
  expect(sessionCookie("https://paper.example")).toEqual({ name: "__Host-desk", secure: true });
  expect(sessionCookie("http://localhost:3000")).toEqual({ name: "desk", secure: false });
});

test("after signing in the way leads into the newsroom and nowhere else", () => {
  for (const wish of ["/newsroom", "/newsroom/stories/4/edit", "/newsroom?state=draft&section=world"]) {
    expect(addressAfter(wish)).toBe(wish);
  }
  const hostile = [
    undefined,
    ["/newsroom"],
    "",
    "/",
    "//evil.example",
    "/newsroom//evil.example",
    "/newsroomevil",
    "https://evil.example/newsroom",
    "/newsroom\\evil",
    "/newsroom/\nx",
    "javascript:alert(1)",
    `/newsroom/${"x".repeat(3000)}`,
  ];
  for (const wish of hostile) expect(addressAfter(wish)).toBe("/newsroom");
});
