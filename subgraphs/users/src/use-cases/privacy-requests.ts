import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import { type PrivacyRequest, privacyDeadlineMs } from "../domain/privacy-request.ts";
import type { PrivacyPorts, RoomsOfPerson } from "./ports-privacy.ts";

/** What handling requests needs beside the ports of a transaction. */
export type PrivacyDeps = {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly rooms: RoomsOfPerson;
  /** How long an erasure can be taken back, in milliseconds. */
  readonly waitingMs: number;
  /** How soon it is asked again whether what is open has ended, in milliseconds. */
  readonly askAgainMs: number;
};

/** Asks for all that is kept of a person. Where a request is open, it is that one. */
export async function requestExport(ports: PrivacyPorts, deps: PrivacyDeps, userId: string): Promise<PrivacyRequest> {
  const wanted = newRequest(deps, { userId, kind: "EXPORT", status: "RUNNING", waitsMs: 0 });
  const { request, isNew } = await ports.requests.open(wanted);
  if (!isNew) return request;
  await ports.requests.addParts(request.id, deps.rooms.rooms);
  await ports.announce.exportRequested(request, request.requestedAt);
  await ports.timers.watch(request.id, request.deadlineAt);
  return request;
}

/**
 * Asks that a person be erased: after the time to think again, and when what is open has ended. Where a request is open, it is that
 * one. Refused while they are the only owner of a merchant. `waitsFor` is what is open now.
 */
export async function requestErasure(
  ports: PrivacyPorts,
  deps: PrivacyDeps,
  asked: { readonly userId: string; readonly waitsFor: readonly string[] },
): Promise<Result<PrivacyRequest, Refusal>> {
  const { userId, waitsFor } = asked;
  const merchants = await ports.requests.ownedAlone(userId);
  if (merchants.length > 0)
    return refuse({
      code: "OWNER_NEEDED",
      message: `You are the only owner of ${merchants.join(", ")}. Make somebody else an owner with merchantMemberRoleSet, or have the merchant closed.`,
      field: null,
    });
  const wanted = newRequest(deps, { userId, kind: "ERASURE", status: "WAITING", waitsMs: deps.waitingMs });
  const { request, isNew } = await ports.requests.open({ ...wanted, waitsFor });
  if (!isNew) return ok(request);
  await ports.timers.begin(request.id, request.startsAt);
  await ports.timers.watch(request.id, request.deadlineAt);
  if (deps.waitingMs > 0)
    await ports.mail.queue({ kind: "ERASURE_PLANNED", onDay: dayOf(request.startsAt) }, { userId });
  return ok(request);
}

/** Takes an erasure back. Refused once it has begun, and when it is not the person's. */
export async function cancelErasure(
  ports: PrivacyPorts,
  { clock }: Pick<PrivacyDeps, "clock">,
  asked: { readonly userId: string; readonly requestId: string },
): Promise<Result<PrivacyRequest, Refusal>> {
  const request = await ports.requests.lock(asked.requestId);
  if (request === null || request.userId !== asked.userId || request.kind !== "ERASURE")
    return refuse({ code: "NOT_FOUND", message: "You have no such request.", field: ["input", "requestId"] });
  if (request.status === "CANCELLED") return ok(request);
  if (request.status !== "WAITING")
    return refuse({
      code: "ERASURE_BEGUN",
      message: "The erasure has begun and cannot be taken back.",
      field: ["input", "requestId"],
    });
  const cancelled: PrivacyRequest = { ...request, status: "CANCELLED", endedAt: clock.now() };
  await ports.requests.save(cancelled);
  await ports.timers.dontBegin(request.id);
  return ok(cancelled);
}

/**
 * Begins an erasure whose time has come: the account is closed, its sessions end, the rooms are told. While something of the person's is
 * open it only notes what, and asks again later.
 */
export async function beginErasure(ports: PrivacyPorts, deps: PrivacyDeps, requestId: string): Promise<void> {
  const request = await ports.requests.lock(requestId);
  if (request?.status !== "WAITING") return;
  const now = deps.clock.now();
  const waitsFor = await deps.rooms.waitsFor(request.userId);
  if (waitsFor.length > 0) {
    await ports.requests.save({ ...request, waitsFor });
    return ports.timers.begin(requestId, addMilliseconds(now, deps.askAgainMs));
  }
  // Its address goes with the account: it is sealed into the letter before.
  await ports.mail.queue({ kind: "ACCOUNT_ERASED" }, { userId: request.userId });
  await ports.account.endSessions(request.userId, now);
  await ports.account.erase(request.userId);
  await ports.requests.deleteArchivesOf(request.userId);
  await ports.requests.save({ ...request, status: "RUNNING", waitsFor: [] });
  await ports.requests.addParts(requestId, deps.rooms.rooms);
  await ports.announce.erasureRequested(request, now);
}

/** Notes that a room did its part. After the last an erasure is done; an archive is made of what the rooms hold. */
export async function signOffPart(
  ports: PrivacyPorts,
  { clock }: Pick<PrivacyDeps, "clock">,
  part: { readonly requestId: string; readonly room: string },
): Promise<void> {
  const request = await ports.requests.lock(part.requestId);
  if (request?.status !== "RUNNING") return;
  const now = clock.now();
  const open = await ports.requests.signOff(part.requestId, part.room, now);
  if (open !== 0) return;
  if (request.kind === "EXPORT") return ports.timers.gather(request.id, now);
  await ports.requests.save({ ...request, status: "DONE", endedAt: now });
}

function newRequest(
  { clock, ids }: PrivacyDeps,
  given: Pick<PrivacyRequest, "userId" | "kind" | "status"> & { readonly waitsMs: number },
): PrivacyRequest {
  const { userId, kind, status, waitsMs } = given;
  const now = clock.now();
  return {
    id: ids.next("preq"),
    userId,
    kind,
    status,
    requestedAt: now,
    startsAt: addMilliseconds(now, waitsMs),
    deadlineAt: addMilliseconds(now, privacyDeadlineMs),
    waitsFor: [],
    endedAt: null,
  };
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
