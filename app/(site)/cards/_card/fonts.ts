import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { unpackWoff } from "./woff.ts";

const PACKAGES = join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@fontsource");

const SCRIPTS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext"];
const FILES = [
  ...[...SCRIPTS, "greek"].flatMap((script) =>
    ["600-normal", "600-italic"].map((cut) => `stix-two-text-${script}-${cut}`),
  ),
  "stix-two-text-latin-400-normal",
  "stix-two-text-cyrillic-400-normal",
  ...SCRIPTS.flatMap((script) => ["400-normal", "600-normal"].map((cut) => `libre-franklin-${script}-${cut}`)),
  "noto-naskh-arabic-arabic-400-normal",
  "noto-naskh-arabic-arabic-600-normal",
];

/** Family names as the text engine knows them: each weight is a family, and another alphabet is taken from the next. */
export const FACES = {
  title: "STIX Two Text SemiBold, Noto Naskh Arabic SemiBold,",
  light: "STIX Two Text, Noto Naskh Arabic,",
  strong: "Libre Franklin SemiBold, Noto Naskh Arabic SemiBold,",
  plain: "Libre Franklin, Noto Naskh Arabic,",
};

const known = new Set<string>();

/**
 * Makes the paper's faces known to the text engine of this process, unpacked into that folder. The engine opens their files
 * when it needs them: those that somebody cleared away are put back.
 */
export async function loadFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of FILES) {
    const fontfile = join(folder, `${name}.ttf`);
    await access(fontfile).catch(() => unpack(name, fontfile));
    if (known.has(fontfile)) continue;
    await sharp({ text: { text: "a", fontfile } })
      .raw()
      .toBuffer();
    known.add(fontfile);
  }
}

async function unpack(name: string, fontfile: string): Promise<void> {
  const family = /^(?:stix-two-text|libre-franklin|noto-naskh-arabic)/.exec(name)?.[0] ?? name;
  const woff = await readFile(join(/* turbopackIgnore: true */ PACKAGES, family, "files", `${name}.woff`));
  const unfinished = `${fontfile}.${process.pid}`;
  await writeFile(unfinished, unpackWoff(woff));
  await rename(unfinished, fontfile);
}
