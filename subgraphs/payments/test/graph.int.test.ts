import { orderClaimedV1 } from "@novatech/contracts/orders";
import { staffScopes } from "@novatech/graphql/permissions";
import { anonymousViewer } from "@novatech/graphql/viewer";
import { sha256Hex } from "@novatech/service/secrets";
import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRoom, request, requestPayment, type RoomUnderTest, user } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await openRoom();
  await requestPayment(room, "ada");
  await requestPayment(room, "guest", { customerId: null, accessTokenHash: sha256Hex("secret") });
  for (let index = 0; index < 20; index += 1) await requestPayment(room, `many${index}`);
  await room.settle();
});
afterAll(() => room.close());

const entities = /* GraphQL */ `
  query Entities($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Order {
        payments {
          id
          status
          authorized {
            amount
          }
          captured {
            minorUnits
          }
          method {
            brand
            last4
          }
        }
      }
      ... on Payment {
        id
        status
      }
    }
  }
`;
const order = (name: string) => ({ __typename: "Order", id: `order_${name}` });

const paymentsOf = async (name: string, asked = request()) =>
  (await room.graph(entities, asked, { representations: [order(name)] })).data._entities[0].payments;

test("a customer, the holder of the order's secret and staff see a payment; others see nothing, as if it did not exist", async () => {
  expect(await paymentsOf("ada", user("user_ada"))).toMatchObject([
    {
      status: "AUTHORIZED",
      authorized: { amount: "368.90" },
      captured: { minorUnits: "0" },
      method: { last4: "4242" },
    },
  ]);
  expect(await paymentsOf("guest", request({ orderAccessToken: "secret" }))).toHaveLength(1);
  expect(await paymentsOf("guest", user("user_staff", staffScopes))).toHaveLength(1);
  for (const asked of [
    request(),
    user("user_eve"),
    user("user_mer", ["merchant"]),
    request({ orderAccessToken: "guess" }),
  ])
    for (const name of ["ada", "guest", "nobody"]) expect(await paymentsOf(name, asked)).toBeNull();
});

test("a payment is reached by its id only by those who may see it", async () => {
  const [{ id }] = await paymentsOf("ada", user("user_ada"));
  const query = "query Payment($id: ID!) { payment(id: $id) { id } }";
  expect((await room.graph(query, user("user_ada"), { id })).data.payment).toEqual({ id });
  expect((await room.graph(query, user("user_eve"), { id })).data.payment).toBeNull();
  expect((await room.graph(query, request({ viewer: anonymousViewer }), { id })).data.payment).toBeNull();
  const answer = await room.graph(entities, user("user_eve"), { representations: [{ __typename: "Payment", id }] });
  expect(answer.data._entities).toEqual([null]);
});

test("the payments of twenty orders cost as many statements as of one", async () => {
  const costOf = async (names: string[]) => {
    const representations = names.map(order);
    const { statements } = await countStatements(room.database, () =>
      room.graph(entities, user("user_ada"), { representations }),
    );
    return statements.length;
  };
  const many = Array.from({ length: 20 }, (_, index) => `many${index}`);
  expect(await costOf(many)).toBe(await costOf(["ada"]));
});

test("a guest's payment that came into an account is its customer's, and the secret opens it no more", async () => {
  const claim = { orderId: "order_guest", attemptId: "chk_guest", customerId: "user_grace", productIds: [] };
  const event = await room.deliver(orderClaimedV1, "order_guest", claim);
  await room.consumer.handle([event]);
  expect(await paymentsOf("guest", user("user_grace"))).toHaveLength(1);
  expect(await paymentsOf("guest", request({ orderAccessToken: "secret" }))).toBeNull();
});
