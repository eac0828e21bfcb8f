import type { ActionRecordedV1 } from "@novatech/contracts/audit";
import { failureOf } from "@novatech/kernel/trace";
import type { RoomRequest } from "@novatech/graphql/viewer";
import { appendEvents } from "@novatech/postgres/outbox";
import { defaultFieldResolver, GraphQLError, type GraphQLSchema } from "graphql";
import type { RoomApp } from "../room.ts";
import { type Acting, type AuditPorts, maxTargets, type Outcome, recorded, recordOf, targetsOf } from "./action.ts";
import { isPrivileged, personalFields } from "./privileged-fields.ts";

/** Who asks and what was read of others, on the context of an operation. */
type Audit = { readonly acting: Acting; readonly noteRead: (type: string, id: string) => Promise<void> };

// A property and no WeakMap: Apollo Server hands a copy of the context on.
const auditKey = Symbol("audit");
const auditOf = (context: unknown): Audit | undefined =>
  (context as { readonly [auditKey]?: Audit } | undefined)?.[auditKey];

/**
 * A room whose privileged actions are recorded, as events `action.recorded.v1` that the users room collects: every mutation that `@requiresScopes` opens to a staff
 * permission or to merchants, whatever comes of it; mutations of `alsoByStaff` when staff use them, for those that owners may use, too; and what staff read of
 * others' fields that are tagged `pii`, before they are told. What is one's own is not recorded (`userId` or `customerId` of what is read, or a User itself).
 * Changes the schema in place. Costs nobody else a statement.
 */
export function audited<App extends Pick<RoomApp, "name" | "schema" | "contextFor">>(
  app: App,
  {
    alsoByStaff = [],
    publicTypes = [],
    ...given
  }: Omit<AuditPorts, "room"> & {
    readonly alsoByStaff?: readonly string[];
    /** Types that everybody may read, although they tell of a person: reading them is nobody's privilege. */
    readonly publicTypes?: readonly string[];
  },
): App {
  const ports: AuditPorts = { ...given, room: app.name };
  auditMutations(app.schema, ports, new Set(alsoByStaff));
  auditReads(app.schema, new Set(publicTypes));
  return {
    ...app,
    contextFor: (request: RoomRequest) =>
      Object.assign(app.contextFor(request), { [auditKey]: auditFor(ports, request) }),
  };
}

function auditMutations(schema: GraphQLSchema, ports: AuditPorts, alsoByStaff: ReadonlySet<string>): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { name, resolve = defaultFieldResolver } = field;
    const isAlways = isPrivileged(field);
    if (!isAlways && !alsoByStaff.has(name)) continue;
    field.resolve = (source, given, context: unknown, info) => {
      const acting = auditOf(context)?.acting;
      if (!acting || (!isAlways && !acting.viewer.scopes.includes("staff")))
        return resolve(source, given, context, info);
      const record = recordOf(ports, acting, { kind: "MUTATION", field: name, targets: targetsOf(given) });
      const work = async (): Promise<unknown> => resolve(source, given, context, info);
      return recorded(ports, record, work, { answer: outcomeOfPayload, error: outcomeOfError });
    };
  }
}

function auditReads(schema: GraphQLSchema, publicTypes: ReadonlySet<string>): void {
  for (const { type, field } of personalFields(schema)) {
    if (publicTypes.has(type.name)) continue;
    const { resolve = defaultFieldResolver } = field;
    field.resolve = (source, given, context: unknown, info) => {
      const audit = auditOf(context);
      if (!audit?.acting.viewer.scopes.includes("staff")) return resolve(source, given, context, info);
      const { id, userId, customerId } = source as Readonly<Record<string, unknown>>;
      const owners = [userId, customerId, type.name === "User" ? id : null];
      if (typeof id !== "string" || owners.includes(audit.acting.viewer.userId))
        return resolve(source, given, context, info);
      return audit.noteRead(type.name, id).then(() => resolve(source, given, context, info));
    };
  }
}

/** Reads of the same moment are one record for each type; each thing is recorded once in an operation. */
function auditFor(ports: AuditPorts, { viewer, requestId }: RoomRequest): Audit | undefined {
  if (viewer.kind !== "user") return undefined;
  const acting = { viewer, requestId };
  const noted = new Map<string, Promise<void>>();
  let waiting: { readonly type: string; readonly id: string }[] = [];
  let writing: Promise<void> | undefined;
  const write = async (): Promise<void> => {
    const reads = waiting;
    waiting = [];
    writing = undefined;
    const events = [...Map.groupBy(reads, ({ type }) => type)].flatMap(([field, ofType]) =>
      chunksOf(ofType, maxTargets).map((part) => {
        const targets = part.map(({ id }) => ({ argument: "id", id }));
        return recordOf(ports, acting, { kind: "READ", field, targets })({ outcome: "DONE", codes: [] });
      }),
    );
    await ports.database.transaction((tx) => appendEvents(tx, events));
  };
  return {
    acting,
    noteRead: (type, id) => {
      const key = `${type} ${id}`;
      const before = noted.get(key);
      if (before) return before;
      waiting.push({ type, id });
      // A moment later, when what else is read of this answer has been asked for.
      writing ??= new Promise((resolve) => void setImmediate(resolve)).then(write);
      noted.set(key, writing);
      return writing;
    },
  };
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}

type Code = ActionRecordedV1["codes"][number];

/** Refused is a payload that has nothing but errors; one that has something beside them did something. */
function outcomeOfPayload(payload: unknown): Outcome | null {
  if (typeof payload !== "object" || payload === null) return null;
  const { userErrors, ...rest } = payload as Readonly<Record<string, unknown>>;
  if (!Array.isArray(userErrors) || userErrors.length === 0) return null;
  if (Object.values(rest).some((value) => value !== null && value !== undefined)) return null;
  const codes = userErrors.map(({ code }: { readonly code?: unknown }): Code =>
    typeof code === "string" ? code : "UNKNOWN",
  );
  return { outcome: "REFUSED", codes: [...new Set(codes)] };
}

/** An error with a code that callers are told is a refusal; everything else is a fault, of which only its kind is kept. */
const outcomeOfError = (error: unknown): Outcome => ({
  outcome: error instanceof GraphQLError && typeof error.extensions["code"] === "string" ? "REFUSED" : "FAILED",
  codes: [failureOf(error)],
});
