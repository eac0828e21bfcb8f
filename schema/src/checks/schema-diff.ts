import { existsSync, readFileSync } from "node:fs";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";
import { root } from "../rooms.ts";
import { apiFile } from "../write.ts";
import type { Check } from "./check.ts";
import { capture } from "./tool.ts";

const notes = new URL("schema/breaking-changes.md", root);

/** What is said about changes that break clients; empty where nothing is. */
export const breakingChangeNotes = (): string => (existsSync(notes) ? readFileSync(notes, "utf8") : "");

/**
 * What a change takes away from clients, against the graph of another commit (`SCHEMA_BASE`, the last commit when unset).
 * A breaking difference needs a note in schema/breaking-changes.md that names its path.
 */
export const schemaDiff: Check = {
  name: "schema diff",
  run: async () => {
    const base = process.env["SCHEMA_BASE"] ?? "HEAD";
    const before = await capture("git", ["show", `${base}:schema/api.graphql`]);
    // A tree without history (an image, an archive) has nothing to compare with.
    if (before.code !== 0) return [];
    const noted = breakingChangeNotes();
    const changes = await diff(buildSchema(before.output), buildSchema(readFileSync(apiFile, "utf8")));
    return changes
      .filter(
        (change) => change.criticality.level === CriticalityLevel.Breaking && !noted.includes(`\`${change.path}\``),
      )
      .map(
        (change) =>
          `${change.message}\n    It breaks clients: undo it, or say in schema/breaking-changes.md why, naming \`${change.path}\`.`,
      );
  },
};
