import { type Language, readLanguage } from "../../domain/channel.ts";
import type { FeedEntry } from "../../use-cases/ports-feed.ts";
import type { NotificationResolvers } from "../__generated__/types.ts";
import type { Context } from "../context.ts";

/** Something a person was told. Whoever reaches one is that person. */
export const Notification: NotificationResolvers = {
  __resolveReference: ({ id }, { people }) => people.load.entry.load(id),
  title: async (entry, { language }, context) =>
    context.people.textOf(entry, await languageFor(entry, language, context)).title,
  body: async (entry, { language }, context) =>
    context.people.textOf(entry, await languageFor(entry, language, context)).body,
  order: (entry) => {
    const id = entry.subject.type === "Order" ? entry.subject.id : entry.data["orderId"];
    return id === undefined ? null : { id };
  },
  shipment: ({ subject }) => (subject.type === "Shipment" ? { id: subject.id } : null),
  return: ({ subject }) => (subject.type === "Return" ? { id: subject.id } : null),
  variant: ({ subject }) => (subject.type === "ProductVariant" ? { id: subject.id } : null),
  subjectType: ({ subject }) => subject.type,
  subjectId: ({ subject }) => subject.id,
};

/** The language asked for, else the one the person chose here; English for who chose none. */
async function languageFor(
  { personId }: FeedEntry,
  asked: string | null | undefined,
  { people }: Context,
): Promise<Language> {
  if (typeof asked === "string") return readLanguage(asked);
  return (await people.load.preferences.load(personId)).language ?? "en";
}
