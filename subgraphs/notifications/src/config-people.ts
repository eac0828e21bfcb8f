import { join } from "node:path";
import { type Environment, httpUrl, readConfig } from "@novatech/service/config";
import { z } from "zod";
import { isTimeZone } from "./domain/zoned-time.ts";

/** What telling people is configured with. */
export type PeopleConfig = {
  /** Who letters are from. */
  readonly mailFrom: string;
  /** Mail servers, the first first; none: letters go into the folder. */
  readonly smtpUrls: readonly string[];
  /** Where letters and texts lie in a shop without providers, for trying out. */
  readonly mailFolder: string;
  /** Regions of Amazon SNS that send texts, the first first; none: into the folder, and with NODE_ENV=production nowhere. */
  readonly smsRegions: readonly string[];
  readonly smsSenderId: string;
  /** Whether texts may go into the folder. */
  readonly isTrial: boolean;
  /** Null: made of the sealing secret. */
  readonly vapid: { readonly publicKey: string; readonly privateKey: string } | null;
  /** Who runs the shop, for push services: `mailto:` or `https:`. */
  readonly vapidContact: string;
  /** The time zone of who named none. */
  readonly timeZone: string;
  /** The web shop that links of letters lead to. */
  readonly webUrl: string;
  /** Where the shop's own addresses begin, for links that need no web shop, for example to unsubscribe. */
  readonly publicUrl: string;
  /** How many letters, texts and pushes are under way at once. Default 16. */
  readonly concurrency: number;
};

const smtpUrl = z.url({ protocol: /^smtps?$/, error: "must read smtp://user:password@host:587 or smtps://host:465" });
const listOf = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .string()
    .transform((text) =>
      text
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    )
    .pipe(z.array(item));
const vapidKey = (bytes: number) =>
  z.string().refine((text) => Buffer.from(text, "base64url").length === bytes, {
    error: `must be ${bytes} bytes in base64url`,
  });

const shape = z
  .object({
    NODE_ENV: z.string().optional(),
    NOVATECH_HOME: z.string().default(".novatech"),
    SMTP_URL: smtpUrl.optional(),
    SMTP_FALLBACK_URLS: listOf(smtpUrl).default([]),
    MAIL_FROM: z
      .string()
      .regex(/^[^\r\n]*@[^\r\n]+$/, { error: "must be an e-mail address, for example NovaTech <shop@example.com>" })
      .default("NovaTech <no-reply@novatech.example>"),
    SMS_REGIONS: listOf(
      z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, { error: "must be AWS regions, for example eu-west-1" }),
    ).default([]),
    SMS_SENDER_ID: z
      .string()
      .regex(/^(?=.*[A-Za-z])[A-Za-z0-9]{1,11}$/, { error: "must be 1 to 11 letters and digits, one letter at least" })
      .default("NovaTech"),
    VAPID_PUBLIC_KEY: vapidKey(65).optional(),
    VAPID_PRIVATE_KEY: vapidKey(32).optional(),
    VAPID_CONTACT: z
      .string()
      .regex(/^(mailto:|https:\/\/)\S+$/, { error: "must begin with mailto: or https://" })
      .default("mailto:no-reply@novatech.example"),
    SHOP_TIME_ZONE: z
      .string()
      .refine(isTimeZone, { error: "must be a name of the IANA time zone database, for example Europe/Berlin" })
      .default("UTC"),
    PUBLIC_URL: httpUrl.optional(),
    WEB_URL: httpUrl.optional(),
    PORT: z.coerce.number().int().optional(),
    LETTERS_CONCURRENCY: z.coerce.number().int().min(1).max(200).default(16),
  })
  .refine((set) => set.NODE_ENV !== "production" || set.SMTP_URL !== undefined, {
    path: ["SMTP_URL"],
    message: "with NODE_ENV=production letters need a mail server, for example smtp://user:password@host:587",
  })
  .refine((set) => set.SMTP_URL !== undefined || set.SMTP_FALLBACK_URLS.length === 0, {
    path: ["SMTP_FALLBACK_URLS"],
    message: "needs SMTP_URL, the server that is asked first",
  })
  .refine((set) => (set.VAPID_PUBLIC_KEY === undefined) === (set.VAPID_PRIVATE_KEY === undefined), {
    path: ["VAPID_PRIVATE_KEY"],
    message: "VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY are a pair: set both or neither",
  });

/** Reads what telling people is configured with. Throws a ConfigError that lists every fault. */
export function readPeopleConfig(environment: Environment): PeopleConfig {
  const read = readConfig(shape, environment);
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = read;
  const publicUrl = (read.PUBLIC_URL ?? `http://127.0.0.1:${read.PORT ?? 4000}`).replace(/\/$/, "");
  return {
    mailFrom: read.MAIL_FROM,
    smtpUrls: read.SMTP_URL === undefined ? [] : [read.SMTP_URL, ...read.SMTP_FALLBACK_URLS],
    mailFolder: join(read.NOVATECH_HOME, "mail"),
    smsRegions: read.SMS_REGIONS,
    smsSenderId: read.SMS_SENDER_ID,
    isTrial: read.NODE_ENV !== "production",
    vapid: publicKey === undefined || privateKey === undefined ? null : { publicKey, privateKey },
    vapidContact: read.VAPID_CONTACT,
    timeZone: read.SHOP_TIME_ZONE,
    webUrl: (read.WEB_URL ?? publicUrl).replace(/\/$/, "").replace("//127.0.0.1", "//localhost"),
    publicUrl,
    concurrency: read.LETTERS_CONCURRENCY,
  };
}
