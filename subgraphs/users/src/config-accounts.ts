import { join } from "node:path";
import { type Environment, httpUrl, readConfig } from "@novatech/service/config";
import { z } from "zod";
import type { RelyingParty } from "./domain/relying-party.ts";

/** What accounts and log-ins are configured with. */
export type AccountsConfig = {
  /** Where letters go: to a mail server, or, for trying out, into a folder. */
  readonly mail:
    | { readonly smtpUrl: string; readonly from: string }
    | { readonly folder: string; readonly from: string };
  /** The web shop that links of letters lead to. */
  readonly webUrl: string;
  /** Where passkeys are used. */
  readonly passkeys: RelyingParty;
  /** A server that knows stolen passwords; null asks none. */
  readonly breachedPasswordsUrl: string | null;
};

const shape = z
  .object({
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: "must read smtp://user:password@host:587 or smtps://host:465" })
      .optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^\r\n]*@[^\r\n]+$/, { error: "must be an e-mail address, for example NovaTech <shop@example.com>" })
      .default("NovaTech <no-reply@novatech.example>"),
    WEB_URL: httpUrl.optional(),
    PASSKEY_DOMAIN: z.string().min(1).optional(),
    BREACHED_PASSWORDS_URL: httpUrl.optional(),
    NOVATECH_HOME: z.string().default(".novatech"),
    NODE_ENV: z.string().optional(),
  })
  .refine((set) => set.NODE_ENV !== "production" || set.SMTP_URL !== undefined, {
    path: ["SMTP_URL"],
    message: "with NODE_ENV=production letters need a mail server, for example smtp://user:password@host:587",
  });

/** Reads what accounts are configured with. `publicUrl` is where the shop is reached. Throws a ConfigError that lists every fault. */
export function readAccountsConfig(environment: Environment, publicUrl: string): AccountsConfig {
  const read = readConfig(shape, environment);
  // A passkey belongs to a domain, never to a number: on this machine that is localhost.
  const webUrl = (read.WEB_URL ?? publicUrl).replace(/\/$/, "").replace("//127.0.0.1", "//localhost");
  const { hostname, origin } = new URL(webUrl);
  return {
    mail: {
      from: read.MAIL_FROM,
      ...(read.SMTP_URL === undefined ? { folder: join(read.NOVATECH_HOME, "mail") } : { smtpUrl: read.SMTP_URL }),
    },
    webUrl,
    passkeys: { id: read.PASSKEY_DOMAIN ?? hostname, origins: [origin] },
    breachedPasswordsUrl: read.BREACHED_PASSWORDS_URL ?? null,
  };
}
