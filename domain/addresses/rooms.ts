/** First parts of the addresses that are for staff and for those they show a draft to. */
export const CLOSED_ROOMS = ["newsroom", "preview"] as const;

/** Whether a path leads into one of them, however its name is written. */
export function isClosedRoom(path: string): boolean {
  const first = (path.split("/").find((part) => part !== "") ?? "").toLowerCase();
  return CLOSED_ROOMS.some((room) => room === decodeSafely(first));
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part).toLowerCase();
  } catch {
    return part;
  }
}
