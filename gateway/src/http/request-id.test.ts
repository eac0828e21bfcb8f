import { expect, test } from "vitest";
import { createRequestIds } from "./request-id.ts";

const forms = /^[\w.:-]{8,64}$/;

test("a client's id is taken where it can be logged and forwarded as it stands", () => {
  const idOf = createRequestIds();
  for (const id of ["12345678", "a.b:c-d_e", "0".repeat(64)]) expect(idOf(id)).toBe(id);
  for (const id of ["1234567", "0".repeat(65), 'id","level":"', "a b c d e", "line\nbreak", ["12345678"], undefined]) {
    const made = idOf(id);
    expect(made).not.toBe(id);
    expect(made).toMatch(forms);
  }
});

test("no two that are made are the same, in one process or in two", () => {
  const processes = [createRequestIds(), createRequestIds()];
  const made = processes.flatMap((idOf) => Array.from({ length: 1_000 }, () => idOf(undefined)));
  expect(new Set(made).size).toBe(2_000);
  for (const id of made) expect(id).toMatch(forms);
});
