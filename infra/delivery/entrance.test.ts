import { readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { expect, it } from "vitest";
import { parseEntrance } from "./entrance.ts";

const base = "arn:aws:elasticloadbalancing:us-east-1:111122223333";
const parts = [
  "us-east-1",
  `${base}:listener/app/gateway/1/2`,
  `${base}:targetgroup/stable/3`,
  `${base}:targetgroup/next/4`,
  "https://aps-workspaces.us-east-1.amazonaws.com/workspaces/ws-5",
];

it("an entrance is a region, a rule, two target groups and a Prometheus", () => {
  expect(parseEntrance(parts.join(","))).toMatchObject({ region: "us-east-1", nextArn: parts[3] });
});

it.each([0, 1, 2, 3, 4])("is refused where part %i is something else", (at) => {
  expect(() => parseEntrance(parts.with(at, "x").join(","))).toThrow(/an entrance must read/);
});

it("what the smoke test asks is what the graph knows", () => {
  const schema = buildSchema(readFileSync(new URL("../../schema/api.graphql", import.meta.url), "utf8"), {
    assumeValidSDL: true,
  });
  const text = readFileSync(new URL("smoke.ts", import.meta.url), "utf8");
  const queries = [...text.matchAll(/query: (?:"(\{.*?\})"|'(\{.*?\})')/g)].map(([, one, other]) => one ?? other ?? "");
  expect(queries).toHaveLength(3);
  for (const query of queries) expect(validate(schema, parse(query)), query).toEqual([]);
});
