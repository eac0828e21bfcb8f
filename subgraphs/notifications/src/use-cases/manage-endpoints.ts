import { addMilliseconds } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import {
  type Endpoint,
  type EndpointOwner,
  maxEndpoints,
  readDescription,
  readKinds,
  readUrl,
  rotationMs,
} from "../domain/endpoint.ts";
import { notFound, type Refusal } from "../domain/errors.ts";
import type { EventKind } from "../domain/event-kind.ts";
import { kindsWithheld, managed, type Manager, mayManage } from "../domain/manager.ts";
import type { TransactionPorts } from "./ports.ts";

/** What making and changing endpoints needs of its surroundings. */
export type ManagingDeps = {
  readonly now: () => Date;
  readonly nextId: (prefix: string) => string;
  /** `whsec_` and base64 of 32 random bytes. */
  readonly newSecret: () => string;
  readonly urlRules: Parameters<typeof readUrl>[1];
};

/** A new endpoint as it is asked for. */
export type EndpointWish = {
  readonly merchantId: string | null;
  readonly partnerId: string | null;
  readonly merchantIds: readonly string[] | null;
  readonly url: string;
  readonly description: string | null;
  readonly kinds: readonly EventKind[];
  readonly isEnabled: boolean;
};

/** Makes an endpoint. The secret in the answer is nowhere else to be had. */
export async function createEndpoint(
  { endpoints }: Pick<TransactionPorts, "endpoints">,
  deps: ManagingDeps,
  manager: Manager,
  wish: EndpointWish,
): Promise<Result<{ readonly endpoint: Endpoint; readonly secret: string }, Refusal>> {
  const owner = ownerOf(manager, wish);
  if (!owner.ok) return owner;
  const whose = merchantsOf(manager, owner.value, wish.merchantIds);
  if (!whose.ok) return whose;
  const [url, description, kinds] = [
    readUrl(wish.url, deps.urlRules),
    readDescription(wish.description),
    allowedKinds(manager, owner.value, wish.kinds),
  ];
  if (!url.ok) return url;
  if (!description.ok) return description;
  if (!kinds.ok) return kinds;
  if ((await endpoints.count(owner.value)) >= maxEndpoints)
    return refuse({
      code: "WEBHOOK_LIMIT_REACHED",
      message: `There are ${maxEndpoints} endpoints, which is as many as there may be: delete one that is not used.`,
      field: ["input"],
    });
  const now = deps.now();
  const endpoint: Endpoint = {
    id: deps.nextId("whe"),
    owner: owner.value,
    merchantIds: whose.value,
    url: url.value,
    description: description.value,
    kinds: kinds.value,
    isEnabled: wish.isEnabled,
    disabledReason: wish.isEnabled ? null : "OWNER",
    disabledAt: wish.isEnabled ? null : now,
    failingSince: null,
    createdAt: now,
    updatedAt: now,
  };
  const secret = deps.newSecret();
  await endpoints.add(endpoint);
  await endpoints.addSecret(endpoint.id, secret, now, now);
  return ok({ endpoint, secret });
}

/** A change as it is asked for; what is undefined stays. */
export type EndpointChange = {
  readonly endpointId: string;
  readonly url: string | undefined;
  readonly description: string | null | undefined;
  readonly kinds: readonly EventKind[] | undefined;
  readonly merchantIds: readonly string[] | undefined;
  readonly isEnabled: boolean | undefined;
};

/** Changes an endpoint. Enabling one begins anew: its failures are forgotten. */
export async function updateEndpoint(
  { endpoints }: Pick<TransactionPorts, "endpoints">,
  deps: ManagingDeps,
  manager: Manager,
  change: EndpointChange,
): Promise<Result<Endpoint, Refusal>> {
  const found = managed(manager, await endpoints.find(change.endpointId));
  if (found === null) return refuse(notFound("endpointId", "endpoint"));
  const url = change.url === undefined ? ok(found.url) : readUrl(change.url, deps.urlRules);
  if (!url.ok) return url;
  const description = change.description === undefined ? ok(found.description) : readDescription(change.description);
  if (!description.ok) return description;
  const kinds = change.kinds === undefined ? ok(found.kinds) : allowedKinds(manager, found.owner, change.kinds);
  if (!kinds.ok) return kinds;
  const whose =
    change.merchantIds === undefined ? ok(found.merchantIds) : merchantsOf(manager, found.owner, change.merchantIds);
  if (!whose.ok) return whose;
  if (change.isEnabled === true && whose.value.length === 0)
    return refuse(invalidMerchants("Say whose events: its partner no longer speaks for any it was told of."));
  const now = deps.now();
  const changed: Endpoint = {
    ...found,
    url: url.value,
    description: description.value,
    kinds: kinds.value,
    merchantIds: whose.value,
    updatedAt: now,
    ...(change.isEnabled === true && { isEnabled: true, disabledReason: null, disabledAt: null, failingSince: null }),
    ...(change.isEnabled === false &&
      found.isEnabled && { isEnabled: false, disabledReason: "OWNER" as const, disabledAt: now }),
  };
  await endpoints.save(changed);
  return ok(changed);
}

/** Forgets an endpoint. Resolves to its id. */
export async function deleteEndpoint(
  { endpoints }: Pick<TransactionPorts, "endpoints">,
  manager: Manager,
  endpointId: string,
): Promise<Result<string, Refusal>> {
  const found = managed(manager, await endpoints.find(endpointId));
  if (found === null) return refuse(notFound("endpointId", "endpoint"));
  await endpoints.remove(found.id);
  return ok(found.id);
}

/** Gives an endpoint a new secret; the old one signs beside it for a day, or no longer. */
export async function rotateSecret(
  { endpoints }: Pick<TransactionPorts, "endpoints">,
  deps: ManagingDeps,
  manager: Manager,
  { endpointId, endsOldNow }: { readonly endpointId: string; readonly endsOldNow: boolean },
): Promise<Result<{ readonly endpoint: Endpoint; readonly secret: string }, Refusal>> {
  const found = managed(manager, await endpoints.find(endpointId));
  if (found === null) return refuse(notFound("endpointId", "endpoint"));
  const now = deps.now();
  const secret = deps.newSecret();
  await endpoints.addSecret(found.id, secret, now, addMilliseconds(now, endsOldNow ? 0 : rotationMs));
  return ok({ endpoint: found, secret });
}

function ownerOf(manager: Manager, wish: EndpointWish): Result<EndpointOwner, Refusal> {
  const { merchantId, partnerId } = wish;
  if (manager.kind === "PARTNER") {
    if (merchantId !== null)
      return refuse({
        code: "INVALID_INPUT",
        message: "A partner's endpoint is its own: leave merchantId out, and say merchantIds to choose among yours.",
        field: ["input", "merchantId"],
      });
    if (partnerId !== null && partnerId !== manager.partnerId) return refuse(notFound("partnerId", "partner"));
    return ok({ kind: "PARTNER", id: manager.partnerId });
  }
  if ((merchantId === null) === (partnerId === null))
    return refuse({
      code: "INVALID_INPUT",
      message: manager.kind === "STAFF" ? "Say for whom: merchantId or partnerId, one of the two." : "Say merchantId.",
      field: ["input", "merchantId"],
    });
  const owner: EndpointOwner =
    merchantId === null ? { kind: "PARTNER", id: partnerId ?? "" } : { kind: "MERCHANT", id: merchantId };
  if (mayManage(manager, owner)) return ok(owner);
  return refuse(merchantId === null ? notFound("partnerId", "partner") : notFound("merchantId", "merchant"));
}

const invalidMerchants = (message: string): Refusal => ({
  code: "INVALID_INPUT",
  message,
  field: ["input", "merchantIds"],
});

function merchantsOf(
  manager: Manager,
  owner: EndpointOwner,
  wanted: readonly string[] | null,
): Result<readonly string[], Refusal> {
  if (owner.kind === "MERCHANT")
    return wanted === null || wanted.every((id) => id === owner.id)
      ? ok([owner.id])
      : refuse(invalidMerchants("A merchant's endpoint is told of the merchant's own events: leave merchantIds out."));
  const chosen = [...new Set(wanted ?? (manager.kind === "PARTNER" ? manager.merchantIds : []))].toSorted();
  if (manager.kind === "PARTNER" && chosen.some((id) => !manager.merchantIds.includes(id)))
    return refuse(notFound("merchantIds", "merchant"));
  if (chosen.length === 0) return refuse(invalidMerchants("Say whose events: at least one merchant."));
  if (chosen.length > 100) return refuse(invalidMerchants("At most 100 merchants: make a second endpoint."));
  return ok(chosen);
}

function allowedKinds(
  manager: Manager,
  owner: EndpointOwner,
  kinds: readonly EventKind[],
): Result<readonly EventKind[], Refusal> {
  const withheld = kindsWithheld(manager, owner, kinds);
  if (withheld.length > 0)
    return refuse({
      code: "INVALID_INPUT",
      message: `Only the merchant's owners may have these told: ${withheld.join(", ")}.`,
      field: ["input", "kinds"],
    });
  return readKinds(kinds);
}
