import { refuse } from "../../../../_answer/refuse.tsx";
import { AuthorPage } from "../../_author.tsx";

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export default async function Page({ params }: Props) {
  const { slug, id } = await params;
  return (await AuthorPage({ slug, before: id })) ?? refuse();
}
