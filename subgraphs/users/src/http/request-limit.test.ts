import { expect, test } from "vitest";
import { kindOf } from "./request-limit.ts";

test.each([
  ["/oauth/authorize", "PAGE"],
  ["/oauth/log-in/abc/password", "PAGE"],
  ["/oauth/callback/big", "PAGE"],
  ["/oauth/logout", "PAGE"],
  ["/oauth/token", "TOKEN"],
  ["/oauth/introspect", "TOKEN"],
  ["/oauth/par", "TOKEN"],
  ["/account/reset-password", "PAGE"],
  ["/account/link.js", null],
  ["/oauth/style.css", null],
  ["/.well-known/jwks.json", null],
  ["/.well-known/openid-configuration", null],
])("%s counts as %s", (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});
