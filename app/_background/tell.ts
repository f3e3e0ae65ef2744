import { randomUUID } from "node:crypto";
import { env } from "#env.ts";
import { systemDesk } from "#newsroom/authorise.ts";
import type { World } from "#newsroom/outbox/consumers.ts";
import { tellWorld } from "#newsroom/outbox/tell.ts";

const world: World = {
  siteUrl: env.SITE_URL,
  hub: env.WEBSUB_HUB,
  indexNow: env.INDEXNOW_KEY === undefined ? undefined : { endpoint: env.INDEXNOW_ENDPOINT, key: env.INDEXNOW_KEY },
  webhooks: env.WEBHOOKS,
  allowPrivate: env.ALLOW_PRIVATE_WEBHOOKS === "yes",
};
const holder = randomUUID();

/** Whether anybody is to be told at all. */
export const isAnyoneTold = world.hub !== undefined || world.indexNow !== undefined || world.webhooks.length > 0;

/** Tells everyone configured what changed since. @returns how many letters arrived */
export function tellOnce(): Promise<number> {
  return tellWorld(world, { openDesk: () => systemDesk(Date.now()), holder, chance: Math.random });
}
