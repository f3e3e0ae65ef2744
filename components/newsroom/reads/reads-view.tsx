import Link from "next/link";
import { BarChart } from "#components/newsroom/reads/bar-chart.tsx";
import type { Instant } from "#domain/calendar.ts";
import { dayOf, machineTime, writeBriefly, writeTime } from "#domain/dates.ts";
import { type ReadSource, SOURCE_NAMES } from "#domain/reads/sources.ts";
import { READ_SPANS, type ReadBar, type ReadSpan, SPAN_NAMES } from "#domain/reads/spans.ts";

const DAY_MS = 86_400_000;

export interface ReadsShown {
  total: number;
  bars: readonly ReadBar[];
  sources: readonly { source: ReadSource; reads: number }[];
}

interface ReadsViewProps {
  reads: ReadsShown;
  span: ReadSpan;
  now: Instant;
  /** The address of this page, to which a span is added. */
  address: string;
}

/** How often something was opened, as a chart with its table, and from where. */
export function ReadsView({ reads, span, now, address }: ReadsViewProps) {
  const nameOf = ({ from }: ReadBar) => {
    if (span !== "two-days") return dayName(from);
    return dayOf(from) === dayOf(now)
      ? writeTime(from, "en")
      : `${writeBriefly(from, "en", now)}, ${writeTime(from, "en")}`;
  };
  return (
    <>
      <nav className="seg" aria-label="Span of time">
        {READ_SPANS.map((one) => (
          <Link
            key={one}
            href={`${address}?span=${one}`}
            aria-current={one === span ? "true" : undefined}
            prefetch={false}
          >
            {SPAN_NAMES[one]}
          </Link>
        ))}
      </nav>
      <div className="reads">
        <section aria-labelledby="reads-time">
          <h2 id="reads-time">{reads.total.toLocaleString("en")} reads</h2>
          <BarChart bars={reads.bars} label={sayChart(reads, nameOf)} nameOf={span === "two-days" ? hourOf : nameOf} />
        </section>
        <BarTable bars={reads.bars} nameOf={nameOf} span={span} />
        <SourceTable sources={reads.sources} />
      </div>
      <p className="muted">
        Counts of openings by the hour. Nothing is kept of who read; programs that say what they are do not count.
        Counts are deleted after 90 days.
      </p>
    </>
  );
}

/** `24 Nov`, also of today. */
function dayName(from: Instant): string {
  return writeBriefly(from, "en", from + 2 * DAY_MS);
}

/** Below the chart an hour is enough, and at midnight the day. */
function hourOf({ from }: ReadBar): string {
  const hour = writeTime(from, "en");
  return hour === "00:00" ? dayName(from) : hour;
}

function sayChart({ total, bars }: ReadsShown, nameOf: (bar: ReadBar) => string): string {
  const most = bars.reduce((best, bar) => (bar.reads > best.reads ? bar : best), bars[0] ?? { from: 0, reads: 0 });
  if (total === 0) return "No reads in this span";
  return `${total} reads; most, ${most.reads}, at ${nameOf(most)}. The table has every number.`;
}

function BarTable({
  bars,
  nameOf,
  span,
}: {
  bars: readonly ReadBar[];
  nameOf: (bar: ReadBar) => string;
  span: ReadSpan;
}) {
  const read = bars.filter(({ reads }) => reads > 0).toReversed();
  return (
    <section
      className="reads__table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={span === "two-days" ? "Reads by the hour" : "Reads by day"}
    >
      <table className="nums">
        <thead>
          <tr>
            <th scope="col">{span === "two-days" ? "Hour from" : "Day"}</th>
            <th scope="col">Reads</th>
          </tr>
        </thead>
        <tbody>
          {read.length === 0 && (
            <tr>
              <td colSpan={2}>No reads in this span</td>
            </tr>
          )}
          {read.map((bar) => (
            <tr key={bar.from}>
              <th scope="row">
                <time dateTime={machineTime(bar.from)}>{nameOf(bar)}</time>
              </th>
              <td>{bar.reads.toLocaleString("en")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SourceTable({ sources }: Pick<ReadsShown, "sources">) {
  const all = sources.reduce((sum, { reads }) => sum + reads, 0);
  const share = (reads: number) => (all === 0 ? 0 : Math.round((reads / all) * 100));
  return (
    <section aria-labelledby="reads-sources">
      <h2 id="reads-sources">Where from</h2>
      <table className="nums">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Reads</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ source, reads }) => (
            <tr key={source}>
              <th scope="row">{SOURCE_NAMES[source]}</th>
              <td>{reads.toLocaleString("en")}</td>
              <td>
                <svg className="share" viewBox="0 0 100 8" aria-hidden="true" preserveAspectRatio="none">
                  <rect width={share(reads)} height="8" />
                </svg>
                {share(reads)}%
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
