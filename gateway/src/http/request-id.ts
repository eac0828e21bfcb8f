import { randomUUID } from "node:crypto";

/** The client's id when it has a form that is safe to log and forward, else a new one. */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === "string" && /^[\w.:-]{8,64}$/.test(given) ? given : randomUUID();
}
