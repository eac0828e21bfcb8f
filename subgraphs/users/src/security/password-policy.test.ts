import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createLogger } from "@novatech/service/logger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBreachedPasswords } from "../clients/breached-passwords/range-client.ts";
import { createPasswordPolicy } from "./password-policy.ts";

const logger = createLogger({ name: "test", level: "silent" });
const ada = { email: "ada.l@example.com", displayName: "Ada Lovelace" };

describe("a password", () => {
  const policy = createPasswordPolicy({ breached: null, logger });
  it.each(["password1", "PASSWORD1", " iloveyou ", "qwertyuiop", "!!!!!!!!!!", "Ada.L@example.com", "ada lovelace"])(
    "is unsafe as %j",
    async (password) => {
      expect(await policy(password, ada, "password")).toMatchObject({
        code: "PASSWORD_UNSAFE",
        field: ["input", "password"],
      });
    },
  );
  it.each(["correct horse", "adalovesengines", "ŝafe pässwörd"])("may be %j", async (password) => {
    expect(await policy(password, ada, "password")).toBeNull();
  });
});

describe("a list of stolen passwords", () => {
  const asked: string[] = [];
  let status = 200;
  let server: Server;
  let url: string;
  const digest = createHash("sha1").update("stolen horse").digest("hex").toUpperCase();
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push([request.url, request.headers["add-padding"]].join(" "));
      const padding = `${"0".repeat(35)}:0`;
      response.writeHead(status).end(`${padding}\r\n${digest.slice(5)}:42\r\n${"F".repeat(35)}:1`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/range`;
  });
  afterAll(() => void server.close());

  it("is asked for five of forty digits and nothing else", async () => {
    expect(await createBreachedPasswords(url)("stolen horse")).toBe(42);
    expect(asked).toEqual([`/range/${digest.slice(0, 5)} true`]);
  });

  it("refuses what is in it, and nothing else", async () => {
    const policy = createPasswordPolicy({ breached: createBreachedPasswords(url), logger });
    expect((await policy("stolen horse", ada, "password"))?.message).toMatch(/stolen passwords/);
    expect(await policy("correct horse", ada, "password")).toBeNull();
  });

  it("that does not answer keeps nobody from choosing a password", async () => {
    const policy = createPasswordPolicy({ breached: createBreachedPasswords(url), logger });
    status = 503;
    expect(await policy("stolen horse", ada, "password")).toBeNull();
    const nobody = createPasswordPolicy({ breached: createBreachedPasswords("http://127.0.0.1:1/"), logger });
    expect(await nobody("stolen horse", ada, "password")).toBeNull();
  });
});
