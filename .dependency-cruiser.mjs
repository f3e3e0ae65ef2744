/** The rooms of the house and who may call on whom: docs/decisions/0002-rooms.md. */

const PURE_PACKAGES = [
  "zod",
  "yaml",
  "diff",
  "date-fns",
  "@date-fns/tz",
  "transliteration",
  "@orama/stemmers",
  "schema-dts",
  "mdast-util-from-markdown",
  "mdast-util-directive",
  "mdast-util-gfm-table",
  "mdast-util-gfm-strikethrough",
  "micromark-extension-directive",
  "micromark-extension-gfm-table",
  "micromark-extension-gfm-strikethrough",
];

/** What each room may import of the house; `site.ts` describes the title and is open to all. */
const MAY_IMPORT = {
  domain: ["domain"],
  db: ["db", "domain", "env"],
  newsroom: ["newsroom", "db", "domain"],
  importers: ["importers", "newsroom", "domain"],
  seeds: ["seeds", "importers", "newsroom", "domain"],
  press: ["press", "domain", "db/(?:queries/|client|marks|verify|witness)", "env"],
  reader: ["reader", "domain"],
  components: ["components", "domain"],
  app: ["app", "components", "newsroom", "db/queries/", "domain", "env", "reader/manifest"],
  cli: ["cli", "db", "domain", "importers", "newsroom", "seeds", "press", "env"],
  e2e: ["e2e", "seeds", "newsroom", "domain", "importers"],
};

const HOUSE = "^(?:app|bench|checks|cli|components|db|domain|e2e|env|importers|newsroom|press|reader|seeds)[/.]";
const TESTS = "\\.(?:test|spec)\\.tsx?$|(?:^|/)testing\\.ts$";

const rooms = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  name: `${room}-imports-only-what-it-may`,
  severity: "error",
  from: { path: `^${room}/`, pathNot: room === "e2e" ? "^e2e/support/serve\\.mjs$" : TESTS },
  to: { path: HOUSE, pathNot: allowed.map((name) => `^${name}${/[/)]$/.test(name) ? "" : "[/.]"}`) },
}));

const builtIns = ["domain", "reader", "components"].map((room) => ({
  name: `${room}-has-no-node`,
  severity: "error",
  from: { path: `^${room}/`, pathNot: `${TESTS}|\\.mjs$` },
  to: { dependencyTypes: ["core"] },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...rooms,
    ...builtIns,
    {
      name: "no-cycle",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolves",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(?:tailwindcss|mdast|next/image-types/global)$|\\.css$" },
    },
    {
      name: "domain-is-pure",
      severity: "error",
      from: { path: "^domain/", pathNot: TESTS },
      to: { path: "node_modules", pathNot: `node_modules/(?:${PURE_PACKAGES.join("|")}|@types/mdast|mdast)/` },
    },
    {
      name: "reader-pages-never-call-the-newsroom",
      severity: "error",
      from: { path: "^app/\\(site\\)/", pathNot: TESTS },
      to: { path: "^newsroom/" },
    },
    {
      name: "no-next-below-app",
      severity: "error",
      from: { path: "^(?:domain|db|newsroom|importers|seeds|reader)/" },
      to: { path: "node_modules/(?:next|react|react-dom)/" },
    },
    {
      name: "only-the-store-knows-sqlite",
      severity: "error",
      from: { pathNot: "^db/" },
      to: { path: "node_modules/(?:better-sqlite3|drizzle-orm)/", dependencyTypesNot: ["type-only"] },
    },
    { name: "reader-is-not-react", severity: "error", from: { path: "^reader/" }, to: { path: "node_modules/react" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(?:\\.next|data|node_modules|test-results|public)/|\\.config\\.ts$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
