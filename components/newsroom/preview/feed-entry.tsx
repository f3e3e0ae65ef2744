import { When } from "#components/ui/when.tsx";
import { writeMoment } from "#domain/dates.ts";
import type { FeedItem } from "#domain/feeds/channel.ts";

/** The article in a feed reader, with the markup it gets there and none of the paper's look. */
export function FeedEntry({ item }: { item: FeedItem }) {
  const people = item.authors.map(({ name }) => name).join(", ");
  return (
    <main id="main" className="elsewhere feeditem">
      <h1>{item.title}</h1>
      <p className="feeditem__by">
        {people !== "" && `${people} · `}
        <When at={item.publishedAt}>{writeMoment(item.publishedAt, "en")}</When>
        {" · "}
        {item.categories.map(({ label }) => label).join(", ")}
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the feed's own markup, written from the closed tree with every text escaped */}
      <div dangerouslySetInnerHTML={{ __html: item.html }} />
    </main>
  );
}
