import { refuse } from "../../../_answer/refuse.tsx";
import { LatestPage } from "../../_latest.tsx";

interface Props {
  params: Promise<{ id: string }>;
}

export default async function Page({ params }: Props) {
  return (await LatestPage({ before: (await params).id })) ?? refuse();
}
