import type { Erasure, PersonalData } from "@novatech/service/privacy/personal-data";

const begins = "<!-- written by `npm run codegen` from the rooms' lists; not to be edited -->";
const ends = "<!-- until here -->";

/** The page with the part between its marks written anew from the rooms' lists. Throws when the marks are not there. */
export function personalDataPage(standing: string, rooms: Readonly<Record<string, PersonalData>>): string {
  const from = standing.indexOf(begins);
  const to = standing.indexOf(ends);
  if (from < 0 || to < from) throw new Error(`docs/privacy.md must have the lines "${begins}" and "${ends}"`);
  const parts = Object.entries(rooms).map(([room, data]) => sectionOf(room, data));
  return `${standing.slice(0, from)}${begins}\n\n${parts.join("\n")}\n${standing.slice(to)}`;
}

function sectionOf(room: string, { tables, waitsFor }: PersonalData): string {
  const entries = Object.entries(tables);
  if (entries.length === 0) return `### ${room}\n\nNothing.\n`;
  const lines = entries.map(
    ([name, { erasure, exported }]) =>
      `- \`${name}\`: ${erased(erasure)} Shown to the person: ${"nothing" in exported ? `nothing (${exported.nothing})` : listed(exported)}.`,
  );
  const wait = waitsFor === undefined ? "" : "\nErasing waits while something of the person's is open here.\n";
  return `### ${room}\n\n${lines.join("\n")}\n${wait}`;
}

function erased(erasure: Erasure): string {
  if (erasure.does === "delete")
    return erasure.columns.length === 0 ? "rows are deleted." : `rows are deleted, with ${listed(erasure.columns)}.`;
  const kept = Object.entries(erasure.does === "keep" ? erasure.columns : (erasure.kept ?? {}));
  const blanked = erasure.does === "blank" ? [`${listed(Object.keys(erasure.columns))} blanked.`] : [];
  const byReason = [...Map.groupBy(kept, ([, reason]) => reason)].map(
    ([reason, columns]) => `${listed(columns.map(([column]) => column))} kept: ${reason}.`,
  );
  const all = [...blanked, ...byReason];
  return all.length === 0 ? "kept, nothing in it tells who it was." : all.join(" ");
}

const listed = (columns: readonly string[]): string => columns.map((column) => `\`${column}\``).join(", ");
