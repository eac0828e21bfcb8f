import type { Transaction } from "@novatech/postgres/database";
import type { Kind } from "../../domain/kind.ts";
import { notify } from "../../use-cases/notify.ts";
import type { NoticeStore } from "../../use-cases/ports-notices.ts";
import type { PeopleStore } from "../../use-cases/ports-people.ts";

/** What a handler is made with that tells people. */
export type PeopleDeps = {
  readonly peopleOf: (tx: Transaction) => { readonly people: PeopleStore; readonly notices: NoticeStore };
  readonly nextId: (prefix: string) => string;
  readonly now: () => Date;
};

/** Has the buyer of an order told of something of it. */
export async function tellBuyer(
  { peopleOf, nextId }: PeopleDeps,
  tx: Transaction,
  told: {
    readonly orderId: string;
    readonly kind: Kind;
    readonly subjectId: string;
    readonly occasion?: string;
    readonly data?: Readonly<Record<string, string>>;
    readonly occurredAt: Date;
  },
): Promise<void> {
  const ports = peopleOf(tx);
  const { orderId, data, ...notice } = told;
  const { to, orderNumber } = await ports.people.ofOrder(orderId);
  await notify(ports, nextId, [
    { ...notice, to, data: { orderId, ...(orderNumber !== null && { orderNumber }), ...data } },
  ]);
}
