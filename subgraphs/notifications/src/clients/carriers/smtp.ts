import { createTransport } from "nodemailer";
import type { ProviderAnswer } from "../../domain/letter-delivery.ts";
import type { Mail, Provider } from "../../use-cases/ports-letters.ts";
import { toMessage } from "./letter-message.ts";

/** How long a mail server may take to accept a connection, to greet, and between two lines, in milliseconds. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Letters by SMTP (RFC 5321). `url` reads `smtp://user:password@host:587` (STARTTLS where the server has it; `?requireTLS=true` insists) or
 * `smtps://host:465`; `from` is the sender. `connections` are kept open at most. What is told of a failure is the server's code, never its words: those repeat
 * addresses.
 */
export function createSmtpProvider({
  url,
  from,
  connections,
}: {
  readonly url: string;
  readonly from: string;
  readonly connections: number;
}): Provider<Mail> {
  const name = `smtp ${new URL(url).hostname}`;
  const transport = createTransport({ url, pool: true, maxConnections: connections, maxMessages: 1000, ...timeouts });
  return {
    name,
    send: async (mail) => {
      try {
        const { response } = await transport.sendMail(toMessage(mail, from));
        return { outcome: "TAKEN", provider: name, providerMessageId: queueIdOf(response) };
      } catch (error) {
        return answerOf(error, name);
      }
    },
    close: async () => transport.close(),
  };
}

type SmtpError = { readonly code?: unknown; readonly command?: unknown; readonly responseCode?: unknown };

/**
 * What a failure means. A recipient that is refused with 5xx will be refused again (RFC 5321 §4.2.1); so will a letter that is, but other letters may pass. All else
 * is about the server or the way there: log-in, greeting, sender.
 */
function answerOf(error: unknown, provider: string): ProviderAnswer {
  const { code, command, responseCode } = error as SmtpError;
  const status = typeof responseCode === "number" ? responseCode : 0;
  const reason = ["SMTP", typeof code === "string" ? code : null, status || null].filter(Boolean).join("_");
  const isForGood = status >= 500 && status < 600;
  if (isForGood && command === "RCPT TO") return { outcome: "REFUSED", provider, reason, isAddress: true };
  // 552 and 554 after DATA: too large, or held for spam.
  if (isForGood && command === "DATA") return { outcome: "REFUSED", provider, reason, isAddress: false };
  return { outcome: "FAILED", provider, reason, retryAfterMs: null };
}

/** What the server calls the letter, for asking its operator: `250 2.0.0 Ok: queued as 4ABC`. */
const queueIdOf = (response: unknown): string | null =>
  (typeof response === "string" && /queued as (\S{1,100})/i.exec(response)?.[1]) || null;
