import type { Metadata } from "next";
import { openDesk } from "../../_desk/open-desk.ts";
import { signOutHere } from "../../sign-out/actions.ts";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const { actor } = await openDesk();
  return (
    <>
      <h1>Your account</h1>
      <p>{actor.name}</p>
      <form action={signOutHere}>
        <button className="btn" type="submit">
          Sign out
        </button>
      </form>
    </>
  );
}
