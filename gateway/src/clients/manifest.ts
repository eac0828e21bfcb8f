import { createHash } from "node:crypto";
import { stripIgnoredCharacters } from "graphql";
import { z } from "zod";

/** One operation that a client is known to send. */
export type ListedOperation = {
  readonly id: string;
  readonly name: string;
  readonly type: "query" | "mutation" | "subscription";
  readonly body: string;
  /** When given, the only client it is for. */
  readonly clientName: string | null;
};

/** What an id may look like: it stands in addresses. */
export const operationId = /^[\w.~:-]{1,128}$/;

const shape = z.object({
  format: z.literal("apollo-persisted-query-manifest"),
  version: z.literal(1),
  operations: z.array(
    z.object({
      id: z.string().regex(operationId),
      name: z.string(),
      type: z.enum(["query", "mutation", "subscription"]),
      body: z.string(),
      clientName: z.string().nullish(),
    }),
  ),
});

/**
 * Reads a manifest. Throws what is wrong with it, also when an id has the form of a SHA-256 and is not that of its body.
 * Source: https://www.apollographql.com/docs/graphos/platform/security/persisted-queries#manifest-format
 */
export function readManifest(text: string): readonly ListedOperation[] {
  const { operations } = shape.parse(JSON.parse(text));
  return operations.map(({ clientName, ...one }) => {
    if (isSha256(one.id) && sha256(one.body) !== one.id)
      throw new Error(`${one.name}: the id ${one.id} is not the SHA-256 of its body`);
    return { ...one, clientName: clientName ?? null };
  });
}

export const isSha256 = (id: string): boolean => /^[0-9a-f]{64}$/.test(id);

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The same for texts that differ in blanks, commas and comments only; null for what does not lex. */
export function textKey(text: string): string | null {
  try {
    return sha256(stripIgnoredCharacters(text));
  } catch {
    return null;
  }
}
