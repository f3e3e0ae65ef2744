import { z } from "zod";

const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATA_DIR: z.string().min(1).default("./data"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: "SITE_URL must be a web address such as https://www.example.org" })
    .transform((address) => address.replace(/\/+$/, ""))
    .optional(),
});

/**
 * The settings of this process: the only reader of `process.env`.
 * @throws Error naming every setting that is wrong, at start
 */
function readSettings() {
  const read = settings.safeParse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== "")));
  if (!read.success) throw new Error(`Settings are wrong:\n${z.prettifyError(read.error)}\nSee .env.example.`);
  return { ...read.data, SITE_URL: read.data.SITE_URL ?? `http://localhost:${read.data.PORT}` };
}

export const env = readSettings();
