import { StaffIcon } from "#components/newsroom/staff-icon.tsx";

interface StoryTopProps {
  story: number;
  headline: string;
  /** What this page is about. */
  title: string;
}

/** Above a page about a story: the way back to the text, what the page is, and which story. */
export function StoryTop({ story, headline, title }: StoryTopProps) {
  return (
    <header className="story-top">
      <a className="btn" href={`/newsroom/stories/${story}/edit`}>
        <StaffIcon name="back" /> Story
      </a>
      <div>
        <h1>{title}</h1>
        <p>{headline === "" ? "Without a headline" : headline}</p>
      </div>
      <a className="btn push" href={`/newsroom/stories/${story}/preview`}>
        <StaffIcon name="preview" /> Preview
      </a>
    </header>
  );
}
