import type { SupportSeed } from "@novatech/support/commands/seed-support";
import { ticketQueues } from "@novatech/support/domain/ticket";
import { demoLogins } from "./accounts.ts";
import { demoId } from "./demo-id.ts";

const nothing = { productIds: [], categoryIds: [] };

/** What support of the demo shop knows and says, in English and German. */
export const demoSupport: Omit<SupportSeed, "agents"> = {
  articles: [
    {
      ...nothing,
      id: demoId("art", "how-to-return"),
      slug: "how-to-return",
      category: "RETURNS",
      texts: {
        en: {
          title: "How to send something back",
          summary:
            "You have 30 days from delivery. Ask for a return in your order; the seller answers within two working days.",
          body: "1. Open the order and choose **Send back**.\n2. Say which units, and why.\n3. When the seller agrees, pack them and print the label.\n4. You are paid back once the seller has looked at them.",
        },
        de: {
          title: "Etwas zurücksenden",
          summary:
            "Nach der Lieferung haben Sie 30 Tage Zeit. Beantragen Sie die Rückgabe in Ihrer Bestellung; der Händler antwortet in zwei Werktagen.",
          body: "1. Öffnen Sie die Bestellung und wählen Sie **Zurücksenden**.\n2. Sagen Sie, welche Stücke und warum.\n3. Stimmt der Händler zu, packen Sie sie ein und drucken das Etikett.\n4. Ihr Geld kommt zurück, sobald der Händler sie geprüft hat.",
        },
      },
    },
    {
      ...nothing,
      id: demoId("art", "where-is-my-parcel"),
      slug: "where-is-my-parcel",
      category: "DELIVERY",
      texts: {
        en: {
          title: "Where is my parcel?",
          summary: "Follow it live in your order. When nothing moves for five days, write to us.",
          body: "Every parcel shows where it was last seen. Carriers tell us at each stop, so a day without news is nothing to worry about. After **five days** without any, open a ticket from the parcel: we ask the carrier for you.",
        },
        de: {
          title: "Wo ist mein Paket?",
          summary: "Verfolgen Sie es live in Ihrer Bestellung. Bewegt sich fünf Tage lang nichts, schreiben Sie uns.",
          body: "Jedes Paket zeigt, wo es zuletzt gesehen wurde. Zusteller melden sich an jeder Station, ein Tag ohne Nachricht ist also nichts Schlimmes. Nach **fünf Tagen** ohne Nachricht öffnen Sie beim Paket eine Anfrage: Wir fragen für Sie nach.",
        },
      },
    },
    {
      ...nothing,
      id: demoId("art", "bluetooth-pairing"),
      slug: "bluetooth-pairing",
      category: "PRODUCT_HELP",
      texts: {
        en: {
          title: "Pairing headphones by Bluetooth",
          summary: "Hold the power button until the light blinks blue, then choose the headphones on your phone.",
          body: "Headphones that were paired before look for that device first. Switch its Bluetooth off, hold the power button for seven seconds, and choose them on the new device.",
        },
      },
    },
  ],
  answers: [
    {
      id: demoId("cans", "asked-carrier"),
      title: "We asked the carrier",
      language: "en",
      queue: "DELIVERY",
      body: "Thank you for writing to us about {{order.number}}. We have asked the carrier where your parcel is and answer within two working days.\n\n{{agent.name}}",
    },
    {
      id: demoId("cans", "asked-carrier-de"),
      title: "Beim Zusteller nachgefragt",
      language: "de",
      queue: "DELIVERY",
      body: "Danke für Ihre Nachricht zu {{order.number}}. Wir haben beim Zusteller nachgefragt und melden uns innerhalb von zwei Werktagen.\n\n{{agent.name}}",
    },
    {
      id: demoId("cans", "need-serial-number"),
      title: "Which serial number?",
      language: "en",
      queue: "TECHNICAL",
      body: "To help you with {{ticket.subject}} we need the serial number: it stands on the underside, beginning with SN.\n\n{{agent.name}}",
    },
  ],
};

/** Staff of the demo shop answer from the start: for all queues, in both languages, as leads. `userIds`: by e-mail address, as the accounts' seed tells them. */
export const demoAgents = (userIds: Readonly<Record<string, string>>): SupportSeed["agents"] =>
  demoLogins.flatMap(({ role, email, displayName }) => {
    const userId = userIds[email];
    if (role !== "staff" || userId === undefined) return [];
    const [publicName = displayName] = displayName.split(" ");
    return [{ userId, publicName, queues: ticketQueues, languages: ["en", "de"], isLead: true, isActive: true }];
  });
