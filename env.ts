import { z } from "zod";

const webAddress = (name: string) => z.url({ protocol: /^https?$/, error: `${name} must be a web address` });

const robots = () => z.enum(["allow", "deny"]).default("allow");

/** JSON as someone types it into a setting. */
const webhooks = z
  .string()
  .transform((typed, context) => {
    try {
      return JSON.parse(typed);
    } catch {
      context.addIssue('WEBHOOKS must be JSON: [{"url":"https://…","secret":"…"}]');
      return z.NEVER;
    }
  })
  .pipe(z.array(z.strictObject({ url: webAddress("A webhook's url"), secret: z.string().min(16) })).max(20));

const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATA_DIR: z.string().min(1).default("./data"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: "SITE_URL must be a web address such as https://www.example.org" })
    .transform((address) => address.replace(/\/+$/, ""))
    .optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(9).default(0),
  SECRET: z.string().min(32, "SECRET must be at least 32 characters").optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "SMTP_URL must be like smtp://user:password@mail.example.org:587" })
    .optional(),
  MAIL_FROM: z.email("MAIL_FROM must be an e-mail address").optional(),
  PRESS_MEMORY_MB: z.coerce.number().int().min(8).max(65_536).default(64),
  TYPESETTER_MEMORY_MB: z.coerce.number().int().min(128).max(65_536).default(320),
  PRESS_CACHE_CONTROL: z
    .string()
    .regex(/^[\w=, -]+$/, "PRESS_CACHE_CONTROL must be directives such as: public, max-age=0, s-maxage=15")
    .default("public, max-age=0, s-maxage=15, stale-while-revalidate=60, stale-if-error=86400"),
  PRESS_PAGES_PER_MINUTE: z.coerce.number().int().min(1).default(1200),
  METRICS_TOKEN: z.string().min(16, "METRICS_TOKEN must have at least 16 characters").optional(),
  WEBSUB_HUB: webAddress("WEBSUB_HUB").optional(),
  INDEXNOW_KEY: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/, "INDEXNOW_KEY must be 8 to 128 letters, digits and hyphens")
    .optional(),
  INDEXNOW_ENDPOINT: webAddress("INDEXNOW_ENDPOINT").default("https://api.indexnow.org/indexnow"),
  WEBHOOKS: webhooks.default([]),
  ALLOW_PRIVATE_WEBHOOKS: z.enum(["yes", "no"]).default("no"),
  ROBOTS_SEARCH: robots(),
  ROBOTS_ARCHIVE: robots(),
  ROBOTS_AI_TRAINING: robots(),
  ROBOTS_AI_ANSWER: robots(),
  STAGING: z.enum(["yes", "no"]).default("no"),
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

const OWN_NAMES = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Whether the paper's address is one that only this machine knows: then it is being tried out or worked on. */
export const isLocal = OWN_NAMES.test(new URL(env.SITE_URL).hostname);
