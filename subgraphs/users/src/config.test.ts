import { describe, expect, it } from "vitest";
import { readUsersConfig } from "./config.ts";

const base = { databaseUrl: "postgres://x", redisUrl: "redis://x", poolSize: 4 };
const good = { USERS_KEY_ENCRYPTION_SECRET: "x".repeat(32), JWT_ISSUER: "https://id.example" };
const hash = "a".repeat(64);

describe("the configuration of users", () => {
  it("reads the services that may ask for tokens; their scopes have colons themselves", () => {
    const SERVICE_CLIENTS = `orders:${hash}:internal:quote internal:x, search:${hash}:`;
    expect(readUsersConfig({ ...good, SERVICE_CLIENTS }, base).serviceClients).toEqual([
      { name: "orders", secretHash: hash, scopes: ["internal:quote", "internal:x"] },
      { name: "search", secretHash: hash, scopes: [] },
    ]);
  });

  it("has no services when none are named", () => {
    expect(readUsersConfig(good, base)).toMatchObject({ ...base, serviceClients: [], jwtIssuer: "https://id.example" });
  });

  it("tells every fault at once, with what would be right", () => {
    const read = () =>
      readUsersConfig({ USERS_KEY_ENCRYPTION_SECRET: "short", SERVICE_CLIENTS: "orders:secret:x" }, base);
    expect(read).toThrow(/USERS_KEY_ENCRYPTION_SECRET: must have 32 or more/);
    expect(read).toThrow(/JWT_ISSUER: is not set/);
    expect(read).toThrow(/SERVICE_CLIENTS: each client must read name:/);
    const inProduction = () => readUsersConfig({ NODE_ENV: "production", MAIL_FROM: "nobody" }, base);
    expect(inProduction).toThrow(/USERS_KEY_ENCRYPTION_SECRET: is not set/);
    expect(inProduction).toThrow(/MAIL_FROM: must be an e-mail address/);
  });
});
