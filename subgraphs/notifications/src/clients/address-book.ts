import type { CallRoom } from "@novatech/service/room";
import { type Language, readLanguage } from "../domain/channel.ts";
import type { AddressBook } from "../use-cases/ports-letters.ts";

type Account = {
  readonly email: string;
  readonly isEmailVerified: boolean;
  readonly displayName: string | null;
  readonly language: string;
};
type OrderContact = {
  readonly email: string;
  readonly customerId: string | null;
  readonly accessToken: string | null;
  readonly countryCode: string | null;
};

const accountQuery = `query AccountForLetter($userId: ID!) {
  accountForLetter(userId: $userId) { email isEmailVerified displayName language }
}`;
const orderQuery = `query ContactForLetter($orderId: ID!) {
  contactForLetter(orderId: $orderId) { email customerId accessToken countryCode }
}`;

/** What most people of a country read, of the languages we write; English everywhere else. */
const languageOfCountry: Readonly<Partial<Record<string, Language>>> = {
  DE: "de",
  AT: "de",
  CH: "de",
  LI: "de",
  LU: "fr",
  FR: "fr",
  BE: "fr",
  MC: "fr",
  ES: "es",
  MX: "es",
  AR: "es",
  CO: "es",
  CL: "es",
  PE: "es",
};

/**
 * Asks the rooms that know. What is about an order goes to the address given with it, whoever is logged in; everything else to the account's address, once
 * that is confirmed: nobody is written to because a stranger typed their address. A guest is written to in a language of the country it goes to.
 */
export const createAddressBook = (callRoom: CallRoom): AddressBook => {
  const accountOf = async (userId: string): Promise<Account | null> =>
    (await callRoom<{ accountForLetter: Account | null }>("users", { query: accountQuery, variables: { userId } }))
      .accountForLetter;
  const contactOf = async (orderId: string): Promise<OrderContact | null> =>
    (await callRoom<{ contactForLetter: OrderContact | null }>("orders", { query: orderQuery, variables: { orderId } }))
      .contactForLetter;

  return async (to, about, data) => {
    const orderId = to.kind === "ORDER" ? to.orderId : about.type === "Order" ? about.id : (data["orderId"] ?? null);
    const [account, contact] = await Promise.all([
      to.kind === "USER" ? accountOf(to.userId) : null,
      orderId === null ? null : contactOf(orderId),
    ]);
    if (to.kind === "USER") {
      if (account === null) return null;
      const email = contact?.email ?? (account.isEmailVerified ? account.email : null);
      const { displayName: name } = account;
      return { email, name, language: readLanguage(account.language), accessToken: null };
    }
    if (contact === null) return null;
    const { email, accessToken, countryCode } = contact;
    return { email, name: null, language: languageOfCountry[countryCode ?? ""] ?? "en", accessToken };
  };
};
