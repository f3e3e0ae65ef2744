import { z } from "zod";

const uri = z.url();
const time = z.iso.datetime();
const words = z.strictObject({ role: z.string().optional(), contenttype: z.string().optional(), value: z.string() });
const rendition = z.strictObject({
  name: z.string(),
  href: uri.optional(),
  contenttype: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  sizeinbytes: z.number().optional(),
});
const concept = z.strictObject({ name: z.string(), rel: z.string().optional(), uri, literal: z.string().optional() });

/**
 * The part of ninjs 2.1 the paper writes, as closed as the published schema is; written from reading it. `checks/ninjs.ts`
 * holds articles against the published file itself.
 * @see https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json
 */
const item = z.strictObject({
  uri,
  type: z.enum(["text", "audio", "video", "picture", "graphic", "composite", "component"]),
  standard: z.strictObject({ name: z.string(), version: z.string(), schema: uri }).optional(),
  representationtype: z.enum(["full", "partial"]).optional(),
  version: z.string().optional(),
  firstcreated: time.optional(),
  versioncreated: time.optional(),
  pubstatus: z.enum(["usable", "withheld", "canceled"]).optional(),
  language: z.string().optional(),
  title: z.string().optional(),
  slugline: z.string().optional(),
  headlines: z.array(words).optional(),
  descriptions: z.array(words).optional(),
  bodies: z.array(words.extend({ charcount: z.number().optional(), wordcount: z.number().optional() })).optional(),
  by: z.string().optional(),
  infosources: z
    .array(z.strictObject({ name: z.string(), role: z.string(), uri, literal: z.string().optional() }))
    .optional(),
  located: z.string().optional(),
  subjects: z.array(concept).optional(),
  genres: z.array(z.strictObject({ name: z.string(), uri: z.string(), literal: z.string() })).optional(),
  altids: z.array(z.strictObject({ role: z.string(), value: z.string() })).optional(),
  copyrightholder: z.string().optional(),
  copyrightnotice: z.string().optional(),
  usageterms: z.string().optional(),
  ednote: z.string().optional(),
  rightsinfo: z.strictObject({ linkedrights: uri }).optional(),
  trustindicators: z.array(z.strictObject({ role: uri, title: z.string(), href: uri })).optional(),
  renditions: z.array(rendition).optional(),
});

/** An article as ninjs 2.1 wants it. */
export const ninjs = item.extend({ associations: z.array(item.extend({ name: z.string() })).optional() });
