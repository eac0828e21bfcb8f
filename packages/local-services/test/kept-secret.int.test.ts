import { mkdtemp, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { keptSecret } from "@novatech/local-services/kept-secret";
import { expect, inject, test } from "vitest";

const newFile = async () => join(await mkdtemp(join(inject("novatechServices").folder, "secret-")), "below", "secret");

test("a secret is made once, also by several at once, and only its owner may read it", async () => {
  const file = await newFile();
  const secrets = await Promise.all(Array.from({ length: 8 }, () => keptSecret(file)));
  expect(new Set(secrets).size).toBe(1);
  expect(secrets[0]).toMatch(/^[\w-]{32}$/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await keptSecret(await newFile())).not.toBe(secrets[0]);
});

test("an empty file, as a full disk leaves it, is refused with the cure", async () => {
  const file = await newFile();
  await keptSecret(file);
  await writeFile(file, "");
  await expect(keptSecret(file)).rejects.toThrow("is empty: remove it and start again");
});
