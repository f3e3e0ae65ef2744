import { env } from "#env.ts";
import type { Party } from "#newsroom/passkeys.ts";
import { site } from "#site.ts";

const address = new URL(env.SITE_URL);

/** The site that passkeys of this paper are made for. */
export const party: Party = { id: address.hostname, name: site.name, origin: address.origin };
