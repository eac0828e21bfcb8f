import type { Attributes, TracePart } from "@novatech/kernel/trace";
import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import { formatTraceparent, parseTraceparent } from "./traceparent.ts";
import type { Tracing } from "./tracing.ts";

/** Where spans go, and how many traces are kept. */
export type OtlpOptions = {
  /** The base, for example http://collector:4318. */
  readonly endpoint: string;
  readonly serviceName: string;
  /** Of the traces that begin here, 0 to 1, chosen by their id. Those of others are kept where they keep them. */
  readonly ratio: number;
  /** A request has at most so many parts in one process: a list or a stream may be long. What comes after is not told, and who is asked then is told not to trace. Default 1,000. */
  readonly maxParts?: number;
};

const askingParts = new Set(["fetch", "call", "sql"]);

/** Sends spans in batches by OTLP over HTTP. */
export function createOtlpTracing(options: OtlpOptions): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${options.endpoint.replace(/\/$/, "")}/v1/traces` });
  const ratio = new TraceIdRatioBasedSampler(options.ratio);
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": options.serviceName }),
    // `request` hands on a client's trace as one that is not kept, whatever the client says, or anybody could have everything kept.
    sampler: new ParentBasedSampler({
      root: ratio,
      remoteParentNotSampled: ratio,
      remoteParentSampled: new AlwaysOnSampler(),
    }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer("novatech");

  const begin = (
    name: string,
    kind: SpanKind,
    context: Context,
    left: { parts: number },
    attributes: Attributes,
    startedAtMs?: number,
  ): TracePart | null => {
    const span = tracer.startSpan(
      name,
      { kind, attributes, ...(startedAtMs === undefined ? {} : { startTime: startedAtMs }) },
      context,
    );
    if (!span.isRecording()) return null;
    const inside = trace.setSpan(ROOT_CONTEXT, span);
    const { traceId, spanId } = span.spanContext();
    let isOpen = true;
    const silent: TracePart = {
      traceparent: formatTraceparent(traceId, spanId, TraceFlags.NONE),
      begin: () => silent,
      end: () => {},
    };
    return {
      traceparent: formatTraceparent(traceId, spanId, TraceFlags.SAMPLED),
      begin: (inner, about = {}, atMs) => {
        if (left.parts <= 0) return silent;
        left.parts -= 1;
        const innerKind = askingParts.has(inner) ? SpanKind.CLIENT : SpanKind.INTERNAL;
        return begin(inner, innerKind, inside, left, about, atMs) ?? silent;
      },
      end: (failure, about) => {
        if (!isOpen) return;
        isOpen = false;
        if (about) span.setAttributes(about);
        if (failure !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
        span.end();
      },
    };
  };

  const serve = (name: string, context: Context): TracePart | null =>
    begin(name, SpanKind.SERVER, context, { parts: options.maxParts ?? 1_000 }, {});

  return {
    request: (name, traceparent) => serve(name, remote(traceparent, TraceFlags.NONE) ?? ROOT_CONTEXT),
    continued: (name, traceparent) => {
      const context = parseTraceparent(traceparent)?.isSampled ? remote(traceparent, TraceFlags.SAMPLED) : null;
      return context && serve(name, context);
    },
    stop: () => provider.shutdown(),
  };
}

function remote(traceparent: string | undefined, traceFlags: TraceFlags): Context | null {
  const parsed = parseTraceparent(traceparent);
  if (!parsed) return null;
  const { traceId, spanId } = parsed;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}
