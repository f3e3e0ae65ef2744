import { missingHead, missingPage } from "./_answer/refuse.tsx";

export const metadata = missingHead;

/** What Next shows when it says 404 itself: in development, and below the folders of fixed files. */
export default function NotFound() {
  return missingPage();
}
