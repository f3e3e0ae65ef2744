import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WithdrawalView } from "#components/newsroom/story/withdrawal-view.tsx";
import { isPermitted } from "#domain/staff/permissions.ts";
import { openStory, type StoryProps } from "../_story.ts";
import { bringBack, withdraw } from "./actions.ts";

export const metadata: Metadata = { title: "Withdraw" };

export default async function WithdrawalPage(props: StoryProps) {
  const { desk, story } = await openStory(props);
  if (story.state !== "published" && story.state !== "withdrawn") notFound();
  return (
    <WithdrawalView
      story={story}
      mayWithdraw={isPermitted(desk.actor.role, "story:withdraw")}
      actions={{ withdraw: withdraw.bind(null, story.id), restore: bringBack.bind(null, story.id) }}
    />
  );
}
