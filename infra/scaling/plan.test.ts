import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { valuesOf } from "../helm/values.ts";
import { coresOf, type Costs, cpuMsPerSecond, parseCosts, type Pod, podsFor, type Scaling, scalingOf } from "./plan.ts";
import { podOf, regions, services } from "./regions.ts";
import { parseTraffic, type Traffic } from "./traffic.ts";

const rows = ["global", "US", "EU", "APAC"].flatMap((region, at) => {
  const part = [1, 0.5, 0.3, 0.2][at] ?? 0;
  return [
    ["average", 1000],
    ["busy hour (2x)", 2000],
    ["10x event busy hour (2x)", 20_000],
  ].map(([load, rate]) => ({ region, load, gateway_ops_s: Number(rate) * part }));
});
const mix = { look: { gateway_share: 0.75 }, buy: { gateway_share: 0.25 } };
const traffic: Traffic = parseTraffic(JSON.stringify({ mix, rows }));
const costs: Costs = parseCosts(
  JSON.stringify({
    gateway: { msPerOperation: 2, from: "made up" },
    kinds: { look: { catalog: 4, from: "made up" }, buy: { orders: 8, catalog: 2, from: "made up" } },
  }),
);
const pod: Pod = { cores: 1, utilization: 0.6 };
const [us, eu] = regions;
if (!us || !eu) throw new Error("there are three regions");
const scaling = (service: string, region = us, isSaleDay = false): Scaling =>
  scalingOf({ service, region, traffic, costs, pod, isSaleDay });

describe("how many pods a service needs", () => {
  it("follows from what operations of each kind cost it", () => {
    expect(cpuMsPerSecond("gateway", 100, traffic, costs)).toBe(200);
    expect(cpuMsPerSecond("catalog", 100, traffic, costs)).toBe(75 * 4 + 25 * 2);
    expect(cpuMsPerSecond("orders", 100, traffic, costs)).toBe(25 * 8);
    expect(cpuMsPerSecond("support", 100, traffic, costs)).toBe(0);
  });

  it("holds with a zone lost, and is never fewer than two", () => {
    // 1,800 ms a second at 600 ms a pod are three pods, with one zone of three lost five.
    expect(podsFor(1800, pod)).toBe(5);
    expect(podsFor(1, pod)).toBe(2);
    // A process has one thread: of four cores it uses one.
    expect(podsFor(1800, { cores: 4, utilization: 0.6 })).toBe(5);
  });

  it("a gateway serves its region, and 80 % of the world when it takes another's place", () => {
    const { autoscaling } = scaling("gateway", eu);
    expect(autoscaling.minReplicas).toBe(podsFor(300 * 2, pod));
    expect(autoscaling.maxReplicas).toBe(Math.ceil(podsFor(16_000 * 2, pod) * 1.5));
  });

  it("a room of the writer's region serves the world at every hour", () => {
    const { autoscaling, schedules } = scaling("orders");
    expect(autoscaling.minReplicas).toBe(podsFor(2000 * 0.25 * 8, pod));
    expect(schedules).toEqual([]);
  });

  it("an evening's minimum comes half an hour before it, and goes with it", () => {
    expect(scaling("gateway", eu).schedules).toEqual([
      { name: "evening", cron: "30 16 * * *", minReplicas: podsFor(600 * 2, pod) },
      { name: "night", cron: "0 22 * * *", minReplicas: podsFor(300 * 2, pod) },
    ]);
    expect(scaling("gateway", us).schedules.map(({ cron }) => cron)).toEqual(["30 22 * * *", "0 4 * * *"]);
  });

  it("on a day of sale the minimum is what the 10x busy hour needs", () => {
    const { autoscaling, schedules } = scaling("gateway", us, true);
    expect(autoscaling.minReplicas).toBe(podsFor(10_000 * 2, pod));
    expect(autoscaling.maxReplicas).toBeGreaterThan(autoscaling.minReplicas);
    expect(schedules).toEqual([]);
  });

  it("names what is missing in the model or in the costs", () => {
    expect(() => traffic.rate("Mars", "average")).toThrow(/no row "Mars"/);
    const unknown = parseTraffic(JSON.stringify({ mix: { sing: { gateway_share: 1 } }, rows }));
    expect(() => cpuMsPerSecond("catalog", 1, unknown, costs)).toThrow(/nothing of "sing"/);
  });
});

describe("a pod", () => {
  it("is what the chart makes: full at the autoscaler's part of the CPU it asks for", () => {
    const { resources, autoscaling } = valuesOf({
      service: "support",
      environment: "production",
      region: us.name,
    }) as unknown as { resources: { requests: { cpu: string } }; autoscaling: { cpuUtilizationPercent: number } };
    expect(podOf("support", us.name)).toEqual({
      cores: coresOf(resources.requests.cpu),
      utilization: autoscaling.cpuUtilizationPercent / 100,
    });
    const template = readFileSync(new URL("../helm/service/templates/autoscaler.yaml", import.meta.url), "utf8");
    expect(template).toMatch(
      /type: Utilization\n\s+averageUtilization: \{\{ \$root\.Values\.autoscaling\.cpuUtilizationPercent \}\}/,
    );
    // 600 ms a second at 60 % of 250m are four pods, and with a zone lost six; planned by a whole core they would be two.
    expect(podsFor(600, { cores: 0.25, utilization: 0.6 })).toBe(6);
  });

  it("asks for no more CPU than its one thread can use, in any region", () => {
    for (const region of regions)
      for (const service of services) expect(podOf(service, region.name).cores, service).toBeLessThanOrEqual(1);
  });

  it("keeps so few connections that all of them at their most raise no alarm of the database", () => {
    const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
    const [, pool] = /poolSize: (\d+)/.exec(read("packages/service/src/run-room.ts")) ?? [];
    const [, most] =
      /variable "database_connections" \{[^}]*default\s+= (\d+)/.exec(
        read("infra/terraform/modules/observability/variables.tf"),
      ) ?? [];
    const pods = services
      .filter((service) => service !== "gateway")
      .map((service) => {
        const place = { service, environment: "production", region: us.name };
        return (valuesOf(place)["autoscaling"] as { maxReplicas: number }).maxReplicas;
      });
    expect(Number(pool)).toBeGreaterThan(0);
    expect(pods.reduce((sum, one) => sum + one, 0) * Number(pool)).toBeLessThanOrEqual(Number(most));
  });

  it("reads amounts of CPU as Kubernetes writes them", () => {
    expect([coresOf("250m"), coresOf("1"), coresOf(0.5)]).toEqual([0.25, 1, 0.5]);
    for (const wrong of ["", "1 core", "0", undefined]) expect(() => coresOf(wrong)).toThrow(/no amount of CPU/);
  });
});

// oxlint-disable-next-line node/no-process-env -- where the model lies is the machine's own
const data = process.env["NOVATECH_DATA"];
const model = data === undefined ? undefined : join(data, "traffic.json");

// The traffic model is not part of the house: without NOVATECH_DATA what was written from it is not compared.
describe.skipIf(model === undefined || !existsSync(model))("the bounds in infra/helm/environments/production", () => {
  it("are those that follow from the traffic model", () => {
    const real = parseTraffic(readFileSync(model ?? "", "utf8"));
    const realCosts = parseCosts(readFileSync(new URL("costs.json", import.meta.url), "utf8"));
    for (const region of regions)
      for (const service of services.filter((one) => one === "gateway" || region.isWriter)) {
        const file = `../helm/environments/production/${region.name}.scaling/${service}.yaml`;
        const written: unknown = parse(readFileSync(new URL(file, import.meta.url), "utf8"));
        expect(written, file).toEqual(
          scalingOf({
            service,
            region,
            traffic: real,
            costs: realCosts,
            pod: podOf(service, region.name),
            isSaleDay: false,
          }),
        );
      }
  });
});
