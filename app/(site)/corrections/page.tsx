import { refuse } from "../_answer/refuse.tsx";
import { CorrectionsPage } from "./_corrections.tsx";

export default async function Page() {
  return (await CorrectionsPage({})) ?? refuse();
}
