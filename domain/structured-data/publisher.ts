import type {
  AboutPage,
  NewsMediaOrganization,
  SearchAction,
  WebSite,
  WithActionConstraints,
  WithContext,
} from "schema-dts";
import { addressOf, type Publication } from "#domain/publication.ts";
import { pixels } from "#domain/structured-data/pixels.ts";

/** The paper itself with the policies it can be held to. @see https://schema.org/NewsMediaOrganization */
export function publisherOf(publication: Publication) {
  const { name, founded, email, elsewhere, logo, policies, publisher } = publication;
  const address = (path: string) => addressOf(publication, path);
  const optional = {
    ...(email !== undefined && { email }),
    ...(elsewhere !== undefined && { sameAs: elsewhere }),
    ...(policies.verification !== undefined && { verificationFactCheckingPolicy: address(policies.verification) }),
    ...(policies.diversity !== undefined && { diversityPolicy: address(policies.diversity) }),
    ...(policies.feedback !== undefined && { actionableFeedbackPolicy: address(policies.feedback) }),
  };
  return {
    "@type": "NewsMediaOrganization",
    "@id": publisherId(publication),
    name,
    legalName: publisher,
    url: address("/"),
    foundingDate: String(founded),
    logo: { "@type": "ImageObject", url: address(logo.path), width: pixels(logo.width), height: pixels(logo.height) },
    publishingPrinciples: address(policies.principles),
    ethicsPolicy: address(policies.ethics),
    correctionsPolicy: address(policies.corrections),
    ownershipFundingInfo: address(policies.ownership),
    masthead: address(policies.masthead),
    ...optional,
  } satisfies NewsMediaOrganization;
}

/** The site and its search, for the front page. @see https://schema.org/SearchAction */
export function webSite(publication: Publication) {
  const { name, description, language } = publication;
  const search = {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${addressOf(publication, "/search")}?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  } as const satisfies WithActionConstraints<SearchAction>;
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    "@id": addressOf(publication, "/#website"),
    name,
    url: addressOf(publication, "/"),
    description,
    inLanguage: language,
    publisher: publisherOf(publication),
    potentialAction: search,
  } satisfies WithContext<WebSite>;
}

/** The page on which the paper gives account of itself. */
export function aboutPage(publication: Publication, { name, path }: { name: string; path: string }) {
  const url = addressOf(publication, path);
  return {
    "@context": "https://schema.org",
    "@type": "AboutPage",
    "@id": url,
    url,
    name,
    inLanguage: publication.language,
    isPartOf: { "@id": addressOf(publication, "/#website") },
    mainEntity: publisherOf(publication),
  } satisfies WithContext<AboutPage>;
}

/** Names the paper where all of it need not be said again. */
export function publisherId(publication: Pick<Publication, "url">): string {
  return addressOf(publication, "/#publisher");
}
