import { missingHead, refuse } from "../_answer/refuse.tsx";

export const metadata = missingHead;

/** Whatever is no address of this paper. */
export default function MissingPage() {
  return refuse();
}
