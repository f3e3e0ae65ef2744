import { createHmac } from "node:crypto";
import type { Instant } from "#domain/calendar.ts";
import { changedFeeds, changedPages } from "#domain/outbox/changed.ts";
import { eventBody, eventId } from "#domain/outbox/event.ts";
import type { Told } from "#domain/outbox/told.ts";

/** Whom the paper tells of its changes. Whatever is left out is off. */
export interface World {
  /** Address of the paper, without a slash at the end. */
  siteUrl: string;
  /** A WebSub hub. */
  hub?: string | undefined;
  indexNow?: { endpoint: string; key: string } | undefined;
  webhooks: readonly { url: string; secret: string }[];
  /** Whether targets may be in private networks. */
  allowPrivate: boolean;
}

/** One who is told, in order, with a place of its own in the outbox. */
export interface Consumer {
  name: string;
  target: string;
  contentType: string;
  /** What is sent about those entries. Their events are named for entries, so that no two are alike. */
  compose(entries: readonly Told[]): { event: string; body: string }[];
  /** Headers of one attempt. */
  headersFor(letter: { event: string; body: string }, now: Instant): Record<string, string>;
}

/** Everyone who is to be told. */
export function consumersOf(world: World): Consumer[] {
  return [
    ...(world.hub === undefined ? [] : [webSub(world.hub, world.siteUrl)]),
    ...(world.indexNow === undefined ? [] : [indexNow(world.indexNow, world.siteUrl)]),
    ...world.webhooks.map((hook) => webhook(hook, world.siteUrl)),
  ];
}

/** The event of several entries told at once. */
function eventOf(entries: readonly Told[]): string {
  return eventId({ id: entries.at(-1)?.id ?? 0 });
}

/** Tells a hub which feeds changed; the hub tells their subscribers. @see https://www.w3.org/TR/websub/#publishing */
function webSub(hub: string, siteUrl: string): Consumer {
  return {
    name: `websub ${hub}`,
    target: hub,
    contentType: "application/x-www-form-urlencoded",
    compose: (entries) => {
      const feeds = changedFeeds(entries, siteUrl);
      if (feeds.length === 0) return [];
      const form = new URLSearchParams([["hub.mode", "publish"], ...feeds.map((feed) => ["hub.url", feed])]);
      return [{ event: eventOf(entries), body: form.toString() }];
    },
    headersFor: () => ({}),
  };
}

/** Tells search engines which pages changed. @see https://www.indexnow.org/documentation */
function indexNow({ endpoint, key }: { endpoint: string; key: string }, siteUrl: string): Consumer {
  return {
    name: `indexnow ${endpoint}`,
    target: endpoint,
    contentType: "application/json; charset=utf-8",
    compose: (entries) => {
      const urlList = changedPages(entries, siteUrl);
      const about = { host: new URL(siteUrl).host, key, keyLocation: `${siteUrl}/${key}.txt`, urlList };
      return urlList.length === 0 ? [] : [{ event: eventOf(entries), body: JSON.stringify(about) }];
    },
    headersFor: () => ({}),
  };
}

function webhook({ url, secret }: { url: string; secret: string }, siteUrl: string): Consumer {
  return {
    name: `webhook ${url}`,
    target: url,
    contentType: "application/json; charset=utf-8",
    compose: (entries) => entries.map((one) => ({ event: eventId(one), body: eventBody(one, siteUrl) })),
    headersFor: ({ event, body }, now) => ({
      "broadsheet-event": event,
      "broadsheet-signature": signature(secret, body, now),
    }),
  };
}

/**
 * `t=1795488334,v1=5f2c…`: seconds of the attempt, and HMAC-SHA256 in hex over them, a full stop and the body. A receiver
 * compares in constant time and refuses what is older than a few minutes.
 */
export function signature(secret: string, body: string, now: Instant): string {
  const seconds = Math.floor(now / 1000);
  return `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;
}
