import { expect, test } from "vitest";
import { createSeals, newSigningSecret, SealBrokenError } from "./sealed-secret.ts";

const seals = createSeals("a secret of at least thirty-two characters");

test("what was sealed for an endpoint opens for it, with the same secret, and is different each time", () => {
  const secret = newSigningSecret();
  const sealed = seals.seal(secret, "whe_1");
  expect(seals.unseal(sealed, "whe_1")).toBe(secret);
  expect(seals.seal(secret, "whe_1")).not.toBe(sealed);
  expect(sealed).not.toContain(secret.slice(6, 16));
});

test("a seal moved to another endpoint, changed, or of another secret does not open", () => {
  const sealed = seals.seal("whsec_x", "whe_1");
  const broken = (text: string, endpointId = "whe_1") =>
    expect(() => seals.unseal(text, endpointId)).toThrow(SealBrokenError);
  broken(sealed, "whe_2");
  broken(sealed.replace(/[.](.)([^.]+)$/, (_all, first, rest) => `.${first === "A" ? "B" : "A"}${rest}`));
  broken("v2.a.b.c");
  broken("nonsense");
  expect(() => createSeals("another secret of thirty-two characters").unseal(sealed, "whe_1")).toThrow(SealBrokenError);
});
