import { refuse } from "../_answer/refuse.tsx";
import { LatestPage } from "./_latest.tsx";

export default async function Page() {
  return (await LatestPage({})) ?? refuse();
}
