import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ask, waitFor } from "./processes.mjs";

const ARTICLE = "/2026/11/17/orva-barrier-vote-a2001";
const BUOY = `---
section: veles-bay
---

# A buoy is painted

November 24, 2026

It is green now.
`;

/** The example with the ports, folders and certificate of this trial in it; nothing else is changed. */
function layOut({ folder, ports }) {
  mkdirSync(join(folder, "cache"), { recursive: true });
  spawnSync("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1"],
    ...["-subj", "/CN=localhost", "-keyout", join(folder, "privkey.pem"), "-out", join(folder, "fullchain.pem")],
  ]);
  const changes = [
    ["127.0.0.1:3000", `127.0.0.1:${ports.press}`],
    ["listen 80;", `listen ${ports.http};`],
    ["listen [::]:80;", ""],
    ["listen 443 ssl http2;", `listen ${ports.https} ssl http2;`],
    ["listen [::]:443 ssl http2;", ""],
    ["/etc/ssl/paper.example/", `${folder}/`],
    ["/var/cache/nginx/broadsheet", join(folder, "cache")],
    ["/var/log/nginx/broadsheet.log", join(folder, "access.log")],
    ["/srv/broadsheet/", `${resolve(".")}/`],
    ["/var/lib/broadsheet/", `${join(folder, "data")}/`],
    ["/etc/nginx/broadsheet-", `${folder}/broadsheet-`],
    ["paper.example", "localhost"],
  ];
  for (const name of readdirSync("deploy/nginx")) cpSync(join("deploy/nginx", name), join(folder, name));
  const file = join(folder, "broadsheet.conf");
  const conf = changes.reduce((text, [from, to]) => text.replaceAll(from, to), readFileSync(file, "utf8"));
  writeFileSync(file, conf);
  const main = join(folder, "nginx.conf");
  writeFileSync(
    main,
    `user root; worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx-error.log;
events { worker_connections 512; }
http { include /etc/nginx/mime.types; include ${file}; }\n`,
  );
  return main;
}

/** TLS and HTTP/2, files from the disk, the cache that honours the press, and what must not pass. */
export async function tryNginx(bench, check) {
  const conf = layOut(bench);
  const tested = spawnSync("nginx", ["-t", "-c", conf], { encoding: "utf8" });
  check("nginx -t", tested.status === 0, tested.status === 0 ? "" : tested.stderr.trim());
  if (tested.status !== 0) return;
  bench.start("nginx", "nginx", ["-c", conf]);
  const site = `https://localhost:${bench.ports.https}`;
  await waitFor(`${site}/healthz`);
  await tryPages(bench, site, check);
  await tryAge(bench, site, check);
  tryFiles(bench, site, check);
  tryDoors(site, check);
  await bench.stop("press");
  const kept = ask(site + ARTICLE);
  check("nginx: with the press down, a page it has goes on being shown", kept.status === 200, kept.headers["x-cache"]);
  const { status } = ask(site + pictureIn(kept.body));
  check("nginx: with the press down, pictures come from the disk", status === 200);
  await bench.stop("nginx");
}

function pictureIn(page) {
  return /\ssrc="(\/media\/[^"]+)"/.exec(page.toString())?.[1] ?? "/none";
}

async function tryPages(bench, site, check) {
  const plain = ask(`http://localhost:${bench.ports.http}${ARTICLE}?a=1`);
  check("nginx: http leads to https", plain.status === 308 && /^https:.*\?a=1$/.test(plain.headers.location));
  const first = ask(site + ARTICLE, "--http2");
  check("nginx: HTTP/2", first.version === "2", first.version);
  const own = ask(bench.press + ARTICLE);
  check("nginx: the page is the press's, byte for byte", first.body.equals(own.body));
  check("nginx: policies pass", first.headers["content-security-policy"]?.includes("default-src 'none'"));
  const keeping = first.headers["cache-control"] ?? "";
  check("nginx: browsers are told to ask each time", /max-age=0/.test(keeping) && !/while/.test(keeping), keeping);
  check("nginx: keys stay inside", first.headers["surrogate-key"] === undefined);
  const again = ask(site + ARTICLE);
  const mayKeep = /s-maxage=[1-9]/.test(own.headers["cache-control"]);
  check(
    `nginx: a page is kept because the press allows it: ${own.headers["cache-control"]}`,
    mayKeep && again.headers["x-cache"] === "HIT",
    again.headers["x-cache"],
  );
  const coded = ask(site + ARTICLE, "-H", "Accept-Encoding: br, gzip");
  check("nginx: Brotli passes, under its own entry", coded.headers["content-encoding"] === "br");
  check("nginx: refusals keep their status", ask(`${site}/no-such-page`).status === 404);
  const search = ask(`${site}/search?q=fog`);
  check(
    "nginx: searches are not kept",
    ask(`${site}/search?q=fog`).headers["x-cache"] !== "HIT" && search.status === 200,
  );
}

/** So many ask the press itself for a page that it compresses it again. */
async function askUntilFine(address) {
  for (let count = 0; count < 50; count++) {
    const { etag } = ask(address, "-H", "Accept-Encoding: br").headers;
    if (etag?.endsWith('-brf"')) return etag;
    await pause(100);
  }
  return "none";
}

/** What changed is seen as soon as the time is over for which the press lets a proxy keep a page, also by the first. */
async function tryAge({ folder, run, press }, site, check) {
  const allowed = Number(/s-maxage=(\d+)/.exec(ask(`${press}/latest`).headers["cache-control"] ?? "")?.[1] ?? 0);
  ask(`${site}/latest`);
  writeFileSync(join(folder, "buoy.md"), BUOY);
  run("import", "markdown", join(folder, "buoy.md"));
  const isThere = (base) => ask(`${base}/latest`).body.toString().includes("A buoy is painted");
  check("nginx: the press itself shows a new story at once", isThere(press));
  const fine = await askUntilFine(press + ARTICLE);
  await pause((allowed + 1) * 1000);
  check(`nginx: nobody sees an older page than ${allowed} seconds`, isThere(site));
  const { etag } = ask(site + ARTICLE, "-H", "Accept-Encoding: br, gzip").headers;
  check("nginx: a page that the press compressed again is handed on so", etag === fine, `${etag} ${fine}`);
}

function tryFiles(bench, site, check) {
  const page = ask(site + ARTICLE).body.toString();
  const address = pictureIn(page);
  const picture = ask(site + address);
  check(
    "nginx: a picture from the disk is the press's, byte for byte",
    picture.body.equals(ask(bench.press + address).body) && picture.headers["content-type"] === "image/webp",
  );
  check("nginx: … and never changes", picture.headers["cache-control"]?.includes("immutable"));
  const [sheet = "", script = ""] = [/"(\/_next\/static\/[^"]+\.css)"/, /"(\/reader\/[^"]+\.js)"/].map(
    (pattern) => pattern.exec(page)?.[1],
  );
  for (const file of [sheet, script]) {
    const { status, headers } = ask(site + file, "-H", "Accept-Encoding: gzip");
    const isWell =
      status === 200 && headers["content-encoding"] === "gzip" && /immutable/.test(headers["cache-control"]);
    check(`nginx: ${file.replace(/[^/]+$/, "…")} compressed, immutable`, isWell);
  }
  const strange = ask(`${site}/media/${"0".repeat(32)}/x-800.webp`);
  check("nginx: a picture that is not there is answered by the press", strange.status === 404);
  check("nginx: nothing beside the pictures is on show", ask(`${site}/media/..%2fbroadsheet.db`).status === 404);
}

function tryDoors(site, check) {
  const staff = ask(`${site}/newsroom`);
  check(
    "nginx: the newsroom is never kept",
    staff.headers["x-cache"] === undefined && /no-store/.test(staff.headers["cache-control"] ?? ""),
    `${staff.status} ${staff.headers["cache-control"]}`,
  );
  check("nginx: PURGE is refused", ask(site, "-X", "PURGE").status === 405);
  check("nginx: /metrics is not for outsiders", ask(`${site}/metrics`).status === 404);
}
