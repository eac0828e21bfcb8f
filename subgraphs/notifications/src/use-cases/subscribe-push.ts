import { ok, refuse, type Result } from "@novatech/kernel/result";
import { notFound, type Refusal } from "../domain/errors.ts";
import type { DeviceStore, PushWish } from "./ports-devices.ts";
import type { Device } from "./ports-feed.ts";

/** The most browsers a person is pushed to. */
const mostDevices = 10;

/** What subscribing needs. */
export type PushRules = {
  readonly now: () => Date;
  readonly nextId: (prefix: string) => string;
  /** Whether browsers may be pushed to on this machine, by http: for development. */
  readonly allowsLoopback: boolean;
  /** Whether a host is written as an address that may not be sent to. */
  readonly isForbiddenHost: (hostname: string) => boolean;
};

/** Has a browser told by pushes. */
export async function subscribePush(
  { devices }: { readonly devices: DeviceStore },
  rules: PushRules,
  personId: string,
  wish: PushWish,
): Promise<Result<Device, Refusal>> {
  const objection = objectionTo(wish, rules);
  if (objection !== null) return refuse(objection);
  const id = rules.nextId("push");
  const made = await devices.put({ ...wish, id, personId, createdAt: rules.now() }, mostDevices);
  return made === null
    ? refuse(
        invalid(
          "endpoint",
          `At most ${mostDevices} browsers of a person are told. End another with pushSubscriptionDelete.`,
        ),
      )
    : ok(made);
}

/** Has a browser of the person's told no more. */
export async function unsubscribePush(
  { devices }: { readonly devices: DeviceStore },
  personId: string,
  { subscriptionId, endpoint }: { readonly subscriptionId: string | null; readonly endpoint: string | null },
): Promise<Result<string, Refusal>> {
  if ((subscriptionId === null) === (endpoint === null))
    return refuse(
      invalid("subscriptionId", "Name the subscription by `subscriptionId` or by `endpoint`, one of the two."),
    );
  const by = subscriptionId === null ? { endpoint: endpoint ?? "" } : { id: subscriptionId };
  const gone = await devices.remove(personId, by);
  return gone === null
    ? refuse(notFound(subscriptionId === null ? "endpoint" : "subscriptionId", "subscription"))
    : ok(gone);
}

function objectionTo({ endpoint, p256dh, auth, deviceName }: PushWish, rules: PushRules): Refusal | null {
  const url = URL.parse(endpoint);
  const isSecure =
    url?.protocol === "https:" ||
    (rules.allowsLoopback &&
      url?.protocol === "http:" &&
      /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname));
  if (url === null || !isSecure || endpoint.length > 1000 || url.username !== "" || rules.isForbiddenHost(url.hostname))
    return invalid("endpoint", "An endpoint begins with https:// and a public host, and has at most 1,000 characters.");
  const point = Buffer.from(p256dh, "base64url");
  if (point.length !== 65 || point[0] !== 4)
    return invalid("p256dh", "`p256dh` is a point of P-256: 65 bytes in base64url.");
  if (Buffer.from(auth, "base64url").length !== 16) return invalid("auth", "`auth` is 16 bytes in base64url.");
  if (deviceName !== null && (deviceName.length > 60 || deviceName.trim() === ""))
    return invalid("deviceName", "A device is called something of 1 to 60 characters.");
  return null;
}

const invalid = (field: string, message: string): Refusal => ({
  code: "INVALID_INPUT",
  message,
  field: ["input", field],
});
