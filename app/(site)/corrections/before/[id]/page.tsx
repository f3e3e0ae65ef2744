import { refuse } from "../../../_answer/refuse.tsx";
import { CorrectionsPage } from "../../_corrections.tsx";

interface Props {
  params: Promise<{ id: string }>;
}

export default async function Page({ params }: Props) {
  return (await CorrectionsPage({ before: (await params).id })) ?? refuse();
}
