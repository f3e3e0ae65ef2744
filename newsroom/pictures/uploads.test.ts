import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import ExifReader from "exifreader";
import sharp from "sharp";
import { expect, test } from "vitest";
import { findPicture } from "#db/queries/media.ts";
import { freshStore } from "#db/testing.ts";
import { finishPictures } from "#newsroom/pictures/finish.ts";
import { findInLibrary } from "#newsroom/pictures/library.ts";
import { clearIncoming, MOST_BYTES, receivePicture } from "#newsroom/pictures/uploads.ts";
import { deskOf, NOON } from "#newsroom/testing.ts";

const desk = deskOf("contributor");

const toArrayBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

async function* inPieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const receive = (name: string, bytes: Uint8Array) => receivePicture(desk, { name, body: inPieces(bytes) });

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#336699" } });

/** A PNG that says it is that large and holds next to nothing. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(named));
    return Buffer.concat([length, named, sum]);
  };
  const data = deflateSync(Buffer.alloc(1_000_000));
  const start = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([start, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function nothingIsLeft(mediaDir: string): void {
  expect(readdirSync(mediaDir)).toEqual([".incoming"]);
  expect(readdirSync(join(mediaDir, ".incoming"))).toEqual([]);
}

test("hostile and broken files are refused with a word on what to do, and nothing of them is left", async () => {
  const { mediaDir, reader } = freshStore();
  const jpeg = await blank(300, 200).jpeg().toBuffer();
  const files: [string, Uint8Array, RegExp][] = [
    ["drawing.svg", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"), /SVG/],
    ["drawing.png", Buffer.from("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"), /SVG/],
    ["page.jpg", Buffer.from("<html><script>alert(1)</script></html>"), /no picture by its content/],
    ["both.jpg", Buffer.concat([jpeg, Buffer.from("<script>alert(1)</script>")]), /page, a program or an archive/],
    ["archive.jpg", Buffer.concat([jpeg, Buffer.from("PK\x05\x06\0\0\0\0")]), /page, a program or an archive/],
    ["empty.jpg", Buffer.alloc(0), /empty/],
    ["half.jpg", jpeg.subarray(0, jpeg.length / 2), /damaged or incomplete/],
    ["noise.jpg", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(2000)]), /damaged|page/],
    ["bomb.png", bomb(60_000, 60_000), /3600 million pixels/],
    ["phone.heic", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), /HEIC/],
  ];
  for (const [name, bytes, message] of files) {
    await expect(receive(name, bytes), name).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(message),
    });
  }
  nothingIsLeft(mediaDir);
  expect(reader.prepare("select count(*) from media").pluck().get()).toBe(0);
});

test("a file of 200 MB is refused once 40 have come, and one that breaks off leaves nothing", async () => {
  const { mediaDir } = freshStore();
  let sent = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (const piece = Buffer.alloc(1024 * 1024, 1); sent < 200 * piece.length; sent += piece.length) yield piece;
  }
  await expect(receivePicture(desk, { name: "huge.jpg", body: endless() })).rejects.toMatchObject({ code: "invalid" });
  expect(sent).toBeLessThan(MOST_BYTES + 4 * 1024 * 1024);
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from([0xff, 0xd8, 0xff]);
    throw new Error("the line broke");
  }
  await expect(receivePicture(desk, { name: "b.jpg", body: broken() })).rejects.toThrow("the line broke");
  nothingIsLeft(mediaDir);
});

test("a picture is what its content says, whatever its name; the same file twice is one", async () => {
  freshStore();
  const png = await blank(500, 400).png().toBuffer();
  const { hash, isNew } = await receive("Quay at dawn.jpg", png);
  expect(isNew).toBe(true);
  expect(await receive("other name.png", png)).toEqual({ hash, isNew: false });
  expect(await findInLibrary(desk, hash)).toMatchObject({ name: "quay-at-dawn", type: "image/png", width: 500 });
});

test("creator, credit and copyright come out of the file and stay in every size and cut; where it was taken does not", async () => {
  const { mediaDir } = freshStore();
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" photoshop:Credit="Bay Pictures"><dc:creator><rdf:Seq><rdf:li>Zoë Ånäs &amp; co</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;
  const bytes = await blank(1300, 900)
    .withExif({
      IFD0: { Copyright: "Bay 2026", ImageDescription: "A quay." },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "59/1 30/1 0/1" },
    })
    .withXmp(xmp)
    .jpeg()
    .toBuffer();
  expect(Object.keys(ExifReader.load(toArrayBuffer(bytes), { expanded: true }).gps ?? {})).toContain("Latitude");
  const { hash } = await receive("quay.jpg", bytes);
  await finishPictures(deskOf("system"), 1);
  expect(await findInLibrary(desk, hash)).toMatchObject({
    creator: "Zoë Ånäs & co",
    credit: "Bay Pictures",
    copyright: "Bay 2026",
    caption: "A quay.",
    alt: "",
  });
  const files = readdirSync(join(mediaDir, hash)).filter((name) => !name.startsWith("original"));
  expect(files.length).toBeGreaterThanOrEqual(7);
  for (const file of files) {
    const tags = ExifReader.load(toArrayBuffer(readFileSync(join(mediaDir, hash, file))), { expanded: true });
    expect([file, tags.gps]).toEqual([file, undefined]);
    expect([file, tags.xmp?.creator?.description, tags.xmp?.Credit?.description]).toEqual([
      file,
      "Zoë Ånäs & co",
      "Bay Pictures",
    ]);
    expect([file, tags.exif?.Copyright?.description]).toEqual([file, "Bay 2026"]);
  }
});

test("the first image of an animation is taken, upright", async () => {
  freshStore();
  const { hash } = await receive("still.gif", await blank(300, 200).gif().toBuffer());
  expect(await findPicture(hash)).toMatchObject({ width: 300, height: 200 });
});

test("what a killed process left on its way in is cleared after an hour, and not before", async () => {
  const { mediaDir } = freshStore();
  await receive("a.png", await blank(50, 50).png().toBuffer());
  const folder = join(mediaDir, ".incoming");
  for (const [name, at] of [
    ["old", NOON - 7_200_000],
    ["young", NOON - 60_000],
  ] as const) {
    writeFileSync(join(folder, name), "x");
    utimesSync(join(folder, name), at / 1000, at / 1000);
  }
  expect(await clearIncoming(desk)).toBe(1);
  expect(readdirSync(folder)).toEqual(["young"]);
});

test.skipIf(process.getuid?.() !== 0 || process.platform !== "linux")(
  "a picture for which the disk has no room is refused in words, and leaves nothing (needs root, to mount a small disk)",
  async ({ skip }) => {
    const { mediaDir } = freshStore();
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", mediaDir]).status !== 0)
      skip("No disk may be mounted here.");
    try {
      const noise = await sharp(randomBytes(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } })
        .png()
        .toBuffer();
      await expect(receive("noise.png", noise)).rejects.toMatchObject({
        name: "Refusal",
        message: expect.stringContaining("The disk is full"),
      });
      nothingIsLeft(mediaDir);
    } finally {
      spawnSync("umount", ["-l", mediaDir]);
    }
  },
);
