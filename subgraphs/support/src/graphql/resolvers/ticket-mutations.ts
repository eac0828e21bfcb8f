import type { Result } from "@novatech/kernel/result";
import type { Refusal } from "../../domain/refusal.ts";
import type { Asked } from "../../use-cases/command-ticket.ts";
import { rateTicket, reopenTicket, replyToTicket, solveTicket } from "../../use-cases/answer-ticket.ts";
import { openTicket } from "../../use-cases/open-ticket.ts";
import { addNote, assignTicket, handOverTicket, holdTicket, setPriority, setTags } from "../../use-cases/work-desk.ts";
import type { MutationResolvers } from "../__generated__/types.ts";
import type { Context } from "../context.ts";
import { toUserError } from "../errors.ts";
import { changedTicket } from "../visible.ts";

/** What every wish to change a ticket says. */
const asked = (input: {
  readonly ticketId: string;
  readonly idempotencyKey?: string;
  readonly expectedVersion?: number | null;
}): Asked => {
  const { idempotencyKey = null, expectedVersion = null, ...rest } = input;
  return { ticketId: input.ticketId, idempotencyKey, expectedVersion, input: { ...rest, accessToken: null } };
};

const answer = async (context: Context, done: Promise<Result<string, Refusal>>) => {
  const result = await done;
  return result.ok
    ? { ticket: await changedTicket(context, result.value), userErrors: [] }
    : { ticket: null, userErrors: [toUserError(result.refusal)] };
};

/** What changes tickets. */
export const ticketMutations: Pick<
  Required<MutationResolvers>,
  | "ticketCreate"
  | "ticketReply"
  | "ticketSolve"
  | "ticketReopen"
  | "ticketRate"
  | "ticketNoteAdd"
  | "ticketAssign"
  | "ticketPrioritySet"
  | "ticketHold"
  | "ticketTagsSet"
  | "ticketHandOver"
> = {
  ticketCreate: (_parent, { input }, context) => {
    context.showSecret(input.accessToken);
    const { subject, body, category, language = "en", idempotencyKey } = input;
    const wish = {
      subject,
      body,
      category,
      language,
      orderId: input.orderId ?? null,
      merchantOrderId: input.merchantOrderId ?? null,
      shipmentId: input.shipmentId ?? null,
      returnId: input.returnId ?? null,
      productId: input.productId ?? null,
    };
    const newId = context.nextId("tkt");
    const attachmentIds = input.attachmentIds ?? [];
    return answer(
      context,
      openTicket(context.commands, context.actor(), wish, { idempotencyKey, newId, attachmentIds }),
    );
  },
  ticketReply: (_parent, { input }, context) => {
    context.showSecret(input.accessToken);
    const wish = {
      ...asked(input),
      body: input.body,
      outcome: input.outcome ?? null,
      attachmentIds: input.attachmentIds ?? [],
      newId: context.nextId("tkt"),
    };
    return answer(context, replyToTicket(context.commands, context.actor(), wish));
  },
  ticketSolve: (_parent, { input }, context) => {
    context.showSecret(input.accessToken);
    return answer(context, solveTicket(context.commands, context.actor(), asked(input)));
  },
  ticketReopen: (_parent, { input }, context) => {
    context.showSecret(input.accessToken);
    return answer(context, reopenTicket(context.commands, context.actor(), asked(input)));
  },
  ticketRate: (_parent, { input }, context) => {
    context.showSecret(input.accessToken);
    const wish = { ...asked(input), rating: input.rating, comment: input.comment ?? null };
    return answer(context, rateTicket(context.commands, context.actor(), wish));
  },
  ticketNoteAdd: (_parent, { input }, context) =>
    answer(context, addNote(context.commands, context.actor(), { ...asked(input), body: input.body })),
  ticketAssign: (_parent, { input }, context) => {
    // Null says something here, nothing does not.
    const wish = { ...asked(input), assigneeId: input.assigneeId, queue: input.queue ?? null };
    return answer(context, assignTicket(context.commands, context.actor(), wish));
  },
  ticketPrioritySet: (_parent, { input }, context) =>
    answer(context, setPriority(context.commands, context.actor(), { ...asked(input), priority: input.priority })),
  ticketHold: (_parent, { input }, context) =>
    answer(context, holdTicket(context.commands, context.actor(), asked(input))),
  ticketTagsSet: (_parent, { input }, context) =>
    answer(context, setTags(context.commands, context.actor(), { ...asked(input), tags: input.tags })),
  ticketHandOver: (_parent, { input }, context) => {
    const wish = {
      ...asked(input),
      merchantOrderId: input.merchantOrderId ?? null,
      isTakenBack: input.isTakenBack ?? false,
    };
    return answer(context, handOverTicket(context.commands, context.actor(), wish));
  },
};
