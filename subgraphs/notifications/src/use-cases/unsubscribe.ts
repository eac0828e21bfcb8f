import { isKind, type Kind, policyOf } from "../domain/kind.ts";
import { withChoice } from "../domain/preferences.ts";
import type { PreferenceStore } from "./ports-people.ts";

/** Which links hold, bound to one transaction. */
export type GenerationStore = {
  /** 0 for whoever never made links void. */
  readonly of: (recipient: string) => Promise<number>;
  /** Makes every link before this void. */
  readonly raise: (recipient: string) => Promise<void>;
  /** Whether the person's data were erased: nothing is written of them again. */
  readonly isErased: (recipient: string) => Promise<boolean>;
};

/** What somebody holds who followed a link; `kind` is null when it is none of ours any more. */
export type FollowedLink = { readonly recipient: string; readonly kind: string; readonly generation: number };

/** What comes of a link: it ended letters of the kind, or it does not hold. */
export type Unsubscribed = { readonly kind: Kind } | null;

/** Whether letters of a kind can be ended: not those that the law or the contract wants told. A digest can be, though it is the only place it comes to. */
export const canBeEnded = (kind: Kind): boolean => kind === "DIGEST" || !policyOf(kind).always.includes("EMAIL");

/** What letters a link would end, and ends nothing. Null for one that was made void, or ends nothing any more. */
export async function readLink(
  { generations }: { readonly generations: GenerationStore },
  link: FollowedLink,
): Promise<Unsubscribed> {
  if (!isKind(link.kind) || !canBeEnded(link.kind)) return null;
  if ((await generations.of(link.recipient)) !== link.generation) return null;
  return { kind: link.kind };
}

/**
 * Ends letters of a kind to whoever got the link, at once and as often as it is asked for. Other ways to be told stay as they are. Null when the link
 * does not hold, or its person was erased.
 */
export async function unsubscribe(
  ports: { readonly generations: GenerationStore; readonly preferences: PreferenceStore },
  link: FollowedLink,
  now: Date,
): Promise<Unsubscribed> {
  const held = await readLink(ports, link);
  if (held === null) return null;
  const { kind } = held;
  if (await ports.generations.isErased(link.recipient)) return null;
  const before = await ports.preferences.find(link.recipient);
  const after =
    kind === "DIGEST"
      ? { ...before, digest: { ...before.digest, rhythm: "NONE" as const } }
      : { ...before, choices: withChoice(before.choices, { kind, place: "EMAIL", isOn: false }) };
  await ports.preferences.save(link.recipient, after, now);
  return held;
}
