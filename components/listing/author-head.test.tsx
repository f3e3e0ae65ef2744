import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AuthorHead } from "#components/listing/author-head.tsx";
import type { AuthorProfile } from "#domain/articles/author.ts";
import { editionFor } from "#domain/words/edition.ts";

const vera: AuthorProfile = {
  slug: "vera-lind",
  name: "Vera Lind",
  post: "Корреспондент",
  biography: ["Пишет о порте с 1998 года.", "She has a boat."],
  email: "",
  location: "",
  expertise: [],
  languages: ["en", "ru"],
};

test("what stands about an author in a language they write is heard in that language, paragraph by paragraph", () => {
  const html = renderToStaticMarkup(<AuthorHead author={vera} expertise={[]} edition={editionFor("en", 0)} />);
  expect(html).toContain("<h1>Vera Lind</h1>");
  expect(html).toContain('<p class="role" lang="ru" dir="ltr">Корреспондент</p>');
  expect(html).toContain('<p lang="ru" dir="ltr">Пишет о порте с 1998 года.</p><p>She has a boat.</p>');
});
