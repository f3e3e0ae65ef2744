import type { Draft } from "#domain/articles/draft.ts";
import type { LinkTarget } from "#domain/body/document.ts";
import { inlineText } from "#domain/body/plain-text.ts";
import type { GateFacts, StoryFacts } from "#domain/gates/facts.ts";
import type { Gate, GateCode, GatePlace } from "#domain/gates/gate.ts";
import { listLines, listNodes, listTexts } from "#domain/gates/places.ts";

/** What journalists write for words that are still to come: `[TK]`, `[TK: his age]`, `TK`, `TKTK`. */
const TO_COME = /\[\s*TK\b[^\]]*\]|(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])/u;
const FIELDS = [
  "headline",
  "standfirst",
  "kicker",
  "frontHeadline",
  "socialHeadline",
  "searchHeadline",
  "dateline",
] as const;

/** What is to be said of the words and where they lead. */
export function checkBody(content: Draft, facts: GateFacts): Gate[] {
  return [...checkToCome(content), ...checkLinks(content, facts), ...checkCards(content, facts)];
}

/** How many places of a text are still to come. */
export function countToCome(content: Draft): number {
  return checkToCome(content).length;
}

function checkToCome(content: Draft): Gate[] {
  const lines: [string, GatePlace][] = [
    ...FIELDS.map((field): [string, GatePlace] => [content[field], { field }]),
    [inlineText(content.lead?.caption), { field: "lead" }],
    ...wordsOf(content),
  ];
  return lines.flatMap(([text, place]) => {
    const marker = TO_COME.exec(text)?.[0];
    if (marker === undefined) return [];
    return stop("to-come", place, `Fill in what is still to come: “${marker}”.`);
  });
}

function wordsOf({ body }: Draft): [string, GatePlace][] {
  const quoted = [
    ...listLines(body).map(({ content: line, path }) => [inlineText([...line]), path] as const),
    ...listNodes(body, "livePost").map(({ node, path }) => [node.attrs.headline, path] as const),
    ...listNodes(body, "embed").map(({ node, path }) => [`${node.attrs.title}\n${node.attrs.text}`, path] as const),
  ];
  return quoted.map(([text, node]) => [text, { node }]);
}

function checkLinks({ body, lead }: Draft, facts: GateFacts): Gate[] {
  const inBody = listTexts(body).map(({ node, path }) => ({ node, place: { node: path } }));
  const inCaption = (lead?.caption ?? []).flatMap((node) =>
    node.type === "text" ? [{ node, place: { field: "lead" } }] : [],
  );
  return [...inBody, ...inCaption].flatMap(({ node, place }) =>
    (node.marks ?? []).flatMap((mark) =>
      mark.type === "link" ? checkTarget(mark.attrs, node.text, place, facts) : [],
    ),
  );
}

function checkTarget(target: LinkTarget, words: string, place: GatePlace, facts: GateFacts): Gate[] {
  const link = `The link “${words.trim()}”`;
  if (target.kind === "unresolved") return checkUnresolved(target.href, link, place);
  if (target.kind !== "article") return [];
  if (target.id === facts.id) return stop("link-to-itself", place, `${link} leads to this story itself. Take it out.`);
  const story = facts.stories.get(target.id);
  if (story === undefined) return stop("link-unknown", place, `${link} leads to a story that never was. Take it out.`);
  if (story.state === "withdrawn")
    return stop("link-withdrawn", place, `${link} leads to “${story.headline}”, which was withdrawn. Take it out.`);
  if (story.state === "published") return [];
  return stop("link-unpublished", place, `${link} leads to “${story.headline}”, which is not out. Use a card instead.`);
}

function checkUnresolved(href: string, link: string, place: GatePlace): Gate[] {
  if (href.trim() === "" || href.startsWith("#"))
    return stop("link-nowhere", place, `${link} leads nowhere. Give it an address or take it out.`);
  const found = `${link} leads to “${href}”, which readers cannot follow. Give it a whole address.`;
  return [{ code: "link-unresolved", severity: "warn", message: found, place }];
}

function checkCards({ body }: Draft, facts: GateFacts): Gate[] {
  return listNodes(body, "related").flatMap(({ node: { attrs }, path }) => {
    const place = { node: path };
    const card = `The card “${attrs.title}”`;
    if (attrs.article === null) return [];
    if (attrs.article === facts.id)
      return stop("link-to-itself", place, `${card} leads to this story itself. Take it out.`);
    return checkCard(facts.stories.get(attrs.article), card, place, facts);
  });
}

function checkCard(story: StoryFacts | undefined, card: string, place: GatePlace, { at }: GateFacts): Gate[] {
  if (story === undefined) return stop("card-unknown", place, `${card} leads to a story that never was. Take it out.`);
  if (story.state === "withdrawn")
    return stop("card-withdrawn", place, `${card} leads to a story that was withdrawn. Take it out.`);
  if (story.state === "published") return [];
  if (story.embargoUntil !== null && story.embargoUntil > at)
    return stop(
      "card-embargoed",
      place,
      `${card} shows the headline of a story under embargo. Take it out until then.`,
    );
  const message = `${card} leads to a story that is not out: readers see its headline alone until then.`;
  return [{ code: "card-unpublished", severity: "warn", message, place }];
}

function stop(code: GateCode, place: GatePlace, message: string): Gate[] {
  return [{ code, severity: "stop", message, place }];
}
