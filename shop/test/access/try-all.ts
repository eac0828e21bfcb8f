import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema } from "graphql";
import { tryPermissions } from "./by-permission.ts";
import { fieldRows, type Matrix, tryFields, tryMutations, tryRooms } from "./matrix.ts";
import { actorNames, type People } from "./actors.ts";
import { tryStreams } from "./streams.ts";
import type { World } from "./world.ts";

const apiFile = new URL("../../../schema/api.graphql", import.meta.url);
/** The matrix as it is checked in, for programs. */
export const matrixFile = new URL("../../../schema/access.json", import.meta.url);
/** The same for people. */
export const pageFile = new URL("../../../docs/access.md", import.meta.url);

/** What clients see of the graph. */
export const readApi = (): GraphQLSchema => buildSchema(readFileSync(apiFile, "utf8"), { assumeValidSDL: true });

/** Tries everything as everybody. Mutations come last: some of them do something. */
export async function tryAll(world: World, people: People): Promise<Matrix> {
  const schema = readApi();
  const found = await tryFields(world, people, schema);
  const rooms = await tryRooms(world, people, schema, found);
  const subscriptions = await tryStreams(world, people, schema, found);
  const permissions = await tryPermissions(world, people, schema);
  const mutations = await tryMutations(world, people, schema, found);
  const { fields, unreached } = fieldRows(found, schema);
  return { columns: [...actorNames, "service"], fields, mutations, subscriptions, permissions, ...rooms, unreached };
}
