import { z } from "zod";

/** What carries events between rooms. */
export type EventsConfig =
  | { readonly transport: "redis" }
  | {
      readonly transport: "sns-sqs";
      /** Begins the name of every topic and queue. */
      readonly prefix: string;
      /** Whether topics, queues and subscriptions that are missing are made; otherwise they are an error. */
      readonly create: boolean;
      /** The largest event in bytes: the topics' and queues' MaximumMessageSize. */
      readonly maxMessageBytes: number;
    };

const shape = z.object({
  EVENTS_TRANSPORT: z.enum(["redis", "sns-sqs"], "must be redis or sns-sqs").default("redis"),
  EVENTS_PREFIX: z
    .string()
    .regex(/^[a-zA-Z0-9_-]{1,40}$/, "must be 1 to 40 letters, digits, - or _")
    .default("novatech"),
  EVENTS_CREATE: z.enum(["true", "false"], "must be true or false").default("true"),
  EVENTS_MAX_BYTES: z.coerce.number().int().min(1024).max(1_048_576).default(262_144),
});

/**
 * Reads `EVENTS_TRANSPORT` (redis or sns-sqs, default redis) and, for sns-sqs, `EVENTS_PREFIX` (default novatech), `EVENTS_CREATE`
 * (default true) and `EVENTS_MAX_BYTES` (default 262144, at most 1048576). Region, endpoint and credentials are the AWS SDK's own
 * variables (`AWS_REGION`, `AWS_ENDPOINT_URL` …). Throws an error that lists every fault.
 */
export function readEventsConfig(environment: Readonly<Record<string, string | undefined>>): EventsConfig {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name.startsWith("EVENTS_") && value !== ""),
  );
  const parsed = shape.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not right:\n${faults.join("\n")}`);
  }
  const { EVENTS_TRANSPORT, EVENTS_PREFIX, EVENTS_CREATE, EVENTS_MAX_BYTES } = parsed.data;
  if (EVENTS_TRANSPORT === "redis") return { transport: "redis" };
  return {
    transport: "sns-sqs",
    prefix: EVENTS_PREFIX,
    create: EVENTS_CREATE === "true",
    maxMessageBytes: EVENTS_MAX_BYTES,
  };
}

/**
 * The choice of this process. The transport belongs to the process as its AWS region does, and to no room: read here,
 * rooms stay the same on either.
 */
export const eventsConfigOfProcess = (): EventsConfig => readEventsConfig(process.env);
