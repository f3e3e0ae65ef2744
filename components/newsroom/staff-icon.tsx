const PATHS = {
  desk: "M5 2.5h7l3.5 3.5v11.5H5zM7.5 9.5h5M7.5 12.5h5",
  planning: "M3 4.5h14v13H3zM3 8.5h14M7 2.5v3M13 2.5v3",
  front: "M3 3h14v14H3zM3 7h14M9.5 7v10M13.5 7v10",
  live: "M8 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M6 14a5.6 5.6 0 0 1 0-8M14 6a5.6 5.6 0 0 1 0 8M3.5 16.5a9.2 9.2 0 0 1 0-13M16.5 3.5a9.2 9.2 0 0 1 0 13",
  media: "M2.5 4h15v12h-15zM2.5 13l4.5-4 4 3.5 2.5-2 4 3.5M12 7.5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0",
  people: "M6.5 7a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0M3.5 17.5c.8-3.6 3.3-5 6.5-5s5.7 1.4 6.5 5",
  topics: "M5 18V3h10l-2 3.5 2 3.5H5",
  reads: "M3 17V9.5M8 17V4M13 17v-6M18 17H2",
  settings:
    "M7.5 10a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4",
  add: "M10 4v12M4 10h12",
  open: "m5 8 5 5 5-5",
  "close-up": "m5 12 5-5 5 5",
  lock: "M4.5 9h11v8.5h-11zM7 9V6.5a3 3 0 0 1 6 0V9",
  back: "m12 5-5 5 5 5",
  restore: "M4 8h8.5a4 4 0 0 1 0 8H8M4 8l3.5-3.5M4 8l3.5 3.5",
  preview:
    "M1.5 10S4.5 4.5 10 4.5 18.5 10 18.5 10 15.5 15.5 10 15.5 1.5 10 1.5 10zM7.5 10a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0",
  remove: "m5 5 10 10M15 5 5 15",
  link: "M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 1 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 1 0 4.2 4.2l1-1",
  heading: "M5 4v12M12 4v12M5 10h7",
  quote: "M4 6h4.5v5c0 2.5-1.5 3.5-3.5 4M11.5 6H16v5c0 2.5-1.5 3.5-3.5 4",
  list: "M7.5 5H17M7.5 10H17M7.5 15H17M3.5 5v.01M3.5 10v.01M3.5 15v.01",
  drag: "M7 4v.01M7 10v.01M7 16v.01M13 4v.01M13 10v.01M13 16v.01",
  phone:
    "M7.5 2h5a1.5 1.5 0 0 1 1.5 1.5v13a1.5 1.5 0 0 1-1.5 1.5h-5a1.5 1.5 0 0 1-1.5-1.5v-13a1.5 1.5 0 0 1 1.5-1.5zM9 15.5h2",
  desktop: "M2 3.5h16v10.5H2zM7 17.5h6M10 14v3.5",
  search: "M3.5 9a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0M13.5 13.5l4 4",
  done: "m4 10.5 4 4 8-9",
  share: "M10 12.5V3M6.5 6 10 2.5 13.5 6M4 10v7h12v-7",
  clock: "M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0M10 5.5V10l3 2",
  account: "M6.5 7a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0M3.5 17.5c.8-3.6 3.3-5 6.5-5s5.7 1.4 6.5 5",
} as const;

export type StaffIconName = keyof typeof PATHS;

/** A sign of the staff's tools, drawn with one line; there are always words beside it or in `aria-label`. */
export function StaffIcon({ name }: { name: StaffIconName }) {
  return (
    <svg className="ic" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
