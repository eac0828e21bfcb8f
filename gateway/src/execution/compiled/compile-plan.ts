import type { FetchNode, PlanNode, QueryPlan } from "@apollo/query-planner";
import type { AnswerSelection } from "./answer-shape.ts";
import { planDemand } from "./demand.ts";
import { compileEntityFetch, type EntityFetch, type PlanContext } from "./entity-step.ts";
import { compileRootFetch, type RootFetch } from "./root-step.ts";
import type { Run, Step } from "./run.ts";
import { createSharing } from "./sharing.ts";
import type { TargetPath } from "./target-path.ts";
import type { SchemaTypes } from "./type-check.ts";

/** A plan has something the compiler does not know: Apollo's executor runs it. `reason` is one word, for a metric. */
export class UnknownPlanError extends Error {
  override readonly name = "UnknownPlanError";
  readonly reason: string;
  constructor(reason: string) {
    super(`the plan has something that is not compiled: ${reason}`);
    this.reason = reason;
  }
}

/** Compiles a plan into one step, for an answer; that of a subscription takes the event first. Throws an UnknownPlanError. */
export function compilePlan(plan: QueryPlan, types: SchemaTypes, answer: AnswerSelection): Step {
  const compiler = createCompiler({ types, answer, demand: planDemand(plan, types.isOf) });
  const { node } = plan;
  if (!node) return () => undefined;
  if (node.kind !== "Subscription") return compiler.finish(compiler.add(node, []));
  const parts = [compiler.addEvent(node.primary), ...(node.rest ? [compiler.add(node.rest, [])] : [])];
  return compiler.finish(() => sequence(parts.map((part) => part())));
}

/** A part whose step is made once all fetches of the plan are known. */
type Part = () => Step;

function createCompiler(around: PlanContext) {
  const entityFetches: EntityFetch[] = [];
  const rootFetches: RootFetch[] = [];
  let sharing: ReturnType<typeof createSharing> | undefined;

  const addFetch = (node: FetchNode, path: TargetPath): Part => {
    if (node.contextRewrites && node.contextRewrites.length > 0) throw new UnknownPlanError("context");
    if (!node.requires) return addRoot(node, path, false);
    const fetch = compileEntityFetch(node, path, entityFetches.length, around);
    entityFetches.push(fetch);
    return () => fetch.toStep((sharing ??= createSharing(entityFetches, rootFetches))(fetch));
  };

  const addRoot = (node: FetchNode, path: TargetPath, isEvent: boolean): Part => {
    const fetch = compileRootFetch(node, path, around.types, isEvent);
    rootFetches.push(fetch);
    return () => fetch.step;
  };

  const add = (node: PlanNode, path: TargetPath): Part => {
    switch (node.kind) {
      case "Fetch":
        return addFetch(node, path);
      case "Flatten":
        return add(node.node, [...path, ...node.path.map(plainElement)]);
      case "Sequence": {
        const parts = node.nodes.map((one) => add(one, path));
        return () => sequence(parts.map((part) => part()));
      }
      case "Parallel": {
        const parts = node.nodes.map((one) => add(one, path));
        return () => parallel(parts.map((part) => part()));
      }
      case "Condition": {
        const either = node.ifClause ? add(node.ifClause, path) : nothing;
        const or = node.elseClause ? add(node.elseClause, path) : nothing;
        return () => condition(node.condition, either(), or());
      }
      default:
        throw new UnknownPlanError(node.kind.toLowerCase());
    }
  };

  return { add, addEvent: (node: FetchNode) => addRoot(node, [], true), finish: (part: Part) => part() };
}

const nothing: Part = () => () => undefined;

/** The Router's planner narrows paths by type (`items|[Book]`); positions are never in a path. */
function plainElement(element: string | number): string {
  if (typeof element === "string" && (element === "@" || /^\w+$/.test(element))) return element;
  throw new UnknownPlanError("path");
}

function sequence(steps: readonly Step[]): Step {
  const [first, ...rest] = steps;
  if (!first) return () => undefined;
  if (rest.length === 0) return first;
  const goOn = async (run: Run, position: number, waiting: Promise<void>): Promise<void> => {
    await waiting;
    for (const step of steps.slice(position)) await step(run);
  };
  return (run) => {
    for (const [index, step] of steps.entries()) {
      const waiting = step(run);
      if (waiting) return goOn(run, index + 1, waiting);
    }
    return undefined;
  };
}

function parallel(steps: readonly Step[]): Step {
  return (run) => {
    const waiting: Promise<void>[] = [];
    for (const step of steps) {
      const one = step(run);
      if (one) waiting.push(one);
    }
    return waiting.length === 0 ? undefined : Promise.all(waiting).then(() => undefined);
  };
}

/** Conditions are decided before planning; plans that still hold one are taken by the variable's value. */
const condition =
  (variable: string, either: Step, or: Step): Step =>
  (run) =>
    run.coerced[variable] === true ? either(run) : or(run);
