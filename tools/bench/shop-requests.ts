import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Pool } from "undici";
import type { Outcome } from "./shop-arrivals.ts";

type Manifest = {
  readonly operations: readonly { readonly id: string; readonly name: string; readonly body: string }[];
};
type Refusal = { readonly code: string };

/** A visitor, as the gateway can tell it from others. */
export type Who = { readonly address: string; readonly headers?: Readonly<Record<string, string>> };

/** What an operation came to. `data` as far as there is any. */
// oxlint-disable-next-line typescript/no-explicit-any -- answers are read by plain paths
export type Answer = { readonly outcome: Outcome; readonly data: any };

/** The apps as they are installed: they send ids of their persisted operations, those that may be kept by GET, over connections that stay open. */
export type Apps = {
  /** Never rejects. */
  readonly ask: (
    app: "web" | "mobile",
    name: string,
    variables: Readonly<Record<string, unknown>>,
    who: Who,
    by?: "GET" | "POST",
  ) => Promise<Answer>;
  readonly textOf: (app: "web" | "mobile", name: string) => string;
  /** What was refused or failed since the last call, with how often, most first. */
  readonly complaints: () => readonly (readonly [string, number])[];
  readonly close: () => Promise<void>;
};

/** A load balancer holds about as many. */
const connections = 128;

/** Installs the apps of the gateway at `url`. */
export function installApps(url: string): Apps {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, headersTimeout: 30_000, bodyTimeout: 30_000 });
  const operations = { web: operationsOf("web"), mobile: operationsOf("mobile") };
  const find = (app: "web" | "mobile", name: string) => {
    const found = operations[app].get(name);
    if (!found) throw new Error(`${app} has no operation ${name} any more`);
    return found;
  };
  let complaints = new Map<string, number>();
  const complain = (what: string): void => void complaints.set(what, (complaints.get(what) ?? 0) + 1);
  return {
    textOf: (app, name) => find(app, name).body,
    ask: async (app, name, variables, who, by = "POST") => {
      const { id } = find(app, name);
      const head = {
        "apollographql-client-name": app,
        "x-forwarded-for": who.address,
        "accept-encoding": "gzip",
        ...who.headers,
      };
      try {
        const { statusCode, headers, body } =
          by === "GET"
            ? await pool.request({
                method: "GET",
                path: `${pathname}/${id}?variables=${encodeURIComponent(JSON.stringify(variables))}`,
                headers: head,
              })
            : await pool.request({
                method: "POST",
                path: `${pathname}/${id}`,
                headers: { ...head, "content-type": "application/json" },
                body: JSON.stringify({ variables }),
              });
        const bytes = Buffer.from(await body.arrayBuffer());
        const plain = headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes;
        const answer = JSON.parse(plain.toString("utf8")) as {
          readonly data?: Readonly<Record<string, { readonly userErrors?: readonly Refusal[] } | null>> | null;
          readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
        };
        if (answer.errors !== undefined || statusCode !== 200 || !answer.data) {
          const [first] = answer.errors ?? [];
          complain(`${name}: ${statusCode} ${first?.extensions?.code ?? ""} ${first?.message ?? ""}`.slice(0, 160));
          return { outcome: "failed", data: answer.data ?? null };
        }
        const refusals = Object.values(answer.data).flatMap((payload) => payload?.userErrors ?? []);
        for (const { code } of refusals) complain(`${name}: refused, ${code}`);
        return { outcome: refusals.length > 0 ? "refused" : "done", data: answer.data };
      } catch (error) {
        complain(`${name}: ${error instanceof Error ? error.message : String(error)}`.slice(0, 160));
        return { outcome: "failed", data: null };
      }
    },
    complaints: () => {
      const told = [...complaints].toSorted(([, a], [, b]) => b - a);
      complaints = new Map();
      return told;
    },
    close: () => pool.destroy(),
  };
}

function operationsOf(app: string): ReadonlyMap<string, Manifest["operations"][number]> {
  const file = new URL(`../../schema/operations/${app}.json`, import.meta.url);
  const { operations } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  // Of those of one name the first is the newest.
  return new Map(operations.toReversed().map((one) => [one.name, one]));
}
