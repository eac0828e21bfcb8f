import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { root } from "../rooms.ts";
import { createManifest, type Manifest, withEarlier } from "./manifest.ts";

/** The apps that have operations: one folder, one manifest each. */
export const operationClients = ["web", "mobile", "partner"] as const;
export type OperationClient = (typeof operationClients)[number];

const folderOf = (client: OperationClient): URL => new URL(`schema/operations/${client}/`, root);

/** Where an app's manifest stands, from the top of the house. */
export const manifestPath = (client: OperationClient): string => `schema/operations/${client}.json`;

const shape = z.object({
  format: z.literal("apollo-persisted-query-manifest"),
  version: z.literal(1),
  operations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.enum(["query", "mutation", "subscription"]),
      body: z.string(),
    }),
  ),
});

const none: Manifest = { format: "apollo-persisted-query-manifest", version: 1, operations: [] };

/** A manifest from its text. Throws what is wrong with it. */
export const parseManifest = (text: string): Manifest => shape.parse(JSON.parse(text));

/** An app's manifest as it stands; an empty one where there is none. Throws what is wrong with it. */
export function readManifest(client: OperationClient): Manifest {
  const file = new URL(manifestPath(client), root);
  return existsSync(file) ? parseManifest(readFileSync(file, "utf8")) : none;
}

/** An app's manifest as its operations are written now, without earlier ones. Throws what createManifest throws. */
function writtenManifest(client: OperationClient): Manifest {
  const folder = folderOf(client);
  const files = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
  return createManifest(files.toSorted().map((name) => readFileSync(new URL(name, folder), "utf8")));
}

/** What must stand in an app's manifest: what is written, then what was written before and is still asked for. */
export const manifestText = (client: OperationClient): string =>
  `${JSON.stringify(withEarlier(writtenManifest(client), readManifest(client)), null, 2)}\n`;

/** Writes the manifests of all apps. */
export function writeManifests(): void {
  for (const client of operationClients) writeFileSync(new URL(manifestPath(client), root), manifestText(client));
}
