import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A span as it came by OTLP over HTTP. */
export type ReceivedSpan = {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly kind: number;
  readonly status: { readonly code?: number; readonly message?: string };
  readonly attributes: readonly Attribute[];
  /** `service.name` of the process that sent it. */
  readonly service: string;
};
type Attribute = { readonly key: string; readonly value: Readonly<Record<string, unknown>> };
type Export = {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Omit<ReceivedSpan, "service">[] }[];
  }[];
};

/** An attribute's value, whatever its type. */
export const attributeOf = (span: Pick<ReceivedSpan, "attributes"> | undefined, key: string): unknown =>
  Object.values(span?.attributes.find((one) => one.key === key)?.value ?? {})[0];

/** What traces are sent to. */
export type TraceReceiver = {
  /** For `OTEL_EXPORTER_OTLP_ENDPOINT`. */
  readonly url: string;
  readonly spans: () => readonly ReceivedSpan[];
  /** Everything that came, as it came. */
  readonly text: () => string;
  readonly stop: () => Promise<void>;
};

/** Receives traces by OTLP over HTTP, in JSON, and keeps them. Source: https://opentelemetry.io/docs/specs/otlp/#otlphttp-request */
export async function startTraceReceiver(): Promise<TraceReceiver> {
  const texts: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const isOurs = request.url === "/v1/traces" && request.headers["content-type"] === "application/json";
      if (isOurs) texts.push(Buffer.concat(chunks).toString());
      response.writeHead(isOurs ? 200 : 404, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans: () => texts.flatMap((text) => spansOf(JSON.parse(text) as Export)),
    text: () => texts.join("\n"),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const spansOf = ({ resourceSpans }: Export): readonly ReceivedSpan[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = String(attributeOf(resource, "service.name"));
    return scopeSpans.flatMap(({ spans }) => spans.map((span) => ({ ...span, service })));
  });

/** A span and what is below it, by its name and what says whose it is: `fetch catalog`. */
export type SpanTree = { readonly [name: string]: SpanTree };

/**
 * The tree of the spans below one. Where several have a name, what is below them is below one; sorted by nothing.
 */
export function treeBelow(spans: readonly ReceivedSpan[], parent: ReceivedSpan): SpanTree {
  const tree: Record<string, SpanTree> = {};
  for (const span of spans)
    if (span.parentSpanId === parent.spanId && span.traceId === parent.traceId) {
      const whose = attributeOf(span, "novatech.subgraph") ?? attributeOf(span, "novatech.room");
      const name = typeof whose === "string" ? `${span.name} ${whose}` : span.name;
      tree[name] = { ...tree[name], ...treeBelow(spans, span) };
    }
  return tree;
}
