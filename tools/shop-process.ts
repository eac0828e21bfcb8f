import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { request } from "undici";

const root = fileURLToPath(new URL("../", import.meta.url));

/** A shop to talk to. */
export type Shop = {
  /** Its GraphQL address. */
  readonly url: string;
  /** The folder of its data. */
  readonly home: string;
  /** Whether we started it (and `stop` ends it) or found it running. */
  readonly isOurs: boolean;
  readonly stop: () => Promise<void>;
};

/** What a shop of one's own is started with. */
export type ShopOptions = {
  readonly home: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
};

const isReady = async (url: string): Promise<boolean> =>
  request(new URL("/health/ready", url)).then(
    async (response) => {
      await response.body.dump();
      return response.statusCode === 200;
    },
    () => false,
  );

/**
 * The shop at `SHOP_URL`, else the one that runs in `NOVATECH_HOME`, else a new one in a folder of its own, which goes
 * with `stop`. Rejects when the shop at `SHOP_URL` is not ready, and with a new shop's own words when it does not start.
 */
export async function findShop(
  environment: Readonly<Record<string, string | undefined>>,
  options: Omit<ShopOptions, "home">,
): Promise<Shop> {
  const home = environment["NOVATECH_HOME"] ?? join(root, ".novatech");
  const found = environment["SHOP_URL"] ?? runningIn(home);
  if (found !== null && found !== undefined && (await isReady(found)))
    return { url: found, home, isOurs: false, stop: async () => {} };
  if (environment["SHOP_URL"] !== undefined)
    throw new Error(
      `No shop is ready at SHOP_URL=${environment["SHOP_URL"]}. Start one with npm start, or leave SHOP_URL unset.`,
    );
  const temporary = mkdtempSync(join(tmpdir(), "novatech-"));
  options.say(`No shop runs here: starting one in ${temporary}`);
  const shop = await startShop({ ...options, home: temporary });
  return {
    ...shop,
    stop: async () => {
      await shop.stop();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

function runningIn(home: string): string | null {
  try {
    return (JSON.parse(readFileSync(join(home, "running.json"), "utf8")) as { readonly url: string }).url;
  } catch {
    return null;
  }
}

/** Starts a shop on a free port as a process of its own; resolves when it is ready. Rejects with what it printed when it ends before. */
export async function startShop(options: ShopOptions): Promise<Shop & { readonly pid: number }> {
  const child = spawn(process.execPath, [join(root, "shop/main.ts")], {
    cwd: root,
    env: { ...process.env, PORT: "0", NOVATECH_HOME: options.home, LOG_LEVEL: "warn", ...options.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const printed: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on("line", (line) => {
        printed.push(line);
        const ready = /^Ready: (\S+)/.exec(line)?.[1];
        if (ready !== undefined) resolve(ready);
        else options.say(line);
      });
    child.once("close", (code) =>
      reject(new Error(`The shop ended with exit code ${code} before it was ready:\n${printed.join("\n")}`)),
    );
  });
  return {
    url,
    home: options.home,
    isOurs: true,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
