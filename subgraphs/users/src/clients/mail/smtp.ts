import { createTransport } from "nodemailer";
import type { MailTransport, OutgoingMail } from "../../use-cases/ports-accounts.ts";

/** A mail as nodemailer takes it. It reads nothing but what is given: no file, no address. */
export const toMessage = (mail: OutgoingMail, from: string) => ({
  from,
  to: mail.to.name === null ? mail.to.address : { name: mail.to.name, address: mail.to.address },
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  messageId: `<${mail.id}@${from.split("@").at(-1)?.replace(">", "") ?? "localhost"}>`,
  // RFC 3834 §5: nobody's holiday responder shall answer.
  headers: { "Auto-Submitted": "auto-generated" },
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** How long a mail server may take to accept a connection, to greet, and between two lines, in milliseconds. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Letters by SMTP (RFC 5321). `url` reads `smtp://user:password@host:587` (STARTTLS where the server has it; `?requireTLS=true` insists)
 * or `smtps://host:465`; `from` is the sender. Errors name the server's answer, and no address.
 */
export function createSmtpTransport({ url, from }: { readonly url: string; readonly from: string }): MailTransport {
  const transport = createTransport({ url, pool: true, maxConnections: 2, ...timeouts });
  return {
    send: async (mail) => {
      try {
        await transport.sendMail(toMessage(mail, from));
      } catch (error) {
        throw new Error(`the mail server took no letter: ${reasonOf(error)}`);
      }
    },
    close: () => transport.close(),
  };
}

/** Only what has no address in it: a server's words often repeat the recipient. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  const told = [code, responseCode].filter((one) => typeof one === "string" || typeof one === "number");
  return told.join(" ") || "no reason given";
}
