import type { Happening } from "../domain/message.ts";
import { payloadOf } from "../domain/message.ts";
import type { TransactionPorts } from "./ports.ts";

/** What happened, and to whose things: each merchant is told of its own. */
export type Announcement = Omit<Happening, "subject" | "related"> & {
  /** The event's id: told twice, it is one message. */
  readonly eventId: string;
  readonly told: readonly (Pick<Happening, "subject" | "related"> & { readonly merchantId: string })[];
};

/** Has all endpoints told that want it. Nothing happens where nobody does. */
export async function announce(
  { messages }: Pick<TransactionPorts, "messages">,
  nextId: (prefix: string) => string,
  { eventId, kind, occurredAt, told }: Announcement,
): Promise<void> {
  if (told.length === 0) return;
  await messages.publish(
    eventId,
    kind,
    told.map(({ merchantId, subject, related }) => ({
      id: nextId("msg"),
      merchantId,
      occurredAt,
      payload: payloadOf({ kind, occurredAt, subject, related }, merchantId),
    })),
  );
}
