import { connection } from "next/server";
import { pathOf } from "#domain/articles/permalink.ts";
export const dynamic = "force-dynamic";
export default async function Page() {
  await connection();
  return <h1 className="text-h1 mt-5">{pathOf({ releasedOn: "2026-01-01", slug: "x", id: 3 })}</h1>;
}
