import type { Person, ProfilePage, WithContext } from "schema-dts";
import type { Article, BylineAuthor } from "#domain/articles/article.ts";
import type { AuthorProfile } from "#domain/articles/author.ts";
import { largestVariant } from "#domain/media/largest-variant.ts";
import { type Picture, variantPath } from "#domain/media/picture.ts";
import { addressOf, type Publication } from "#domain/publication.ts";
import type { Facts } from "#domain/structured-data/facts.ts";
import { publisherId, publisherOf } from "#domain/structured-data/publisher.ts";

/** Someone of a byline, with their page and their post at the paper. */
export function personOf(publication: Publication, { name, slug, post, portrait }: Omit<BylineAuthor, "role">) {
  return {
    "@type": "Person",
    name,
    url: addressOf(publication, `/author/${slug}`),
    ...(post !== "" && { jobTitle: post }),
    ...portraitOf(publication, portrait),
  } satisfies Person;
}

/** Who did what: those who wrote, those who translated, and the rest with what they did. Unsigned texts are the paper's. */
export function creditsOf(publication: Publication, { authors }: Pick<Article, "authors">) {
  const having = (role: BylineAuthor["role"]) =>
    authors.filter((author) => author.role === role).map((author) => personOf(publication, author));
  const [author, translator] = [having("author"), having("translation")];
  const contributor = authors
    .filter(({ role }) => role !== "author" && role !== "translation")
    .map((one) => ({ "@type": "Role" as const, roleName: one.role, contributor: personOf(publication, one) }));
  return {
    author: author.length > 0 ? author : [publisherOf(publication)],
    ...(translator.length > 0 && { translator }),
    ...(contributor.length > 0 && { contributor }),
  } satisfies Facts;
}

/**
 * The page of someone who signs articles.
 * @see https://developers.google.com/search/docs/appearance/structured-data/profile-page
 */
export function profilePage(publication: Publication, profile: AuthorProfile) {
  const { biography, email, location, languages, expertise } = profile;
  const url = addressOf(publication, `/author/${profile.slug}`);
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    "@id": url,
    url,
    isPartOf: { "@id": addressOf(publication, "/#website") },
    mainEntity: {
      ...personOf(publication, profile),
      "@id": `${url}#person`,
      worksFor: { "@id": publisherId(publication) },
      ...(biography.length > 0 && { description: biography.join("\n\n") }),
      ...(email !== "" && { email }),
      ...(location !== "" && { workLocation: { "@type": "Place", name: location } }),
      ...(languages.length > 0 && { knowsLanguage: languages }),
      ...(expertise.length > 0 && {
        knowsAbout: expertise.map((slug) => addressOf(publication, `/topic/${slug}`)),
      }),
    },
  } satisfies WithContext<ProfilePage>;
}

function portraitOf(publication: Publication, portrait: Picture | undefined) {
  const variant = portrait && largestVariant(portrait);
  return portrait && variant && { image: addressOf(publication, variantPath(portrait, variant)) };
}
