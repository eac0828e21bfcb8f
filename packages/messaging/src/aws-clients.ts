import type { SNS } from "@aws-sdk/client-sns";
import type { SQS } from "@aws-sdk/client-sqs";

/** Both clients of a process. */
export type AwsClients = { readonly sns: SNS; readonly sqs: SQS };

/** Loads the SDK at the first use: a process on Redis never pays for it. */
export type Aws = {
  readonly clients: () => Promise<AwsClients>;
  readonly close: () => Promise<void>;
};

/**
 * The AWS clients. Region, endpoint and credentials come from where the SDK looks for them: its variables, files, the pod's role.
 * `longestWaitMs` is how long an answer may take on purpose (long polling); ten seconds more and the request is given up.
 */
export function openAws({ longestWaitMs }: { readonly longestWaitMs: number }): Aws {
  let opened: Promise<AwsClients> | null = null;
  const open = async (): Promise<AwsClients> => {
    const [{ SNS }, { SQS }] = await Promise.all([import("@aws-sdk/client-sns"), import("@aws-sdk/client-sqs")]);
    const connectionTimeout = 3000;
    const throwOnRequestTimeout = true;
    return {
      sns: new SNS({ requestHandler: { connectionTimeout, requestTimeout: 10_000, throwOnRequestTimeout } }),
      sqs: new SQS({
        requestHandler: { connectionTimeout, requestTimeout: longestWaitMs + 10_000, throwOnRequestTimeout },
      }),
    };
  };
  return {
    clients: () => (opened ??= open()),
    close: async () => {
      if (opened === null) return;
      const { sns, sqs } = await opened;
      sns.destroy();
      sqs.destroy();
    },
  };
}

/** Whether a call failed because its topic or queue does not exist (any more). */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  ["NotFoundException", "NotFound", "QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"].includes(
    error.name,
  );
