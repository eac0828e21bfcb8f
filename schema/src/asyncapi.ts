import { existsSync, readFileSync } from "node:fs";
import { cloudEvent } from "@novatech/contracts/event";
import { type CataloguedContract, eventCatalogue } from "@novatech/contracts/event-catalogue";
import { stringify } from "yaml";
import { z } from "zod";
import { root } from "./rooms.ts";

/** The page about the events, for people and for AsyncAPI's tools. */
export const asyncApiFile = new URL("docs/asyncapi.yaml", root);

const contractsFolder = new URL("packages/contracts/", root);

type Json = Readonly<Record<string, unknown>>;

/**
 * The page as it must stand: a channel for each topic, a message for each event and version, with its sample, and who sends it.
 * Payloads are the wire form (texts for amounts and moments). Source: https://www.asyncapi.com/docs/reference/specification/v3.0.0
 */
export const asyncApiPage = (): string =>
  `# Written by \`npm run codegen\` from packages/contracts. Not to be edited.\n${stringify(asyncApiDocument(), { lineWidth: 0, aliasDuplicateObjects: false })}`;

function asyncApiDocument(): Json {
  const byTopic = Map.groupBy(eventCatalogue, ({ contract }) => contract.topic);
  return {
    asyncapi: "3.0.0",
    info: {
      title: "NovaTech events",
      version: "1.0.0",
      description:
        "The facts rooms tell one another: CloudEvents 1.0 in JSON. Each comes at least once; per aggregate in the order of aggregateversion. Ids only, never personal data.",
    },
    defaultContentType: "application/cloudevents+json",
    channels: mapOf(byTopic, ([topic, contracts]) => [topic, channel(topic, contracts)]),
    operations: mapOf(byTopic, ([topic, contracts]) => [`${topic}.send`, operation(topic, contracts)]),
    components: {
      messages: mapOf(eventCatalogue, (of) => [of.contract.type, message(of)]),
      schemas: {
        CloudEvent: envelope(),
        ...mapOf(eventCatalogue, ({ contract }) => [contract.type, wireSchema(contract.data)]),
      },
    },
  };
}

function channel(topic: string, contracts: readonly CataloguedContract[]): Json {
  const [producer, aggregate] = topic.split(".");
  return {
    address: topic,
    description: `What ${producer} tells of a ${aggregate}. One kind of aggregate: aggregateversion counts its events here without a gap.`,
    messages: mapOf(contracts, ({ contract }) => [contract.type, ref("messages", contract.type)]),
  };
}

const operation = (topic: string, contracts: readonly CataloguedContract[]): Json => ({
  action: "send",
  summary: `Sent by ${contracts[0]?.producer}.`,
  channel: { $ref: `#/channels/${topic}` },
  messages: contracts.map(({ contract }) => ({ $ref: `#/channels/${topic}/messages/${contract.type}` })),
});

function message({ producer, name, contract }: CataloguedContract): Json {
  const sample = new URL(`samples/${contract.type}.json`, contractsFolder);
  if (!existsSync(sample))
    throw new Error(`${contract.type} has no sample: write packages/contracts/samples/${contract.type}.json`);
  return {
    name: contract.type,
    title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    summary: summaryOf(producer, name),
    contentType: "application/cloudevents+json",
    payload: {
      allOf: [
        ref("schemas", "CloudEvent"),
        {
          type: "object",
          properties: {
            type: { const: contract.type },
            topic: { const: contract.topic },
            source: { const: `/${producer}` },
            data: ref("schemas", contract.type),
          },
        },
      ],
    },
    examples: [{ name: contract.type, payload: JSON.parse(readFileSync(sample, "utf8")) as unknown }],
  };
}

/** The sentence above a contract's declaration. */
function summaryOf(producer: string, name: string): string {
  const text = readFileSync(new URL(`src/${producer}.ts`, contractsFolder), "utf8");
  const [before] = text.split(`export const ${name} = `);
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(before ?? "")?.[1];
  if (!comment)
    throw new Error(
      `${name} in packages/contracts/src/${producer}.ts has no sentence above it that says what happened`,
    );
  return comment.replaceAll(/\s*\n\s*\*\s?/g, " ").trim();
}

const envelope = (): Json => {
  const described: Record<string, string> = {
    id: "Unique per event; equal on every redelivery.",
    source: "The room that tells it.",
    subject: "The id of the aggregate.",
    time: "When it happened.",
    aggregateversion: "Counts the aggregate's events on its topic from 1, without a gap.",
    topic: "Where it travels.",
    causationid: "The id of the event or request that caused it.",
  };
  const schema = wireSchema(cloudEvent) as { properties: Record<string, Json> };
  const properties = mapOf(Object.entries(schema.properties), ([name, property]) => [
    name,
    described[name] === undefined ? property : { description: described[name], ...property },
  ]);
  return { ...schema, properties };
};

/** JSON Schema draft 7, which AsyncAPI's schema object is a superset of, of what is on the wire. */
function wireSchema(type: z.ZodType): Json {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, { io: "input", target: "draft-7" });
  return schema;
}

const ref = (kind: "messages" | "schemas", name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

const mapOf = <Item>(items: Iterable<Item>, entry: (item: Item) => readonly [string, unknown]): Json =>
  Object.fromEntries(Array.from(items, entry));
