import { authorise, type Desk } from "#newsroom/authorise.ts";
import { type Consumer, consumersOf, type World } from "#newsroom/outbox/consumers.ts";
import { findDue, noteReply, planDeliveries } from "#newsroom/outbox/deliveries.ts";
import { holdLease } from "#newsroom/outbox/lease.ts";
import { post } from "#newsroom/outbox/post.ts";

const LEASE = "tell the world";
const LETTERS_AT_ONCE = 50;

export interface Telling {
  /** Opens the desk anew: letters take time, and each attempt has its own moment. */
  openDesk: () => Desk;
  /** The same for all rounds of one process, and no other's. */
  holder: string;
  /** From 0 to 1. */
  chance: () => number;
  /** For one letter, in milliseconds. */
  timeout?: number;
}

/**
 * One round of telling the world what changed: everyone who is configured, each in the order of the outbox, and none
 * waiting for another. Only one process of an installation does it at a time. Safe to break off at any point: a letter
 * whose arrival was not noted is sent again under the same name.
 * @returns how many letters arrived
 */
export async function tellWorld(world: World, telling: Telling): Promise<number> {
  authorise(telling.openDesk(), "outbox:deliver");
  const consumers = consumersOf(world);
  if (consumers.length === 0 || !(await isOurs(telling))) return 0;
  const arrived = await Promise.all(consumers.map((consumer) => tell(consumer, world.allowPrivate, telling)));
  return arrived.reduce((sum, one) => sum + one, 0);
}

async function isOurs({ holder, openDesk }: Telling): Promise<boolean> {
  return holdLease(LEASE, holder, openDesk().now);
}

async function tell(consumer: Consumer, allowPrivate: boolean, telling: Telling): Promise<number> {
  const { openDesk, chance, timeout } = telling;
  await planDeliveries(consumer, openDesk().now);
  for (let arrived = 0; arrived < LETTERS_AT_ONCE; arrived++) {
    const { now } = openDesk();
    const due = await findDue(consumer.name, now);
    if (due === undefined || !(await isOurs(telling))) return arrived;
    const letter = { ...due, headers: consumer.headersFor(due, now) };
    const reply = await post(letter, { allowPrivate, ...(timeout === undefined ? {} : { timeout }) });
    if (!(await noteReply(due, reply, openDesk().now, chance()))) return arrived;
  }
  return LETTERS_AT_ONCE;
}
