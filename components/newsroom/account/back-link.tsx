import { StaffIcon } from "#components/newsroom/staff-icon.tsx";

interface BackLinkProps {
  href: string;
  words: string;
}

/** The way back to the page above. */
export function BackLink({ href, words }: BackLinkProps) {
  return (
    <a className="backlink" href={href}>
      <StaffIcon name="back" /> {words}
    </a>
  );
}
