import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "../../src/clients/manifest.ts";

/** An entry of a manifest with the id that Apollo's tools give it. */
export const entry = (body: string) => ({
  id: sha256(body),
  name: /^\w+ (\w+)/.exec(body)?.[1] ?? "Nameless",
  type: /^\w+/.exec(body)?.[0] ?? "query",
  body,
});

/** The text of a manifest. */
export const manifestOf = (...bodies: readonly string[]): string =>
  JSON.stringify({ format: "apollo-persisted-query-manifest", version: 1, operations: bodies.map(entry) });

/** A folder of configuration, as a gateway reads it. */
export type TestFolder = {
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string | object) => string;
  readonly remove: () => void;
};

export function createFolder(): TestFolder {
  const folder = mkdtempSync(join(tmpdir(), "novatech-clients-"));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    write: (name, content) => {
      writeFileSync(path(name), typeof content === "string" ? content : JSON.stringify(content));
      return path(name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
