import { expect, test } from "vitest";
import { describeFault, planSeed } from "./plan.ts";

const options = { buyers: 20, units: 5, warehouses: 2, spreadMs: 4000 };
const plans = Array.from({ length: 300 }, (_, index) => planSeed({ seed: index + 1, ...options }));

test("a seed decides everything: the same seed gives the same plan", () => {
  expect(planSeed({ seed: 3, ...options })).toEqual(planSeed({ seed: 3, ...options }));
  expect(planSeed({ seed: 3, ...options })).not.toEqual(planSeed({ seed: 4, ...options }));
});

test("exactly the wanted units lie on the scarce shelves, none of which is empty; the last shelf has enough for all", () => {
  for (const { shelves } of plans) {
    expect(shelves.at(-1)?.units).toEqual([160, 160]);
    const perShelf = shelves.slice(0, -1).map(({ units }) => units.reduce((sum, here) => sum + here, 0));
    expect(perShelf.reduce((sum, here) => sum + here, 0)).toBe(5);
    expect(Math.min(...perShelf)).toBeGreaterThan(0);
  }
});

test("everybody wants something that is on a shelf, and nothing twice", () => {
  for (const { buyers, shelves } of plans)
    for (const { wants } of buyers) {
      const places = wants.map(({ shelf }) => shelf);
      expect(places.length).toBeGreaterThan(0);
      expect(new Set(places).size).toBe(places.length);
      for (const place of places) expect(shelves[place]).toBeDefined();
    }
});

test("faults come in the order of their times, while there are buyers", () => {
  for (const { faults } of plans) {
    const times = faults.map(({ atMs }) => atMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.length).toBeGreaterThan(0);
    expect(Math.max(...times)).toBeLessThanOrEqual(options.spreadMs);
  }
});

test("over many seeds every kind of fault hits every process it may hit", () => {
  const seen = new Set(
    plans.flatMap(({ faults }) => faults.map(({ fault }) => describeFault(fault).replace(/ \d+ ms/, ""))),
  );
  const rooms = [
    "users",
    "catalog",
    "search",
    "inventory",
    "cart",
    "orders",
    "payments",
    "fulfillment",
    "recommendations",
    "notifications",
    "analytics",
    "support",
    "gateway",
  ];
  for (const name of [...rooms, "redis", "postgres"]) expect(seen).toContain(`kill ${name}`);
  for (const name of [...rooms, "redis"]) expect(seen).toContain(`pause ${name}`);
  for (const name of ["FLUSHALL", "SIGINT postgres", "SIGQUIT postgres", "cut orders off PostgreSQL"])
    expect(seen).toContain(name);
  expect(seen).toContain("slow orders's PostgreSQL");
});

test("over many seeds buyers do everything a buyer may do", () => {
  const done = new Set(
    plans.flatMap(({ buyers }) =>
      buyers.flatMap(({ card, challenge, afterwards, hasVoucher }) => [
        card,
        `${challenge.decision} at the bank`,
        afterwards.kind === "sends back" ? `${afterwards.kind} for ${afterwards.wanted}` : afterwards.kind,
        hasVoucher ? "has a voucher" : "has none",
      ]),
    ),
  );
  for (const deed of ["approve at the bank", "decline at the bank", "leave at the bank", "has a voucher", "cancels"])
    expect(done).toContain(deed);
  for (const deed of ["sends back for REFUND", "sends back for EXCHANGE", "tok_sandbox_challenge"])
    expect(done).toContain(deed);
});
