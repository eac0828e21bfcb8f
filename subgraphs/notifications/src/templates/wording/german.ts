import type { HoldReason } from "../letter-facts.ts";
import type { Wording } from "../wording.ts";

const held: Readonly<Record<HoldReason, string>> = {
  FRAUD_REVIEW: "Wir sehen sie kurz an, bevor etwas das Lager verlässt. Sie müssen nichts tun.",
  ADDRESS: "Die Adresse scheint nicht zu stimmen. Bitte prüfen Sie sie; vorher verlässt nichts das Lager.",
  PAYMENT: "Die Zahlung muss wiederholt werden, bevor etwas das Lager verlässt. Bitte wählen Sie, wie Sie zahlen.",
  OTHER: "Es ist noch etwas zu klären, bevor etwas das Lager verlässt. Wir kümmern uns darum.",
};
const resolved = {
  REFUND: "Ihre Rücksendung wurde angenommen. Sie bekommen Ihr Geld dafür zurück.",
  EXCHANGE: "Ihre Rücksendung wurde angenommen. Der Umtausch ist bald auf dem Weg zu Ihnen.",
  REJECTED:
    "Ihre Rücksendung konnte nicht angenommen werden. In der Bestellung steht, warum und was Sie nun tun können.",
};

/** Letters in German. */
export const german: Wording = {
  labels: {
    greeting: (name) => (name === null ? "Guten Tag," : `Guten Tag ${name},`),
    ordered: "Ihre Bestellung",
    inTheParcel: "Im Paket",
    sentBack: "Was Sie zurücksenden",
    delivery: "Versand",
    total: "Gesamt",
    taxIncluded: "darin Steuer",
    parcel: "Ihr Paket",
    carrier: "Zusteller",
    trackingNumber: "Sendungsnummer",
    expected: "Erwartet",
    follow: "Das Paket beim Zusteller verfolgen",
    amount: "Betrag",
    invoiceNumber: "Rechnungsnummer",
    now: "Jetzt",
    before: "Vorher",
    price: "Preis",
    open: "Öffnen",
    footOrder: "Sie bekommen diesen Brief, weil er Ihre Bestellung bei NovaTech betrifft.",
    footWish: "Sie bekommen diesen Brief, weil Sie darum gebeten oder es erlaubt haben.",
    footMerchant: "Sie bekommen diesen Brief, weil Ihnen ein Händler bei NovaTech gehört.",
    unsubscribe: "Keine solchen Briefe mehr",
  },
  letters: {
    ORDER_PLACED: ({ number, total, placedAt }, say) => ({
      subject: `Ihre Bestellung ${number}`,
      paragraphs: [
        `Vielen Dank für Ihre Bestellung vom ${say.date(placedAt)}. Wir melden uns, sobald etwas davon auf dem Weg ist.`,
      ],
      action: "Zur Bestellung",
      short: `Vielen Dank: Ihre Bestellung ${number} über ${say.money(total)} ist da.`,
    }),
    ORDER_HELD: ({ number, reason }) => ({
      subject: `Ihre Bestellung ${number} wartet`,
      paragraphs: [held[reason]],
      action: "Zur Bestellung",
      short: `Ihre Bestellung ${number} wartet. ${held[reason]}`,
    }),
    ORDER_CANCELLED: ({ number }) => ({
      subject: `Ihre Bestellung ${number} wurde storniert`,
      paragraphs: ["Es kommt nichts mehr davon. Was Sie dafür bezahlt haben, bekommen Sie zurück."],
      action: "Zur Bestellung",
      short: `Ihre Bestellung ${number} wurde storniert. Sie bekommen Ihr Geld dafür zurück.`,
    }),
    ORDER_EXPIRED: ({ number }) => ({
      subject: `Ihre Bestellung ${number} ist beendet`,
      paragraphs: [
        "Sie wurde nicht rechtzeitig bezahlt, darum kommt nichts davon. Sie können jederzeit neu bestellen.",
      ],
      action: "Zur Bestellung",
      short: `Ihre Bestellung ${number} wurde nicht rechtzeitig bezahlt und ist beendet.`,
    }),
    ORDER_COMPLETED: ({ number }) => ({
      subject: `Ihre Bestellung ${number} ist vollständig`,
      paragraphs: ["Alles davon ist angekommen. Wir wünschen viel Freude damit."],
      action: "Zur Bestellung",
      short: `Alles aus Ihrer Bestellung ${number} ist angekommen.`,
    }),
    SHIPMENT_SHIPPED: ({ number, expectedAt }, say) => ({
      subject: `Ein Paket Ihrer Bestellung ${number} ist auf dem Weg`,
      paragraphs: [
        expectedAt === null ? "Es hat das Lager verlassen." : `Es sollte am ${say.day(expectedAt)} bei Ihnen sein.`,
      ],
      action: "Bestellung verfolgen",
      short:
        expectedAt === null
          ? `Ein Paket Ihrer Bestellung ${number} ist auf dem Weg.`
          : `Ein Paket Ihrer Bestellung ${number} ist auf dem Weg und sollte am ${say.day(expectedAt)} bei Ihnen sein.`,
    }),
    SHIPMENT_OUT_FOR_DELIVERY: ({ number, carrier }) => ({
      subject: `Ihr Paket kommt heute (Bestellung ${number})`,
      paragraphs: [`Es ist im Zustellfahrzeug von ${carrier}.`],
      action: "Bestellung verfolgen",
      short: `Ein Paket Ihrer Bestellung ${number} ist im Zustellfahrzeug von ${carrier}.`,
    }),
    SHIPMENT_DELIVERED: ({ number }) => ({
      subject: `Ihr Paket ist angekommen (Bestellung ${number})`,
      paragraphs: ["Wenn etwas fehlt oder beschädigt ist, sagen Sie es uns in der Bestellung."],
      action: "Zur Bestellung",
      short: `Ein Paket Ihrer Bestellung ${number} ist angekommen.`,
    }),
    SHIPMENT_DELAYED: ({ number, expectedAt }, say) => ({
      subject: `Ihr Paket verspätet sich (Bestellung ${number})`,
      paragraphs: [
        expectedAt === null
          ? "Der Zusteller braucht länger, als wir gesagt haben. Das tut uns leid."
          : `Der Zusteller braucht länger, als wir gesagt haben; es sollte nun am ${say.day(expectedAt)} bei Ihnen sein. Das tut uns leid.`,
      ],
      action: "Bestellung verfolgen",
      short: `Ein Paket Ihrer Bestellung ${number} kommt später, als wir gesagt haben. Das tut uns leid.`,
    }),
    SHIPMENT_DELIVERY_ATTEMPTED: ({ number, carrier }) => ({
      subject: `Niemand konnte Ihr Paket annehmen (Bestellung ${number})`,
      paragraphs: [
        `${carrier} war an der Tür und hat niemanden angetroffen. Auf der Seite des Zustellers steht, wie es weitergeht.`,
      ],
      action: "Bestellung verfolgen",
      short: `${carrier} war mit einem Paket Ihrer Bestellung ${number} an der Tür und hat niemanden angetroffen.`,
    }),
    SHIPMENT_READY_FOR_PICKUP: ({ number }) => ({
      subject: `Zur Abholung bereit: Bestellung ${number}`,
      paragraphs: ["Ihre Bestellung liegt im Laden. Den Code, den man dort zeigt, finden Sie in der Bestellung."],
      action: "Code zeigen",
      short: `Ihre Bestellung ${number} liegt im Laden. Den Code für die Abholung finden Sie in der Bestellung.`,
    }),
    SHIPMENT_LOST: ({ number }) => ({
      subject: `Ihr Paket ging verloren (Bestellung ${number})`,
      paragraphs: [
        "Der Zusteller findet es nicht. Wir senden es noch einmal oder geben Ihr Geld zurück; was davon, steht in der Bestellung.",
      ],
      action: "Zur Bestellung",
      short: `Ein Paket Ihrer Bestellung ${number} ging verloren. Wir senden es noch einmal oder geben Ihr Geld zurück.`,
    }),
    RETURN_REQUESTED: ({ number }) => ({
      subject: `Ihre Rücksendung ist angemeldet (Bestellung ${number})`,
      paragraphs: ["Der Händler sieht sie an und antwortet bald. Bitte senden Sie vorher nichts."],
      action: "Zur Rücksendung",
      short: `Ihre Rücksendung zur Bestellung ${number} ist angemeldet. Der Händler antwortet bald.`,
    }),
    RETURN_APPROVED: ({ number }) => ({
      subject: `Sie können es zurücksenden (Bestellung ${number})`,
      paragraphs: [
        "Packen Sie es gut ein, geben Sie es einem Zusteller, und tragen Sie die Nummer des Pakets in der Rücksendung ein.",
      ],
      action: "Zur Rücksendung",
      short: `Ihre Rücksendung zur Bestellung ${number} wurde genehmigt: Sie können sie absenden.`,
    }),
    RETURN_DECLINED: ({ number }) => ({
      subject: `Ihre Rücksendung wurde abgelehnt (Bestellung ${number})`,
      paragraphs: ["Der Händler nimmt es nicht zurück. In der Rücksendung steht, warum."],
      action: "Zur Rücksendung",
      short: `Ihre Rücksendung zur Bestellung ${number} wurde abgelehnt. In der Rücksendung steht, warum.`,
    }),
    RETURN_RECEIVED: ({ number }) => ({
      subject: `Ihre Rücksendung ist angekommen (Bestellung ${number})`,
      paragraphs: ["Der Händler hat sie und sieht sie nun an."],
      action: "Zur Rücksendung",
      short: `Ihre Rücksendung zur Bestellung ${number} ist beim Händler angekommen.`,
    }),
    RETURN_RESOLVED: ({ number, resolution }) => ({
      subject: `Ihre Rücksendung ist erledigt (Bestellung ${number})`,
      paragraphs: [resolved[resolution ?? "REFUND"]],
      action: "Zur Rücksendung",
      short: `Bestellung ${number}: ${resolved[resolution ?? "REFUND"]}`,
    }),
    REFUND_ISSUED: ({ number, amount }, say) => ({
      subject: `Sie bekommen Geld zurück (Bestellung ${number})`,
      paragraphs: [
        `Wir haben ${say.money(amount)} zurückgezahlt. Bei Ihrer Bank kann es einige Tage dauern, bis Sie es auf Ihrem Konto sehen.`,
      ],
      action: "Zur Bestellung",
      short: `Wir haben ${say.money(amount)} für Ihre Bestellung ${number} zurückgezahlt.`,
    }),
    INVOICE_ISSUED: ({ number, invoiceNumber }) => ({
      subject: `Rechnung ${invoiceNumber} (Bestellung ${number})`,
      paragraphs: ["Eine Rechnung zu Ihrer Bestellung ist fertig. Sie können sie jederzeit öffnen und aufbewahren."],
      action: "Rechnung öffnen",
      short: `Die Rechnung ${invoiceNumber} zu Ihrer Bestellung ${number} ist fertig.`,
    }),
    BACK_IN_STOCK: ({ name }) => ({
      subject: `Wieder da: ${name}`,
      paragraphs: ["Sie haben uns gebeten, es Ihnen zu sagen. Zurücklegen können wir nichts: Andere wissen es auch."],
      action: "Zum Produkt",
      short: `${name} ist wieder da.`,
    }),
    PRICE_DROP: ({ name, price, previous }, say) => ({
      subject: `Jetzt ${say.money(price)}: ${name}`,
      paragraphs: [`Vorher kostete es ${say.money(previous)}. Sie haben uns gebeten, es Ihnen zu sagen.`],
      action: "Zum Produkt",
      short: `${name} kostet jetzt ${say.money(price)} statt ${say.money(previous)}.`,
    }),
    TICKET_REPLIED: ({ ticketNumber }) => ({
      subject: `Eine Antwort auf Ihre Frage ${ticketNumber}`,
      paragraphs: ["Wir haben Ihnen geantwortet. Sie können die Antwort in Ihrem Konto lesen und weiterfragen."],
      action: "Antwort lesen",
      short: `Wir haben auf Ihre Frage ${ticketNumber} geantwortet.`,
    }),
    CHAT_TRANSCRIPT: ({ ticketNumber }) => ({
      subject: `Unser Gespräch (${ticketNumber})`,
      paragraphs: ["Alles, was gesagt wurde, ist für Sie aufbewahrt. Nur Sie und wir können es lesen."],
      action: "Im Konto ansehen",
      short: `Unser Gespräch ${ticketNumber} steht in Ihrem Konto.`,
    }),
    WEBHOOK_ENDPOINT_DISABLED: ({ merchantName, host, reason }) => ({
      subject: `${merchantName}: An ${host} wird nichts mehr gesendet`,
      paragraphs: [
        reason === "GONE"
          ? `Ihr Endpunkt bei ${host} hat geantwortet, dass es ihn nicht mehr gibt (410). Wir haben ihn abgeschaltet.`
          : `Ihr Endpunkt bei ${host} hat fünf Tage lang keine unserer Nachrichten angenommen. Wir haben ihn abgeschaltet.`,
        "Was inzwischen geschieht, wird 30 Tage aufbewahrt. Schalten Sie den Endpunkt ein, sobald er wieder antwortet, und lassen Sie senden, was ihm fehlt.",
      ],
      action: "Zum Endpunkt",
      short: `${merchantName}: Der Endpunkt bei ${host} wurde abgeschaltet.`,
    }),
    REVIEW_REQUEST: ({ number, products }) => ({
      subject: "Wie gefällt es Ihnen?",
      paragraphs: [
        `Vor einigen Wochen haben Sie ${products.join(", ")} bestellt (Bestellung ${number}). Was Sie davon halten, hilft anderen bei der Wahl.`,
      ],
      action: "Bewertung schreiben",
      short: `Wie gefällt Ihnen ${products.join(", ")}? Ihre Meinung hilft anderen bei der Wahl.`,
    }),
    DIGEST: ({ entries }) => ({
      subject: entries.length === 1 ? "1 Neuigkeit" : `${entries.length} Neuigkeiten`,
      paragraphs: ["Das ist seit unserem letzten Brief geschehen."],
      action: "Alles ansehen",
      short: entries.length === 1 ? "Es gibt 1 Neuigkeit." : `Es gibt ${entries.length} Neuigkeiten.`,
    }),
    PHONE_CODE: ({ code }) => ({
      subject: "Ihr Code",
      paragraphs: [`${code} ist Ihr Code. Niemand von uns wird Sie je danach fragen.`],
      action: "Einstellungen öffnen",
      short: `${code} ist Ihr Code. Niemand von uns wird Sie je danach fragen.`,
    }),
  },
  feed: {
    ORDER_PLACED: "Ihre Bestellung ist da",
    ORDER_HELD: "Ihre Bestellung wartet",
    ORDER_CANCELLED: "Ihre Bestellung wurde storniert",
    ORDER_EXPIRED: "Ihre Bestellung ist beendet",
    ORDER_COMPLETED: "Ihre Bestellung ist vollständig",
    SHIPMENT_SHIPPED: "Ein Paket ist auf dem Weg",
    SHIPMENT_OUT_FOR_DELIVERY: "Ihr Paket kommt heute",
    SHIPMENT_DELIVERED: "Ihr Paket ist angekommen",
    SHIPMENT_DELAYED: "Ihr Paket verspätet sich",
    SHIPMENT_DELIVERY_ATTEMPTED: "Niemand konnte Ihr Paket annehmen",
    SHIPMENT_READY_FOR_PICKUP: "Zur Abholung bereit",
    SHIPMENT_LOST: "Ihr Paket ging verloren",
    RETURN_REQUESTED: "Ihre Rücksendung ist angemeldet",
    RETURN_APPROVED: "Sie können es zurücksenden",
    RETURN_DECLINED: "Ihre Rücksendung wurde abgelehnt",
    RETURN_RECEIVED: "Ihre Rücksendung ist angekommen",
    RETURN_RESOLVED: "Ihre Rücksendung ist erledigt",
    REFUND_ISSUED: "Sie bekommen Geld zurück",
    INVOICE_ISSUED: "Eine Rechnung ist fertig",
    BACK_IN_STOCK: "Wieder da",
    PRICE_DROP: "Der Preis ist gesunken",
    TICKET_REPLIED: "Wir haben Ihnen geantwortet",
    CHAT_TRANSCRIPT: "Unser Gespräch zum Aufbewahren",
    WEBHOOK_ENDPOINT_DISABLED: "Ein Endpunkt wurde abgeschaltet",
    REVIEW_REQUEST: "Wie gefällt es Ihnen?",
    DIGEST: "Ihre Neuigkeiten",
    PHONE_CODE: "Ihr Code",
  },
};
