import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { MailTransport } from "../../use-cases/ports-accounts.ts";
import { toMessage } from "./smtp.ts";

/**
 * Letters as files `<folder>/<id>.eml` that any mail program opens, for a shop without a mail server: for trying out only. Only whoever runs the shop may
 * read them; links of letters open accounts.
 */
export function createFolderTransport({
  folder,
  from,
}: {
  readonly folder: string;
  readonly from: string;
}): MailTransport {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  return {
    send: async (mail) => {
      const { message } = await transport.sendMail(toMessage(mail, from));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${mail.id}.eml`);
      // Whoever looks at the folder sees whole letters only.
      await writeFile(`${path}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
    close: () => transport.close(),
  };
}
