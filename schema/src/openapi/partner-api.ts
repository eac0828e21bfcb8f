import { readdirSync, readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema, Kind, parse } from "graphql";
import { stringify } from "yaml";
import { readManifest } from "../operations/files.ts";
import { root } from "../rooms.ts";
import { apiFile } from "../write.ts";
import type { Components, Json } from "./json-schema.ts";
import { operationSchemas } from "./operation-schemas.ts";
import { webhookHeaders, webhookMessages } from "./webhook-messages.ts";

/** The description of what partners may ask, for people and for tools that make clients of it. */
export const partnerApiFile = new URL("docs/api/partner.openapi.yaml", root);

const operationsFolder = new URL("schema/operations/partner/", root);

/** The file as it must stand. */
export const partnerApiPage = (): string =>
  `# Written by \`npm run codegen\` from schema/operations/partner and schema/api.graphql. Not to be edited.\n${stringify(
    partnerApiDocument(buildSchema(readFileSync(apiFile, "utf8"))),
    { lineWidth: 0, aliasDuplicateObjects: false },
  )}`;

/**
 * OpenAPI 3.1 of the persisted operations of partners: a path for each id; queries by GET and POST, mutations by POST. Also what
 * webhooks send. Source: https://spec.openapis.org/oas/v3.1.1.html
 */
function partnerApiDocument(schema: GraphQLSchema): Json {
  const components: Components = new Map();
  const notes = operationNotes();
  const current = readManifest("partner").operations.filter(({ name }) => notes.has(name));
  const newest = current.filter(({ name }, index) => current.findIndex((one) => one.name === name) === index);
  const described = newest.map((operation) => {
    const { type, variables, data } = operationSchemas(schema, operation.body, components);
    components.set(`${operation.name}Variables`, variables).set(`${operation.name}Data`, data);
    const isRequired = (variables["required"] as readonly string[]).length > 0;
    return { ...operation, note: notes.get(operation.name) ?? "", type, isRequired };
  });
  return {
    openapi: "3.1.1",
    info: {
      title: "NovaTech for partners",
      version: "1.0.0",
      license: { name: "MIT", identifier: "MIT" },
      description:
        "Persisted GraphQL operations by id, and the webhooks that say when it is time to ask. An answer has `data`, or `errors`, or both: where a part of the shop does not answer, its fields are null and `errors` says so by `path`. Mutations refuse in `userErrors`, with 200. New fields, operations and values of enums may come at any time; an id never changes its meaning.",
    },
    servers: [
      {
        url: "{origin}",
        variables: { origin: { default: "http://localhost:4000", description: "The shop's address." } },
      },
    ],
    security: [{ apiKey: [] }, { clientCredentials: [] }],
    tags: [
      { name: "query", description: "Reads." },
      { name: "mutation", description: "Changes." },
    ],
    paths: Object.fromEntries(described.map((one) => [`/graphql/${one.id}`, pathItem(one)])),
    webhooks: webhookMessages(schema, components),
    components: {
      securitySchemes: {
        apiKey: { type: "apiKey", in: "header", name: "x-api-key", description: "The partner's key." },
        clientCredentials: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "A token of OAuth 2.0 client credentials with the scope `partner`.",
        },
      },
      responses: refusals,
      parameters: webhookHeaders,
      schemas: {
        ...Object.fromEntries([...components].toSorted(([one], [other]) => (one < other ? -1 : 1))),
        GraphQLErrors: errorsSchema,
      },
    },
  };
}

/** What the author of an operation says of it, by name: only what stands in the folder now is described. */
function operationNotes(): ReadonlyMap<string, string> {
  const files = readdirSync(operationsFolder).filter((name) => name.endsWith(".graphql"));
  return new Map(
    files.flatMap((file) =>
      parse(readFileSync(new URL(file, operationsFolder), "utf8")).definitions.flatMap((one) =>
        one.kind === Kind.OPERATION_DEFINITION && one.name
          ? [[one.name.value, one.description?.value.trim() ?? ""] as const]
          : [],
      ),
    ),
  );
}

type Described = {
  readonly name: string;
  readonly note: string;
  readonly type: string;
  /** Whether there is a variable without a default. */
  readonly isRequired: boolean;
};

function pathItem({ name, note, type, isRequired }: Described): Json {
  const variables = { $ref: `#/components/schemas/${name}Variables` };
  const data = { $ref: `#/components/schemas/${name}Data` };
  const operation = (operationId: string, more: Json): Json => ({
    operationId,
    summary: note.split(/(?<=[.:]) /)[0]?.replace(/[.:]$/, "") ?? name,
    description: note,
    tags: [type],
    ...more,
    responses: {
      "200": {
        description: "The answer; with `accept: application/json` also a refusal of the variables.",
        content: {
          "application/json": {
            schema: {
              type: "object",
              anyOf: [{ required: ["data"] }, { required: ["errors"] }],
              properties: {
                data: { anyOf: [data, { type: "null" }] },
                errors: { $ref: "#/components/schemas/GraphQLErrors" },
                extensions: { type: "object" },
              },
            },
          },
        },
      },
      ...Object.fromEntries(
        Object.keys(refusals).map((status) => [refusalStatus(status), { $ref: `#/components/responses/${status}` }]),
      ),
    },
  });
  const post = operation(name, {
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: { type: "object", required: isRequired ? ["variables"] : [], properties: { variables } },
        },
      },
    },
  });
  if (type !== "query") return { post };
  const parameter = {
    name: "variables",
    in: "query",
    required: isRequired,
    content: { "application/json": { schema: variables } },
  };
  return { get: operation(`${name}ByGet`, { parameters: [parameter] }), post };
}

const errorsSchema: Json = {
  description: "What failed. Programs branch on `extensions.code`.",
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    required: ["message"],
    properties: {
      message: { type: "string" },
      path: { type: "array", items: { type: ["string", "integer"] } },
      locations: { type: "array", items: { type: "object" } },
      extensions: { type: "object", properties: { code: { type: "string" } } },
    },
  },
};

const refusalStatus = (name: string): string => /\d{3}/.exec(name)?.[0] ?? name;

const refused = (description: string, headers: Json = {}): Json => ({
  description,
  headers,
  content: {
    "application/json": {
      schema: {
        type: "object",
        required: ["errors"],
        properties: {
          errors: { $ref: "#/components/schemas/GraphQLErrors" },
          data: { type: "null" },
          extensions: { type: "object" },
        },
      },
    },
  },
});

/** How a request is refused as a whole. */
const refusals: Readonly<Record<string, Json>> = {
  Refused400: refused("The variables do not fit: `BAD_USER_INPUT`."),
  Refused401: refused("No key, or one that is nobody's: `UNAUTHENTICATED`."),
  Refused403: refused("From an address the partner is not bound to: `FORBIDDEN`."),
  Refused404: refused("The id is not a partner's: `PERSISTED_QUERY_NOT_IN_LIST`."),
  Refused429: refused("Too many requests in a minute or a day, or too costly ones: `RATE_LIMITED`.", {
    "retry-after": { description: "Seconds until it may be tried again.", schema: { type: "integer" } },
  }),
  Refused503: refused("The shop takes no more work just now."),
};
