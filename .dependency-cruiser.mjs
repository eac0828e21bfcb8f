// The arrows of the house, as rules. Each comment says where the offending line belongs.
//
//   kernel ← contracts ← graphql / postgres ← messaging ← service ← subgraphs/* | gateway ← shop
//   inside a room:  domain ← use-cases ← db | graphql | events | clients ← app ← main

const tests = "[.](test|int[.]test|e2e[.]test)[.]ts$|/test/";
const room = "^subgraphs/([^/]+)";
const inRoom = (folders) => `${room}/src/(${folders})/`;
const ownRoom = (folders) => `^subgraphs/$1/src/(${folders})/`;
const npm = (names) => `(^|/)node_modules/(${names})(/|$)`;

// A third party that happens to live in our PostgreSQL: a real provider keeps its ledger in its own house, and we reach it by a port.
const sandboxProvider = "^subgraphs/payments/src/clients/sandbox/";

/** What a package may know of its neighbours: itself and those to its left. */
const packageArrows = {
  kernel: [],
  contracts: ["kernel"],
  graphql: ["kernel", "contracts"],
  postgres: ["kernel", "contracts"],
  messaging: ["kernel", "contracts", "postgres"],
  service: ["kernel", "contracts", "graphql", "postgres", "messaging"],
  "local-services": [],
  testkit: ["kernel", "contracts", "local-services"],
};

const packageRules = Object.entries(packageArrows).map(([name, left]) => ({
  name: `${name}-knows-packages-to-its-left-only`,
  comment: `packages/${name} may know ${left.join(", ") || "no other package"}. Move the line to the package that needs it, or what it needs to the left.`,
  severity: "error",
  from: { path: `^packages/${name}/`, pathNot: tests },
  to: { path: "^packages/", pathNot: `^packages/(${[name, ...left].join("|")})/` },
}));

// tool convention: dependency-cruiser reads the default export
export default {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two files that need each other hide a third subject: move what both need into a file of its own.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "every-import-is-found",
      comment: "The path is wrong, or the package is not in this package.json.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },

    // --- the house
    ...packageRules,
    {
      name: "packages-know-no-room",
      comment: "A package serves every room and knows none. What it needs of one comes in as an argument.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(subgraphs|gateway|schema|shop|tools)/" },
    },
    {
      name: "rooms-know-no-other-room",
      comment: "Ask by the graph (an entity reference or callRoom), or listen to an event in packages/contracts.",
      severity: "error",
      from: { path: "^subgraphs/([^/]+)/" },
      to: { path: "^subgraphs/", pathNot: "^subgraphs/$1/" },
    },
    {
      name: "rooms-do-not-know-who-runs-them",
      comment:
        "Gateway and shop know the rooms, not the other way round. What a room needs of them comes in by RoomDeps.",
      severity: "error",
      from: { path: "^subgraphs/" },
      to: { path: "^(gateway|schema|shop|tools)/" },
    },
    {
      name: "the-gateway-sees-no-room",
      comment:
        "The gateway knows the composed schema, as data, and reaches rooms by data sources that shop hands to it.",
      severity: "error",
      from: { path: "^gateway/" },
      to: { path: "^(subgraphs|shop|tools)/" },
    },
    {
      name: "the-gateway-keeps-no-books",
      comment: "It has no database and no events of its own: what it would store or publish belongs to a room.",
      severity: "error",
      from: { path: "^gateway/src/", pathNot: tests },
      to: { path: ["^packages/postgres/", npm("drizzle-orm|postgres")] },
    },
    {
      name: "only-purging-listens",
      comment: "Of events the gateway hears only what makes kept answers old: gateway/src/purge/.",
      severity: "error",
      from: { path: "^gateway/src/", pathNot: ["^gateway/src/purge/", tests] },
      to: { path: "^packages/messaging/" },
    },
    {
      name: "schema-is-data",
      comment:
        "Read the files that schema/ writes (supergraph.graphql, manifests); its code is run by `npm run check`.",
      severity: "error",
      from: { path: "^(packages|subgraphs|gateway)/", pathNot: tests },
      to: { path: "^schema/src/" },
    },
    {
      name: "schema-reads-files-not-rooms",
      comment: "It composes the rooms' schema.graphql, which needs none of their code.",
      severity: "error",
      from: { path: "^schema/" },
      to: { path: "^(subgraphs|gateway|shop|tools)/" },
    },
    {
      name: "nobody-imports-the-shop",
      comment: "The shop puts the rooms together. What others need of it belongs in packages/.",
      severity: "error",
      from: { pathNot: "^shop/" },
      to: { path: "^shop/" },
    },
    {
      name: "tools-speak-from-outside",
      comment: "A tool speaks HTTP or SQL to a running shop, and may know packages/kernel, contracts and testkit.",
      severity: "error",
      from: { path: "^tools/" },
      to: { path: "^(packages|subgraphs|gateway|schema|shop)/", pathNot: "^packages/(kernel|contracts|testkit)/" },
    },
    {
      name: "infra-stands-beside-the-house",
      comment:
        "Programs of operations speak HTTP, SQL or a cloud's API to what runs, and read the house's files as data. They may know packages/kernel and testkit.",
      severity: "error",
      from: { path: "^infra/" },
      to: { path: "^(packages|subgraphs|gateway|schema|shop|tools)/", pathNot: "^packages/(kernel|testkit)/" },
    },
    {
      name: "nobody-imports-infra",
      comment: "The house does not know where it runs. What it needs of its surroundings comes in by its environment.",
      severity: "error",
      from: { pathNot: "^infra/" },
      to: { path: "^infra/" },
    },
    {
      name: "nobody-imports-tools",
      comment: "Tools are programs. What two of them share is theirs; what others need belongs in packages/.",
      severity: "error",
      from: { pathNot: "^tools/" },
      to: { path: "^tools/" },
    },
    {
      name: "local-services-are-for-shop-and-tests",
      comment: "Others are given addresses (DATABASE_URL, REDIS_URL) and do not know who started what answers there.",
      severity: "error",
      from: { pathNot: ["^packages/(local-services|testkit)/", "^shop/"] },
      to: { path: "^packages/local-services/" },
    },
    {
      name: "production-code-knows-no-tests",
      comment: "What both need is production code: move it out of the test, or the other way round.",
      severity: "error",
      from: { pathNot: [tests, "^packages/testkit/", "^tools/", "^shop/setup/test[.]ts$"] },
      to: { path: [tests, "^packages/testkit/", npm("vitest|fast-check")] },
    },
    {
      name: "packages-are-entered-by-name",
      comment: "Write @novatech/<package>/<file>: a relative path into another package misses its exports.",
      severity: "error",
      from: { path: "^(packages/[^/]+|subgraphs/[^/]+|gateway|schema|shop|tools)/" },
      to: {
        path: "^(packages/[^/]+|subgraphs/[^/]+|gateway|schema|shop|tools)/",
        pathNot: "^$1/",
        dependencyTypes: ["local"],
      },
    },

    // --- inside a room
    {
      name: "domain-is-pure",
      comment:
        "No clock, no id, no I/O: what is true of an order needs packages/kernel only. The rest is a use case's.",
      severity: "error",
      from: { path: inRoom("domain"), pathNot: tests },
      to: { pathNot: [ownRoom("domain"), "^packages/kernel/"] },
    },
    {
      name: "use-cases-know-domain-and-ports",
      comment: "Put what it needs of the outside behind an interface in ports.ts; app.ts chooses the implementation.",
      severity: "error",
      from: { path: inRoom("use-cases"), pathNot: tests },
      to: { pathNot: [ownRoom("domain|use-cases"), "^packages/(kernel|contracts)/"] },
    },
    {
      name: "adapters-do-not-know-each-other",
      comment: "db, graphql, events and clients meet in use cases only; app.ts introduces them.",
      severity: "error",
      from: { path: `${room}/src/(db|graphql|events|clients)/`, pathNot: tests },
      to: { path: "^subgraphs/$1/src/(db|graphql|events|clients)/", pathNot: "^subgraphs/$1/src/$2/" },
    },
    {
      name: "only-db-knows-sql",
      comment: "A statement, a table or a driver belongs in the room's db/, behind a port.",
      severity: "error",
      from: { path: "^subgraphs/", pathNot: [inRoom("db"), sandboxProvider, "/drizzle[.]config[.]ts$", tests] },
      to: { path: npm("drizzle-orm|postgres") },
    },
    {
      name: "only-db-and-app-know-the-database",
      comment:
        "app.ts opens it and hands it to the stores in db/, itself or by an area's part of it in wiring/. Others know ports.",
      severity: "error",
      from: { path: "^subgraphs/", pathNot: [inRoom("db|events|wiring"), sandboxProvider, "/src/app[.]ts$", tests] },
      to: { path: "^packages/postgres/" },
    },
    {
      name: "handlers-only-pass-the-transaction-on",
      comment: "The consumer hands a handler its transaction; what is done in it is done by a use case through a port.",
      severity: "error",
      from: { path: inRoom("events"), pathNot: tests },
      to: { path: "^packages/postgres/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-graphql-knows-graphql",
      comment: "A resolver translates: whatever names a GraphQL type belongs in the room's graphql/.",
      severity: "error",
      from: { path: "^subgraphs/", pathNot: [inRoom("graphql"), "/src/app[.]ts$", tests] },
      to: { path: npm("graphql|graphql-scalars|dataloader|@apollo/[^/]+") },
    },
    {
      name: "events-know-contracts-and-use-cases",
      comment: "A handler reads the event and calls one use case; published.ts turns a domain event into a contract.",
      severity: "error",
      from: { path: inRoom("events"), pathNot: tests },
      to: {
        pathNot: [ownRoom("domain|use-cases|events"), "^packages/(kernel|contracts|messaging|postgres)/", npm("zod")],
      },
    },
    {
      name: "only-app-wires",
      comment: "What is made in app.ts or main.ts comes in as an argument.",
      severity: "error",
      from: { path: `${room}/src/`, pathNot: ["/src/(app|main)[.]ts$", tests] },
      to: { path: "^subgraphs/$1/src/(app|main)[.]ts$" },
    },
    {
      name: "only-app-chooses-implementations",
      comment:
        "Ask for the port in use-cases/ports.ts; app.ts, or an area's part of it in wiring/, hands over what implements it.",
      severity: "error",
      from: {
        path: `${room}/src/`,
        pathNot: ["/src/(app|main)[.]ts$", `${room}/src/(db|graphql|events|clients|wiring)/`, tests],
      },
      to: { path: "^subgraphs/$1/src/(db|graphql|events|clients)/" },
    },
    {
      name: "configuration-ends-in-app",
      comment: "app.ts hands on the values; nobody below it knows where they came from.",
      severity: "error",
      from: { path: inRoom("[^/]+"), pathNot: tests },
      to: { path: ["^subgraphs/$1/src/config[.]ts$", "^packages/service/src/config[.]ts$"] },
    },

    // --- inside the gateway
    {
      name: "plugins-do-not-know-each-other",
      comment: "What two plugins share goes on the request's context under a typed key.",
      severity: "error",
      from: { path: "^gateway/src/plugins/([^/.]+)", pathNot: tests },
      to: { path: "^gateway/src/plugins/", pathNot: "^gateway/src/plugins/$1([/.]|-)" },
    },
    {
      name: "only-the-list-knows-the-plugins",
      comment: "gateway.ts is the pipeline's table of contents: nothing else names a plugin.",
      severity: "error",
      from: { path: "^gateway/src/", pathNot: ["^gateway/src/(gateway|main)[.]ts$", "^gateway/src/plugins/", tests] },
      to: { path: "^gateway/src/plugins/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(__generated__|migrations)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      // Some packages are types only.
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".mjs", ".js"],
    },
  },
};
