import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Taxed } from "@novatech/kernel/money";
import { rolesOf } from "../domain/access.ts";
import { mayDo, type ReturnAction } from "../domain/allowed-actions.ts";
import { faultsOfText } from "../domain/contact-input.ts";
import { costOfUnits } from "../domain/credit.ts";
import type { Order } from "../domain/order.ts";
import type { OrderEventData } from "../domain/order-event.ts";
import { type OrderRefusal, refusal } from "../domain/order-refusal.ts";
import type { ReturnView } from "../domain/return-view.ts";
import { decideReturnRequest, type ReturnCommand } from "../domain/return-order.ts";
import {
  type Actor,
  type Asked,
  type CommandDeps,
  type Commanded,
  commandOrder,
  noSuchOrder,
} from "./command-order.ts";

/** What asking for a return came to. `refund`: what the units cost; null for a repeated key. */
export type ReturnAsked = {
  readonly returnIds: readonly string[];
  readonly refund: { readonly amount: Taxed; readonly currency: string } | null;
};

/** Asks to send delivered units back. For the buyer and staff. See `decideReturnRequest`. */
export async function requestReturn(
  deps: CommandDeps,
  actor: Actor,
  asked: Asked,
  wish: ReturnCommand & { readonly comment: string | null },
): Promise<Result<ReturnAsked, readonly OrderRefusal[]>> {
  const { comment, ...command } = wish;
  const faults = faultsOfNote(comment, "comment");
  if (faults.length > 0) return refuse(faults);
  let refund: ReturnAsked["refund"] = null;
  const done = await commandOrder(deps, actor, asked, (order, { nextId }) => {
    if (rolesOf(actor.onlooker, order, null).length === 0) return refuse([noSuchOrder]);
    const moment = { now: deps.clock.now(), windowMs: deps.returnWindowMs, nextId };
    const decision = decideReturnRequest(order, command, moment);
    if (!decision.ok) return decision;
    const made = decision.value.flatMap((data) => (data.type === "RETURN_REQUESTED" ? [data.returnId] : []));
    const units = command.lines.map(({ lineId, quantity }) => ({ lineId, quantity, hasLeft: true }));
    refund = { amount: costOfUnits(order, units), currency: order.draft.currency };
    const also = comment === null ? {} : { also: addComments(order.id, made, comment) };
    return ok({ data: decision.value, made, ...also });
  });
  return done.ok ? ok({ returnIds: done.value.made, refund: done.value.before === null ? null : refund }) : done;
}

const addComments =
  (orderId: string, returnIds: readonly string[], comment: string) =>
  ({ texts }: { readonly texts: { addComments: (o: string, r: readonly string[], c: string) => Promise<void> } }) =>
    texts.addComments(orderId, returnIds, comment);

/** A step of a return that somebody takes. `answer`: words of the merchant for the buyer, where the step has some. */
export type ReturnStep = {
  readonly action: ReturnAction;
  readonly answer?: string | null;
  readonly decide: (
    order: Order,
    nextId: (prefix: string) => string,
  ) => Result<readonly OrderEventData[], readonly OrderRefusal[]>;
};

/**
 * Moves a return. Each step is for the roles `mayDo` names; to all others the return does not exist. `found` is the return as it is read, whose order and
 * merchant never change.
 */
export async function moveReturn(
  deps: CommandDeps,
  actor: Actor,
  asked: Omit<Asked, "orderId" | "expectedVersion" | "dryRun">,
  found: ReturnView | null,
  step: ReturnStep,
): Promise<Result<Commanded, readonly OrderRefusal[]>> {
  if (found === null || !mayDo(step.action, rolesOf(actor.onlooker, found, found.merchantId)))
    return refuse([noSuchReturn]);
  const { answer = null } = step;
  const faults = faultsOfNote(answer, "answer");
  if (faults.length > 0) return refuse(faults);
  const { id: returnId, orderId } = found;
  return commandOrder(deps, actor, { ...asked, orderId, expectedVersion: null, dryRun: false }, (order, { nextId }) => {
    const decision = step.decide(order, nextId);
    if (!decision.ok) return decision;
    const also =
      answer === null ? {} : { also: async ({ texts }: AnswerPorts) => texts.answer(orderId, returnId, answer) };
    return ok({ data: decision.value, made: [returnId], ...also });
  });
}

type AnswerPorts = {
  readonly texts: { readonly answer: (orderId: string, returnId: string, answer: string) => Promise<void> };
};

/** What is told of a return that does not exist, or in which one has no part. */
const noSuchReturn = refusal("NOT_FOUND", "There is no such return that you may change.", "returnId");

const faultsOfNote = (text: string | null, field: string): readonly OrderRefusal[] =>
  text === null
    ? []
    : faultsOfText(text.replaceAll(/\s/gu, " "), { min: 1, max: 1000 }, [field]).map(({ message, path }) =>
        refusal("INVALID_INPUT", message, ...path),
      );
