import { join } from "node:path";
import type { ShopConfig } from "../config.ts";
import { type MailViewer, startMailViewer } from "./mail-viewer.ts";

/**
 * Shows the letters of a shop for trying out: rooms put them into `<home>/mail` where no mail server is named. Null, and nothing is shown, with
 * `NODE_ENV=production` and where `SMTP_URL` takes them elsewhere. `PORT=0` takes any port here, too.
 */
export async function localMailViewer(
  { NOVATECH_HOME: home, NODE_ENV, PORT }: Pick<ShopConfig, "NOVATECH_HOME" | "NODE_ENV" | "PORT">,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<MailViewer | null> {
  if (NODE_ENV === "production" || environment["SMTP_URL"]) return null;
  return startMailViewer({ folder: join(home, "mail"), ...(PORT === 0 && { port: 0 }) });
}
