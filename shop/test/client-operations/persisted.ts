import { readFileSync } from "node:fs";
import { operationSchemas } from "@novatech/schema/openapi/operation-schemas";
import type { Components } from "@novatech/schema/openapi/json-schema";
import { createGraphClient } from "@novatech/testkit/graph-client";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { buildSchema, parse } from "graphql";
import { request } from "undici";
import { expect } from "vitest";
import { lines, noteShape, type Shape } from "./shape.ts";

const operations = new URL("../../../schema/operations/", import.meta.url);
const graph = buildSchema(readFileSync(new URL("../api.graphql", operations), "utf8"));

type Operation = {
  readonly id: string;
  readonly name: string;
  readonly type: "query" | "mutation" | "subscription";
  readonly body: string;
};
type Variables = Readonly<Record<string, unknown>>;
type Headers = Readonly<Record<string, string>>;

/** An app as it is installed: it sends nothing but its persisted operations, by id. */
export type InstalledApp = {
  /**
   * Sends the operation of that name, and every older one of it that installed apps still send, as `headers` say who. Each must answer
   * without errors and as its text and the graph say. Resolves to the data of the newest. `any`, so that a journey reads it by plain paths.
   */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly ask: (name: string, variables?: Variables, headers?: Headers) => Promise<any>;
  /** The same for a subscription, to its end, or until there were `events` of it, where it has none. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly follow: (name: string, variables: Variables, headers?: Headers, events?: number) => Promise<any[]>;
  /** What was asked came to, as text: every operation with its shape. */
  readonly shapes: () => string;
  /** Ids of the manifest that were not asked. */
  readonly notAsked: () => readonly string[];
};

/** Installs an app. `varying`: paths, by operation, that differ from run to run. `check` is told each answer beside. */
export function installApp(
  url: string,
  client: string,
  options: {
    readonly varying?: Readonly<Record<string, readonly string[]>>;
    readonly headers?: Headers;
    readonly check?: (operation: Operation, answer: unknown) => void;
  } = {},
): InstalledApp {
  const { varying = {}, check } = options;
  const manifest = JSON.parse(readFileSync(new URL(`${client}.json`, operations), "utf8")) as {
    readonly operations: readonly Operation[];
  };
  const shapes = new Map<string, Shape>();
  const versionsOf = (name: string): readonly Operation[] => {
    const found = manifest.operations.filter((one) => one.name === name);
    if (found.length === 0) throw new Error(`${client} has no operation ${name}`);
    return found;
  };
  const conforms = validators();

  function note(operation: Operation, data: unknown): void {
    const title =
      `${operation.type} ${operation.name} ${versionsOf(operation.name)[0] === operation ? "" : operation.id.slice(0, 8)}`.trim();
    const shape = shapes.get(operation.id) ?? new Map();
    shapes.set(operation.id, shape);
    noteShape(shape, data, varying[operation.name]);
    expect(conforms(operation, data), `${client} ${title}`).toEqual([]);
  }

  return {
    ask: async (name, variables = {}, headers = {}) => {
      let newest: unknown;
      for (const operation of versionsOf(name).toReversed()) {
        const response = await request(`${url}/${operation.id}`, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            "apollographql-client-name": client,
            ...options.headers,
            ...headers,
          },
          body: JSON.stringify({ variables: declared(operation, variables) }),
        });
        const answer = (await response.body.json()) as { readonly data?: object; readonly errors?: unknown };
        expect(answer.errors, `${client} ${name}`).toBeUndefined();
        for (const payload of Object.values(answer.data ?? {}))
          expect((payload as { userErrors?: unknown } | null)?.userErrors ?? [], `${client} ${name}`).toEqual([]);
        check?.(operation, answer);
        note(operation, answer.data);
        newest = answer.data;
      }
      return newest;
    },
    follow: async (name, variables, headers = {}, enough = Infinity) => {
      const [operation] = versionsOf(name);
      const reader = createGraphClient(url, { name: client, headers: { ...options.headers, ...headers } });
      const events: unknown[] = [];
      try {
        for await (const data of reader.follow(operation?.body ?? "", variables)) {
          if (operation) note(operation, data);
          events.push(data);
          if (events.length >= enough) break;
        }
      } finally {
        await reader.close();
      }
      return events;
    },
    shapes: () =>
      manifest.operations
        .flatMap((operation) => {
          const shape = shapes.get(operation.id);
          const isOld = versionsOf(operation.name)[0] !== operation;
          const title = `${operation.type} ${operation.name}${isOld ? ` (${operation.id.slice(0, 8)}, still sent)` : ""}`;
          return shape ? [[title, ...lines(shape).map((line) => `  ${line}`), ""].join("\n")] : [];
        })
        .join("\n"),
    notAsked: () =>
      manifest.operations.filter(({ id }) => !shapes.has(id)).map(({ name, id }) => `${name} ${id.slice(0, 8)}`),
  };
}

/** Those of the variables that an operation has: older versions of it have fewer. */
function declared({ body }: Operation, variables: Variables): Variables {
  const names = parse(body).definitions.flatMap((one) =>
    one.kind === "OperationDefinition"
      ? (one.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  );
  return Object.fromEntries(Object.entries(variables).filter(([name]) => names.includes(name)));
}

/** What of an answer's data is not as the operation's text and the graph say; empty when all is. */
function validators(): (operation: Operation, data: unknown) => readonly string[] {
  const known = new Map<string, ReturnType<Ajv2020["compile"]>>();
  return ({ id, body }, data) => {
    let validate = known.get(id);
    if (!validate) {
      const components: Components = new Map();
      const { data: schema } = operationSchemas(graph, body, components);
      const ajv = new Ajv2020({ allErrors: true, strict: false });
      addFormats.default(ajv);
      validate = ajv.compile({ ...schema, components: { schemas: Object.fromEntries(components) } });
      known.set(id, validate);
    }
    return validate(data)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
