vcl 4.1;
# /etc/varnish/default.vcl: readers' pages in memory, each until the press says it has changed. Varnish speaks no TLS: nginx
# stands before it and the press gets TRUST_PROXY=2. In nginx/broadsheet.conf let the upstream be 127.0.0.1:6081, and take
# the lines with proxy_cache out: nothing can drop a page there, and it would go on being shown after a purge here.

import std;

backend press {
  .host = "127.0.0.1";
  .port = "3000";
  .probe = {
    .url = "/healthz";
    .interval = 5s;
    .timeout = 2s;
    .window = 3;
    .threshold = 2;
  }
}

acl own {
  "127.0.0.1";
  "::1";
}

sub vcl_recv {
  if (req.method == "PURGE") {
    # From this machine itself; what comes through a proxy has two entries.
    if (client.ip !~ own || req.http.X-Forwarded-For ~ ",") {
      return (synth(405));
    }
    if (req.http.Surrogate-Key !~ "^[\w-]+(?: [\w-]+)*$") {
      return (synth(400, "Surrogate-Key is missing"));
    }
    ban("obj.http.Surrogate-Key ~ (?:^|\s)(?:" + regsuball(req.http.Surrogate-Key, " ", "|") + ")(?:\s|$)");
    return (synth(200, "Purged"));
  }
  # While the press is well nothing is shown that is older than it allows; while it is not, for a day.
  if (std.healthy(req.backend_hint)) {
    set req.grace = 60s;
  }
  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  if (req.url ~ "^/(?i)(?:newsroom|preview|search|healthz|metrics)(?:[/?]|$)") {
    return (pass);
  }
  # Readers' pages know no reader.
  unset req.http.Cookie;
  unset req.http.Authorization;
  return (hash);
}

sub vcl_backend_response {
  if (beresp.status >= 500) {
    if (bereq.is_bgfetch) {
      # What is kept is better.
      return (abandon);
    }
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
    return (deliver);
  }
  set beresp.grace = 24h;
  if (beresp.http.Cache-Control ~ "(?:no-store|private)" || beresp.ttl <= 0s) {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
    set beresp.grace = 0s;
  }
}

sub vcl_deliver {
  if (obj.hits > 0) {
    set resp.http.X-Cache = "HIT";
  } else {
    set resp.http.X-Cache = "MISS";
  }
  # Meant for this cache; Firefox takes it for itself, and would show once more what was withdrawn meanwhile.
  set resp.http.Cache-Control = regsub(resp.http.Cache-Control, ", *stale-while-revalidate=\d+", "");
  unset resp.http.Surrogate-Key;
  unset resp.http.X-Varnish;
  unset resp.http.Via;
}
