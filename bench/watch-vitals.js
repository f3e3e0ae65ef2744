// Runs in the page before it begins, as it stands here: what compiles the rest of the bench adds names a page does not know.
const vitals = { lcp: 0, cls: 0, tbt: 0 };
globalThis.vitals = vitals;

function observe(type, note) {
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
}

observe("largest-contentful-paint", ({ startTime }) => {
  vitals.lcp = startTime;
});
observe("layout-shift", ({ value }) => {
  vitals.cls += value;
});
observe("longtask", ({ duration }) => {
  vitals.tbt += Math.max(0, duration - 50);
});
