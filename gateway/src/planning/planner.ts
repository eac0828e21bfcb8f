import type { QueryPlan } from "@apollo/query-planner";
import { createBoundedMap } from "@novatech/kernel/bounded-map";
import { type DocumentNode, GraphQLError, print } from "graphql";
import type { Logger } from "pino";
import type { Registry } from "prom-client";
import type { ThreadQuestion } from "./messages.ts";
import { createPlanningMetrics, type PlanningRefusal } from "./metrics.ts";
import type { PlanningOptions } from "./options.ts";
import type { PlanMaker } from "./plan-maker.ts";
import { createWaitingLine, moreUrgent, type Urgency, type Waiting } from "./queue.ts";
import { planningOverloaded, planningTooDear, planningUnavailable } from "./refusals.ts";
import { createThreadSeat, type ThreadSeat } from "./seat.ts";
import { type LastAnswer, ThreadEndedError } from "./thread.ts";

/** What of a supergraph is needed to plan: its text for a thread, and a planner for this one. */
export type Plannable = { readonly id: string; readonly sdl: string; readonly makePlan: PlanMaker };

/** One operation to be planned. */
export type PlanRequest = {
  readonly generation: Plannable;
  /** The same for the same plan. */
  readonly key: string;
  readonly document: DocumentNode;
  /** The document as text, where it is at hand. */
  readonly text: string | null;
  readonly operationName: string | undefined;
  /** Labels of progressive overrides that hold. Default none. */
  readonly overrides?: readonly string[];
  readonly urgency: Urgency;
};

/** A plan on its way. */
export type ComingPlan = {
  /** Rejects with a GraphQLError that says why there is none, or with the planner's fault. */
  readonly plan: Promise<QueryPlan>;
  /** Somebody else wants it, too. */
  readonly hurry: (urgency: Urgency) => void;
};

/** Plans beside the event loop, one operation at a time for each thread. */
export type Planner = {
  readonly plan: (request: PlanRequest) => ComingPlan;
  /** Starts the threads and has them read a supergraph, before an operation needs it. */
  readonly prepare: (generation: Plannable) => void;
  /** Ends the threads; what still waits is refused. */
  readonly stop: () => Promise<void>;
};

type Job = Waiting & {
  readonly request: PlanRequest | null;
  readonly generation: Plannable;
  readonly resolve: (plan: QueryPlan) => void;
  readonly reject: (error: Error) => void;
  /** Nobody but senders of texts wants it: it need not wait for ever. */
  isOnlyAsked: boolean;
  timer?: NodeJS.Timeout;
};

/** Operations remembered because they could not be planned. */
const maxRemembered = 1_000;
/** A listed operation is known to be worth its plan. */
const listedTimes = 10;
/** While threads read a supergraph nobody can be served: who waits may wait so many times as long. */
const readingTimes = 6;

/**
 * Plans in threads, so that a text made to be dear holds up neither small operations nor subscriptions: the thread is ended at the deadline, and
 * the text is refused for a while. When no thread can be started, what manifests list is planned on the event loop, as it is ours; other texts are refused.
 */
export function createPlanner(options: {
  readonly planning: PlanningOptions;
  /** What a thread runs. Default thread-program.ts. */
  readonly program?: URL | undefined;
  readonly logger: Logger;
  readonly registry: Registry;
}): Planner {
  const { planning, logger } = options;
  const line = createWaitingLine<Job>();
  const refusedUntil = createBoundedMap<string, number>(maxRemembered);
  let newest: Plannable | null = null;
  /** What threads are asked just now. */
  const underWay = new Set<Job>();
  let isStopped = false;
  const metrics = createPlanningMetrics(options.registry, {
    queued: line.length,
    running: () => seats.filter((seat) => seat.isRunning()).length,
  });
  const seats: readonly ThreadSeat[] = Array.from({ length: planning.threads }, () =>
    createThreadSeat({ maxMemoryMb: planning.maxMemoryMb, program: options.program, logger, onStart: metrics.started }),
  );

  const refuse = (job: Job, why: PlanningRefusal, error: GraphQLError): void => {
    clearTimeout(job.timer);
    metrics.refused(why);
    job.reject(error);
  };
  const rememberAndRefuse = (job: Job, why: "time" | "memory" | "size"): void => {
    if (job.request) refusedUntil.set(keyOf(job.request), performance.now() + planning.refusedMs);
    refuse(job, why, planningTooDear());
  };

  const planHere = (job: Job): void => {
    if (!job.request) return;
    if (job.urgency === "asked" && planning.threads > 0) return refuse(job, "unavailable", planningUnavailable());
    clearTimeout(job.timer);
    metrics.madeHere();
    try {
      job.resolve(job.generation.makePlan(job.request.document, job.request.operationName, job.request.overrides));
    } catch (error) {
      job.reject(error as Error);
    }
  };

  const settle = (job: Job, answer: LastAnswer): void => {
    switch (answer.kind) {
      case "ready":
        return;
      case "planned":
        metrics.made(answer.durationMs);
        if (answer.plan.length > planning.maxPlanLength && job.urgency === "asked")
          return rememberAndRefuse(job, "size");
        return job.resolve(JSON.parse(answer.plan) as QueryPlan);
      case "refused":
        return job.reject(
          new GraphQLError(answer.message, answer.code === null ? {} : { extensions: { code: answer.code } }),
        );
      case "fault":
        return job.reject(new Error(`the planner failed: ${answer.message}`));
    }
  };

  const work = async (seat: ThreadSeat, job: Job): Promise<void> => {
    clearTimeout(job.timer);
    underWay.add(job);
    const deadlineMs = planning.deadlineMs * (job.urgency === "asked" ? 1 : listedTimes);
    try {
      settle(job, await seat.ask(job.generation, workOf(job), deadlineMs));
    } catch (error) {
      if (!(error instanceof ThreadEndedError)) job.reject(error as Error);
      else if (error.why === "stopped") refuse(job, "unavailable", planningUnavailable());
      else if (!error.hadBegun) planHere(job);
      else {
        const why = error.why === "time" ? "time" : "memory";
        logger.warn(
          { why: error.why, deadlineMs, err: error },
          "an operation could not be planned: its thread is ended",
        );
        rememberAndRefuse(job, why);
        if (newest) prepare(newest);
      }
    } finally {
      underWay.delete(job);
    }
    dispatch();
  };

  const dispatch = (): void => {
    for (;;) {
      if (line.length() === 0 || isStopped) return;
      const seat = seats.find((one) => one.isFree());
      if (!seat) {
        // Nobody will be free soon: threads do not start.
        if (seats.every((one) => one.isDown())) for (let job = line.take(); job; job = line.take()) planHere(job);
        return;
      }
      const job = line.take();
      if (job) void work(seat, job);
    }
  };

  const prepare = (generation: Plannable): void => {
    newest = generation;
    if (isStopped) return;
    for (const seat of seats) if (!seat.has(generation)) line.add(jobOf(generation, null, "listed"));
    dispatch();
  };
  /** Whether a thread reads a supergraph, or is to. */
  const isReading = (): boolean => line.some(readsOnly) || [...underWay].some(readsOnly);

  /** Refuses one that waits too long for a thread that plans; while threads only begin, it is not the texts that are too many. */
  const waitAtMost = (job: Job, turns = 1): void => {
    job.timer = setTimeout(() => {
      if (!job.isOnlyAsked) return;
      if (isReading() && turns < readingTimes) return waitAtMost(job, turns + 1);
      if (line.remove(job)) refuse(job, "wait", planningOverloaded());
    }, planning.maxWaitMs);
    job.timer.unref();
  };

  return {
    prepare,
    plan: (request) => {
      const until = refusedUntil.get(keyOf(request));
      if (isStopped || (until !== undefined && until > performance.now() && request.urgency === "asked")) {
        metrics.refused(isStopped ? "unavailable" : "remembered");
        return { plan: Promise.reject(isStopped ? planningUnavailable() : planningTooDear()), hurry: () => {} };
      }
      if (request.urgency === "asked" && line.asked() >= planning.maxQueued && !seats.some((seat) => seat.isFree())) {
        metrics.refused("queue");
        return { plan: Promise.reject(planningOverloaded()), hurry: () => {} };
      }
      let job: Job | undefined;
      const plan = new Promise<QueryPlan>((resolve, reject) => {
        job = { ...jobOf(request.generation, request, request.urgency), resolve, reject };
      });
      const mine = job as unknown as Job;
      if (mine.isOnlyAsked) waitAtMost(mine);
      line.add(mine);
      dispatch();
      const hurry = (urgency: Urgency): void => {
        mine.urgency = moreUrgent(mine.urgency, urgency);
        mine.isOnlyAsked &&= urgency === "asked";
      };
      return { plan, hurry };
    },
    stop: async () => {
      isStopped = true;
      for (let job = line.take(); job; job = line.take()) refuse(job, "unavailable", planningUnavailable());
      await Promise.all(seats.map((seat) => seat.stop()));
    },
  };
}

const jobOf = (generation: Plannable, request: PlanRequest | null, urgency: Urgency): Job => ({
  generation,
  request,
  urgency,
  isOnlyAsked: urgency === "asked",
  resolve: () => {},
  reject: () => {},
});

const readsOnly = ({ request }: Job): boolean => request === null;

const keyOf = ({ generation, key }: PlanRequest): string => `${generation.id}\n${key}`;

const workOf = ({ request }: Job): ThreadQuestion["work"] =>
  request && {
    text: request.text ?? print(request.document),
    operationName: request.operationName,
    overrides: request.overrides ?? [],
  };
