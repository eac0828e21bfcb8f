import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from "node:crypto";
import { type Received, type Receiver, startReceiver, withStatus } from "./receiver.ts";

/** A browser: its keys, and how it reads what it was pushed. */
export type Browser = {
  /** What it gives to the shop. */
  readonly subscription: { readonly endpoint: string; readonly p256dh: string; readonly auth: string };
  /** What it was pushed, read. */
  readonly messages: () => readonly unknown[];
  readonly received: () => readonly Received[];
};

/** A push service on this machine, with browsers. */
export type PushService = {
  readonly browser: (name: string) => Browser;
  /** How it answers for a browser from now on; default 201. */
  readonly answer: (name: string, status: number) => void;
  readonly stop: () => Promise<void>;
};

/** Starts one. */
export async function startPushService(): Promise<PushService> {
  // Bodies are bytes: as text they would be spoilt, so the receiver is asked for its own.
  const receiver: Receiver = await startReceiver("latin1");
  const answer = (name: string, status: number): void => receiver.answer(`/push/${name}`, withStatus(status));
  return {
    answer,
    stop: receiver.stop,
    browser: (name) => {
      answer(name, 201);
      const keys = createECDH("prime256v1");
      keys.generateKeys();
      const auth = randomBytes(16);
      const received = () => receiver.of(`/push/${name}`);
      return {
        subscription: {
          endpoint: `${receiver.url}/push/${name}`,
          p256dh: keys.getPublicKey("base64url"),
          auth: auth.toString("base64url"),
        },
        received,
        messages: () =>
          received().map(({ body }) => JSON.parse(open(Buffer.from(body, "latin1"), keys, auth)) as unknown),
      };
    },
  };
}

/** Decrypts a message. Source: RFC 8291 §3.4 and RFC 8188 §2. Throws for one that is not for this browser. */
function open(body: Buffer, keys: ReturnType<typeof createECDH>, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const keyLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + keyLength);
  const sealed = body.subarray(21 + keyLength);
  const shared = keys.computeSecret(sender);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), keys.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync("sha256", shared, auth, info, 32));
  const key = Buffer.from(hkdfSync("sha256", secret, salt, "Content-Encoding: aes128gcm\0", 16));
  const nonce = Buffer.from(hkdfSync("sha256", secret, salt, "Content-Encoding: nonce\0", 12));
  const decipher = createDecipheriv("aes-128-gcm", key, nonce).setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  // The last record ends with the byte 2 and padding.
  return plain.subarray(0, plain.lastIndexOf(2)).toString("utf8");
}

/** The claims of the token that proves who pushed, verified with the key beside it. Source: RFC 8292 §3. Throws where it does not hold. */
export function readVapid({ headers }: Received): {
  readonly key: string;
  readonly aud: string;
  readonly sub: string;
  readonly exp: number;
} {
  const [, token = "", key = ""] = /^vapid t=([^,]+), ?k=(.+)$/.exec(headers.authorization ?? "") ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  const [x, y] = [point.subarray(1, 33).toString("base64url"), point.subarray(33).toString("base64url")];
  const publicKey = createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
  const holds = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  if (!holds) throw new Error("the token was not signed by the key beside it");
  return {
    key,
    ...(JSON.parse(Buffer.from(claims, "base64url").toString("utf8")) as { aud: string; sub: string; exp: number }),
  };
}
