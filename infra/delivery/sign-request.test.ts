import { expect, it } from "vitest";
import { signRequest } from "./sign-request.ts";

const common = {
  method: "GET",
  region: "us-east-1",
  service: "service",
  // The keys of AWS's published examples: they open nothing.
  keys: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" },
  at: new Date("2015-08-30T12:36:00Z"),
} as const;

const signatureOf = (address: string): string | undefined =>
  /Signature=(.*)/.exec(signRequest({ ...common, url: new URL(address) })["authorization"] ?? "")?.[1];

// Source: AWS's Signature Version 4 test suite, get-vanilla and get-vanilla-query-order-key-case.
it("signs as AWS's own examples are signed", () => {
  expect(signatureOf("https://example.amazonaws.com/")).toBe(
    "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
  );
  expect(signatureOf("https://example.amazonaws.com/?Param2=value2&Param1=value1")).toBe(
    "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
  );
});

it("signs the token of a role's session, too", () => {
  const headers = signRequest({
    ...common,
    keys: { ...common.keys, sessionToken: "token" },
    url: new URL("https://example.amazonaws.com/"),
  });
  expect(headers["x-amz-security-token"]).toBe("token");
  expect(headers["authorization"]).toContain("SignedHeaders=host;x-amz-date;x-amz-security-token");
});
