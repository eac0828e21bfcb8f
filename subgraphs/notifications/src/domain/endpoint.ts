import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "./errors.ts";
import { type EventKind, eventKinds } from "./event-kind.ts";

/** Whose an endpoint is. */
export type EndpointOwner = { readonly kind: "MERCHANT" | "PARTNER"; readonly id: string };

/** Why an endpoint is not told any more. */
export type DisabledReason = "OWNER" | "GONE" | "FAILING" | "NO_MERCHANT";

/** An address that is told of events. */
export type Endpoint = {
  readonly id: string;
  readonly owner: EndpointOwner;
  /** Whose events it is told of: the owner, or merchants the partner speaks for. */
  readonly merchantIds: readonly string[];
  readonly url: string;
  readonly description: string | null;
  readonly kinds: readonly EventKind[];
  readonly isEnabled: boolean;
  readonly disabledReason: DisabledReason | null;
  readonly disabledAt: Date | null;
  /** Since when no message was taken. */
  readonly failingSince: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** A secret that signs; the newest has no end. */
export type EndpointSecret = {
  readonly endpointId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
};

/** How many endpoints an owner may have. */
export const maxEndpoints = 20;
/** How many tests an endpoint may be sent in a minute. */
export const maxTestsPerMinute = 10;
/** How long an old secret goes on signing beside the new one. */
export const rotationMs = 24 * 60 * 60 * 1000;
/** How long what was sent is kept, and how far back it can be sent again. */
export const keptMs = 30 * 24 * 60 * 60 * 1000;
const maxUrl = 2000;
const maxDescription = 200;

/** The host of an endpoint's address, with its port where it is not the usual one: all that is said of it in letters. */
export const hostOf = (url: string): string => new URL(url).host;

const invalid = (field: string, message: string) =>
  refuse<Refusal>({ code: "INVALID_INPUT", message, field: ["input", field] });

/**
 * Reads where messages are to be sent. `isForbiddenHost` says whether a host is written as an address nobody may be sent to;
 * names are looked up only when something is sent. `allowsLoopback`: http and this machine, for development.
 */
export function readUrl(
  text: string,
  rules: { readonly allowsLoopback: boolean; readonly isForbiddenHost: (hostname: string) => boolean },
): Result<string, Refusal> {
  if (text.length > maxUrl) return invalid("url", `An address has at most ${maxUrl} characters.`);
  if (!URL.canParse(text)) return invalid("url", "This is no address: write it like https://example.com/webhooks.");
  const url = new URL(text);
  const isLoopback = /^(localhost|127[.]\d+[.]\d+[.]\d+|\[::1\])$/.test(url.hostname);
  const mayBePlain = rules.allowsLoopback && isLoopback;
  if (url.protocol !== "https:" && !(url.protocol === "http:" && mayBePlain))
    return invalid("url", "Messages are sent over https only: let the address begin with https://.");
  if (url.username !== "" || url.password !== "")
    return invalid("url", "Leave user and password out of the address: messages are signed instead.");
  if (url.hash !== "") return invalid("url", "Leave out what begins with #: it is never sent.");
  if ((isLoopback && !rules.allowsLoopback) || rules.isForbiddenHost(url.hostname))
    return invalid("url", "This host is not reached over the public internet: give one that is.");
  return ok(url.href);
}

/** Reads what an endpoint is for; empty is nothing. */
export function readDescription(text: string | null): Result<string | null, Refusal> {
  const trimmed = text?.trim() ?? "";
  if (trimmed.length > maxDescription)
    return invalid("description", `Say it in at most ${maxDescription} characters, not ${trimmed.length}.`);
  return ok(trimmed === "" ? null : trimmed);
}

/** Reads what an endpoint is told of: at least one kind, each once, in the order of the list of kinds. */
export function readKinds(kinds: readonly EventKind[]): Result<readonly EventKind[], Refusal> {
  if (kinds.length === 0) return invalid("kinds", "Choose at least one kind of event.");
  return ok((Object.keys(eventKinds) as EventKind[]).filter((kind) => kinds.includes(kind)));
}
