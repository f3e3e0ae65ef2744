import type { Metadata } from "next";
import { missingHead, refuse } from "../_answer/refuse.tsx";
import { LatestPage, latestHead } from "./_latest.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return (await latestHead()) ?? missingHead;
}

export default async function Page() {
  return (await LatestPage({})) ?? refuse();
}
