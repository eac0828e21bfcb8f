import { randomBytes } from "node:crypto";

/** Gives the client's id when it has a form that is safe to log and forward, else a new one. */
export type RequestIds = (given: string | string[] | undefined) => string;

const prefixBytes = 12;

/** New ids are 96 random bits, the same for all of them, and a number: no two processes give the same, and each costs next to nothing. They are names, no secrets. */
export function createRequestIds(): RequestIds {
  const prefix = randomBytes(prefixBytes).toString("base64url");
  let given = 0;
  return (wanted) =>
    typeof wanted === "string" && /^[\w.:-]{8,64}$/.test(wanted) ? wanted : `${prefix}.${(given++).toString(36)}`;
}
