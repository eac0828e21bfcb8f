import { defineConfig } from "drizzle-kit";

// tool convention: drizzle-kit reads the default export
export default defineConfig({
  dialect: "postgresql",
  schema: ["./src/db/tables.ts", "./src/db/tables/*.ts"],
  out: "./migrations",
  migrations: { prefix: "index" },
});
