import { defineConfig } from "vitest/config";

const rooms = "{packages/*,subgraphs/*,gateway,schema,shop,tools}";

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
          name: "e2e",
          sequence: { groupOrder: 3 },
          include: [`${rooms}/**/*.e2e.test.ts`],
          exclude: ["**/node_modules/**"],
          globalSetup: ["packages/testkit/src/vitest-services.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
