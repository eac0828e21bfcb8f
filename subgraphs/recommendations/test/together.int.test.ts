import { afterAll, beforeAll, expect, test } from "vitest";
import { productId, type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom();
  for (const name of ["phone", "case", "charger", "drone"]) await room.show(name);
});
afterAll(() => room.end());

const alsoBought = async (
  name: string,
  first = 3,
): Promise<readonly { id: string; reason: string; score: number }[]> => {
  const { data, errors } = await room.ask(
    `query ($ids: [_Any!]!, $first: Int!) { _entities(representations: $ids) { ... on Product { alsoBought(first: $first) { product { id } reason score } } } }`,
    { ids: [{ __typename: "Product", id: productId(name) }], first },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data._entities[0].alsoBought.map((each: { product: { id: string }; reason: string; score: number }) => ({
    id: each.product.id,
    reason: each.reason,
    score: each.score,
  }));
};

test("what lies in baskets together is bought together, the more often the surer", async () => {
  for (let time = 0; time < 6; time += 1) await room.order(null, "phone", "case");
  for (let time = 0; time < 2; time += 1) await room.order(null, "phone", "charger");
  await room.app.catchUp();
  const list = await alsoBought("phone", 2);
  expect(list.map(({ id, reason }) => [id, reason])).toEqual([
    [productId("case"), "ALSO_BOUGHT"],
    [productId("charger"), "ALSO_BOUGHT"],
  ]);
});
