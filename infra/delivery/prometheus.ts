import { z } from "zod";
import { type AwsKeys, signRequest } from "./sign-request.ts";

/** Asks a Prometheus for one number. Null: there is no series, or its value is no number. Rejects when it does not answer properly. */
export type AskPrometheus = (query: string) => Promise<number | null>;

const answer = z.object({
  status: z.literal("success"),
  data: z.object({
    resultType: z.enum(["vector", "scalar"]),
    result: z.union([
      z.array(z.object({ value: z.tuple([z.number(), z.string()]) })),
      z.tuple([z.number(), z.string()]),
    ]),
  }),
});

/**
 * A Prometheus at `url` (its address without /api/v1/query), or a workspace of Amazon Managed Prometheus, to which requests are signed.
 * A query that gives several series is a mistake of who wrote it, and rejected. Each question has 10 seconds.
 */
export function createPrometheus(options: {
  readonly url: string;
  readonly aws?: { readonly region: string; readonly keys: AwsKeys } | undefined;
  readonly now?: () => Date;
}): AskPrometheus {
  const { aws, now = () => new Date() } = options;
  return async (query) => {
    const url = new URL(`${options.url.replace(/\/$/, "")}/api/v1/query`);
    const body = new URLSearchParams({ query }).toString();
    const signature = aws ? signRequest({ method: "POST", url, body, service: "aps", ...aws, at: now() }) : {};
    const response = await fetch(url, {
      method: "POST",
      body,
      headers: { "content-type": "application/x-www-form-urlencoded", ...signature },
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Prometheus answered ${response.status} to ${query}: ${text.slice(0, 300)}`);
    const { result } = answer.parse(JSON.parse(text)).data;
    if (result.length === 0) return null;
    const [first, second] = result;
    if (typeof first === "object" && second !== undefined)
      throw new Error(`the query gives ${result.length} series where one number is wanted: ${query}`);
    const value = Number(typeof first === "object" ? first.value[1] : second);
    return Number.isFinite(value) ? value : null;
  };
}
