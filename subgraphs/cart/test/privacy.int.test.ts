import { staffScopes } from "@novatech/graphql/permissions";
import { countStatements } from "@novatech/testkit/statements";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cartQuery, forCheckout, orders, quoteOf, quoteReference, readyCart } from "./operations.ts";
import { apply, promote } from "./promotion-operations.ts";
import { customer, product, startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom();
  await room.sell(product("lamp"));
  await room.sell(product("book", { merchantId: "mrch_b", variant: { taxClass: "REDUCED" } }));
});
afterAll(() => room.stop());

describe("other people's carts", () => {
  const entity = `query ($reps: [_Any!]!) { _entities(representations: $reps) {
    ... on Cart { id totalQuantity } ... on User { id cart { id } } } }`;

  it("stay shut, whoever knows their ids", async () => {
    const viewer = customer("user_owner");
    await room.ask(`mutation { cartCreate(input: { currency: "EUR" }) { cart { id } } }`, {}, { viewer });
    const own = (await room.ask(`{ cart { id } }`, {}, { viewer })).data.cart.id;
    const { cart: guests, cartToken } = await room.guestCart();
    const reps = [own, guests.id, "cart_none", "\u0000"].map((id) => ({ __typename: "Cart", id }));
    const seen = async (request: object) => {
      const { data, errors: faults } = await room.ask(entity, { reps }, request);
      expect(faults).toBeUndefined();
      return data._entities.map((one: { id: string } | null) => one?.id ?? null);
    };
    expect(await seen({})).toEqual([null, null, null, null]);
    expect(await seen({ viewer })).toEqual([own, null, null, null]);
    expect(await seen({ cartToken })).toEqual([null, guests.id, null, null]);
    expect(await seen({ viewer: customer("user_staff", staffScopes), cartToken: "guess" })).toEqual([
      null,
      null,
      null,
      null,
    ]);
    const users = ["user_owner", "user_other"].map((id) => ({ __typename: "User", id }));
    const { data } = await room.ask(entity, { reps: users }, { viewer });
    expect(data._entities).toEqual([
      { id: "user_owner", cart: { id: own } },
      { id: "user_other", cart: null },
    ]);
  });

  it("cost two statements to look up, however many are asked for", async () => {
    const { cart, cartToken } = await room.guestCart([{ variantId: "var_lamp", quantity: 1 }]);
    const count = async (many: number) => {
      const reps = Array.from({ length: many }, (_, index) => ({
        __typename: "Cart",
        id: index === 0 ? cart.id : `cart_${index}`,
      }));
      const { statements } = await countStatements(room.app.database, () => room.ask(entity, { reps }, { cartToken }));
      return statements.length;
    };
    expect(await count(1)).toBe(2);
    expect(await count(20)).toBe(2);
  });

  it("a cart costs the same statements with one line and with many, and one question to fulfillment", async () => {
    const many = await readyCart(room);
    const one = await readyCart(room, [{ variantId: "var_lamp", quantity: 1 }]);
    for (const cartToken of [one, many]) {
      room.calls.length = 0;
      const { statements } = await countStatements(room.app.database, () => room.ask(cartQuery, {}, { cartToken }));
      expect(statements).toHaveLength(2);
      expect(room.calls).toEqual(["fulfillment"]);
    }
  });

  it("quotes cost one statement to look up, however many are asked for", async () => {
    const cartToken = await readyCart(room);
    const quote = await quoteOf(room, cartToken);
    const count = async (many: number) => {
      const reps = Array.from({ length: many }, (_, index) => ({
        __typename: "Quote",
        id: index === 0 ? quote.id : `quote_${index}`,
      }));
      const { statements } = await countStatements(room.app.database, () =>
        room.ask(quoteReference, { ids: reps }, { cartToken }),
      );
      return statements.length;
    };
    expect([await count(1), await count(20)]).toEqual([1, 1]);
  });

  it("a quote for the check-out costs one statement", async () => {
    const quote = await quoteOf(room, await readyCart(room));
    const { statements } = await countStatements(room.app.database, () =>
      room.ask(forCheckout, { id: quote.id }, orders),
    );
    expect(statements).toHaveLength(1);
  });
});

describe("the daily sweep", () => {
  it("ends promotions a day after their end, and their codes are free for others", async () => {
    const make = promote(room);
    const terms = { percentBasisPoints: 1000, endsAt: new Date(room.clock.now().getTime() + 60_000).toISOString() };
    const first = await make(terms, { code: "YEARLY" });
    room.clock.advance(2 * 24 * 60 * 60_000);
    const isOver = async () => {
      const [row] = await room.app.database
        .sql`select ended_at = ends_at as over from promotions where id = ${first.id}`;
      return row?.["over"] === true;
    };
    await until(isOver);
    const cartToken = await readyCart(room);
    await make({ percentBasisPoints: 2000 }, { code: "YEARLY" });
    expect((await apply(room, "YEARLY", { cartToken })).cart.discounts).toMatchObject([
      { amount: { amount: "11.99" } },
    ]);
  });

  it("removes guests' carts that nobody touched for 30 days, and keeps customers'", async () => {
    const viewer = customer("user_keeps");
    await room.ask(`mutation { cartCreate(input: { currency: "EUR" }) { cart { id } } }`, {}, { viewer });
    const { cartToken } = await room.guestCart();
    room.clock.advance(31 * 24 * 60 * 60_000);
    await until(async () => (await room.ask(cartQuery, {}, { cartToken })).data.cart === null);
    expect((await room.ask(cartQuery, {}, { viewer })).data.cart).not.toBeNull();
  });
});
