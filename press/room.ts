/** Who an address is for: anybody, whoever holds the token of a draft, or staff. */
export type Room = "site" | "preview" | "newsroom";

/**
 * The room behind a path, however it is spelled: what the typesetter might take for the newsroom must not be taken for a
 * reader's page here.
 */
export function roomOf(path: string): Room {
  const name = (segmentsOf(path)[0] ?? "").toLowerCase();
  return name === "newsroom" || name === "preview" ? name : "site";
}

/** The one spelling of a path of the newsroom: dots resolved, its name in small letters, no slash too many. */
export function newsroomPath(path: string): string {
  return ["/newsroom", ...new URL(path, "http://x").pathname.split("/").filter(Boolean).slice(1)].join("/");
}

/** Whether an address of the newsroom shows what readers would see: a page of theirs, which an editor's screen may frame. */
export function isPreviewOfStaff(path: string): boolean {
  return /^\/newsroom\/.+\/preview(?:-frame)?(?:\/|$)/.test(path);
}

function segmentsOf(path: string): string[] {
  const { pathname } = new URL(path, "http://x");
  return pathname.split("/").filter(Boolean).map(decodeURIComponent);
}
