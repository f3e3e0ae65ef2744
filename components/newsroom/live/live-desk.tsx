"use client";

import { useState } from "react";
import type { FormAction } from "#components/newsroom/form/staff-form.tsx";
import { Asking } from "../editor/dialogs/asking.tsx";
import { KnownThings } from "../editor/lookup/known.tsx";
import type { Coverage } from "./coverage.ts";
import { DeskState } from "./desk-state.tsx";
import { OthersHere } from "./others-here.tsx";
import { PostEditor } from "./post-editor.tsx";
import { PostLine } from "./post-line.tsx";
import { SummaryBox } from "./summary-box.tsx";
import { type Again, TakenBackList } from "./taken-back-list.tsx";
import { useCoverage } from "./use-coverage.ts";

export interface LiveDeskProps {
  opened: Coverage;
  writer: Writer;
  siteUrl: string;
  goLive: FormAction;
}

/** Who posts, and the author page under which they sign; empty when they have none. */
export interface Writer {
  name: string;
  author: string;
}

/** Everything a reporter has before them while it happens: a place to write, what was posted, what is known. */
export function LiveDesk(props: LiveDeskProps) {
  return (
    <KnownThings known={props.opened.known}>
      <Asking>
        <Desk {...props} />
      </Asking>
    </KnownThings>
  );
}

function Desk({ opened: given, writer, siteUrl, goLive }: LiveDeskProps) {
  const [opened] = useState(given);
  const desk = useCoverage(opened);
  const [again, setAgain] = useState<Again>();
  const { coverage, isLost } = desk;
  const isOpen = coverage.closedAt === null && coverage.state !== "withdrawn";
  const posts = coverage.posts.filter(({ deletedAt }) => deletedAt === null);
  const place = { desk, writer, siteUrl };
  return (
    <>
      <DeskState desk={desk} goLive={goLive} />
      <OthersHere others={desk.others} />
      <p className={isLost ? "say say--no" : "vh"} role="status">
        {isLost && "The newsroom cannot be reached. What others post is not shown here until it is."}
      </p>
      <div className="live-desk">
        <div className="live-desk__posts">
          {isOpen && <PostEditor key={again?.id ?? "new"} {...place} given={again?.draft} />}
          <h2>{sayPosts(posts.length + coverage.inText)}</h2>
          <ol className="live-desk__list" aria-label="Posts, newest first">
            {posts.map((post) => (
              <li key={post.id}>
                <PostLine post={post} isOpen={isOpen} {...place} />
              </li>
            ))}
          </ol>
          {coverage.inText > 0 && <p className="muted">{sayInText(coverage.inText)}</p>}
        </div>
        <aside className="live-desk__side">
          <SummaryBox {...place} isOpen={isOpen} />
          <TakenBackList posts={coverage.posts} writeAgain={isOpen ? setAgain : undefined} />
        </aside>
      </div>
    </>
  );
}

function sayPosts(count: number): string {
  if (count === 0) return "No posts yet";
  return `${count} ${count === 1 ? "post" : "posts"}`;
}

function sayInText(count: number): string {
  const [posts, are] = count === 1 ? ["post", "is"] : ["posts", "are"];
  return `${count} older ${posts} ${are} part of the story’s text. Change them in the editor, under “Headline and opening”.`;
}
