import { ConfigError } from "@novatech/service/config";
import { describe, expect, it } from "vitest";
import { readOidcConfig } from "./config-oidc.ts";

const one = { id: "big-id", name: "Big ID", issuer: "https://id.big.example", clientId: "shop" };
const read = (issuers: unknown) => readOidcConfig({ OIDC_ISSUERS: JSON.stringify(issuers) });

it("says how often one network may ask, as it is told", () => {
  expect(readOidcConfig({ OAUTH_PAGES_PER_MINUTE: "60" }).requestRates).toEqual({
    PAGE: { atOnce: 60, perMinute: 60 },
    TOKEN: { atOnce: 1200, perMinute: 1200 },
  });
});

describe("OIDC_ISSUERS", () => {
  it("is nobody when it is not set", () => {
    expect(readOidcConfig({})).toMatchObject({ outsideIssuers: [], signingKeyDays: 90 });
  });

  it("names issuers, with a secret or without", () => {
    const { outsideIssuers } = read([
      { ...one, clientSecret: "s" },
      { ...one, id: "here", issuer: "http://localhost:9" },
    ]);
    expect(outsideIssuers).toMatchObject([
      { id: "big-id", clientSecret: "s" },
      { id: "here", clientSecret: null },
    ]);
  });

  it.each([
    ["no list", { id: "x" }],
    ["an id for no address", [{ ...one, id: "Big ID" }]],
    ["an id twice", [one, one]],
    ["plain http to another machine", [{ ...one, issuer: "http://id.big.example" }]],
    ["something nobody knows", [{ ...one, clientSecrets: "s" }]],
  ])("is refused with %s", (_what, issuers) => {
    expect(() => read(issuers)).toThrow(ConfigError);
  });

  it("is refused without telling the secret", () => {
    const wrong = JSON.stringify([{ ...one, id: "!", clientSecret: "hush-hush" }]);
    expect(() => readOidcConfig({ OIDC_ISSUERS: wrong })).toThrow(/^(?!.*hush-hush).*small letters/s);
  });
});
