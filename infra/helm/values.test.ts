import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { environmentOf, overlay, places, readYaml, rendered, type Values, valueFiles, valuesOf } from "./values.ts";

const house = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, house), "utf8");

const rooms = [
  ...(/roomNames = \[([^\]]+)\]/.exec(read("packages/service/src/room.ts"))?.[1] ?? "").matchAll(/"(\w+)"/g),
]
  .map(([, name]) => name ?? "")
  .toSorted();
const everywhere = places();
const production = everywhere.filter(
  ({ environment, region }) => environment === "production" && region === "us-east-1",
);
type Network = { callers: string[]; calls: string[]; data: string[] };
const networkOf = (service: string): Network =>
  valuesOf({ service, environment: "production", region: "us-east-1" })["network"] as Network;

describe("the values of every service in every region", () => {
  it("are those of every room of the house, and of the gateway", () => {
    expect(production.map(({ service }) => service).toSorted()).toEqual([...rooms, "gateway"].toSorted());
    const schema = JSON.parse(read("infra/helm/service/values.schema.json")) as {
      properties: { name: { enum: string[] } };
    };
    expect(schema.properties.name.enum.toSorted()).toEqual([...rooms, "gateway"].toSorted());
  });

  it("keep to the chart's schema, which refuses what it does not know", () => {
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
      JSON.parse(read("infra/helm/service/values.schema.json")),
    );
    for (const place of everywhere) {
      validate(valuesOf(place));
      expect({ place, errors: validate.errors }).toEqual({ place, errors: null });
    }
    validate(overlay(valuesOf(production[0]!), { pol: "spot" }));
    expect(validate.errors?.[0]?.params).toEqual({ additionalProperty: "pol" });
  });

  it("name the service they are for", () => {
    for (const place of everywhere) expect(valuesOf(place)["name"]).toBe(place.service);
  });

  it("leave no text unrendered, and no address empty", () => {
    for (const place of everywhere) {
      const { plain } = environmentOf(place);
      for (const [name, text] of Object.entries(plain))
        expect(text, `${place.service} ${name}`).not.toMatch(/\{\{|\/\/:|^$/);
    }
  });

  it("hold the region's own networks, cut as terraform cuts them", () => {
    for (const place of everywhere) {
      const { network } = valuesOf(place) as { network: Record<string, string[]> };
      const block = network["endpointCidrs"]?.[0]?.split(".").slice(0, 2).join(".");
      expect(network, place.region).toMatchObject({
        endpointCidrs: [`${block}.0.0/17`],
        loadBalancers: [`${block}.128.0/20`],
        dataCidrs: [`${block}.192.0/20`],
      });
    }
    const plan = read("infra/terraform/modules/network/main.tf");
    for (const piece of ["cidrsubnet(var.cidr, 3, index)", "6, 32 + index)", "6, 48 + index)"])
      expect(plan).toContain(piece);
  });
});

describe("who may ask whom", () => {
  it("is said alike by the one who asks and the one who is asked", () => {
    for (const { service } of production) {
      const { calls, callers } = networkOf(service);
      for (const asked of calls) expect(networkOf(asked).callers, `${service} → ${asked}`).toContain(service);
      for (const asks of callers) expect(networkOf(asks).calls, `${asks} → ${service}`).toContain(service);
    }
  });

  it("is every room the code asks: a network policy that forgets one cuts it off", () => {
    for (const room of rooms) {
      const place = { service: room, environment: "production", region: "us-east-1" };
      const { plain } = environmentOf(place);
      for (const asked of roomsAskedBy(room)) {
        expect(networkOf(room).calls, `${room} → ${asked}`).toContain(asked);
        expect(plain, `${room} → ${asked}`).toHaveProperty(`${asked.toUpperCase()}_URL`);
      }
    }
  });

  it("lets every address that is told be reached", () => {
    for (const { service } of production) {
      const { plain } = environmentOf({ service, environment: "production", region: "us-east-1" });
      const hosts = Object.values(plain).flatMap((text) => /^http:\/\/(\w+):4000/.exec(text)?.[1] ?? []);
      for (const host of hosts.filter((one) => one !== service)) expect(networkOf(service).calls).toContain(host);
    }
  });
});

describe("a room", () => {
  it("has its own database, in a secret of its own, and a migration before its pods", () => {
    for (const room of rooms) {
      const values = valuesOf({ service: room, environment: "production", region: "us-east-1" });
      const variable = `${room.toUpperCase()}_DATABASE_URL`;
      expect(values).toMatchObject({ database: { variable }, secrets: { [variable]: "database-url" } });
      expect(networkOf(room).data).toContain("postgres");
    }
  });

  it("has no pods in a region that does not write, and asks no database there", () => {
    for (const place of everywhere.filter(({ environment }) => environment === "production")) {
      const { writer, roomsStandBy } = valuesOf(place);
      expect(roomsStandBy).toBe(place.region !== writer);
    }
  });
});

describe("Argo CD's applications", () => {
  it("name files that exist", () => {
    const named = everywhere.flatMap((place) => valueFiles(place).filter(({ isOptional }) => !isOptional));
    expect(named.filter(({ path }) => !existsSync(new URL(`infra/helm/${path}`, house)))).toEqual([]);
  });

  it("bring production's smallest region first and the writer last", () => {
    const set = readYaml("argocd/services.yaml") as { spec: { strategy: { type: string } } };
    expect(set.spec.strategy.type).toBe("RollingSync");
    const { writer } = readYaml("environments/production.yaml");
    const text = read("infra/helm/argocd/services.yaml");
    expect(text).toContain(`{ environment: production, region: ${String(writer)}, order: third }`);
  });

  it("use the networks, accounts and roles of the environments' files", () => {
    const sets = read("infra/helm/argocd/platform.yaml") + read("infra/helm/argocd/add-ons.yaml");
    for (const environment of ["development", "staging", "production"]) {
      const { account } = readYaml(`environments/${environment}.yaml`);
      for (const [, named] of sets.matchAll(new RegExp(`environment: ${environment}.*account: "(\\d+)"`, "g")))
        expect(named).toBe(account);
    }
  });
});

describe("the collector", () => {
  type Collector = {
    config: Record<"receivers" | "processors" | "exporters" | "extensions", Values> & {
      service: { extensions: string[]; pipelines: Record<string, Record<string, string[]> | null> };
    };
  };
  const { config } = readYaml("collector/values.yaml") as unknown as Collector;

  it("has every part its pipelines name", () => {
    for (const pipeline of Object.values(config.service.pipelines))
      for (const kind of ["receivers", "processors", "exporters"] as const)
        for (const part of pipeline?.[kind] ?? []) expect(Object.keys(config[kind])).toContain(part);
    expect(Object.keys(config.extensions)).toEqual(expect.arrayContaining(config.service.extensions));
  });

  it("listens where services send", () => {
    const { endpoint } = (config.receivers["otlp"] as { protocols: { http: { endpoint: string } } }).protocols.http;
    for (const place of production) {
      const { OTEL_EXPORTER_OTLP_ENDPOINT: sentTo = "" } = environmentOf(place).plain;
      expect(new URL(sentTo).port).toBe(endpoint.split(":")[1]);
    }
  });

  it("reads the label by which the canary's judge tells the versions", () => {
    const policy = read("infra/delivery/gateway-canary.json");
    expect(policy).toContain('track=\\"next\\"');
    expect(JSON.stringify(config.receivers)).toContain('"target_label":"track"');
    expect(read("infra/helm/service/templates/deployment.yaml")).toContain("novatech.example/track:");
  });
});

describe("texts of values", () => {
  it("may hold other values and nothing else of Helm's language", () => {
    expect(rendered("https://{{ .Values.a.b }}/x", { a: { b: "c" } })).toBe("https://c/x");
    expect(() => rendered("{{ .Values.a }}", {})).toThrow(/no value a/);
    expect(() => rendered("{{ now }}", {})).toThrow(/only \{\{ .Values/);
  });

  it("lie over one another as Helm lays them", () => {
    expect(overlay({ a: { b: 1, c: 2 }, d: [1] }, { a: { c: 3, b: null }, d: [] })).toEqual({ a: { c: 3 }, d: [] });
  });
});

/** The rooms a room's clients ask by callRoom, as its code says. */
function roomsAskedBy(room: string): readonly string[] {
  const clients = new URL(`subgraphs/${room}/src/`, house);
  return [
    ...new Set(
      sourcesBelow(clients).flatMap((text) =>
        [...text.matchAll(/callRoom(?:<[^(]*>)?\(\s*"(\w+)"/g)].map(([, asked]) => asked ?? ""),
      ),
    ),
  ];
}

function sourcesBelow(folder: URL): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.includes("__generated__"))
    .map((file) => readFileSync(new URL(file, folder), "utf8"));
}
