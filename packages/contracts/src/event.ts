import { z } from "zod";

/** An amount on the wire: a whole number of minor units as a text, so that no JSON reader rounds it. */
export const minorUnits = z.codec(z.string().regex(/^-?\d+$/), z.bigint(), {
  decode: (text) => BigInt(text),
  encode: (amount) => amount.toString(),
});

/** A moment on the wire: ISO 8601 in UTC. */
export const instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (moment) => moment.toISOString(),
});

/** A currency code of ISO 4217. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/);

/** A net amount, its tax and their sum, in minor units. */
export const taxedAmount = z.object({ net: minorUnits, tax: minorUnits, gross: minorUnits });

/** One kind of event: its wire type, the topic it travels on, and the shape of its data. */
export type EventContract<Type extends string = string, Data extends z.ZodType = z.ZodType> = {
  /** `<aggregate>.<past tense>.v<n>`, for example `order.placed.v1`. */
  readonly type: Type;
  /** `<room>.<aggregate>`: one topic per kind of aggregate, so that versions on it are gap-free per aggregate. */
  readonly topic: string;
  readonly data: Data;
};

/** Declares an event. `topic` is `<room>.<aggregate>`. */
export const defineEvent = <Type extends string, Data extends z.ZodType>(
  topic: string,
  type: Type,
  data: Data,
): EventContract<Type, Data> => ({ type, topic, data });

/** The decoded data of a contract: bigints and dates, not their wire texts. */
export type DataOf<Contract extends EventContract> = z.output<Contract["data"]>;

/** What a room hands to its outbox: everything but the version, which the outbox counts. */
export type NewEvent = {
  readonly topic: string;
  readonly type: string;
  readonly aggregateId: string;
  readonly occurredAt: Date;
  /** The id of the event or request that caused this one, for tracing a saga. */
  readonly causationId: string | null;
  /** JSON as it travels. */
  readonly data: unknown;
};

/** Builds an event for the outbox. Throws a ZodError when the data do not fit the contract: that is a fault of ours. */
export const newEvent = <Contract extends EventContract>(
  contract: Contract,
  event: { aggregateId: string; occurredAt: Date; causationId?: string | null; data: DataOf<Contract> },
): NewEvent => ({
  topic: contract.topic,
  type: contract.type,
  aggregateId: event.aggregateId,
  occurredAt: event.occurredAt,
  causationId: event.causationId ?? null,
  data: z.encode(contract.data, event.data as never),
});

/**
 * An event as it travels: CloudEvents 1.0 in JSON with three extension attributes.
 * Source: https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md
 */
export const cloudEvent = z.object({
  specversion: z.literal("1.0"),
  /** Unique per event; equal on every redelivery. */
  id: z.string(),
  /** The room that tells it, for example `/orders`. */
  source: z.string(),
  type: z.string(),
  /** The id of the aggregate. */
  subject: z.string(),
  time: z.iso.datetime(),
  datacontenttype: z.literal("application/json"),
  /** Counts the aggregate's events on its topic from 1, without a gap. */
  aggregateversion: z.number().int().positive(),
  topic: z.string(),
  causationid: z.string().nullable(),
  data: z.unknown(),
});
export type CloudEvent = z.infer<typeof cloudEvent>;

/** Reads the data of a received event. Throws a ZodError when they do not fit the contract. */
export const readData = <Contract extends EventContract>(contract: Contract, event: CloudEvent): DataOf<Contract> =>
  z.decode(contract.data, event.data as never) as DataOf<Contract>;
