import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import { archiveLifetimeMs, linkLifetimeMs, type PrivacyRequest } from "../domain/privacy-request.ts";
import type { Secrets } from "./ports.ts";
import type { Sealer } from "./ports-accounts.ts";
import type { PrivacyPorts, RoomsOfPerson } from "./ports-privacy.ts";

/** What archives need beside the ports of a transaction. */
export type ArchiveDeps = {
  readonly clock: Clock;
  readonly rooms: RoomsOfPerson;
  readonly secrets: Secrets;
  readonly sealer: Sealer;
  /** Where an archive is fetched by its link's secret. */
  readonly linkOf: (secret: string) => string;
  /** When it is tried again, in milliseconds. */
  readonly againMs: number;
};

/** What an archive is made of. */
type Gathered = { readonly requestId: string; readonly madeAt: Date; readonly text: string };

/**
 * The request whose archive is due; null when it is no longer. It is set for once more should this process die over it, or a room not
 * answer.
 */
export async function beginGathering(
  ports: PrivacyPorts,
  { clock, againMs }: Pick<ArchiveDeps, "clock" | "againMs">,
  requestId: string,
): Promise<PrivacyRequest | null> {
  const request = await ports.requests.lock(requestId);
  if (request?.status !== "RUNNING" || request.kind !== "EXPORT") return null;
  await ports.timers.gather(requestId, addMilliseconds(clock.now(), againMs));
  return request;
}

/** Gathers what every room holds of a person into one JSON text. In no transaction: it may take long. */
export async function gather(deps: ArchiveDeps, { id: requestId, userId }: PrivacyRequest): Promise<Gathered> {
  const madeAt = deps.clock.now();
  const rooms: string[] = [];
  for (const room of deps.rooms.rooms)
    rooms.push(`${JSON.stringify(room)}:[${(await deps.rooms.rowsOf(room, userId)).join(",")}]`);
  const head = { format: "novatech.personal-data.v1", requestId, userId, madeAt: madeAt.toISOString() };
  return { requestId, madeAt, text: `${JSON.stringify(head).slice(0, -1)},"rooms":{${rooms.join(",")}}}` };
}

/** Keeps an archive sealed and writes the person a letter with a link. Does nothing when the request is no longer open. */
export async function keepArchive(
  ports: PrivacyPorts,
  deps: ArchiveDeps,
  { requestId, madeAt, text }: Gathered,
): Promise<void> {
  const request = await ports.requests.lock(requestId);
  if (request?.status !== "RUNNING") return;
  const now = deps.clock.now();
  const secret = deps.secrets.next();
  const expiresAt = addMilliseconds(now, archiveLifetimeMs);
  await ports.requests.saveArchive({
    requestId,
    userId: request.userId,
    sealed: deps.sealer.seal(text, requestId),
    madeAt,
    expiresAt,
    linkHash: deps.secrets.hashOf(secret),
    linkExpiresAt: expiresAt,
  });
  await ports.requests.save({ ...request, status: "DONE", endedAt: now });
  await ports.timers.dontGather(requestId);
  await ports.timers.expire(requestId, expiresAt);
  await ports.mail.queue({ kind: "EXPORT_READY", link: deps.linkOf(secret) }, { userId: request.userId });
}

/** Makes a link to an archive of the person's, in place of the one before. Refused when there is none that is kept. */
export async function createArchiveLink(
  ports: PrivacyPorts,
  deps: ArchiveDeps,
  asked: { readonly userId: string; readonly requestId: string },
): Promise<Result<{ readonly url: string; readonly expiresAt: Date }, Refusal>> {
  const now = deps.clock.now();
  const secret = deps.secrets.next();
  const expiresAt = addMilliseconds(now, linkLifetimeMs);
  const link = { ...asked, linkHash: deps.secrets.hashOf(secret), linkExpiresAt: expiresAt, now };
  if (await ports.requests.setLink(link)) return ok({ url: deps.linkOf(secret), expiresAt });
  return refuse({
    code: "NOT_FOUND",
    message:
      "There is no archive of this request: it is not ready yet, or its 7 days are over. dataExportRequest makes a new one.",
    field: ["input", "requestId"],
  });
}

/** Opens the archive of a link and uses the link up; null when it is unknown, used or too old. */
export async function takeArchive(
  ports: PrivacyPorts,
  deps: ArchiveDeps,
  secret: string,
): Promise<{ readonly requestId: string; readonly text: string } | null> {
  const taken = await ports.requests.takeByLink(deps.secrets.hashOf(secret), deps.clock.now());
  return taken && { requestId: taken.requestId, text: deps.sealer.unseal(taken.sealed, taken.requestId) };
}
