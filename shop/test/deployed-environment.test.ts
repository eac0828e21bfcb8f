import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateKeyPairSync } from "node:crypto";
import { parseConfig } from "@novatech/gateway/config";
import type { Environment } from "@novatech/service/config";
import { type RoomConfig, type RoomName, roomNames } from "@novatech/service/room";
import { afterAll, describe, expect, it } from "vitest";

// What infra/helm tells each process, held against what the process reads: nothing that it needs is missing, nothing is told that nobody reads.

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "novatech-deployed-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Told = {
  readonly service: string;
  readonly environment: string;
  readonly region: string;
  readonly plain: Readonly<Record<string, string>>;
  readonly secret: Readonly<Record<string, string>>;
  readonly mounts: readonly string[];
};

const printed = spawnSync(process.execPath, [join(root, "infra/helm/main.ts"), "environments"], { encoding: "utf8" });
if (printed.status !== 0) throw new Error(printed.stderr);
const everywhere = JSON.parse(printed.stdout) as readonly Told[];

/** A value of the right form for each secret that has one; the rest are any long text. */
const secrets: Readonly<Record<string, string>> = {
  "database-url": "postgres://room:password@database.internal:5432/room",
  "redis-url": "rediss://user:password@cache.internal:6379",
  "redis-cache-url": "rediss://user:password@a.internal:6379,rediss://user:password@b.internal:6379",
  "service-clients": `orders:${"0".repeat(64)}:internal:quote`,
  "smtp-url": "smtps://user:password@mail.internal:465",
  "oidc-issuers": "[]",
  "stripe-secret-key": "sk_live_1",
  "stripe-webhook-secret": "whsec_1",
  "carrier-webhook-secrets": `dhl:${"s".repeat(32)}`,
  "partner-signing-key": JSON.stringify(generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" })),
  "trusted-proxies": "10.16.128.0/20,130.176.0.0/16",
};

/** The process's environment, with files where the mounts are. */
function environmentOf({ plain, secret, mounts }: Told): Environment {
  const files = new Map(mounts.map((path) => [path, join(folder, path.replaceAll("/", "-"))]));
  for (const file of files.values()) writeFileSync(file, '{"partners":[]}');
  return Object.fromEntries([
    ...Object.entries(plain).map(([name, value]) => [name, files.get(value) ?? value]),
    ...Object.entries(secret).map(([name, key]) => [name, secrets[key] ?? "s".repeat(48)]),
  ]);
}

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const namesIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) =>
    [...text.matchAll(/\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|PORT|HOST|CDN)\b(?=:|"\]|,| \})/g)].map(
      ([, name]) => name ?? "",
    ),
  );

/** Every process reads these, whatever it is. */
const common = ["packages/messaging/src/config.ts", "packages/service/src/tracing/config.ts"];
const addresses = roomNames.map((room) => `${room.toUpperCase()}_URL`);

type ReadRoom = (environment: Environment, base: RoomConfig) => RoomConfig;

async function readerOf(room: RoomName): Promise<ReadRoom> {
  const module = (await import(`@novatech/${room}/config`)) as Readonly<Record<string, unknown>>;
  const [name = ""] = Object.keys(module).filter((one) => /^read\w*Config$/.test(one) && !/Accounts|Oidc/.test(one));
  return module[name] as ReadRoom;
}

const base: RoomConfig = { databaseUrl: "postgres://a:b@c:1/d", redisUrl: "redis://c:1", poolSize: 10 };

describe.each(everywhere.filter(({ service }) => service !== "gateway"))(
  "$service in $environment, $region",
  (told) => {
    const room = told.service as RoomName;

    it("is told what its configuration asks for, and nothing it would refuse in production", async () => {
      const readConfig = await readerOf(room);
      expect(() => readConfig(environmentOf(told), base)).not.toThrow();
    });

    it("is told what every room's process asks for", () => {
      const asked = [...read("packages/service/src/run-room.ts").matchAll(/^ {2}([A-Z_]+): (.*),$/gm)]
        .filter(([, , form = ""]) => !/default|optional/.test(form))
        .map(([, name = ""]) => name);
      expect(asked.length).toBeGreaterThan(4);
      const names = Object.keys({ ...told.plain, ...told.secret });
      expect(names).toEqual(expect.arrayContaining([...asked, `${room.toUpperCase()}_DATABASE_URL`]));
    });

    it("is told nothing that it does not read", () => {
      const own = readdirSync(join(root, `subgraphs/${room}/src`)).filter((file) => /^config(-\w+)?\.ts$/.test(file));
      const known = new Set([
        ...namesIn([...common, "packages/service/src/run-room.ts"].map(read)),
        ...namesIn(own.map((file) => read(`subgraphs/${room}/src/${file}`))),
        ...addresses,
        `${room.toUpperCase()}_DATABASE_URL`,
        "AWS_REGION",
        "NODE_ENV",
      ]);
      expect(Object.keys({ ...told.plain, ...told.secret }).filter((name) => !known.has(name))).toEqual([]);
    });
  },
);

describe.each(everywhere.filter(({ service }) => service === "gateway"))(
  "the gateway in $environment, $region",
  (told) => {
    it("is told what its configuration asks for: every room's address, its caches, its purges, who issues tokens", () => {
      const config = parseConfig(environmentOf(told));
      expect(config).toMatchObject({ isProduction: true, issuers: [{ issuer: told.plain["JWT_ISSUER"] }] });
      expect(config.purging?.cdn).not.toBeNull();
      for (const room of roomNames) expect(config.subgraphUrl(room), room).toMatch(/\/graphql$/);
      expect(config.redisCacheUrl).toContain(",");
      expect(config.trustedProxies.length).toBeGreaterThan(0);
    });

    it("is told nothing that it does not read", () => {
      const files = ["config.ts", "purge/config.ts", "clients/open-clients.ts", "subscriptions/config.ts"];
      const known = new Set([
        ...namesIn([...common, ...files.map((file) => `gateway/src/${file}`)].map(read)),
        ...addresses,
        "AWS_REGION",
      ]);
      expect(Object.keys({ ...told.plain, ...told.secret }).filter((name) => !known.has(name))).toEqual([]);
    });

    it("finds the files that are part of its image", () => {
      for (const name of ["SUPERGRAPH_PATH", "CLIENTS_PATH", "PURGE_RULES_PATH"])
        expect(read(told.plain[name] ?? "")).not.toBe("");
    });
  },
);
