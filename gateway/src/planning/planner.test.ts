import { composeServices } from "@apollo/composition";
import { type GraphQLError, parse } from "graphql";
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

const start = (
  options: { readonly program?: URL; readonly logger?: pino.Logger; readonly maxWaitMs?: number } = {},
) => {
  const registry = new Registry();
  const logger = options.logger ?? pino({ level: "silent" });
  const { maxWaitMs, program } = options;
  const planning = planningOptionsOf(maxWaitMs === undefined ? {} : { maxWaitMs });
  planner = createPlanner({ planning, registry, logger, program });
  return registry;
};
const ask = (text: string, urgency: Urgency) =>
  planner.plan({ generation, key: text, document: parse(text), text, operationName: undefined, urgency });
const plan = (text: string, urgency: Urgency) => ask(text, urgency).plan;

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

test("while a thread starts only who sent a text waits no longer than may be", async () => {
  const registry = start({ maxWaitMs: 1 });
  const order: string[] = [];
  const note = (name: string, asked: Promise<unknown>): Promise<unknown> =>
    asked.then(
      () => order.push(name),
      (error: GraphQLError) => order.push(`${name} ${String(error.extensions["code"])}`),
    );
  planner.prepare(generation);
  const wanted = ask("{ a b a }", "asked");
  const answers = [
    note("beforehand", plan("{ a }", "beforehand")),
    note("listed", plan("{ b }", "listed")),
    note("text", plan("{ a b }", "asked")),
    // Somebody sent it as text, and then it was wanted beforehand, too.
    note("wanted", wanted.plan),
  ];
  wanted.hurry("beforehand");
  await Promise.all(answers);
  expect(order).toEqual(["text OVERLOADED", "listed", "wanted", "beforehand"]);
  expect(await registry.metrics()).toContain('gateway_planning_refused_total{reason="wait"} 1');
});

test("what makes no sense is refused with its name", () => {
  start();
  expect(() => planningOptionsOf({ deadlineMs: 0 })).toThrow("planning.deadlineMs cannot be 0");
  expect(() => planningOptionsOf({ maxMemoryMb: 1 })).toThrow("planning.maxMemoryMb must be at least 64");
});
