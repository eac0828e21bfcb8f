import type { FeedText } from "../use-cases/ports-notices.ts";
import { wordings } from "./draft.ts";
import { sayIn } from "./say.ts";

/**
 * What the feed shows of a notification, from its own data alone: `productName`, `merchantName`, `host`, `orderNumber`, `invoiceNumber`, `ticketNumber`, and an amount
 * (`amountMinor`, for a price `previousMinor` beside it, `currency`), each where the notification has it.
 */
export const feedText: FeedText = ({ kind, data, language }) => {
  const say = sayIn(language, "UTC");
  const money = (name: string): string | undefined => {
    const [minor, currency] = [data[name], data["currency"]];
    if (minor === undefined || currency === undefined || !/^-?\d+$/.test(minor)) return undefined;
    return say.money({ minor: BigInt(minor), currency });
  };
  const previous = money("previousMinor");
  const told = [
    data["productName"],
    data["merchantName"],
    data["host"],
    data["orderNumber"],
    data["invoiceNumber"],
    data["ticketNumber"],
    money("amountMinor"),
    previous && `${wordings[language].labels.before}: ${previous}`,
  ];
  return { title: wordings[language].feed[kind], body: told.filter((part) => part !== undefined).join(" · ") };
};
