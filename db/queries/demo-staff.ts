import { store } from "#db/client.ts";
import { and, count, eq, isNull } from "#db/operators.ts";
import { staff } from "#db/schema/staff.ts";

/** How many people of the sample paper can still sign in: their passwords were shown on a screen. */
export async function countDemoStaff(): Promise<number> {
  const [row] = await store.read
    .select({ number: count() })
    .from(staff)
    .where(and(eq(staff.demo, true), isNull(staff.disabledAt)));
  return row?.number ?? 0;
}
