import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const rooms = "{packages/*,subgraphs/*,gateway,schema,shop,tools,infra}";

// On two cores vitest would take one worker; a test mostly waits for PostgreSQL or Redis. A shop with a process for each room
// (`.many.e2e.test.ts`) is enough for two cores by itself.
const workers = Math.max(2, availableParallelism() - 1);
const workersForManyProcesses = Math.max(1, Math.floor(availableParallelism() / 4));

// Only nets, too: a shop of thirteen processes takes its time on a busy machine.
const wholeShops = {
  globalSetup: ["packages/testkit/src/vitest-services.ts"],
  testTimeout: 300_000,
  hookTimeout: 300_000,
};

// tool convention: vitest reads the default export
export default defineConfig({
  test: {
    // Vite would load graphql as a second copy beside the one CommonJS packages load ("another realm"): use Node's own loader.
    experimental: { viteModuleRunner: false },
    // groupOrder: fast ones first. From 1: with one worker vitest moves the files of group 0 to the end.
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          maxWorkers: workers,
          // Only a net: some units read the whole house, and a busy machine takes its time.
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
          include: [`${rooms}/**/*.test.ts`],
          exclude: ["**/*.{int,e2e}.test.ts", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "int",
          maxWorkers: workers,
          sequence: { groupOrder: 2 },
          include: [`${rooms}/**/*.int.test.ts`],
          exclude: ["**/node_modules/**"],
          globalSetup: ["packages/testkit/src/vitest-services.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...wholeShops,
          name: "e2e",
          maxWorkers: workers,
          sequence: { groupOrder: 3 },
          include: [`${rooms}/**/*.e2e.test.ts`],
          exclude: [`${rooms}/**/*.many.e2e.test.ts`, "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          ...wholeShops,
          name: "many",
          maxWorkers: workersForManyProcesses,
          sequence: { groupOrder: 4 },
          include: [`${rooms}/**/*.many.e2e.test.ts`],
          exclude: ["**/node_modules/**"],
        },
      },
    ],
  },
});
