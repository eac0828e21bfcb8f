import { expect, test } from "vitest";
import { z } from "zod";
import { ConfigError, port, postgresUrl, readConfig } from "./config.ts";

const schema = z.object({ PORT: port.default(4000), ORDERS_DATABASE_URL: postgresUrl, LEVEL: z.enum(["low", "high"]) });

test("all faults of an environment are told at once, each with its name", () => {
  const read = () => readConfig(schema, { PORT: "70000", ORDERS_DATABASE_URL: "mysql://x", LEVEL: "" });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/PORT: .*\n.*ORDERS_DATABASE_URL: must read postgres:\/\/.*\n.*LEVEL: is not set/);
});

test("what is unset takes its default", () => {
  const config = readConfig(schema, { ORDERS_DATABASE_URL: "postgres://a:b@127.0.0.1:5432/c", LEVEL: "low" });
  expect(config.PORT).toBe(4000);
});
