import type { Metadata } from "next";
import { LiveRoom } from "#components/newsroom/live/live-room.tsx";
import { PlainPosts } from "#components/newsroom/live/plain-posts.tsx";
import { env } from "#env.ts";
import { openLive } from "#newsroom/live/live-desk.ts";
import { findAuthorOf } from "#newsroom/lookups.ts";
import { storyIn } from "../../../_desk/answer-json.ts";
import { openDeskFor } from "../../../_desk/open-desk-for.ts";
import { orMissing } from "../_live/or-missing.ts";
import { goLive } from "./actions.ts";

export const metadata: Metadata = { title: "Live desk" };

interface Props {
  params: Promise<{ id: string }>;
}

/** The desk of one live blog. Without JavaScript its posts can be read. */
export default async function LiveDeskPage({ params }: Props) {
  const desk = await openDeskFor("live:post");
  const coverage = await orMissing(async () => openLive(desk, await storyIn(params)));
  const author = (await findAuthorOf(desk)) ?? "";
  return (
    <LiveRoom
      opened={coverage}
      writer={{ name: desk.actor.name, author }}
      siteUrl={env.SITE_URL}
      goLive={goLive.bind(null, coverage.id)}
    >
      <PlainPosts coverage={coverage} />
    </LiveRoom>
  );
}
