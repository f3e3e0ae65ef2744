/** Called by Next once when a server starts: work that goes on beside serving. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startBackgroundWork } = await import("#app/_background/work.ts");
  startBackgroundWork();
}
