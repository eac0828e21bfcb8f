import type { SNS } from "@aws-sdk/client-sns";
import type { ProviderAnswer } from "../../domain/letter-delivery.ts";
import type { Provider, TextMessage } from "../../use-cases/ports-letters.ts";

/** Faults of the number or the text: no other try and no other region helps. */
const forGood = new Set([
  "InvalidParameterException",
  "InvalidParameterValueException",
  "InvalidParameter",
  "OptedOutException",
]);

/**
 * Texts by Amazon SNS in one region. Endpoint and credentials come from where the SDK looks for them. `senderId` is shown where a country allows it: 1 to 11 letters
 * and digits. Source: https://docs.aws.amazon.com/sns/latest/dg/sms_sending-overview.html
 */
export function createSnsTexts({
  region,
  senderId,
}: {
  readonly region: string;
  readonly senderId: string;
}): Provider<TextMessage> {
  const name = `sns ${region}`;
  let opened: Promise<SNS> | null = null;
  const open = async (): Promise<SNS> => {
    // Loaded at the first text: a shop without texts never pays for it.
    const { SNS: Client } = await import("@aws-sdk/client-sns");
    const requestHandler = { connectionTimeout: 3000, requestTimeout: 10_000, throwOnRequestTimeout: true };
    return new Client({ region, requestHandler, maxAttempts: 1 });
  };
  return {
    name,
    send: async ({ to, text, isMarketing }, abortSignal) => {
      try {
        const client = await (opened ??= open());
        const string = (value: string) => ({ DataType: "String", StringValue: value });
        const { MessageId = null } = await client.publish(
          {
            PhoneNumber: to,
            Message: text,
            MessageAttributes: {
              "AWS.SNS.SMS.SenderID": string(senderId),
              "AWS.SNS.SMS.SMSType": string(isMarketing ? "Promotional" : "Transactional"),
            },
          },
          { abortSignal },
        );
        return { outcome: "TAKEN", provider: name, providerMessageId: MessageId };
      } catch (error) {
        if (abortSignal.aborted) throw error;
        return answerOf(error, name);
      }
    },
    close: async () => (await opened?.catch(() => null))?.destroy(),
  };
}

function answerOf(error: unknown, provider: string): ProviderAnswer {
  const code = error instanceof Error ? error.name : "unknown";
  return forGood.has(code)
    ? { outcome: "REFUSED", provider, reason: `SNS_${code}`, isAddress: true }
    : { outcome: "FAILED", provider, reason: `SNS_${code}`, retryAfterMs: null };
}
