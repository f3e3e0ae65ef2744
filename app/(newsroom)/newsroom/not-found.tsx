import { NothingHere } from "#components/newsroom/nothing-here.tsx";

/** Shown outside the rooms, where the editor finds no story. */
export default function NotFound() {
  return (
    <main className="wk" id="main">
      <NothingHere />
    </main>
  );
}
