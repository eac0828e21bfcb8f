import { expect, test } from "vitest";
import { readParams, withText } from "./params.ts";

const none = new URLSearchParams();

test("a body is read, and what has the wrong type is left out", () => {
  const body = { query: "{ a }", operationName: 1, variables: [1], extensions: { a: 1 } };
  expect(readParams("POST", body, none)).toEqual({ query: "{ a }", extensions: { a: 1 } });
  for (const odd of [null, "text", [{ query: "{ a }" }]]) expect(readParams("POST", odd, none)).toEqual({});
});

test("a query string is read, with JSON in it", () => {
  const search = new URLSearchParams({ query: "{ a }", variables: '{"x":1}', extensions: "{broken" });
  expect(readParams("GET", undefined, search)).toEqual({ query: "{ a }", variables: { x: 1 } });
});

test("a hash is replaced by the text it stands for", () => {
  const extensions = { persistedQuery: { version: 1 }, other: 2 };
  const params = { query: "{ a }", extensions };
  expect(withText("POST", { extensions, variables: {} }, none, params).body).toEqual({
    query: "{ a }",
    variables: {},
    extensions: { other: 2 },
  });
  const { search } = withText("GET", undefined, new URLSearchParams({ variables: "{}" }), params);
  expect(Object.fromEntries(new URLSearchParams(search))).toEqual({
    query: "{ a }",
    variables: "{}",
    extensions: '{"other":2}',
  });
});

test("without a hash everything stays as it came", () => {
  const body = { query: "{ a }" };
  expect(withText("POST", body, none, { query: "{ a }" }).body).toBe(body);
});
