import { expect, test } from "vitest";
import { opensTheGraph, scopesThrough } from "./oauth-scopes.ts";

test("through a program an account may do what it may itself, as far as the program was granted it", () => {
  const account = ["shopper", "merchant", "staff", "staff:orders"];
  expect(scopesThrough(account, ["openid", "shopper"])).toEqual(["shopper"]);
  expect(scopesThrough(account, ["staff"])).toEqual(["staff", "staff:orders"]);
  expect(scopesThrough(["shopper"], ["shopper", "staff"])).toEqual(["shopper"]);
  expect(scopesThrough(account, ["openid", "email"])).toEqual([]);
});

test("who only asks who somebody is gets nothing of the graph", () => {
  expect(opensTheGraph(["openid", "profile", "email", "offline_access"])).toBe(false);
  expect(opensTheGraph(["openid", "shopper"])).toBe(true);
});
