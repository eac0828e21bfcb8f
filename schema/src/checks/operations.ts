import { existsSync, readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema, parse, validate } from "graphql";
import { brokenBy } from "../operations/broken.ts";
import { deprecatedIn } from "../operations/deprecated.ts";
import {
  manifestPath,
  manifestText,
  type OperationClient,
  operationClients,
  parseManifest,
  readManifest,
} from "../operations/files.ts";
import { root } from "../rooms.ts";
import { apiFile } from "../write.ts";
import type { Check } from "./check.ts";
import { breakingChangeNotes } from "./schema-diff.ts";
import { capture } from "./tool.ts";

/**
 * The apps' operations: the manifests are what is written, each operation is valid, and none of those of another commit (`SCHEMA_BASE`, the last one
 * when unset) is broken or gone, unless schema/breaking-changes.md names its id. Remarks tell what uses deprecated parts of the graph.
 */
export const operations: Check = {
  name: "operations",
  run: async () => {
    const schema = readApi();
    const faults = await Promise.all(
      operationClients.map(async (client) => {
        try {
          return [...standing(client, schema), ...(await brokenSinceBase(client, schema))];
        } catch (error) {
          return [`${client}: ${error instanceof Error ? error.message : String(error)}`];
        }
      }),
    );
    return faults.flat();
  },
  remarks: async () => {
    const schema = readApi();
    return operationClients.flatMap((client) =>
      readManifest(client).operations.flatMap((one) =>
        deprecatedIn(one, schema).map((message) => `${client} ${one.name}: ${message}`),
      ),
    );
  },
};

const readApi = (): GraphQLSchema => buildSchema(readFileSync(apiFile, "utf8"));

function standing(client: OperationClient, schema: GraphQLSchema): readonly string[] {
  const path = manifestPath(client);
  const file = new URL(path, root);
  const wanted = manifestText(client);
  const isCurrent = existsSync(file) && readFileSync(file, "utf8") === wanted;
  const invalid = parseManifest(wanted).operations.flatMap(({ name, id, body }) =>
    validate(schema, parse(body)).map(
      ({ message }) =>
        `${client} ${name}: ${message}\n    (id ${id}; mend it, or delete it from ${path} if nobody asks)`,
    ),
  );
  return isCurrent ? invalid : [`${path} is out of date: npm run codegen`, ...invalid];
}

async function brokenSinceBase(client: OperationClient, schema: GraphQLSchema): Promise<readonly string[]> {
  const base = process.env["SCHEMA_BASE"] ?? "HEAD";
  const [manifest, api] = await Promise.all(
    [manifestPath(client), "schema/api.graphql"].map((path) => capture("git", ["show", `${base}:${path}`])),
  );
  // A tree without history, or a commit before there were manifests, has nothing to compare with.
  if (manifest?.code !== 0 || api?.code !== 0) return [];
  const before = buildSchema(api.output);
  const ids = new Set(readManifest(client).operations.map(({ id }) => id));
  const notes = breakingChangeNotes();
  return parseManifest(manifest.output)
    .operations.filter(({ id }) => !notes.includes(`\`${id}\``))
    .flatMap((one) => {
      const broken = ids.has(one.id) ? brokenBy(one, before, schema) : ["it is gone, and installed apps ask for it"];
      return broken.map(
        (why) =>
          `${client} ${one.name}: ${why}\n    It breaks apps: undo it, or say in schema/breaking-changes.md why, naming \`${one.id}\`.`,
      );
    });
}
