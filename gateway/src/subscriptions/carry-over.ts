import { GraphQLError, print } from "graphql";
import type { PlannableOperation, PreparedOperation } from "../execution/operation.ts";
import { primaryOf, type Subscribed } from "./events.ts";
import type { StreamGroup } from "./stream-groups.ts";

/** How many streams are looked at before others get their turn. */
const atOnce = 20;

/**
 * Takes streams over a change of the supergraph. One that is still valid goes on: with its new plan where the same subgraph gives the same events, else with
 * the one it has. One that is not, or that its viewer may no longer have as it is, ends with SUBSCRIPTION_SCHEMA_CHANGED. `subscribe` prepares and plans a
 * stream's operation by the new supergraph, and throws when it is not valid there.
 */
export async function carryOver(
  groups: readonly StreamGroup[],
  subscribe: (group: StreamGroup) => Promise<Subscribed>,
): Promise<void> {
  for (const [index, group] of groups.entries()) {
    await carryOverOne(group, subscribe);
    // A thousand streams must not hold the event loop, and those that end must not all come back at once.
    if (index % atOnce === atOnce - 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The same for one. */
export async function carryOverOne(
  { shared, ...group }: StreamGroup,
  subscribe: (group: StreamGroup) => Promise<Subscribed>,
): Promise<void> {
  const { events } = shared;
  const before = events.subscribed();
  try {
    const after = await subscribe({ shared, ...group });
    if (!asksTheSame(before.operation, after.operation)) throw new Error("other fields of it may be read now");
    if (givesTheSame(before, after)) events.change(after);
  } catch (error) {
    shared.fail(schemaChanged(error));
  }
}

const asksTheSame = (one: PreparedOperation, other: PreparedOperation): boolean =>
  one.document === other.document || printed(one) === printed(other);

const printed = ({ document }: PreparedOperation): string => (document ? print(document) : "");

function givesTheSame(before: Subscribed, after: Subscribed): boolean {
  const [one, other] = [primaryOf(before.planned), primaryOf(after.planned)];
  return (
    one.serviceName === other.serviceName &&
    one.operation === other.operation &&
    before.tools.sourceOf(one.serviceName) === after.tools.sourceOf(other.serviceName)
  );
}

const schemaChanged = (cause: unknown): GraphQLError =>
  new GraphQLError(
    `The graph has changed, and this subscription is not valid any more${cause instanceof Error ? `: ${cause.message}` : ""}`,
    { extensions: { code: "SUBSCRIPTION_SCHEMA_CHANGED" } },
  );

/** For a stream of which the new supergraph leaves nothing to ask. */
export function stillPlannable(operation: PreparedOperation): PlannableOperation {
  if (operation.document === null) throw new Error("its viewer may read nothing of it any more");
  return operation as PlannableOperation;
}
