import type { Metadata } from "next";
import { ReadNowList } from "#components/newsroom/reads/read-now-list.tsx";
import { ReadsView } from "#components/newsroom/reads/reads-view.tsx";
import { seePaperReads } from "#newsroom/reads.ts";
import { openDesk } from "../../_desk/open-desk.ts";
import { spanIn } from "./_span.ts";

export const metadata: Metadata = { title: "Reads" };

export default async function ReadsPage({ searchParams }: { searchParams: Promise<{ span?: string | string[] }> }) {
  const desk = await openDesk();
  const span = await spanIn(searchParams);
  const { now, ...reads } = await seePaperReads(desk, span);
  return (
    <>
      <div className="top">
        <h1>Reads</h1>
      </div>
      <ReadsView reads={reads} span={span} now={desk.now} address="/newsroom/reads" />
      <ReadNowList now={now} />
    </>
  );
}
