import type { Metadata } from "next";
import { SearchView } from "#components/search/search-view.tsx";
import { isTooLong, readRequest, shortened } from "#domain/search/request.ts";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { answerStatus } from "../_answer/answer.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";
import { Sheet } from "../_frame/sheet.tsx";
import { Results } from "./_results.tsx";
import { find } from "./_search.ts";

export const dynamic = "force-dynamic";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { search } = editionFor(site.language, 0).words;
  const { typed } = shortened(readRequest(await searchParams));
  const title = typed === "" ? search.label : search.title(typed);
  return headOf({ title, description: search.description, path: "/search", hidden: true });
}

export default async function Page({ searchParams }: Props) {
  const asked = readRequest(await searchParams);
  const edition = await openEdition();
  const { search } = edition.words;
  if (isTooLong(asked)) answerStatus(400);
  const found = await find(asked, edition);
  const { request } = found;
  return (
    <Sheet edition={edition}>
      <h1 className="vh">{request.typed === "" ? search.label : search.title(request.typed)}</h1>
      <SearchView request={request} options={found.options} among={found.among} edition={edition}>
        {isTooLong(asked) ? <p role="alert">{search.tooLong}</p> : <Results {...found} edition={edition} />}
      </SearchView>
    </Sheet>
  );
}
