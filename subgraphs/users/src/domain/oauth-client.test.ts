import { describe, expect, it } from "vitest";
import { type OAuthClientInput, readOAuthClient } from "./oauth-client.ts";

const given: OAuthClientInput = {
  name: " Compare prices ",
  kind: "WEB",
  isFirstParty: false,
  redirectUris: ["https://app.example/back"],
  postLogoutRedirectUris: [],
  scopes: ["openid", "email", "email"],
  publicKeys: null,
};
const read = (changes: Partial<OAuthClientInput>) => readOAuthClient({ ...given, ...changes });
const jwks = (...keys: object[]) => JSON.stringify({ keys });

describe("a client's registration", () => {
  it("is kept tidy", () => {
    expect(read({})).toMatchObject({
      ok: true,
      value: { name: "Compare prices", scopes: ["openid", "email"], jwks: null },
    });
  });

  it.each([
    ["https://app.example/back?a=b", "WEB"],
    ["http://localhost:3000/back", "WEB"],
    ["http://127.0.0.1:8000/", "NATIVE"],
    ["com.example.app:/back", "NATIVE"],
  ] as const)("may come back to %s as %s", (uri, kind) => {
    expect(read({ kind, redirectUris: [uri] }).ok).toBe(true);
  });

  it.each([
    ["http://app.example/back", "WEB"],
    ["https://*.example/back", "WEB"],
    ["https://app.example/back#here", "WEB"],
    ["https://user:secret@app.example/", "WEB"],
    ["/back", "WEB"],
    ["com.example.app:/back", "WEB"],
    ["myapp:/back", "NATIVE"],
    ["javascript:alert(1)", "NATIVE"],
    [`https://app.example/${"x".repeat(2000)}`, "WEB"],
  ] as const)("may not come back to %s as %s", (uri, kind) => {
    expect(read({ kind, redirectUris: [uri] })).toMatchObject({ ok: false, refusal: { code: "INVALID_INPUT" } });
  });

  it.each([
    ["no name", { name: " " }, "name"],
    ["nowhere to come back to", { redirectUris: [] }, "redirectUris"],
    [
      "too many addresses",
      { redirectUris: Array.from({ length: 21 }, (_, index) => `https://app.example/${index}`) },
      "redirectUris",
    ],
    ["a scope nobody knows", { scopes: ["openid", "everything"] }, "scopes"],
    ["people without openid", { scopes: ["email"] }, "scopes"],
    ["a room's own scope", { kind: "SERVICE", redirectUris: [], scopes: ["internal:quote"] }, "scopes"],
    ["people's scopes for a service", { kind: "SERVICE", redirectUris: [], scopes: ["openid"] }, "scopes"],
    ["a service with addresses", { kind: "SERVICE", scopes: ["partner"] }, "redirectUris"],
    ["a service that may nothing", { kind: "SERVICE", redirectUris: [], scopes: [] }, "scopes"],
    ["keys of a page", { publicKeys: jwks({ kty: "EC", crv: "P-256" }) }, "publicKeys"],
    ["keys that are none", { kind: "SERVER", publicKeys: "{" }, "publicKeys"],
    ["no keys at all", { kind: "SERVER", publicKeys: jwks() }, "publicKeys"],
    ["a private key", { kind: "SERVER", publicKeys: jwks({ kty: "EC", crv: "P-256", d: "x" }) }, "publicKeys"],
    ["a shared key", { kind: "SERVER", publicKeys: jwks({ kty: "oct", k: "x" }) }, "publicKeys"],
    ["a curve nobody takes", { kind: "SERVER", publicKeys: jwks({ kty: "EC", crv: "P-521" }) }, "publicKeys"],
  ] as const)("is refused with %s", (_what, changes, path) => {
    expect(read(changes)).toMatchObject({ ok: false, refusal: { code: "INVALID_INPUT", field: ["input", path] } });
  });

  it("may bring public keys where it keeps them on a server", () => {
    expect(read({ kind: "SERVER", publicKeys: jwks({ kty: "EC", crv: "P-256", x: "x", y: "y" }) }).ok).toBe(true);
  });
});
