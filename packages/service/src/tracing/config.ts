import { z } from "zod";
import { httpUrl } from "../config.ts";
import type { OtlpOptions } from "./otlp.ts";
import type { Tracing } from "./tracing.ts";

/**
 * The variables of tracing, for whoever reads a process's environment.
 * The names are OpenTelemetry's. Source: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 */
export const tracingVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  OTEL_SERVICE_NAME: z.string().optional(),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(0.01),
};

/** Where a process sends its traces; null where it sends none. `name`: the service's, unless the environment says another. */
export function tracingOf(read: z.output<z.ZodObject<typeof tracingVariables>>, name: string): OtlpOptions | null {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: serviceName = name } = read;
  return endpoint === undefined ? null : { endpoint, serviceName, ratio: read.OTEL_TRACES_SAMPLER_ARG };
}

/** Opens what was read. The exporter is loaded where it is wanted only: that takes a tenth of a second. */
export async function openTracing(options: OtlpOptions | null): Promise<Tracing | null> {
  return options && (await import("./otlp.ts")).createOtlpTracing(options);
}
