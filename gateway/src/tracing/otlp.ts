import { type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace, TraceFlags } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import type { RequestTrace, Tracing } from "./request-trace.ts";

/**
 * Sends spans in batches by OTLP over HTTP to `endpoint` (the base, for example http://collector:4318). Of all traces `ratio` (0 to 1) are kept, chosen by their id, so that every
 * service with the same ratio keeps the same ones; that a client wants to be traced changes nothing, or anybody could have everything kept.
 */
export function createOtlpTracing(options: {
  readonly endpoint: string;
  readonly serviceName: string;
  readonly ratio: number;
}): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${options.endpoint.replace(/\/$/, "")}/v1/traces` });
  const ratio = new TraceIdRatioBasedSampler(options.ratio);
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": options.serviceName }),
    sampler: new ParentBasedSampler({ root: ratio, remoteParentSampled: ratio, remoteParentNotSampled: ratio }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer("novatech-gateway");

  return {
    request: (name, traceparent): RequestTrace | null => {
      const span = tracer.startSpan(name, { kind: SpanKind.SERVER }, remoteContext(traceparent));
      if (!span.isRecording()) return null;
      const inside = trace.setSpan(ROOT_CONTEXT, span);
      return {
        begin: (part, attributes = {}) => {
          const kind = part === "fetch" ? SpanKind.CLIENT : SpanKind.INTERNAL;
          const child = tracer.startSpan(part, { kind, attributes }, inside);
          return { traceparent: traceparentOf(child), end: (failure) => endSpan(child, failure) };
        },
        end: (attributes, failure) => {
          span.setAttributes(attributes);
          endSpan(span, failure);
        },
      };
    },
    stop: () => provider.shutdown(),
  };
}

function endSpan(span: Span, failure: string | undefined): void {
  if (failure !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
  span.end();
}

const form = /^00-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/;

function remoteContext(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = form.exec(traceparent ?? "") ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return ROOT_CONTEXT;
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

function traceparentOf(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, "0")}`;
}
