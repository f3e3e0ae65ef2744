import { articlePath } from "#domain/outbox/changed.ts";
import type { Told } from "#domain/outbox/told.ts";

const TYPES: Record<Told["kind"], string> = {
  released: "article.released",
  changed: "article.changed",
  renamed: "article.renamed",
  withdrawn: "article.withdrawn",
  front: "front.changed",
  people: "author.changed",
  topics: "topic.changed",
};

/** The name of an event: the same at every attempt, and at every receiver. */
export function eventId({ id }: Pick<Told, "id">): string {
  return `event-${id}`;
}

/** What a webhook is sent, as JSON. It holds nothing that readers could not see. */
export function eventBody(one: Told, siteUrl: string): string {
  const path = articlePath(one);
  return JSON.stringify({
    id: eventId(one),
    type: TYPES[one.kind],
    at: new Date(one.at).toISOString(),
    site: siteUrl,
    ...(one.article === null ? {} : { article: one.article }),
    ...(path === undefined ? {} : { url: siteUrl + encodeURI(path) }),
    detail: one.detail,
  });
}
