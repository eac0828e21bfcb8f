import { KeysUnavailableError, TokenRefusedError } from "@novatech/service/token-verifier";
import { GraphQLError } from "graphql";
import { expect, test } from "vitest";
import { createGatewayRequest } from "../request.ts";
import { createViewerPlugin } from "./viewer.ts";

const viewer = { kind: "user", userId: "u1", sessionId: "s1", scopes: [], merchantIds: [] } as const;
const expiresAt = new Date("2026-11-01T12:00:00Z");

async function run(
  authorization: string | undefined,
  verify: () => Promise<{ viewer: typeof viewer; expiresAt: Date }>,
) {
  const request = createGatewayRequest({ id: "1", transport: "http", headers: { authorization }, params: {} });
  await createViewerPlugin({ tokenVerifier: { verify } }).onRequest?.(request);
  return request;
}

test("a verified token gives the viewer and how long it holds", async () => {
  const request = await run("Bearer t", async () => ({ viewer, expiresAt }));
  expect([request.viewer, request.viewerUntil]).toEqual([viewer, expiresAt]);
});

test("no token is not verified", async () => {
  const request = await run(undefined, () => Promise.reject(new Error("asked")));
  expect([request.viewer.kind, request.viewerUntil]).toEqual(["anonymous", null]);
});

test.each([
  [new TokenRefusedError("old"), "UNAUTHENTICATED", 401],
  [new KeysUnavailableError("down"), "IDENTITY_UNAVAILABLE", 503],
])("%s becomes %s", async (error, code, status) => {
  await expect(run("Bearer t", () => Promise.reject(error))).rejects.toMatchObject({
    extensions: { code, http: { status } },
  });
});

test("a fault of the verifier stays a fault", async () => {
  const failed = run("Bearer t", () => Promise.reject(new Error("bug")));
  await expect(failed).rejects.toThrow("bug");
  await expect(failed).rejects.not.toBeInstanceOf(GraphQLError);
});
