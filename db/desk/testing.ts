import { store } from "#db/client.ts";
import { notes } from "#db/schema/notes.ts";
import { authors } from "#db/schema/people.ts";
import { staff } from "#db/schema/staff.ts";
import { stories, storyAuthors } from "#db/schema/stories.ts";
import type { Instant } from "#domain/calendar.ts";
import type { StoryState } from "#domain/desk/story-state.ts";

/** A story of which only what the desk lists is written. */
export interface ListedStory {
  id: number;
  state: StoryState;
  section: string;
  /** Slugs, in order; the same one may sign twice. */
  authors: string[];
  assignee: number | null;
  createdBy: number | null;
  goesOutAt: Instant | null;
  releasedAt: Instant | null;
  editedAt: Instant;
  needsCorrection: boolean;
}

/** Two people on the staff and two who sign, for stories to name. */
export async function addDeskPeople(): Promise<void> {
  const words = { post: "", biography: [], email: "", location: "", expertise: [], languages: [] };
  await store.write(async (tx) => {
    await tx.insert(staff).values(
      [1, 2].map((id) => ({
        id,
        name: `Staff ${id}`,
        email: `${id}@example.org`,
        role: "editor" as const,
        addedAt: 0,
      })),
    );
    await tx.insert(authors).values(["ana-ruiz", "tom-bell"].map((slug) => ({ slug, name: slug, ...words })));
  });
}

/** Writes the rows that the desk reads, and nothing else of these stories. */
export async function addListed(listed: readonly ListedStory[]): Promise<void> {
  await store.write(async (tx) => {
    for (const { authors: signed, needsCorrection, ...story } of listed) {
      await tx.insert(stories).values({ ...story, headline: `Story ${story.id}`, createdAt: 0 });
      for (const [position, author] of signed.entries()) {
        await tx.insert(storyAuthors).values({ story: story.id, position, author, editedAt: story.editedAt });
      }
      const note = { answers: null, text: "Number of flats", passage: "", mentions: [], at: 0, by: "Ana" };
      if (needsCorrection) await tx.insert(notes).values({ ...note, story: story.id, kind: "needs-correction" });
    }
  });
}
