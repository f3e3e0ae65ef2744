import { StaffIcon } from "#components/newsroom/staff-icon.tsx";

const list = new Intl.ListFormat("en");

/** "Also at this desk: Ana Ruiz and Tom Bell". Says nothing to whoever is alone. */
export function OthersHere({ others }: { others: readonly string[] }) {
  if (others.length === 0) return null;
  return (
    <p className="muted live-desk__others">
      <StaffIcon name="people" /> Also at this desk: {list.format(others)}
    </p>
  );
}
