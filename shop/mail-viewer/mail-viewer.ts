import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Mailbox } from "./mailbox.ts";

/** Pages that show the letters of a local shop. */
export type MailViewer = {
  /** Where they are, for example `http://localhost:8025`. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/** Where catchers of mail are looked for. Source: MailHog and Mailpit. */
const usualPort = 8025;
/** Most letters in the list. */
const mostListed = 200;
const hosts: ReadonlySet<string> = new Set(["localhost", "127.0.0.1"]);

/**
 * Shows the letters of `<home>/mail` at an address of this machine's own: `port` 0 takes any, else 8025 or, where that is taken, any. For trying out: links of letters open
 * accounts. So it answers this machine only, only under a name of this machine (a page elsewhere cannot read it by DNS rebinding), and shows HTML in a
 * frame of another origin without scripts.
 */
export async function startMailViewer(options: { readonly folder: string; readonly port?: 0 }): Promise<MailViewer> {
  // Reading letters is what nobody needs who only starts a shop.
  let opened: Mailbox | null = null;
  const mailbox = async (): Promise<Mailbox> => (opened ??= (await import("./mailbox.ts")).openMailbox(options.folder));
  const server = createServer((request, response) => {
    answer(request, { mailbox, folder: options.folder }).then(
      (said) => send(response, said, request.method === "HEAD"),
      () =>
        send(
          response,
          { status: 500, type: "text/plain; charset=utf-8", body: "The letters cannot be read.\n" },
          false,
        ),
    );
  });
  server.keepAliveTimeout = 1_000;
  await listen(server, options.port ?? usualPort).catch(() => listen(server, 0));
  // Nobody is kept waiting by a shop that ends.
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });

type Said = {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly policy?: string;
  readonly fileName?: string;
};

const html = (body: string, status = 200): Said => ({ status, type: "text/html; charset=utf-8", body });
/** Of a letter's own HTML: its styles, and pictures of this machine's shop; no script, no form, nothing fetched from elsewhere. */
const framePolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: http://localhost:* http://127.0.0.1:*; frame-ancestors 'self'";
const pagePolicy =
  "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

async function answer(
  { method, url = "/", headers }: IncomingMessage,
  { mailbox, folder }: { readonly mailbox: () => Promise<Mailbox>; readonly folder: string },
): Promise<Said> {
  const host = (headers.host ?? "").replace(/:\d+$/, "");
  const plain = (status: number, body: string): Said => ({ status, type: "text/plain; charset=utf-8", body });
  if (!hosts.has(host)) return plain(421, "These letters are shown to this machine only: open them as localhost.\n");
  if (method !== "GET" && method !== "HEAD") return plain(405, "Letters are only looked at: GET.\n");
  const pages = await import("./pages.ts");
  const [, place = "", id = "", part = ""] = url.split("?")[0]?.split("/") ?? [];
  if (place === "") return html(pages.listPage(await (await mailbox()).list(mostListed), folder));
  if (place === "style.css") return { status: 200, type: "text/css; charset=utf-8", body: pages.style };
  const letter = place === "letters" ? await (await mailbox()).read(decoded(id)) : null;
  if (letter === null) return html(pages.nothingPage(), 404);
  if (part === "") return html(pages.letterPage(letter));
  if (part === "html" && letter.html !== null) return { ...html(pages.framed(letter.html)), policy: framePolicy };
  if (part === "raw") return { status: 200, type: "message/rfc822", body: letter.raw, fileName: `${letter.id}.eml` };
  return html(pages.nothingPage(), 404);
}

/** A part of a path; nothing for one that is badly written. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

function send(response: ServerResponse, { status, type, body, policy, fileName }: Said, isHead: boolean): void {
  response.writeHead(status, {
    "content-type": type,
    "cache-control": "no-store",
    "content-security-policy": policy ?? pagePolicy,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    ...(policy === undefined && { "x-frame-options": "DENY" }),
    ...(fileName !== undefined && { "content-disposition": `attachment; filename="${fileName}"` }),
  });
  response.end(isHead ? undefined : body);
}
