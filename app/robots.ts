import type { MetadataRoute } from "next";

/** Everything readers see may be read by programs too. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: ["/newsroom", "/preview"] } };
}
