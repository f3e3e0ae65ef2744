import { refuse } from "../../_answer/refuse.tsx";
import { AuthorPage } from "./_author.tsx";

interface Props {
  params: Promise<{ slug: string }>;
}

export default async function Page({ params }: Props) {
  return (await AuthorPage({ slug: (await params).slug })) ?? refuse();
}
