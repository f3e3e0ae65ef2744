import { element, xmlDocument } from "#domain/markup.ts";
import { addressOf } from "#domain/publication.ts";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { publication } from "../_publication/publication.ts";

export const dynamic = "force-dynamic";

/** The longest `ShortName` the description may have. */
const SHORT = 16;

/**
 * How a browser searches this paper.
 * @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export async function GET(): Promise<Response> {
  const paper = publication();
  const { search } = editionFor(site.language, 0).words;
  const icon = { type: "image/png", width: 192, height: 192 };
  const text = xmlDocument("OpenSearchDescription", { xmlns: "http://a9.com/-/spec/opensearch/1.1/" }, [
    element("ShortName", {}, [site.name.slice(0, SHORT)]),
    element("Description", {}, [search.description]),
    element("Url", { type: "text/html", template: `${addressOf(paper, "/search")}?q={searchTerms}` }),
    element("Image", icon, [addressOf(paper, paper.icon.path)]),
    element("Language", {}, [site.language]),
    element("InputEncoding", {}, ["UTF-8"]),
    element("OutputEncoding", {}, ["UTF-8"]),
  ]);
  return new Response(text, { headers: { "content-type": "application/opensearchdescription+xml; charset=utf-8" } });
}
