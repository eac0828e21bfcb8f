import type { Mail } from "../../use-cases/ports-letters.ts";

/** The part of a sender's address that Message-IDs end with. */
const domainOf = (from: string): string => from.split("@").at(-1)?.replace(">", "") ?? "localhost";

/** A letter as nodemailer takes it. It reads nothing but what is given: no file, no address. */
export const toMessage = (mail: Mail, from: string) => ({
  from,
  to: mail.to.name === null ? mail.to.address : { name: mail.to.name, address: mail.to.address },
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  // The same for every attempt: who gets a letter twice sees that it is one.
  messageId: `<${mail.id}@${domainOf(from)}>`,
  headers: {
    // RFC 3834 §5: nobody's holiday responder shall answer.
    "Auto-Submitted": "auto-generated",
    // RFC 3282.
    "Content-Language": mail.language,
    ...mail.headers,
  },
  disableFileAccess: true,
  disableUrlAccess: true,
});
