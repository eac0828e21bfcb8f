import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/refusal.ts";
import type { KeptSynonyms } from "../domain/kept-synonyms.ts";
import { mostSets, readSynonyms } from "../domain/synonym-set.ts";
import type { SynonymWriter } from "./synonym-ports.ts";

/** What staff ask for: a new set, or a change of one on a version of it. */
export type SetSynonyms = {
  readonly id: string | null;
  readonly terms: readonly string[];
  readonly alsoFinds: readonly string[];
  readonly expectedVersion: number | null;
};

/** Makes or changes a set of synonyms, in the writer's transaction. */
export async function setSynonyms(
  { writer, clock, ids }: { readonly writer: SynonymWriter; readonly clock: Clock; readonly ids: IdSource },
  { id, expectedVersion, ...input }: SetSynonyms,
): Promise<Result<KeptSynonyms, Refusal>> {
  const read = readSynonyms(input);
  if (!read.ok) return read;
  const known = id === null ? null : await writer.find(id);
  const refusal = id === null ? await refuseNew(writer, expectedVersion) : refuseChange(known, expectedVersion);
  if (refusal !== null) return refuse(refusal);
  const kept = { id: id ?? ids.next("syn"), ...read.value, version: (known?.version ?? 0) + 1, updatedAt: clock.now() };
  await writer.save(kept);
  return ok(kept);
}

/** Forgets a set of synonyms, in the writer's transaction. */
export async function deleteSynonyms(
  writer: SynonymWriter,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): Promise<Result<string, Refusal>> {
  const refusal = refuseChange(await writer.find(id), expectedVersion);
  if (refusal !== null) return refuse(refusal);
  await writer.remove(id);
  return ok(id);
}

async function refuseNew(writer: SynonymWriter, expectedVersion: number | null): Promise<Refusal | null> {
  if (expectedVersion !== null)
    return {
      code: "INVALID_INPUT",
      message: "A new set has no version: leave it out, or name the set in `synonymId`.",
      field: ["input", "expectedVersion"],
    };
  if ((await writer.count()) < mostSets) return null;
  return {
    code: "INVALID_INPUT",
    message: `There are ${mostSets} sets already, the most there may be: delete one, or add terms to one.`,
    field: null,
  };
}

function refuseChange(known: KeptSynonyms | null, expectedVersion: number | null): Refusal | null {
  if (known === null)
    return { code: "NOT_FOUND", message: "There is no such set of synonyms.", field: ["input", "synonymId"] };
  if (expectedVersion === null)
    return {
      code: "INVALID_INPUT",
      message: "Say on which version the change was made.",
      field: ["input", "expectedVersion"],
    };
  if (known.version === expectedVersion) return null;
  return {
    code: "VERSION_CONFLICT",
    message: `The set is at version ${known.version} now: load it again and repeat the change on what you see then.`,
    field: ["input", "expectedVersion"],
    synonyms: known,
  };
}
