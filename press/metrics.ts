import { timingSafeEqual } from "node:crypto";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** How an answer was come by. */
export type Outcome = "hit" | "miss" | "stale" | "unkept" | "stream" | "staff" | "refused" | "failed";

/** What can be read from outside when something is to be reported. */
export interface Gauges {
  bytes: () => number;
  prints: () => number;
  flights: () => number;
  waiting: () => number;
  streams: () => number;
  restarts: () => number;
  generation: () => number;
}

export interface Metrics {
  /** A print was served as it lay: how old it was, in milliseconds. */
  hit: (age: number) => void;
  count: (outcome: Outcome) => void;
  /** How long an answer took that did not lie ready. */
  time: (outcome: Outcome, ms: number) => void;
  render: (ms: number, isWell: boolean) => void;
  report: () => Promise<string>;
}

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const MOST_GATHERED = 1000;
const AGES = [1, 10, 60, 300, 900, 1800, 3600];

const HELP: Record<keyof Gauges, string> = {
  bytes: "Bytes of prints kept",
  prints: "Prints kept",
  flights: "Pages being made",
  waiting: "Pages waiting to be made",
  streams: "Readers who follow something that goes on",
  restarts: "How often the typesetter was started again",
  generation: "Generation of the content",
};

/** The figures of the press in the format of Prometheus. @see https://prometheus.io/docs/instrumenting/exposition_formats/ */
export function createMetrics(gauges: Gauges): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const labelNames = ["outcome"] as const;
  const answers = new Counter({
    name: "press_answers_total",
    help: "Answers by how they were come by",
    labelNames,
    registers,
  });
  const times = new Histogram({
    name: "press_answer_seconds",
    help: "Time of answers that did not lie ready",
    labelNames,
    buckets: BUCKETS,
    registers,
  });
  const renders = new Histogram({
    name: "press_render_seconds",
    help: "Time to make a page, by whether it was made",
    labelNames,
    buckets: BUCKETS,
    registers,
  });
  const ages = new Histogram({
    name: "press_print_age_seconds",
    help: "Age of the prints that were served",
    buckets: AGES,
    registers,
  });
  for (const [name, read] of Object.entries(gauges)) {
    new Gauge({
      name: `press_${name}`,
      help: HELP[name as keyof Gauges],
      registers,
      collect() {
        this.set(read());
      },
    });
  }
  collectDefaultMetrics({ register: registry, prefix: "press_" });
  const hits = gather((age: number[]) => {
    answers.inc({ outcome: "hit" }, age.length);
    for (const ms of age) ages.observe(ms / 1000);
  });
  return {
    hit: hits.note,
    count: (outcome) => answers.inc({ outcome }),
    time: (outcome, ms) => times.observe({ outcome }, ms / 1000),
    render: (ms, isWell) => renders.observe({ outcome: isWell ? "made" : "failed" }, ms / 1000),
    report: () => {
      hits.count();
      return registry.metrics();
    },
  };
}

/** Figures that are counted together, as a hit takes less time than to count it by its label. */
function gather(countAll: (figures: number[]) => void) {
  let figures: number[] = [];
  const count = () => {
    countAll(figures);
    figures = [];
  };
  return {
    count,
    note: (figure: number) => {
      if (figures.push(figure) >= MOST_GATHERED) count();
    },
  };
}

/** Whether a request shows the token. @param authorization its header */
export function showsToken(authorization: string | undefined, token: string): boolean {
  const shown = Buffer.from(authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return shown.length === wanted.length && timingSafeEqual(shown, wanted);
}
