import { store } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { leases } from "#db/schema/deliveries.ts";
import type { Instant } from "#domain/calendar.ts";

const LEASE_MS = 60_000;

/**
 * Takes or keeps work that only one process may do at a time.
 * @param length for how long, in milliseconds: so long the work rests when its process dies
 * @returns false while another one has it
 */
export async function holdLease(name: string, holder: string, now: Instant, length = LEASE_MS): Promise<boolean> {
  return store.write(async (tx) => {
    const [lease] = await tx.select().from(leases).where(eq(leases.name, name));
    if (lease && lease.holder !== holder && lease.until > now) return false;
    // Half of it left is enough for any letter: an idle paper need not write every time it looks.
    if (lease?.holder === holder && lease.until > now + length / 2) return true;
    const row = { holder, until: now + length };
    await tx
      .insert(leases)
      .values({ name, ...row })
      .onConflictDoUpdate({ target: leases.name, set: row });
    return true;
  });
}
