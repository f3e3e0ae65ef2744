import type { ServerResponse } from "node:http";

/** What a reader page may load and do: only what this server gives. @see https://www.w3.org/TR/CSP3/ */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Sets the policies every answer carries. */
export function setPolicies(response: ServerResponse): void {
  response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
  response.setHeader(
    "Permissions-Policy",
    "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  );
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
}

const KEPT_FROM_PAGE = [
  "content-type",
  "location",
  "link",
  "last-modified",
  "access-control-allow-origin",
  "x-robots-tag",
  "allow",
];

/** Whether a header the renderer set may leave the house; the rest speaks of its own workings. */
export function isKept(name: string): boolean {
  return KEPT_FROM_PAGE.includes(name.toLowerCase());
}
