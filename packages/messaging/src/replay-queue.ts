import { createHash, randomUUID } from "node:crypto";
import type { Message } from "@aws-sdk/client-sqs";
import type { Logger } from "pino";
import type { Aws } from "./aws-clients.ts";
import type { AwsNames } from "./aws-names.ts";
import type { Topology } from "./aws-topology.ts";
import { deleteMessages, maxReceived, returnMessages } from "./queue-messages.ts";
import { readReplayRequest } from "./replay-request.ts";
import { producerOf, type ReplayRequest, type Transport } from "./transport.ts";

/** So many receives an answer: a pile of wishes leaves room for the events themselves. */
const maxRounds = 20;

/** The wishes to be sent events again: a queue for each room that publishes. */
export function createReplayQueue(options: {
  readonly aws: Aws;
  readonly names: AwsNames;
  readonly topology: Topology;
  readonly logger: Logger;
}): Pick<Transport, "requestReplay" | "answerReplays"> {
  const { aws, names, topology, logger } = options;

  async function received(url: string): Promise<readonly Message[]> {
    const { sqs } = await aws.clients();
    const { Messages = [] } = await sqs.receiveMessage({
      QueueUrl: url,
      MaxNumberOfMessages: maxReceived,
      WaitTimeSeconds: 0,
    });
    return Messages;
  }

  function read(text: string): ReplayRequest | null {
    try {
      return readReplayRequest(text);
    } catch (error) {
      logger.error({ err: error }, "a wish to be sent events again cannot be read and is left out");
      return null;
    }
  }

  return {
    requestReplay: async (request) => {
      const MessageBody = JSON.stringify(request);
      const { sqs } = await aws.clients();
      await topology.onQueue(names.replayQueue(producerOf(request.topic)), ({ url }) =>
        sqs.sendMessage({
          QueueUrl: url,
          MessageBody,
          // Equal wishes come together and are answered once. They are no duplicates: the second may be for a second loss.
          MessageGroupId: createHash("sha256").update(MessageBody).digest("hex"),
          MessageDeduplicationId: randomUUID(),
        }),
      );
    },
    answerReplays: async (room, answer) => {
      const queue = await topology.findQueue(names.replayQueue(room));
      if (queue === null) return;
      for (let round = 0; round < maxRounds; round += 1) {
        const messages = await received(queue.url);
        if (messages.length === 0) return;
        const wishes = [...Map.groupBy(messages, (message) => message.Body ?? "")];
        try {
          for (const [text, equal] of wishes) {
            const request = read(text);
            if (request !== null) await answer(request);
            await deleteMessages(aws, queue.url, equal);
          }
        } catch (error) {
          // What was answered and deleted is passed over.
          await returnMessages(aws, queue.url, messages).catch(() => undefined);
          throw error;
        }
      }
    },
  };
}
