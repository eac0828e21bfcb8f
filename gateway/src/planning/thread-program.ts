import { parentPort } from "node:worker_threads";
import { GraphQLError, parse } from "graphql";
import type { ThreadAnswer, ThreadQuestion } from "./messages.ts";
import { createPlanMaker, type PlanMaker } from "./plan-maker.ts";
import { readSupergraph } from "./read-supergraph.ts";

// The program of a planning thread (thread.ts): one question at a time, answered in order. It may be ended at any moment.
const makers = new Map<string, PlanMaker>();
const port = parentPort;
if (!port) throw new Error("this is the program of a thread: start the gateway instead");
const say = (answer: ThreadAnswer): void => port.postMessage(answer);

port.on("message", (question: ThreadQuestion) => {
  try {
    answer(question);
  } catch (error) {
    if (error instanceof GraphQLError) {
      const { code } = error.extensions;
      say({ kind: "refused", message: error.message, code: typeof code === "string" ? code : null });
    } else say({ kind: "fault", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

function answer({ generation, sdl, forget, work }: ThreadQuestion): void {
  for (const old of forget) makers.delete(old);
  let maker = makers.get(generation);
  if (!maker && sdl !== null) {
    maker = createPlanMaker(readSupergraph(sdl));
    makers.set(generation, maker);
    // Builds the planner: the first operation is not to pay for it.
    maker(parse("{ __typename }"), undefined);
  }
  if (!maker) throw new Error(`the thread has no supergraph ${generation}`);
  say({ kind: "begun" });
  if (!work) return say({ kind: "ready" });
  const startedAtMs = performance.now();
  const plan = JSON.stringify(maker(parse(work.text, { noLocation: true }), work.operationName, work.overrides));
  say({ kind: "planned", plan, durationMs: performance.now() - startedAtMs });
}
