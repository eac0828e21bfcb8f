import { buildSchema, GraphQLError } from "graphql";
import { expect, test } from "vitest";
import { createStreamDocuments } from "./stream-documents.ts";

const schema = buildSchema("type Query { one: Int }");

test("reads a text once, however many subscribe with it", () => {
  const documents = createStreamDocuments();
  const document = documents.parse("{ one }");
  expect(documents.parse("{ one }")).toBe(document);
  const verdict = documents.validate(schema, document);
  expect(verdict).toEqual([]);
  expect(documents.validate(schema, document)).toBe(verdict);
});

test("refuses a text each time it is sent", () => {
  const documents = createStreamDocuments();
  for (let time = 0; time < 2; time += 1) {
    expect(() => documents.parse("{")).toThrow(GraphQLError);
    const [error] = documents.validate(schema, documents.parse("{ two }"));
    expect(error?.message).toContain('Cannot query field "two"');
  }
});

test("judges a text by the schema it is asked of", () => {
  const documents = createStreamDocuments();
  const document = documents.parse("{ one }");
  expect(documents.validate(schema, document)).toEqual([]);
  expect(documents.validate(buildSchema("type Query { two: Int }"), document)).toHaveLength(1);
});
