import { readFileSync } from "node:fs";
import specification from "@asyncapi/specs/schemas/3.0.0.json" with { type: "json" };
import { Ajv, type ValidateFunction } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { asyncApiFile, asyncApiPage } from "./asyncapi.ts";

type Page = {
  readonly channels: Readonly<Record<string, { readonly messages: Readonly<Record<string, unknown>> }>>;
  readonly components: {
    readonly messages: Readonly<
      Record<
        string,
        { readonly summary: string; readonly payload: object; readonly examples: readonly { payload: object }[] }
      >
    >;
  };
};

const page = parse(asyncApiPage()) as Page;
const messages = Object.entries(page.components.messages);
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(page, "page");

const faultsOf = (validate: ValidateFunction, value: unknown): string[] =>
  validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);

test("the page in docs is what the contracts say", () => {
  expect(readFileSync(asyncApiFile, "utf8"), "npm run codegen").toBe(asyncApiPage());
});

test("it is an AsyncAPI 3.0 document", () => {
  // It brings its own copy of the draft-7 schema.
  const validate = new Ajv({ strict: false, validateFormats: false, meta: false, validateSchema: false }).compile(
    specification,
  );
  expect(faultsOf(validate, page)).toEqual([]);
  expect(faultsOf(validate, { ...page, channels: [] })).not.toEqual([]);
});

test("every reference leads somewhere", () => {
  const references = asyncApiPage().matchAll(/\$ref: "?#\/([^"\n]+)/g);
  for (const [, path = ""] of references) {
    const found = path.split("/").reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], page);
    expect(found, path).toBeDefined();
  }
});

test("every message is on exactly one channel, with a sentence that says what happened", () => {
  const onChannels = Object.values(page.channels).flatMap((channel) => Object.keys(channel.messages));
  expect(onChannels.toSorted()).toEqual(messages.map(([type]) => type).toSorted());
  for (const [type, { summary }] of messages) expect(summary, type).toMatch(/^[A-Z][^*]+\.$/);
});

test.each(messages)("%s: the payload described is the payload sent", (type, { examples }) => {
  const validate = ajv.compile({ $ref: `page#/components/messages/${type}/payload` });
  const [sample] = examples;
  expect(faultsOf(validate, sample?.payload)).toEqual([]);
  expect(faultsOf(validate, { ...sample?.payload, data: null })).not.toEqual([]);
  expect(faultsOf(validate, { ...sample?.payload, topic: "another.topic" })).not.toEqual([]);
});
