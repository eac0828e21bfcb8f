import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { PreparedOperation } from "../execution/operation.ts";
import type { GatewayPlugin } from "../plugin.ts";
import { createGatewayRequest, type OperationParams } from "../request.ts";
import { createOperationPlugin } from "./operation.ts";

const text = "{ me { id } }";
const extensions = { persistedQuery: { version: 1, sha256Hash: createHash("sha256").update(text).digest("hex") } };
const valid = {} as PreparedOperation;

/** Runs a request through the plugin; `isValid` says whether it reached validation and passed. */
async function send(plugin: GatewayPlugin, params: OperationParams, isValid = true): Promise<string | undefined> {
  const request = createGatewayRequest({ id: "1", transport: "http", headers: {}, params: { ...params } });
  await plugin.onRequest?.(request);
  if (isValid) await plugin.onOperation?.(request, valid);
  return request.params.query;
}

test("a text without a hash passes as it is and is not kept", async () => {
  const plugin = createOperationPlugin({});
  expect(await send(plugin, { query: text })).toBe(text);
  await expect(send(plugin, { extensions })).rejects.toThrow("PersistedQueryNotFound");
});

test("a text with its hash is kept once it proved valid", async () => {
  const plugin = createOperationPlugin({});
  await send(plugin, { query: text, extensions }, false);
  await expect(send(plugin, { extensions })).rejects.toThrow("PersistedQueryNotFound");
  await send(plugin, { query: text, extensions });
  expect(await send(plugin, { extensions })).toBe(text);
});

test("a full store forgets the oldest", async () => {
  const plugin = createOperationPlugin({ maxTexts: 1 });
  const other = "{ other }";
  await send(plugin, { query: text, extensions });
  const sha256Hash = createHash("sha256").update(other).digest("hex");
  await send(plugin, { query: other, extensions: { persistedQuery: { version: 1, sha256Hash } } });
  await expect(send(plugin, { extensions })).rejects.toThrow("PersistedQueryNotFound");
});

test("a hash that is not the text's is refused", async () => {
  const wrong = send(createOperationPlugin({}), { query: "{ other }", extensions });
  await expect(wrong).rejects.toMatchObject({ extensions: { code: "BAD_REQUEST" } });
});
