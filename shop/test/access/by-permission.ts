import { allStaffPermissions } from "@novatech/graphql/permissions";
import type { GraphQLSchema } from "graphql";
import { type Actor, type People, type Subject } from "./actors.ts";
import { askGateway } from "./asking.ts";
import { codeOf, fieldsOf } from "./crawl.ts";
import { literalOf } from "./given.ts";
import { refusedCodes } from "./refused.ts";
import type { World } from "./world.ts";

/** What ends the log-in or the account of whoever asks: no permission opens it. */
const ofOneself = new Set(["passwordUpdate", "sessionRevoke", "sessionsRevokeOthers", "erasureRequest"]);

/** Which permission of staff alone opens what, by `Query.field` and `Mutation.field`; what staff without any may do is left out. */
export async function tryPermissions(
  world: World,
  people: People,
  schema: GraphQLSchema,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const without = people.actors.find(({ name }) => name === "staffWithout");
  if (!without) throw new Error("nobody is staff without a permission");
  const closed = await closedTo(world, without, schema, null);
  const opened: Record<string, string[]> = {};
  for (const permission of allStaffPermissions) {
    const headers = await people.staffWith(permission);
    const stillClosed = await closedTo(world, { ...without, headers: async () => headers }, schema, closed);
    for (const coordinate of closed) if (!stillClosed.has(coordinate)) (opened[coordinate] ??= []).push(permission);
  }
  return Object.fromEntries(Object.entries(opened).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is refused for who asks, of `only` these where they are named. Mutations are tried on things that do not exist: nothing is to be done. */
async function closedTo(
  world: World,
  actor: Actor,
  schema: GraphQLSchema,
  only: ReadonlySet<string> | null,
): Promise<ReadonlySet<string>> {
  const ask = askGateway(world, actor);
  const nothing: Subject = {};
  const query = schema.getQueryType();
  const asked = [
    ...(query ? fieldsOf(query, actor.subject) : []).map(({ field, selection }) => [
      `Query.${field.name}`,
      `{ ${selection} }`,
    ]),
    ...Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => {
      const [input] = field.args;
      if (!input || ofOneself.has(field.name)) return [];
      const literal = literalOf(`Mutation.${field.name}.input`, input, input.type, nothing, 0);
      return [[`Mutation.${field.name}`, `mutation { ${field.name}(input: ${literal}) { userErrors { code } } }`]];
    }),
  ] as const;
  const closed = new Set<string>();
  for (const [coordinate = "", text = ""] of asked) {
    if (only !== null && !only.has(coordinate)) continue;
    if (refusedCodes.has(codeOf(await ask(text)) ?? "")) closed.add(coordinate);
  }
  return closed;
}
