import { NothingHere } from "#components/newsroom/nothing-here.tsx";

/** Shown in a room whose page finds nothing, or nothing for whoever asks. */
export default function NotFound() {
  return <NothingHere />;
}
