import { useState } from "react";
import { sayFailed } from "#domain/desk/timing.ts";
import type { StoryText } from "./story-text.ts";

/** What of this story did not go out on its hour, and why, where it can be mended; until someone has seen to it. */
export function FailedNotice({ story }: { story: StoryText }) {
  const [now] = useState(Date.now);
  return story.failed.map(({ id, at, problem }) => (
    <div className="notice notice--err" role="alert" key={id}>
      <p>
        This {sayFailed(at, now)}: {problem} Then schedule it anew or publish it.
      </p>
      <a className="btn" href={`/newsroom/stories/${story.id}/schedule`}>
        Schedule
      </a>
    </div>
  ));
}
