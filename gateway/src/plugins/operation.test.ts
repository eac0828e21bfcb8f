import { Registry } from "prom-client";
import { describe, expect, test } from "vitest";
import { createClientBook } from "../clients/client-book.ts";
import { sha256 } from "../clients/manifest.ts";
import { type ClientLevel, clientsFile } from "../clients/policy.ts";
import { createRegisteredTexts } from "../clients/registered-texts.ts";
import type { PreparedOperation } from "../execution/operation.ts";
import type { GatewayPlugin } from "../plugin.ts";
import { createGatewayRequest, type GatewayRequest, type OperationParams } from "../request.ts";
import { createOperationPlugin } from "./operation.ts";

const text = "{ me { id } }";
const listed = "query Listed { me { name } }";
const byHash = (query: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(query) } } });
const manifest = JSON.stringify({
  format: "apollo-persisted-query-manifest",
  version: 1,
  operations: [
    { id: sha256(listed), name: "Listed", type: "query", body: listed },
    { id: "short-id", name: "Short", type: "query", body: "query Short { me { id } }" },
    { id: "other-app", name: "Other", type: "query", body: "query Other { me { id } }", clientName: "other" },
  ],
});
const clientOf = (level: ClientLevel, registers = false) =>
  createClientBook(
    clientsFile.parse({
      default: { level: "allow-all" },
      clients: { app: { level, registers, manifests: ["app.json"] } },
    }),
    () => manifest,
  ).clientNamed("app");

const createPlugin = () => createOperationPlugin({ texts: createRegisteredTexts(), registry: new Registry() });

/** Runs a request through the plugin; `isValid` says whether it reached validation and passed. */
async function send(
  plugin: GatewayPlugin,
  params: OperationParams,
  rules = clientOf("allow-all", true),
  isValid = true,
): Promise<GatewayRequest> {
  const request = createGatewayRequest({ id: "1", transport: "http", headers: {}, params: { ...params } });
  request.rules = rules;
  await plugin.onRequest?.(request);
  if (isValid) await plugin.onOperation?.(request, {} as PreparedOperation);
  return request;
}
const textOf = async (...sent: Parameters<typeof send>) => (await send(...sent)).params.query;
const codeOf = (...sent: Parameters<typeof send>): Promise<string | null> =>
  send(...sent).then(
    () => null,
    (error: { extensions: { code: string } }) => error.extensions.code,
  );

describe("a text registered at run time", () => {
  test("is known once it proved valid", async () => {
    const plugin = createPlugin();
    expect(await codeOf(plugin, byHash(text))).toBe("PERSISTED_QUERY_NOT_FOUND");
    await send(plugin, { query: text, ...byHash(text) }, undefined, false);
    expect(await codeOf(plugin, byHash(text))).toBe("PERSISTED_QUERY_NOT_FOUND");
    await send(plugin, { query: text, ...byHash(text) });
    expect(await textOf(plugin, byHash(text))).toBe(text);
    expect(await textOf(plugin, { documentId: `sha256:${sha256(text)}` })).toBe(text);
  });

  test("sent without its hash is not kept", async () => {
    const plugin = createPlugin();
    expect(await textOf(plugin, { query: text })).toBe(text);
    expect(await codeOf(plugin, byHash(text))).toBe("PERSISTED_QUERY_NOT_FOUND");
  });

  test.each(["safelist", "ids-only"] as const)("is nothing for a client whose level is %s", async (level) => {
    const plugin = createPlugin();
    await send(plugin, { query: text, ...byHash(text) });
    expect(await codeOf(plugin, byHash(text), clientOf(level, true))).toBe("PERSISTED_QUERY_NOT_IN_LIST");
    expect(await codeOf(plugin, { query: text, ...byHash(text) }, clientOf(level, true))).toBe(
      "PERSISTED_QUERY_NOT_IN_LIST",
    );
  });
});

describe("an id of a manifest", () => {
  test.each([
    ["as a hash in the extensions", byHash(listed), listed],
    ["as documentId", { documentId: "short-id" }, "query Short { me { id } }"],
    ["with its text beside it", { documentId: sha256(listed), query: listed }, listed],
    ["in two ways that agree", { documentId: sha256(listed), ...byHash(listed) }, listed],
  ])("stands for its text %s", async (_title, params, body) => {
    const request = await send(createPlugin(), params, clientOf("ids-only"));
    expect([request.params.query, request.origin.kind]).toEqual([body, "manifest"]);
  });

  test.each([
    ["in two ways that differ", { documentId: "short-id", ...byHash(listed) }, "BAD_REQUEST"],
    ["with another text beside it", { documentId: "short-id", query: text }, "BAD_REQUEST"],
    ["with another text beside its hash", { query: text, ...byHash(listed) }, "BAD_REQUEST"],
    ["in no form of an id", { documentId: "../../x" }, "BAD_REQUEST"],
    ["that is nobody's", { documentId: "none" }, "PERSISTED_QUERY_NOT_IN_LIST"],
    ["of another client", { documentId: "other-app" }, "PERSISTED_QUERY_NOT_IN_LIST"],
  ])("is refused %s", async (_title, params, code) => {
    expect(await codeOf(createPlugin(), params, clientOf("log-unknown", true))).toBe(code);
  });
});

describe("a text", () => {
  const respelled = "query Listed{me{name}} # the same";
  test.each([
    ["allow-all", null, null],
    ["log-unknown", null, null],
    ["safelist", null, "QUERY_NOT_IN_SAFELIST"],
    ["ids-only", "PERSISTED_QUERY_ID_REQUIRED", "PERSISTED_QUERY_ID_REQUIRED"],
  ] as const)("under %s: a listed one is told %s, another %s", async (level, ofListed, ofOther) => {
    expect(await codeOf(createPlugin(), { query: respelled }, clientOf(level))).toBe(ofListed);
    expect(await codeOf(createPlugin(), { query: text }, clientOf(level))).toBe(ofOther);
    expect(await codeOf(createPlugin(), { query: "{ __typename }" }, clientOf(level))).toBeNull();
  });

  test("that is in no manifest is marked where that is to be logged", async () => {
    expect((await send(createPlugin(), { query: text }, clientOf("log-unknown"))).origin.isListed).toBe(false);
    expect((await send(createPlugin(), { query: respelled }, clientOf("log-unknown"))).origin.isListed).toBe(true);
    expect((await send(createPlugin(), { query: text }, clientOf("allow-all"))).origin.isListed).toBeNull();
  });
});
