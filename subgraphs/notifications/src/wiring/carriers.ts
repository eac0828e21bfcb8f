import { createFailover } from "../clients/carriers/failover.ts";
import { createFolderProvider, createFolderTexts } from "../clients/carriers/mailbox-folder.ts";
import { createSmtpProvider } from "../clients/carriers/smtp.ts";
import { createSnsTexts } from "../clients/carriers/sns-texts.ts";
import { createWebPush, type VapidKeys } from "../clients/carriers/web-push.ts";
import type { ResolveName } from "../clients/webhook-sender/guarded-agent.ts";
import type { PeopleConfig } from "../config-people.ts";
import type { Carriers, Provider } from "../use-cases/ports-letters.ts";

/** How long a push service may take for all of it, in milliseconds. */
const pushTimeoutMs = 10_000;

/** Who carries letters, texts and pushes, as the shop is configured. `onLeftOut` is told when a provider is left out for a while. */
export function createCarriers(
  config: PeopleConfig,
  options: {
    readonly vapid: VapidKeys;
    readonly allowsLoopback: boolean;
    readonly now: () => Date;
    readonly onLeftOut: (provider: string, reason: string) => void;
    readonly resolveName?: ResolveName;
  },
): Carriers {
  const { vapid, allowsLoopback, now, onLeftOut, resolveName } = options;
  const { mailFrom: from, mailFolder: folder } = config;
  const inOrder = <Message>(providers: readonly Provider<Message>[]): Provider<Message> | null => {
    const [first, ...others] = providers;
    if (first === undefined) return null;
    return createFailover([first, ...others], { now, onLeftOut });
  };
  return {
    email:
      inOrder(config.smtpUrls.map((url) => createSmtpProvider({ url, from, connections: config.concurrency }))) ??
      createFolderProvider({ folder, from }),
    sms:
      inOrder(config.smsRegions.map((region) => createSnsTexts({ region, senderId: config.smsSenderId }))) ??
      (config.isTrial ? createFolderTexts({ folder, from }) : null),
    push: createWebPush({
      vapid,
      allowsLoopback,
      connectTimeoutMs: pushTimeoutMs,
      timeoutMs: pushTimeoutMs,
      ...(resolveName && { resolveName }),
    }),
  };
}
