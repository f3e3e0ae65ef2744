/** Lengths within which headlines are shown whole: on the front, in link previews, in search results, beneath a headline. */
export const ADVISED = {
  headline: 80,
  standfirst: 220,
  frontHeadline: 65,
  socialHeadline: 70,
  searchHeadline: 60,
} as const;
