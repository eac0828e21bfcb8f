import { describe, expect, it } from "vitest";
import { readCompany } from "./merchant-application.ts";
import { invitationStatus } from "./merchant-invitation.ts";

const company = {
  name: "Cedar Sound",
  slug: "Cedar-Sound",
  legalName: "Cedar Sound GmbH",
  countryCode: "DE",
  taxId: " de123456789 ",
  website: "https://cedar.example",
  phone: "+49 30 1",
  description: "",
};

describe("what a company says of itself", () => {
  it("is kept in one form", () => {
    expect(readCompany(company)).toEqual({
      ok: true,
      value: { ...company, slug: "cedar-sound", taxId: "DE123456789", description: null },
    });
  });

  it.each([
    ["name", { name: "x" }],
    ["legalName", { legalName: "" }],
    ["slug", { slug: "two--hyphens" }],
    ["slug", { slug: "-cedar" }],
    ["slug", { slug: "ab" }],
    ["taxId", { taxId: "no" }],
    ["taxId", { taxId: "1".repeat(31) }],
    ["website", { website: "ftp://cedar.example" }],
    ["website", { website: "https://nowhere" }],
    ["phone", { phone: "1" }],
    ["description", { description: "x".repeat(501) }],
  ])("is refused for its %s", (path, changes) => {
    expect(readCompany({ ...company, ...changes })).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", field: ["input", path] },
    });
  });
});

it("an invitation that nobody answered has expired from its last moment on", () => {
  const expiresAt = new Date("2026-01-12T09:00:00Z");
  const at = (now: string) => invitationStatus({ status: "OPEN", expiresAt }, new Date(now));
  expect(at("2026-01-12T08:59:59.999Z")).toBe("OPEN");
  expect(at("2026-01-12T09:00:00Z")).toBe("EXPIRED");
  expect(invitationStatus({ status: "ACCEPTED", expiresAt }, new Date("2027-01-01"))).toBe("ACCEPTED");
});
