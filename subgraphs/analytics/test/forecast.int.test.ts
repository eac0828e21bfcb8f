import { stockBackInV1, stockOutV1 } from "@novatech/contracts/inventory";
import { countStatements } from "@novatech/testkit/statements";
import type { Viewer } from "@novatech/graphql/viewer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { analyst, member, person, type RoomUnderTest, startRoom, variantId } from "./room-under-test.ts";

const dayMs = 86_400_000;
let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom("2026-01-05T00:30:00Z");
  await room.show("merch_a", "phone", "case");
  await room.show("merch_b", "drone");
  const level = { variantId: variantId("phone"), merchantId: "merch_a", available: 0 };
  // Two a day and five on Sundays, for eight weeks; a week of them out of stock.
  for (let day = 0; day < 56; day += 1) {
    if (day === 21) await room.hear(stockOutV1, variantId("phone"), level);
    if (day === 28) await room.hear(stockBackInV1, variantId("phone"), { ...level, available: 9 });
    if (day < 21 || day >= 28) await room.order(null, [{ product: "phone", units: day % 7 === 6 ? 5 : 2 }]);
    room.clock.advance(dayMs);
  }
  await room.order(null, [{ product: "case" }]);
});
afterAll(() => room.end());

async function forecast(merchantId: string, product: string, viewer: Viewer, days = 7) {
  return room.ask(
    `query ($ids: [_Any!]!, $variantId: ID!, $days: Int!) { _entities(representations: $ids) { ... on Merchant {
      demandForecast(variantId: $variantId, days: $days) { variant { id } method knownDays scaledError days { day estimate { units low high } } total { units } } } } }`,
    { ids: [{ __typename: "Merchant", id: merchantId }], variantId: variantId(product), days },
    viewer,
  );
}

test("what sells by weekdays is foretold by weekdays from today on, and a week out of stock is no week without demand", async () => {
  const { data, errors } = await forecast("merch_a", "phone", member("merch_a"));
  expect(errors).toEqual([]);
  const { demandForecast: found } = data._entities[0];
  expect(found).toMatchObject({ variant: { id: variantId("phone") }, method: "SEASONAL", knownDays: 49 });
  expect(found.days.map(({ day }: { day: string }) => day)).toEqual(
    Array.from({ length: 7 }, (_, ahead) => `2026-03-0${2 + ahead}`),
  );
  for (const [ahead, { estimate }] of found.days.entries()) expect(estimate.units).toBeCloseTo(ahead === 6 ? 5 : 2, 1);
  expect(found.total.units).toBeCloseTo(17, 0);
});

test("too little of a past, another's variant and who may not see it give null; too many days are refused", async () => {
  for (const [merchantId, product, viewer] of [
    ["merch_a", "case", member("merch_a")],
    ["merch_a", "drone", analyst],
    ["merch_b", "phone", member("merch_b")],
    ["merch_a", "phone", member("merch_b")],
    ["merch_a", "phone", person("user_1")],
    ["merch_a", "nothing", analyst],
  ] as const)
    expect((await forecast(merchantId, product, viewer)).data._entities[0].demandForecast).toBeNull();
  expect((await forecast("merch_a", "phone", analyst)).data._entities[0].demandForecast).not.toBeNull();
  expect((await forecast("merch_a", "phone", analyst, 91)).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
});

test("several forecasts cost one statement", async () => {
  const { statements, result } = await countStatements(room.app, () =>
    room.ask(
      `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Merchant {
        one: demandForecast(variantId: "${variantId("phone")}") { method } other: demandForecast(variantId: "${variantId("case")}") { method } } } }`,
      { ids: [{ __typename: "Merchant", id: "merch_a" }] },
      analyst,
    ),
  );
  expect(result.errors).toEqual([]);
  expect(statements).toHaveLength(1);
});
