import { valuesOf } from "../helm/values.ts";
import { coresOf, type Pod, type Region } from "./plan.ts";

/** Production's regions. The writer is that of infra/helm/environments/production.yaml. */
export const regions: readonly Region[] = [
  { name: "us-east-1", model: "US", isWriter: true, evening: { from: 23, to: 4 } },
  { name: "eu-west-1", model: "EU", isWriter: false, evening: { from: 17, to: 22 } },
  { name: "ap-southeast-1", model: "APAC", isWriter: false, evening: { from: 10, to: 15 } },
];

/** The services that get bounds of their own; rooms that no kind of the model asks keep the chart's. */
export const services = [
  "gateway",
  "users",
  "catalog",
  "search",
  "inventory",
  "cart",
  "orders",
  "payments",
  "fulfillment",
  "recommendations",
  "notifications",
  "support",
  "analytics",
] as const;

/**
 * A service's pods as the chart makes them in production: an autoscaler counts by the CPU that a pod asks for, so what it asks for and the target are the
 * chart's numbers. Throws where the values name none.
 */
export function podOf(service: string, region: string): Pod {
  const { resources, autoscaling } = valuesOf({ service, environment: "production", region }) as {
    readonly resources?: { readonly requests?: { readonly cpu?: unknown } };
    readonly autoscaling?: { readonly cpuUtilizationPercent?: unknown };
  };
  const percent = autoscaling?.cpuUtilizationPercent;
  if (typeof percent !== "number" || percent < 1 || percent > 100)
    throw new Error(`the values of ${service} have no autoscaling.cpuUtilizationPercent of 1 to 100`);
  return { cores: coresOf(resources?.requests?.cpu), utilization: percent / 100 };
}
