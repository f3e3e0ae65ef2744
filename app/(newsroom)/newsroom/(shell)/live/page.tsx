import type { Metadata } from "next";
import { BeginLiveForm } from "#components/newsroom/live/begin-live-form.tsx";
import { LiveList } from "#components/newsroom/live/live-list.tsx";
import { listLiveBlogs } from "#newsroom/live/live-desk.ts";
import { openDeskFor } from "../../_desk/open-desk-for.ts";
import { beginLive } from "./actions.ts";

export const metadata: Metadata = { title: "Live blogs" };

export default async function LivePage() {
  const desk = await openDeskFor("live:post");
  return (
    <>
      <div className="top">
        <h1>Live blogs</h1>
        <span className="muted">What is followed as it happens</span>
      </div>
      <div className="live-desk">
        <LiveList blogs={await listLiveBlogs(desk)} now={desk.now} />
        <BeginLiveForm begin={beginLive} />
      </div>
    </>
  );
}
