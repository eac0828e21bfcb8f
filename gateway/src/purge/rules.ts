import type { CloudEvent } from "@novatech/contracts/event";
import { z } from "zod";

/**
 * Which events take which tags back: topic → type of event → tags with holes, for example `thing:{thingId}`,
 * or `shelf:{shelfIds[]}` for one tag of each in a list. Data, so that the gateway knows no room.
 */
export type PurgeRules = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const shape = z.record(z.string(), z.record(z.string(), z.array(z.string().min(1)).min(1)));

/** Reads rules. Throws what is wrong with the JSON or its form. */
export function parsePurgeRules(json: string): PurgeRules {
  const parsed = shape.safeParse(JSON.parse(json));
  if (!parsed.success) throw new Error(`the purge rules cannot be read: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/**
 * The tags an event takes back: none when no rule is about it. A hole is a field of its data; a tag whose hole is empty is in `unfilled`, but for lists:
 * an event from before its list was added makes no tag of it. Lower case, as tags of answers are.
 */
export function tagsOfEvent(
  rules: PurgeRules,
  event: Pick<CloudEvent, "topic" | "type" | "data">,
): { readonly tags: readonly string[]; readonly unfilled: readonly string[] } {
  const tags: string[] = [];
  const unfilled: string[] = [];
  const data = (typeof event.data === "object" && event.data !== null ? event.data : {}) as Record<string, unknown>;
  for (const template of rules[event.topic]?.[event.type] ?? []) {
    const list = /\{(\w+)\[\]\}/.exec(template);
    if (list) {
      const values = data[String(list[1])] ?? [];
      if (Array.isArray(values) && values.every(isName))
        for (const value of values) tags.push(template.replace(list[0], () => String(value)).toLowerCase());
      else unfilled.push(template);
      continue;
    }
    let isFilled = true;
    const tag = template.replace(/\{(\w+)\}/g, (_hole, name: string) => {
      isFilled &&= isName(data[name]);
      return String(data[name]);
    });
    if (isFilled) tags.push(tag.toLowerCase());
    else unfilled.push(template);
  }
  return { tags, unfilled };
}

const isName = (value: unknown): value is string | number => typeof value === "string" || typeof value === "number";
