const PATHS = {
  menu: "M3 6h14M3 10h14M3 14h14",
  search: "M14.500 9a5.500 5.500 0 1 1-11 0a5.500 5.500 0 1 1 11 0M13.500 13.500l4 4",
  share: "M10 12.5V3M6.500 6 10 2.500 13.500 6M4 10v7h12v-7",
  save: "M5 3h10v14l-5-3.500-5 3.500z",
  print: "M6 7V2.500h8V7M6 14H3V7h14v7h-3M6 11.500h8v6H6z",
  latest: "M10 2.500a7.500 7.500 0 1 1 0 15a7.500 7.500 0 1 1 0-15M10 5.500V10l3 2",
} as const;

interface IconProps {
  name: keyof typeof PATHS;
}

/** A sign drawn with one line, never without words beside it or in `aria-label`. */
export function Icon({ name }: IconProps) {
  return (
    <svg className="ic" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
