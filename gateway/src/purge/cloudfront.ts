import { randomUUID } from "node:crypto";
import type { Cdn } from "./cdn.ts";

/**
 * CloudFront, by invalidations. With `by: "tag"` (the distribution's `CacheTagConfig` names the header `cache-tag`) each tag is an item `#tag`; with
 * `by: "path"`, for distributions without it, everything below `/graphql` goes, whatever the tag. Region, endpoint and credentials come from where the AWS SDK
 * looks for them; it is loaded at the first purge. Rejects as the SDK does, after its own retries.
 * Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/invalidation-by-tags.html
 */
export function createCloudFront(options: {
  readonly distributionId: string;
  readonly by: "tag" | "path";
  /** Another address of the API, for tests. */
  readonly endpoint?: string;
}): Cdn {
  const open = async () => {
    const { CloudFront } = await import("@aws-sdk/client-cloudfront");
    const { endpoint } = options;
    // A global service: its API lives in this region.
    return new CloudFront({ region: "us-east-1", ...(endpoint === undefined ? {} : { endpoint }) });
  };
  let opened: ReturnType<typeof open> | undefined;
  return {
    name: "cloudfront",
    // 3,000 may be under way for a distribution at once.
    maxTags: 1_000,
    purge: async (tags) => {
      const client = await (opened ??= open());
      const items = options.by === "tag" ? tags.map((tag) => `#${tag}`) : ["/graphql*"];
      await client.createInvalidation({
        DistributionId: options.distributionId,
        InvalidationBatch: { CallerReference: randomUUID(), Paths: { Quantity: items.length, Items: items } },
      });
    },
  };
}
