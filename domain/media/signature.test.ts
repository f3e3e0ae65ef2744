import { expect, test } from "vitest";
import { holdsStrangers, kindOfFile } from "#domain/media/signature.ts";

const bytes = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));

test("a file is what its first bytes say", () => {
  for (const [head, kind] of [
    ["\xff\xd8\xff\xe0", "jpeg"],
    ["\x89PNG\r\n\x1a\n", "png"],
    ["GIF89a", "gif"],
    ["RIFF\x10\0\0\0WEBPVP8 ", "webp"],
    ["RIFF\x10\0\0\0WAVE", "unknown"],
    ["\0\0\0\x20ftypavif\0\0\0\0avifmif1", "avif"],
    ["\0\0\0\x18ftypmif1\0\0\0\0mif1avif", "avif"],
    ["\0\0\0\x18ftypheic\0\0\0\0mif1heic", "heic"],
    ["\0\0\0\x18ftypisom", "unknown"],
    ["  <svg xmlns=", "svg"],
    ["<?xml version='1.0'?><svg>", "svg"],
    ["", "unknown"],
    ["<html>", "unknown"],
  ] as const) {
    expect([head, kindOfFile(bytes(head))]).toEqual([head, kind]);
  }
});

test("a picture that is also a page, a program or an archive is told from one that is not", () => {
  for (const tail of ["<script>alert(1)</script>", "<?PHP echo 1;", "PK\x05\x06\0\0", "%PDF-1.7", "<!DOCTYPE HTML>"]) {
    expect([tail, holdsStrangers(bytes(`\xff\xd8\xff${"x".repeat(500)}${tail}`))]).toEqual([tail, true]);
  }
  expect(holdsStrangers(bytes("\xff\xd8\xff<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF/></x:xmpmeta>"))).toBe(false);
});
