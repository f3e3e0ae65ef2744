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

/** Every kind of page that readers come upon, whatever its status. */
export const READER_PAGES = {
  ...PAGES,
  ...REFUSALS,
  ...DEVICE_PAGES,
  "past front": PAST_FRONT,
  Russian: "/2026/11/17/vyvod-barera-orvy-a2072",
  Arabic: "/2026/11/17/taswit-hajiz-orva-a2073",
  withdrawn: "/2026/03/12/berth-five-memo-a2092",
  history: `${PAGES.article}/history`,
  search: "/search?q=barrier",
  "search without a result": "/search?q=zzzzzz",
  feeds: "/feeds",
} as const;

/** One article of each label that has no page of its own kind above. */
export const LABELLED = {
  report: "/2026/11/15/last-no-4-a2009",
  analysis: "/2026/11/17/what-eleven-votes-bought-a2002",
  editorial: "/2026/11/17/a-date-not-a-slogan-a2044",
  explainer: "/2026/11/17/between-the-lines-street-by-street-a2014",
  interview: "/2026/11/12/sunniva-karr-interview-a2062",
  review: "/2026/11/16/one-piano-no-set-a2050",
  letters: "/2026/11/17/letters-17-november-a2045",
  pictures: "/2026/11/13/hour-before-a2060",
} as const;

/** The doors of the newsroom, open to nobody in particular. */
export const DOORS = { "sign in": "/newsroom/sign-in", "forgotten password": "/newsroom/sign-in/forgotten" } as const;

/** Pages of the newsroom that stories of their own hold against axe. */
export const MORE_STAFF_PAGES = {
  "live blogs": "/newsroom/live",
  "a live blog": "/newsroom/live/2071",
  staff: "/newsroom/staff",
  invitation: "/newsroom/staff/invitation",
  account: "/newsroom/account",
  password: "/newsroom/account/password",
  passkeys: "/newsroom/account/passkeys",
  "authenticator app": "/newsroom/account/authenticator",
  "recovery codes": "/newsroom/account/recovery-codes",
} as const;

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
