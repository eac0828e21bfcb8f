import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

type Violation = { readonly from: string; readonly unresolvedTo?: string; readonly rule: { readonly name: string } };
type Cruise = {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly Violation[] };
};

/** Runs the house's rules over the folders below `cwd`. */
async function cruise(cwd: string, folders: readonly string[]): Promise<Cruise> {
  const config = join(root, ".dependency-cruiser.mjs");
  // The report comes on stdout whatever the exit code, which counts the violations.
  const { stdout } = await run(
    join(root, "node_modules/.bin/depcruise"),
    ["--config", config, "--output-type", "json", ...folders],
    { cwd, maxBuffer: 200_000_000 },
  ).catch((error: { readonly stdout: string }) => error);
  return JSON.parse(stdout) as Cruise;
}

/** Lines that stand in the wrong place: the file, what it imports, the rule that says so. */
const offences: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ["packages/kernel/src/money.ts", "@novatech/contracts/order", "kernel-knows-packages-to-its-left-only"],
  ["infra/delivery/release.ts", "../../shop/start.ts", "infra-stands-beside-the-house"],
  ["shop/region.ts", "../infra/delivery/window.ts", "nobody-imports-infra"],
  ["packages/postgres/src/outbox.ts", "@novatech/messaging/consumer", "postgres-knows-packages-to-its-left-only"],
  ["packages/service/src/room.ts", "../../../subgraphs/orders/src/app.ts", "packages-know-no-room"],
  ["packages/service/src/start.ts", "@novatech/local-services/redis", "local-services-are-for-shop-and-tests"],
  ["packages/service/src/time.ts", "../../kernel/src/clock.ts", "packages-are-entered-by-name"],
  ["packages/service/src/server.ts", "@novatech/testkit/clock", "production-code-knows-no-tests"],
  ["packages/messaging/src/retry.ts", "../test/broker.ts", "production-code-knows-no-tests"],
  ["subgraphs/orders/src/db/stock.ts", "../../../inventory/src/db/stock-store.ts", "rooms-know-no-other-room"],
  ["subgraphs/orders/src/main.ts", "../../../gateway/src/gateway.ts", "rooms-do-not-know-who-runs-them"],
  ["gateway/src/execution/in-process.ts", "../../../subgraphs/orders/src/app.ts", "the-gateway-sees-no-room"],
  ["gateway/src/plugins/viewer.ts", "@novatech/postgres/database", "the-gateway-keeps-no-books"],
  ["gateway/src/plugins/viewer.ts", "@novatech/messaging/consumer", "only-purging-listens"],
  ["gateway/src/supergraph.ts", "../../schema/src/compose.ts", "schema-is-data"],
  ["schema/src/compose.ts", "../../subgraphs/orders/src/app.ts", "schema-reads-files-not-rooms"],
  ["gateway/src/main.ts", "../../shop/main.ts", "nobody-imports-the-shop"],
  ["tools/bench/main.ts", "../../shop/start.ts", "tools-speak-from-outside"],
  ["shop/demo.ts", "../tools/demo/main.ts", "nobody-imports-tools"],
  ["subgraphs/orders/src/domain/order.ts", "node:crypto", "domain-is-pure"],
  ["subgraphs/orders/src/domain/total.ts", "../use-cases/ports.ts", "domain-is-pure"],
  ["subgraphs/orders/src/use-cases/place-order.ts", "../db/order-store.ts", "use-cases-know-domain-and-ports"],
  ["subgraphs/orders/src/use-cases/cancel-order.ts", "graphql", "use-cases-know-domain-and-ports"],
  ["subgraphs/orders/src/graphql/loaders.ts", "../db/order-store.ts", "adapters-do-not-know-each-other"],
  ["subgraphs/orders/src/graphql/resolvers/Order.ts", "drizzle-orm", "only-db-knows-sql"],
  ["subgraphs/orders/src/commands/rebuild.ts", "@novatech/postgres/database", "only-db-and-app-know-the-database"],
  [
    "subgraphs/orders/src/events/on-stock-reserved.ts",
    "@novatech/postgres/database",
    "handlers-only-pass-the-transaction-on",
  ],
  ["subgraphs/payments/src/clients/stripe/ledger.ts", "drizzle-orm", "only-db-knows-sql"],
  ["subgraphs/orders/src/clients/provider.ts", "graphql", "only-graphql-knows-graphql"],
  ["subgraphs/orders/src/events/on-payment-captured.ts", "undici", "events-know-contracts-and-use-cases"],
  ["subgraphs/orders/src/db/order-store.ts", "../app.ts", "only-app-wires"],
  ["subgraphs/orders/src/commands/import.ts", "../clients/provider.ts", "only-app-chooses-implementations"],
  ["subgraphs/orders/src/graphql/context.ts", "../config.ts", "configuration-ends-in-app"],
  ["gateway/src/plugins/rate-limit.ts", "./viewer.ts", "plugins-do-not-know-each-other"],
  ["gateway/src/http/server.ts", "../plugins/viewer.ts", "only-the-list-knows-the-plugins"],
  ["subgraphs/orders/src/domain/refund.ts", "./return.ts", "no-circles"],
  ["subgraphs/orders/src/use-cases/return-order.ts", "./no-such-file.ts", "every-import-is-found"],
];

/** Lines that stand where they belong. */
const allowed: readonly (readonly [file: string, imports: string])[] = [
  ["subgraphs/inventory/src/domain/ledger.ts", "@novatech/kernel/money"],
  ["subgraphs/orders/src/use-cases/ports.ts", "@novatech/contracts/order"],
  ["subgraphs/inventory/src/db/stock-store.ts", "@novatech/postgres/database"],
  ["subgraphs/inventory/src/db/tables.ts", "drizzle-orm"],
  ["subgraphs/inventory/src/db/reader.ts", "../use-cases/ports.ts"],
  ["subgraphs/inventory/src/use-cases/ports.ts", "../domain/stock.ts"],
  ["subgraphs/inventory/src/graphql/loaders.ts", "graphql"],
  ["subgraphs/inventory/src/events/on-order-placed.ts", "@novatech/contracts/order"],
  ["subgraphs/inventory/src/clients/carrier.ts", "undici"],
  ["subgraphs/payments/src/clients/sandbox/tables.ts", "drizzle-orm"],
  ["subgraphs/payments/src/clients/sandbox/sandbox-provider.ts", "@novatech/postgres/database"],
  ["subgraphs/inventory/src/app.ts", "./db/stock-store.ts"],
  ["subgraphs/inventory/src/main.ts", "./config.ts"],
  ["subgraphs/inventory/src/domain/stock.test.ts", "vitest"],
  ["subgraphs/inventory/test/stock.int.test.ts", "@novatech/testkit/clock"],
  ["gateway/src/gateway.ts", "./plugins/viewer.ts"],
  ["gateway/src/plugins/viewer.test.ts", "./viewer.ts"],
  ["shop/main.ts", "@novatech/inventory/app"],
  ["shop/services.ts", "@novatech/local-services/redis"],
  ["tools/demo/main.ts", "@novatech/testkit/clock"],
  ["packages/testkit/src/redis.ts", "@novatech/local-services/redis"],
];

const workspace = [
  ...["kernel", "contracts", "graphql", "postgres", "messaging", "service", "local-services", "testkit"].map(
    (name) => `packages/${name}`,
  ),
  "subgraphs/inventory",
];
const houseFolders = ["packages", "subgraphs", "gateway", "schema", "shop", "tools", "infra"];

let house: string;
let found: Cruise;

/** A house of one-line files in the shape of ours, with every offence planted in it. */
async function build(): Promise<string> {
  const at = await mkdtemp(join(tmpdir(), "novatech-boundaries-"));
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(at, file)), { recursive: true });
    await writeFile(join(at, file), text);
  };
  await mkdir(join(at, "node_modules/@novatech"), { recursive: true });
  for (const folder of workspace) {
    const name = `@novatech/${basename(folder)}`;
    await write(join(folder, "package.json"), JSON.stringify({ name, exports: { "./*": "./src/*.ts" } }));
    await symlink(join(at, folder), join(at, "node_modules", name));
  }
  for (const name of ["graphql", "drizzle-orm", "undici", "vitest"])
    await write(`node_modules/${name}/index.js`, "export {};");
  const imports = new Map<string, string[]>();
  for (const [file, imported] of [...offences, ...allowed]) imports.set(file, [...(imports.get(file) ?? []), imported]);
  imports.set("subgraphs/orders/src/domain/return.ts", ["./refund.ts"]);
  const targets = [
    ["packages/contracts/src/order.ts", "packages/messaging/src/consumer.ts", "packages/messaging/test/broker.ts"],
    ["packages/local-services/src/redis.ts", "packages/kernel/src/clock.ts", "packages/testkit/src/clock.ts"],
    ["packages/postgres/src/database.ts", "subgraphs/orders/src/app.ts", "subgraphs/orders/src/config.ts"],
    ["subgraphs/inventory/src/config.ts", "subgraphs/inventory/src/domain/stock.ts", "shop/start.ts"],
    ["infra/delivery/window.ts"],
  ].flat();
  for (const file of targets) if (!imports.has(file)) imports.set(file, []);
  for (const [file, imported] of imports)
    await write(file, `${imported.map((from) => `import ${JSON.stringify(from)};`).join("\n")}\nexport {};\n`);
  return at;
}

beforeAll(async () => {
  house = await build();
  found = await cruise(house, houseFolders);
}, 60_000);
afterAll(() => rm(house, { recursive: true, force: true }));

test.each(offences)("%s may not import %s (%s)", (file, _imports, rule) => {
  const rules = found.summary.violations.filter(({ from }) => from === file).map((violation) => violation.rule.name);
  expect(rules).toContain(rule);
});

test.each(allowed)("%s may import %s", (file, imports) => {
  const rules = found.summary.violations.filter((one) => one.from === file && one.unresolvedTo === imports);
  expect(rules).toEqual([]);
});

test("every rule has an offence here that it finds", async () => {
  const { default: config } = (await import(join(root, ".dependency-cruiser.mjs"))) as {
    readonly default: { readonly forbidden: readonly { readonly name: string }[] };
  };
  const proven = new Set(offences.map(([, , rule]) => rule));
  const generated = /^(.*)-knows-packages-to-its-left-only$/;
  expect(config.forbidden.map(({ name }) => name).filter((name) => !proven.has(name) && !generated.test(name))).toEqual(
    [],
  );
});

test("the cruise of our own house reads every TypeScript file of it: a gate that reads nothing passes", async () => {
  const { stdout } = await run("git", ["ls-files", ...houseFolders.map((folder) => `${folder}/*.ts`)], { cwd: root });
  const { modules } = await cruise(root, houseFolders);
  const read = new Set(modules.map(({ source }) => source));
  const excluded = /(^|\/)(__generated__|migrations)\//;
  const files = stdout
    .split("\n")
    .filter((file) => file !== "" && !excluded.test(file) && existsSync(join(root, file)));
  expect(files.filter((file) => !read.has(file))).toEqual([]);
});
