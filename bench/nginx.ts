import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Running, startServer } from "./server.ts";

const PLACES = ["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx"];

/** nginx with one worker: at `/page.html` a file, at any other address the press, kept as long as the press allows. Undefined where it is not installed. */
export async function startNginx(
  folder: string,
  { page, port, press }: { page: Buffer; port: number; press: number },
): Promise<Running | undefined> {
  const binary = PLACES.find((path) => existsSync(path));
  if (binary === undefined) return undefined;
  const root = join(folder, "nginx");
  for (const name of ["html", "cache"]) mkdirSync(join(root, name), { recursive: true });
  writeFileSync(join(root, "html/page.html"), page);
  const user = process.getuid?.() === 0 ? "user root;\n" : "";
  writeFileSync(
    join(root, "nginx.conf"),
    `${user}daemon off; worker_processes 1; pid ${root}/nginx.pid; error_log ${root}/error.log;
events { worker_connections 1024; }
http { access_log off; sendfile on; open_file_cache max=10; keepalive_requests 100000000;
proxy_cache_path ${root}/cache levels=1:2 keys_zone=pages:16m use_temp_path=off;
upstream press { server 127.0.0.1:${press}; keepalive 32; }
server { listen 127.0.0.1:${port};
location = /page.html { root ${root}/html; }
location / { proxy_pass http://press; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_cache pages;
proxy_cache_background_update on; proxy_cache_lock on; proxy_cache_revalidate on; } } }
`,
  );
  return startServer([binary, "-p", root, "-c", join(root, "nginx.conf")], port, "/page.html", {});
}
