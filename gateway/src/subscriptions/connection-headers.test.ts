import { expect, test } from "vitest";
import { connectionHeaders } from "./connection-headers.ts";

test("the payload of connection_init goes before what it nests, and that before the upgrade request", () => {
  expect(
    connectionHeaders(
      { authorization: "upgrade", "x-cart-token": "upgrade", "x-order-access-token": "upgrade" },
      { Authorization: "payload", headers: { AUTHORIZATION: "nested", "X-Cart-Token": "nested" } },
    ),
  ).toEqual({ authorization: "payload", "x-cart-token": "nested", "x-order-access-token": "upgrade" });
});

test("nothing but the headers of the list gets in, above all no service token", () => {
  expect(
    connectionHeaders({ cookie: "a" }, { "x-service-authorization": "Bearer s", token: "t", headers: "no" }),
  ).toEqual({});
  expect(connectionHeaders({}, { authorization: { toString: "evil" } })).toEqual({});
});
