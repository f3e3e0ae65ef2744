import { useState } from "react";
import { sayFailed } from "#domain/desk/timing.ts";
import type { StoryText } from "./story-text.ts";

/** What of this story did not go out on its hour, and why, where it can be mended; until someone has seen to it. */
export function FailedNotice({ story }: { story: StoryText }) {
  return story.failed.map((failed) => <Failed key={failed.id} story={story.id} failed={failed} />);
}

/** Said as of the moment it was heard: a page may have lain open since before the hour. */
function Failed({ story, failed: { at, problem } }: { story: number; failed: StoryText["failed"][number] }) {
  const [now] = useState(Date.now);
  return (
    <div className="notice notice--err" role="alert">
      <p>
        This {sayFailed(at, now)}: {problem} Then schedule it anew or publish it.
      </p>
      <a className="btn" href={`/newsroom/stories/${story}/schedule`}>
        Schedule
      </a>
    </div>
  );
}
