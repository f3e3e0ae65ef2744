import { refuse } from "../_answer/refuse.tsx";

/** Whatever is no address of this paper. */
export default function MissingPage() {
  return refuse();
}
