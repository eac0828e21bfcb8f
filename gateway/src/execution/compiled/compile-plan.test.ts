import type { PlanNode } from "@apollo/query-planner";
import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { compilePlan, UnknownPlanError } from "./compile-plan.ts";
import { createSchemaTypes } from "./type-check.ts";

const types = createSchemaTypes(buildSchema("type Query { a: Int }"));
const answer = { typeName: "Query", isObject: true, needsType: false, fields: [] };
const fetch = { kind: "Fetch", serviceName: "a", operation: "{a}", operationName: undefined, operationKind: "query" };

test.each([
  ["deferred parts", "defer", { kind: "Defer", primary: {}, deferred: [] }],
  [
    "data that is moved by @context",
    "context",
    { ...fetch, contextRewrites: [{ kind: "KeyRenamer", path: ["a"], renameKeyTo: "b" }] },
  ],
  ["paths that are narrowed by type", "path", { kind: "Flatten", path: ["a", "b|[C]"], node: fetch }],
])("a plan with %s is not compiled, and says so", (_what, reason, node) => {
  const compile = () => compilePlan({ kind: "QueryPlan", node: node as unknown as PlanNode }, types, answer);
  expect(compile).toThrow(UnknownPlanError);
  expect(compile).toThrow(expect.objectContaining({ reason }) as Error);
});
