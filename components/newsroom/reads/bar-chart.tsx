import type { ReadBar } from "#domain/reads/spans.ts";

interface BarChartProps {
  bars: readonly ReadBar[];
  /** What it shows, for those who do not see it; the table beside it says the rest. */
  label: string;
  /** What is written below some of the bars. */
  nameOf: (bar: ReadBar) => string;
}

const WIDTH = 720;
const HEIGHT = 200;
const BELOW = 22;
const BESIDE = 60;
const LABELS = 6;

/** A round number not below the highest bar. */
function topOf(bars: readonly ReadBar[]): number {
  const most = Math.max(4, ...bars.map(({ reads }) => reads));
  const step = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 4, 5, 8, 10].find((times) => times * step >= most) ?? 10) * step;
}

/** Counts over time as bars, drawn by the server. */
export function BarChart({ bars, label, nameOf }: BarChartProps) {
  const top = topOf(bars);
  const wide = (WIDTH - BESIDE) / Math.max(1, bars.length);
  const gap = Math.min(3, wide / 4);
  const every = Math.ceil(bars.length / LABELS);
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT + BELOW}`} role="img" aria-label={label}>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line x1={BESIDE} x2={WIDTH} y1={yOf(share)} y2={yOf(share)} />
          <text x={BESIDE - 8} y={yOf(share) + 4} textAnchor="end">
            {(share * top).toLocaleString("en", { notation: "compact" })}
          </text>
        </g>
      ))}
      {bars.map(({ from, reads }, at) => (
        <rect
          key={from}
          x={round(BESIDE + at * wide + gap / 2)}
          y={yOf(reads / top)}
          width={round(wide - gap)}
          height={round((reads / top) * (HEIGHT - 12))}
        />
      ))}
      {bars.map((bar, at) =>
        at % every === 0 ? (
          <text key={bar.from} x={round(BESIDE + at * wide)} y={HEIGHT + BELOW - 5}>
            {nameOf(bar)}
          </text>
        ) : null,
      )}
    </svg>
  );
}

function yOf(share: number): number {
  return round(HEIGHT - share * (HEIGHT - 12));
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
