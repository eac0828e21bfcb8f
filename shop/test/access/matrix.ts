import type { RoomApp } from "@novatech/service/room";
import { getNamedType, type GraphQLObjectType, type GraphQLSchema, isObjectType, isUnionType } from "graphql";
import { askGateway, askRoom } from "./asking.ts";
import { type Answer, allOf, codeOf, crawl, fieldsOf, type Found, isShape, type Outcome } from "./crawl.ts";
import { literalOf } from "./given.ts";
import { noteAnswer, onlyInAnswers, selectionIn } from "./answers.ts";
import { type Actor, actorNames, type People, type Subject } from "./actors.ts";
import { passwordOfAll } from "./validly.ts";
import type { World } from "./world.ts";

/** The outcomes of one field or mutation, in the order of `columns`, with blanks between them. `-`: there is no way there. */
export type Row = string;

/** Who may see and do what, as it was found by trying. */
export type Matrix = {
  readonly columns: readonly string[];
  /** By `Type.field`. */
  readonly fields: Readonly<Record<string, Row>>;
  /** By name. `done`, or the code of the refusal; `INVALID_INPUT` and the like come after the question who may. */
  readonly mutations: Readonly<Record<string, Row>>;
  /** By name: what the first event said. */
  readonly subscriptions: Readonly<Record<string, Row>>;
  /** Which permission of staff alone opens what staff without any is refused, by `Query.field` and `Mutation.field`. */
  readonly permissions: Readonly<Record<string, readonly string[]>>;
  /** Fields of rooms that the gateway does not show, by `room Type.field`; the last column is another room. */
  readonly internal: Readonly<Record<string, Row>>;
  /** What a room answers when it is asked past the gateway with an id, and the gateway does not: by `room Type.field`, to whom. */
  readonly pastTheGateway: Readonly<Record<string, readonly string[]>>;
  /** Types of the graph that nobody reached, since the shop under test holds none. */
  readonly unreached: readonly string[];
};

/** Fields that have a value some time after the start: null counts as one. */
const comesWithTime = new Set(["SearchIndexStatus.comparedAt", "SearchIndexStatus.driftCount"]);

/** Tries every field as everybody. */
export async function tryFields(world: World, { actors }: People, schema: GraphQLSchema): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for (const actor of actors) {
    const skip = new Set(actor.isSubject ? [] : ["me", "cart"]);
    found.set(actor.name, await crawl({ schema, ask: askGateway(world, actor), subject: actor.subject, skip }));
  }
  return found;
}

/** The rows of everything that was reached, and the types that were not. */
export function fieldRows(
  found: ReadonlyMap<string, Found>,
  schema: GraphQLSchema,
): Pick<Matrix, "fields" | "unreached"> {
  const fields: Record<string, Row> = {};
  const unreached: string[] = [];
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  for (const type of types.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (type.name.startsWith("__") || isShape(type.name) || ["Mutation", "Subscription"].includes(type.name)) continue;
    const rows = Object.keys(type.getFields()).map((name) => {
      const coordinate = `${type.name}.${name}`;
      return [
        coordinate,
        actorNames
          .map((actor) => found.get(actor)?.outcomes.get(coordinate) ?? "-")
          .map((outcome) => (outcome === "null" && comesWithTime.has(coordinate) ? "yes" : outcome))
          .join(" "),
      ] as const;
    });
    if (rows.every(([, row]) => /^[- ]+$/.test(row))) unreached.push(type.name);
    else for (const [coordinate, row] of rows) fields[coordinate] = row;
  }
  return { fields, unreached };
}

/** What a mutation is tried with besides, by its name and what is special: only so it says what nothing else does. */
const besides: Readonly<Record<string, (subject: Subject) => string>> = {
  "orderCancel (dry run)": ({ heldOrderId = "none_orderId" }) =>
    `{ orderId: ${JSON.stringify(heldOrderId)}, idempotencyKey: "access-matrix-dry-run", dryRun: true }`,
  "sessionCreate (second factor)": ({ guardedEmail = "" }) =>
    `{ email: ${JSON.stringify(guardedEmail)}, password: ${JSON.stringify(passwordOfAll)} }`,
};

/** What ends a merchant's business, a log-in or an account: tried when nothing is to be done for it any more. */
const last = [
  "merchantInvitationAccept",
  "merchantSuspend",
  "merchantReinstate",
  "userStateSet",
  "erasureRequest",
  "sessionsRevokeOthers",
  "passwordUpdate",
  "sessionRevoke",
];

/**
 * Tries every mutation as everybody, the weakest first, with the subject's ids and otherwise harmless input. What only answers of mutations
 * hold is added to what was `found`.
 */
export async function tryMutations(
  world: World,
  { actors }: People,
  schema: GraphQLSchema,
  found: ReadonlyMap<string, Found>,
): Promise<Matrix["mutations"]> {
  const inAnswers = onlyInAnswers(schema);
  const mutations = schema.getMutationType()?.getFields() ?? {};
  const names = Object.keys(mutations).toSorted();
  const ordered = [...names.filter((name) => !last.includes(name)), ...last.filter((name) => name in mutations)];
  const rows: Record<string, Row> = {};
  for (const row of [...Object.keys(besides), ...ordered]) {
    const name = row.split(" ")[0] ?? row;
    const field = mutations[name];
    const input = field?.args.find((argument) => argument.name === "input");
    if (!field || !input) continue;
    const outcomes: Outcome[] = [];
    for (const actor of actors) {
      const literal =
        besides[row]?.(actor.subject) ?? literalOf(`Mutation.${name}.input`, input, input.type, actor.subject, 0);
      const payload = getNamedType(field.type);
      const more = isObjectType(payload) ? selectionIn(payload, inAnswers) : "";
      const query = `mutation { ${name}(input: ${literal}) { userErrors { code } ${more} } }`;
      const answer = await askGateway(world, actor)(query);
      outcomes.push(mutationOutcome(name, answer));
      const outcomesOf = found.get(actor.name)?.outcomes;
      if (outcomesOf && isObjectType(payload)) noteAnswer(answer.data?.[name], payload, inAnswers, outcomesOf);
    }
    rows[row] = outcomes.join(" ");
  }
  return Object.fromEntries([...names, ...Object.keys(besides)].toSorted().map((name) => [name, rows[name] ?? ""]));
}

function mutationOutcome(name: string, answer: Answer): Outcome {
  const payload = answer.data?.[name] as
    | { readonly userErrors?: readonly { readonly code: string }[] }
    | null
    | undefined;
  return payload?.userErrors?.[0]?.code ?? (payload ? "done" : (codeOf(answer) ?? "null"));
}

/** Tries what the gateway does not show, and entities by their ids, past the gateway. */
export async function tryRooms(
  world: World,
  { actors }: People,
  schema: GraphQLSchema,
  found: ReadonlyMap<string, Found>,
): Promise<Pick<Matrix, "internal" | "pastTheGateway">> {
  const internal: Record<string, Row> = {};
  const past: Record<string, string[]> = {};
  const rooms = world.house.rooms.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const room of rooms) {
    const query = room.schema.getQueryType();
    const shown = schema.getQueryType()?.getFields() ?? {};
    for (const one of query ? fieldsOf(query, actors.at(-1)?.subject ?? {}) : []) {
      if (one.name in shown) continue;
      const outcomes = await allOf([...actors, "service" as const], 1, async (who) => {
        const { subject } = who === "service" ? (actors.at(-1) as Actor) : who;
        const selection = query && fieldsOf(query, subject).find(({ name }) => name === one.name)?.selection;
        const answer = await askRoom(world, room, who)(`{ ${selection} }`);
        const value = answer.data?.[one.name];
        return value === undefined || value === null ? (codeOf(answer) ?? "null") : "yes";
      });
      internal[`${room.name} Query.${one.name}`] = outcomes.join(" ");
    }
    for (const type of entitiesOf(room)) {
      for (const actor of actors) {
        const id = idOf(type.name, actor, actors, found);
        if (id === undefined) continue;
        const told = await askEntity(world, room, actor, type, id);
        for (const name of told) {
          const coordinate = `${type.name}.${name}`;
          if (name === "id" || found.get(actor.name)?.outcomes.get(coordinate) === "yes") continue;
          (past[`${room.name} ${coordinate}`] ??= []).push(actor.name);
        }
      }
    }
  }
  return { internal, pastTheGateway: past };
}

const entitiesOf = (room: RoomApp): readonly GraphQLObjectType[] => {
  const union = room.schema.getType("_Entity");
  return isUnionType(union) ? union.getTypes().toSorted((a, b) => (a.name < b.name ? -1 : 1)) : [];
};

/** An id of the type that is the subject's: as the subject sees it, else as the merchant or staff do. */
function idOf(
  type: string,
  actor: Actor,
  actors: readonly Actor[],
  found: ReadonlyMap<string, Found>,
): string | undefined {
  const known: Subject = actor.subject;
  const own = known[`${type[0]?.toLowerCase()}${type.slice(1)}Id`];
  if (own !== undefined) return own.split(" ")[0];
  const owner = actors.find((one) => one.isSubject && one.subject === actor.subject);
  for (const name of [owner?.name ?? "shopper", "merchantOwner", "administrator"]) {
    const [id] = found.get(name)?.ids.get(type) ?? [];
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The fields of an entity that a room tells somebody who knows its id. */
async function askEntity(
  world: World,
  room: RoomApp,
  actor: Actor,
  type: GraphQLObjectType,
  id: string,
): Promise<readonly string[]> {
  const ask = askRoom(world, room, actor);
  const fields = fieldsOf(type, actor.subject);
  const asked = async (selections: readonly string[]): Promise<Readonly<Record<string, unknown>> | null> => {
    const representation = `{ __typename: "${type.name}", id: ${JSON.stringify(id)} }`;
    const { data } = await ask(
      `{ _entities(representations: [${representation}]) { __typename ... on ${type.name} { ${selections.join(" ")} } } }`,
    );
    return (data?.["_entities"] as (Record<string, unknown> | null)[] | undefined)?.[0] ?? null;
  };
  const together = await asked(fields.map(({ selection }) => selection));
  const told = await allOf(fields, 1, async ({ name, selection }) => {
    const value = together === null ? (await asked([selection]))?.[name] : together[name];
    return value === undefined || value === null ? [] : [name];
  });
  return told.flat();
}
