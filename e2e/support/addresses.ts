/** One address of every kind of page, in the sample paper. */
export const PAGES = {
  front: "/",
  section: "/veles-bay",
  "older section page": "/veles-bay/before/2001",
  topic: "/topic/flood-defences",
  author: "/author/ines-calder",
  latest: "/latest",
  article: "/2026/11/17/orva-barrier-vote-a2001",
  opinion: "/2026/11/17/a-wall-is-a-promise-a2040",
  "long read": "/2026/11/14/last-keeper-of-cape-orsa-a2070",
  "live blog": "/2026/11/17/storm-ansel-live-a2071",
  authors: "/authors",
  topics: "/topics",
  archive: "/archive",
  year: "/2026",
  month: "/2026/11",
  day: "/2026/11/17",
  corrections: "/corrections",
  about: "/about",
} as const;

/** The front of a minute that is over: not to be found by searching. */
export const PAST_FRONT = "/front/2026-11-17T20:00";

/** Pages that show what the device alone knows. Nobody finds them by searching. */
export const DEVICE_PAGES = { saved: "/saved", offline: "/offline" } as const;

/** Pages that say no, and the status they say it with. */
export const REFUSALS = { "not found": "/no-such-page", "no such article": "/2026/02/14/x-a999999999999" } as const;

/** One address of every kind of page in the newsroom, as a publisher finds it. */
export const STAFF_PAGES = {
  desk: "/newsroom",
  "desk, filtered": "/newsroom?state=scheduled&section=sport",
  "new story": "/newsroom/stories/new",
  editor: "/newsroom/stories/2001/edit",
  preview: "/newsroom/stories/2001/preview?width=phone",
  "preview links": "/newsroom/stories/2001/previews",
  notes: "/newsroom/stories/2001/notes",
  media: "/newsroom/media",
  "nothing there": "/newsroom/no-such-room",
  planning: "/newsroom/planning",
  "versions of a story": "/newsroom/stories/2001/versions",
  "schedule of a story": "/newsroom/stories/2001/schedule",
  "change or correct": "/newsroom/stories/2001/correction",
  withdraw: "/newsroom/stories/2001/withdrawal",
  "front page": "/newsroom/front",
  "a place of the front": "/newsroom/front/second-1",
  "reads of the paper": "/newsroom/reads",
  "reads of a story": "/newsroom/stories/2001/reads",
  people: "/newsroom/people",
  profile: "/newsroom/people/ines-calder",
  "someone new": "/newsroom/people/new",
  "topics of the desk": "/newsroom/topics",
  "one topic": "/newsroom/topics/port",
  "new topic": "/newsroom/topics/new",
} as const;
