import { SearchView } from "#components/search/search-view.tsx";
import { isTooLong, readRequest, type SearchRequest } from "#domain/search/request.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";
import { answerStatus } from "../_answer/answer.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";
import { Sheet } from "../_frame/sheet.tsx";
import { Results } from "./_results.tsx";
import { find } from "./_search.ts";

export const dynamic = "force-dynamic";

const facts = { path: "/search", hidden: true };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  const asked = readRequest(await searchParams);
  const edition = await openEdition();
  const { search } = edition.words;
  if (isTooLong(asked)) answerStatus(400);
  const found = await find(asked, edition);
  const { request } = found;
  return (
    <Sheet
      head={headOf({ ...facts, title: titleOf(request, edition), description: search.description })}
      edition={edition}
    >
      <h1 className="vh" {...inWords(edition)}>
        {titleOf(request, edition)}
      </h1>
      <SearchView request={request} options={found.options} among={found.among} edition={edition}>
        {isTooLong(asked) ? <p role="alert">{search.tooLong}</p> : <Results {...found} edition={edition} />}
      </SearchView>
    </Sheet>
  );
}

function titleOf({ typed }: SearchRequest, { words: { search } }: Edition): string {
  return typed === "" ? search.label : search.title(typed);
}
