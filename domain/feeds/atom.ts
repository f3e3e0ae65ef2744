import { aroundEntries, ENTRIES } from "#domain/feeds/around-entries.ts";
import { type Channel, type FeedItem, type FeedPerson, lastChange } from "#domain/feeds/channel.ts";
import { type Child, element, type Markup, xmlDocument } from "#domain/markup.ts";
import { onceFor } from "#domain/once-for.ts";
import { addressOf, copyrightOf, type Publication, tagOf } from "#domain/publication.ts";

/**
 * The channel as Atom 1.0 with full texts.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function renderAtom(publication: Publication, channel: Channel): Buffer<ArrayBuffer> {
  const attributes = { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": channel.language };
  const document = xmlDocument("feed", attributes, [...headOf(publication, channel), { markup: ENTRIES }]);
  return aroundEntries(document, channel.items.map(encodedBy(publication)));
}

const encodedBy = onceFor((publication: Publication) =>
  onceFor((item: FeedItem) => Buffer.from(`${renderEntry(publication, item).markup}\n`)),
);

function headOf(publication: Publication, channel: Channel): Child[] {
  const changed = lastChange(publication, channel);
  const self = addressOf(publication, channel.feedAddress);
  return [
    textOf("id", tagOf(publication, `feed${channel.address === "/" ? "" : encodeURI(channel.address)}`)),
    textOf("title", channel.title),
    textOf("subtitle", channel.description),
    textOf("updated", new Date(changed).toISOString()),
    personOf("author", { name: publication.name, address: addressOf(publication, "/") }),
    linkTo("alternate", addressOf(publication, channel.address), "text/html"),
    linkTo("self", self, "application/atom+xml"),
    publication.hub === undefined ? undefined : linkTo("hub", publication.hub),
    textOf("icon", addressOf(publication, publication.icon.path)),
    textOf("logo", addressOf(publication, publication.logo.path)),
    textOf("rights", copyrightOf(publication, new Date(changed).getUTCFullYear())),
    element("generator", {}, ["Broadsheet"]),
  ];
}

function renderEntry(publication: Publication, item: FeedItem): Markup {
  const { language, picture } = item;
  return element("entry", { "xml:lang": language }, [
    textOf("id", item.id),
    textOf("title", item.title),
    element("link", { rel: "alternate", type: "text/html", hreflang: language, href: item.address }),
    picture && element("link", { rel: "enclosure", type: picture.type, length: picture.bytes, href: picture.address }),
    textOf("published", new Date(item.publishedAt).toISOString()),
    textOf("updated", new Date(item.updatedAt).toISOString()),
    ...item.authors.map((author) => personOf("author", author)),
    ...item.contributors.map((contributor) => personOf("contributor", contributor)),
    ...item.categories.map(({ term, label, address }) =>
      element("category", { term, label, scheme: new URL(".", address).href }),
    ),
    textOf("rights", copyrightOf(publication, new Date(item.publishedAt).getUTCFullYear())),
    element("summary", { type: "text" }, [item.summary]),
    element("content", { type: "html" }, [item.html]),
  ]);
}

function personOf(role: "author" | "contributor", { name, address }: FeedPerson): Markup {
  return element(role, {}, [textOf("name", name), textOf("uri", address)]);
}

function linkTo(rel: string, href: string, type?: string): Markup {
  return element("link", { rel, type, href });
}

function textOf(name: string, text: string): Markup {
  return element(name, {}, [text]);
}
