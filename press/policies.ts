import { isPreviewOfStaff } from "./room.ts";

/** Headers that say what a page may do, and who may keep it. */
export type Policies = Record<string, string>;

/** What a reader page may load and do: only what this server gives. @see https://www.w3.org/TR/CSP3/ */
const READER_CONTENT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  // Text never becomes script; the one policy is that by which the reader module names its worker.
  "require-trusted-types-for 'script'",
  "trusted-types reader",
  "frame-ancestors 'none'",
].join("; ");

const COMMON = {
  "X-Content-Type-Options": "nosniff",
  "Permissions-Policy":
    "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

const TWO_YEARS = 63_072_000;
const NOT_TO_BE_KEPT = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" };

/**
 * What every answer carries: once a browser has seen the paper over https, it never asks in the clear again.
 * @param siteUrl the address readers know
 */
export function commonPolicies(siteUrl: string): Policies {
  return siteUrl.startsWith("https:") ? { ...COMMON, "Strict-Transport-Security": `max-age=${TWO_YEARS}` } : COMMON;
}

/** The policies of all that readers get, beside the common ones. */
export const readerPolicies: Policies = {
  "Content-Security-Policy": READER_CONTENT,
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

/** A shared draft: a reader's page that nobody keeps or finds, and whose address is told to nobody. */
export const previewPolicies: Policies = {
  ...readerPolicies,
  ...NOT_TO_BE_KEPT,
  "Referrer-Policy": "no-referrer",
};

/** What readers would see, shown to staff: it may do what a reader's page may, and stand in a frame of the newsroom. */
const staffPreviewPolicies: Policies = {
  ...previewPolicies,
  "Content-Security-Policy": `${READER_CONTENT.replace("frame-ancestors 'none'", "frame-ancestors 'self'")}; frame-src 'self'`,
  "Referrer-Policy": "same-origin",
};

/**
 * The policies of one answer of the newsroom, beside the common ones. Its scripts carry the nonce; attributes of style are
 * allowed because React writes them into the HTML.
 * @param nonce of this answer alone; Next reads it from the policy and puts it on what it writes
 */
export function newsroomPolicies(path: string, nonce: string): Policies {
  if (isPreviewOfStaff(path)) return staffPreviewPolicies;
  const content = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return { ...NOT_TO_BE_KEPT, "Content-Security-Policy": content.join("; "), "Referrer-Policy": "same-origin" };
}
