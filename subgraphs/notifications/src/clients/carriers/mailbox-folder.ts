import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { type Mail, type Provider, type TextMessage } from "../../use-cases/ports-letters.ts";
import { toMessage } from "./letter-message.ts";

/** Where letters and texts lie that a shop without providers sends, for trying out only. */
export type MailboxFolder = { readonly folder: string; readonly from: string };

/** Letters as files `<folder>/<id>.eml` that any mail program opens. Only whoever runs the shop may read them: links of letters open orders. */
export function createFolderProvider({ folder, from }: MailboxFolder): Provider<Mail> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  return {
    name: "folder",
    send: async (mail) => {
      try {
        const { message } = await transport.sendMail(toMessage(mail, from));
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const path = join(folder, `${mail.id}.eml`);
        // Whoever looks at the folder sees whole letters only.
        await writeFile(`${path}.part`, message as Buffer, { mode: 0o600 });
        await rename(`${path}.part`, path);
        return { outcome: "TAKEN", provider: "folder", providerMessageId: null };
      } catch (error) {
        const code = (error as { readonly code?: unknown }).code;
        return { outcome: "FAILED", provider: "folder", reason: `FOLDER_${String(code)}`, retryAfterMs: null };
      }
    },
    close: async () => transport.close(),
  };
}

/** Texts as letters in the same folder, to `<number>@sms.invalid`: who tries the shop finds the code there that proves a number. */
export function createFolderTexts(options: MailboxFolder): Provider<TextMessage> {
  const letters = createFolderProvider(options);
  return {
    name: "folder",
    send: ({ id, to, text }, signal) =>
      letters.send(
        {
          id,
          to: { address: `${to}@sms.invalid`, name: null },
          subject: "SMS",
          text,
          html: `<p>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`,
          headers: {},
          language: "en",
        },
        signal,
      ),
    close: letters.close,
  };
}
