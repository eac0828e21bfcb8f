import { requireAnyScope } from "@novatech/graphql/errors";
import {
  createAnswer,
  deleteAnswer,
  setAgent,
  setCalendar,
  setPolicy,
  updateAnswer,
} from "../../use-cases/keep-desk.ts";
import type { MutationResolvers } from "../__generated__/types.ts";
import type { Context } from "../context.ts";
import { toUserError } from "../errors.ts";

const forLeads = ({ request }: Context): void => requireAnyScope(request, ["staff:support-lead"]);
const forStaff = ({ request }: Context): void => requireAnyScope(request, ["staff:support"]);

/** What changes what support promises, who works in it, and the answers it gives often. */
export const deskMutations: Pick<
  Required<MutationResolvers>,
  | "slaPolicySet"
  | "supportCalendarSet"
  | "supportAgentSet"
  | "cannedAnswerCreate"
  | "cannedAnswerUpdate"
  | "cannedAnswerDelete"
> = {
  slaPolicySet: async (_parent, { input }, context) => {
    forLeads(context);
    const answer = await context.changeDesk(({ desk, at }) =>
      setPolicy(desk, { ...input, isAroundTheClock: input.isAroundTheClock ?? false }, at),
    );
    return answer.ok
      ? { policy: answer.value, userErrors: [] }
      : { policy: null, userErrors: [toUserError(answer.refusal)] };
  },
  supportCalendarSet: async (_parent, { input }, context) => {
    forLeads(context);
    const answer = await context.changeDesk(({ desk, at }) =>
      setCalendar(desk, { ...input, holidays: input.holidays ?? [] }, at),
    );
    return answer.ok
      ? { calendar: answer.value, userErrors: [] }
      : { calendar: null, userErrors: [toUserError(answer.refusal)] };
  },
  supportAgentSet: async (_parent, { input }, context) => {
    forLeads(context);
    const answer = await context.changeDesk(({ desk, at }) =>
      setAgent(desk, { ...input, isLead: input.isLead ?? false, isActive: input.isActive ?? true }, at),
    );
    return answer.ok
      ? { agent: answer.value, userErrors: [] }
      : { agent: null, userErrors: [toUserError(answer.refusal)] };
  },
  cannedAnswerCreate: async (_parent, { input }, context) => {
    forStaff(context);
    const wish = { ...input, queue: input.queue ?? null, id: context.nextId("cans") };
    const answer = await context.changeDesk(({ answers, at }) => createAnswer(answers, wish, at));
    return answer.ok
      ? { cannedAnswer: answer.value, userErrors: [] }
      : { cannedAnswer: null, userErrors: [toUserError(answer.refusal)] };
  },
  cannedAnswerUpdate: async (_parent, { input }, context) => {
    forStaff(context);
    const { cannedAnswerId: id, expectedVersion: version, queue = null, ...texts } = input;
    const answer = await context.changeDesk(({ answers, at }) =>
      updateAnswer(answers, { id, version, queue, ...texts }, at),
    );
    return answer.ok
      ? { cannedAnswer: answer.value, userErrors: [] }
      : { cannedAnswer: null, userErrors: [toUserError(answer.refusal)] };
  },
  cannedAnswerDelete: async (_parent, { input }, context) => {
    forStaff(context);
    const answer = await context.changeDesk(({ answers }) => deleteAnswer(answers, input.cannedAnswerId));
    return answer.ok
      ? { deletedCannedAnswerId: answer.value, userErrors: [] }
      : { deletedCannedAnswerId: null, userErrors: [toUserError(answer.refusal)] };
  },
};
