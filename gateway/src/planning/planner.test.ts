import { composeServices } from "@apollo/composition";
import { parse } from "graphql";
import { pino } from "pino";
import { Registry } from "prom-client";
import { afterEach, expect, test } from "vitest";
import { loadGeneration } from "../supergraph.ts";
import { planningOptionsOf } from "./options.ts";
import { createPlanner, type Planner } from "./planner.ts";
import type { Urgency } from "./queue.ts";

const composed = composeServices([{ name: "a", url: "http://a", typeDefs: parse("type Query { a: Int b: Int }") }]);
const generation = loadGeneration(composed.supergraphSdl ?? "", 10);

let planner: Planner;
afterEach(() => planner.stop());

const start = (options: { readonly program?: URL; readonly logger?: pino.Logger } = {}) => {
  const registry = new Registry();
  const logger = options.logger ?? pino({ level: "silent" });
  planner = createPlanner({ planning: planningOptionsOf(), registry, logger, ...options });
  return registry;
};
const plan = (text: string, urgency: Urgency) =>
  planner.plan({ generation, key: text, document: parse(text), text, operationName: undefined, urgency }).plan;

test("a plan made in another thread is the plan made in this one", async () => {
  start();
  const here = generation.makePlan(parse("{ a b }"), undefined);
  expect(await plan("{ a b }", "asked")).toEqual(JSON.parse(JSON.stringify(here)));
});

test("the planner's refusal comes over as it is", async () => {
  start();
  const text = "query One { a } query Two { b }";
  expect(() => generation.makePlan(parse(text), undefined)).toThrow(/Must provide operation name/);
  await expect(plan(text, "asked")).rejects.toThrow(/Must provide operation name/);
});

test("where no thread can be started what is listed is planned here, other texts are refused, and the log says so", async () => {
  const lines: string[] = [];
  const logger = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
  const registry = start({ program: new URL("file:///no-such-program.ts"), logger });
  await expect(plan("{ a }", "asked")).rejects.toMatchObject({ extensions: { code: "PLANNING_UNAVAILABLE" } });
  for (const urgency of ["listed", "beforehand"] as const)
    expect((await plan("{ a }", urgency)).node?.kind).toBe("Fetch");
  const metrics = await registry.metrics();
  expect(metrics).toContain("gateway_planning_inline_total 2");
  expect(metrics).toContain("gateway_planning_threads 0");
  expect(metrics).toContain('gateway_planning_refused_total{reason="unavailable"} 1');
  expect(lines.join("")).toContain("a planning thread cannot be started: only listed operations are planned");
});

test("what makes no sense is refused with its name", () => {
  start();
  expect(() => planningOptionsOf({ deadlineMs: 0 })).toThrow("planning.deadlineMs cannot be 0");
  expect(() => planningOptionsOf({ maxMemoryMb: 1 })).toThrow("planning.maxMemoryMb must be at least 64");
});
