import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Environment, readConfig } from "@novatech/service/config";
import { createLogger } from "@novatech/service/logger";
import { z } from "zod";
import { createClientBooks } from "../clients/client-books.ts";
import type { ListedOperation } from "../clients/manifest.ts";
import { loadGeneration } from "../supergraph.ts";
import { explain } from "./explain.ts";

const inHouse = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const variables = z.object({
  SUPERGRAPH_PATH: z.string().default(inHouse("schema/supergraph.graphql")),
  CLIENTS_PATH: z.string().default(inHouse("schema/operations/clients.json")),
});

const usage = `Say which operation: npm run gateway -- explain OPERATION [--variables JSON] [--name NAME]
OPERATION is a text, a file, or the id or name of an operation in a manifest of CLIENTS_PATH.`;

/** `npm run gateway -- explain OPERATION`: what the gateway would do with it, without asking anybody. Throws what is wrong with the question. */
export function explainCommand(parameters: readonly string[], environment: Environment): string {
  const { positionals, values } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: { variables: { type: "string" }, name: { type: "string" } },
  });
  const [asked] = positionals;
  if (asked === undefined || positionals.length > 1) throw new Error(usage);
  const config = readConfig(variables, environment);
  const text = textOf(asked, config.CLIENTS_PATH);
  const given: unknown = JSON.parse(values.variables ?? "{}");
  const generation = loadGeneration(readFileSync(config.SUPERGRAPH_PATH, "utf8"), 100);
  return explain(generation, {
    text,
    operationName: values.name,
    variables: z.record(z.string(), z.unknown()).parse(given),
  });
}

function textOf(asked: string, clientsPath: string): string {
  if (/[{}]/.test(asked)) return asked;
  if (existsSync(asked)) return readFileSync(asked, "utf8");
  const listed = existsSync(clientsPath) ? listedIn(clientsPath) : [];
  const found = listed.filter(({ id, name }) => id === asked || name === asked);
  if (found.length === 1 && found[0]) return found[0].body;
  if (found.length > 1)
    throw new Error(`Several operations are called ${asked}: ${found.map(({ id }) => id).join(", ")}`);
  throw new Error(`"${asked}" is no text, no file, and no operation of ${clientsPath}.\n${usage}`);
}

function listedIn(path: string): readonly ListedOperation[] {
  const books = createClientBooks({ path, logger: createLogger({ name: "explain", level: "silent" }), pollMs: 0 });
  return books.current().operations;
}
