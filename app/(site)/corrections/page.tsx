import type { Metadata } from "next";
import { missingHead, refuse } from "../_answer/refuse.tsx";
import { CorrectionsPage, correctionsHead } from "./_corrections.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return (await correctionsHead()) ?? missingHead;
}

export default async function Page() {
  return (await CorrectionsPage({})) ?? refuse();
}
