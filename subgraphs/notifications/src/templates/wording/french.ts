import type { HoldReason } from "../letter-facts.ts";
import type { Wording } from "../wording.ts";

const held: Readonly<Record<HoldReason, string>> = {
  FRAUD_REVIEW: "Nous la vérifions brièvement avant tout envoi. Vous n'avez rien à faire.",
  ADDRESS: "L'adresse semble incorrecte. Merci de la vérifier ; rien ne partira avant.",
  PAYMENT: "Le paiement doit être renouvelé avant tout envoi. Merci de choisir un moyen de paiement.",
  OTHER: "Un point reste à régler avant tout envoi. Nous nous en occupons.",
};
const resolved = {
  REFUND: "Votre retour a été accepté. Vous êtes remboursé de ce que vous avez payé.",
  EXCHANGE: "Votre retour a été accepté. L'article d'échange vous sera bientôt envoyé.",
  REJECTED: "Votre retour n'a pas pu être accepté. La commande indique pourquoi et ce que vous pouvez faire.",
};

/** Letters in French. */
export const french: Wording = {
  labels: {
    greeting: (name) => (name === null ? "Bonjour," : `Bonjour ${name},`),
    ordered: "Votre commande",
    inTheParcel: "Dans le colis",
    sentBack: "Ce que vous renvoyez",
    delivery: "Livraison",
    total: "Total",
    taxIncluded: "dont taxes",
    parcel: "Votre colis",
    carrier: "Transporteur",
    trackingNumber: "Numéro de suivi",
    expected: "Livraison prévue",
    follow: "Suivre le colis chez le transporteur",
    amount: "Montant",
    invoiceNumber: "Numéro de facture",
    now: "Maintenant",
    before: "Avant",
    price: "Prix",
    open: "Ouvrir",
    footOrder: "Vous recevez ce message parce qu'il concerne votre commande chez NovaTech.",
    footWish: "Vous recevez ce message parce que vous l'avez demandé ou autorisé.",
    footMerchant: "Vous recevez ce message parce que vous êtes propriétaire d'un marchand chez NovaTech.",
    unsubscribe: "Ne plus recevoir ce type de message",
  },
  letters: {
    ORDER_PLACED: ({ number, total, placedAt }, say) => ({
      subject: `Votre commande ${number}`,
      paragraphs: [
        `Merci pour votre commande du ${say.date(placedAt)}. Nous vous prévenons dès qu'une partie est en route.`,
      ],
      action: "Voir la commande",
      short: `Merci : votre commande ${number} de ${say.money(total)} est enregistrée.`,
    }),
    ORDER_HELD: ({ number, reason }) => ({
      subject: `Votre commande ${number} est en attente`,
      paragraphs: [held[reason]],
      action: "Voir la commande",
      short: `Votre commande ${number} est en attente. ${held[reason]}`,
    }),
    ORDER_CANCELLED: ({ number }) => ({
      subject: `Votre commande ${number} a été annulée`,
      paragraphs: ["Plus rien ne sera livré. Vous êtes remboursé de ce que vous avez payé."],
      action: "Voir la commande",
      short: `Votre commande ${number} a été annulée. Vous êtes remboursé de ce que vous avez payé.`,
    }),
    ORDER_EXPIRED: ({ number }) => ({
      subject: `Votre commande ${number} est close`,
      paragraphs: [
        "Elle n'a pas été payée à temps et ne sera donc pas livrée. Vous pouvez commander à nouveau à tout moment.",
      ],
      action: "Voir la commande",
      short: `Votre commande ${number} n'a pas été payée à temps et est close.`,
    }),
    ORDER_COMPLETED: ({ number }) => ({
      subject: `Votre commande ${number} est complète`,
      paragraphs: ["Tout est arrivé. Nous espérons que cela vous plaît."],
      action: "Voir la commande",
      short: `Toute votre commande ${number} est arrivée.`,
    }),
    SHIPMENT_SHIPPED: ({ number, expectedAt }, say) => ({
      subject: `Un colis de votre commande ${number} est en route`,
      paragraphs: [
        expectedAt === null ? "Il a quitté l'entrepôt." : `Il devrait vous parvenir le ${say.day(expectedAt)}.`,
      ],
      action: "Suivre la commande",
      short:
        expectedAt === null
          ? `Un colis de votre commande ${number} est en route.`
          : `Un colis de votre commande ${number} est en route et devrait vous parvenir le ${say.day(expectedAt)}.`,
    }),
    SHIPMENT_OUT_FOR_DELIVERY: ({ number, carrier }) => ({
      subject: `Votre colis arrive aujourd'hui (commande ${number})`,
      paragraphs: [`Il est dans le véhicule de livraison de ${carrier}.`],
      action: "Suivre la commande",
      short: `Un colis de votre commande ${number} est dans le véhicule de livraison de ${carrier}.`,
    }),
    SHIPMENT_DELIVERED: ({ number }) => ({
      subject: `Votre colis est arrivé (commande ${number})`,
      paragraphs: ["S'il manque quelque chose ou si un article est abîmé, dites-le-nous dans la commande."],
      action: "Voir la commande",
      short: `Un colis de votre commande ${number} est arrivé.`,
    }),
    SHIPMENT_DELAYED: ({ number, expectedAt }, say) => ({
      subject: `Votre colis a du retard (commande ${number})`,
      paragraphs: [
        expectedAt === null
          ? "Le transporteur a besoin de plus de temps que prévu. Nous en sommes désolés."
          : `Le transporteur a besoin de plus de temps que prévu ; le colis devrait maintenant vous parvenir le ${say.day(expectedAt)}. Nous en sommes désolés.`,
      ],
      action: "Suivre la commande",
      short: `Un colis de votre commande ${number} arrivera plus tard que prévu. Nous en sommes désolés.`,
    }),
    SHIPMENT_DELIVERY_ATTEMPTED: ({ number, carrier }) => ({
      subject: `Personne n'a pu recevoir votre colis (commande ${number})`,
      paragraphs: [`${carrier} s'est présenté et n'a trouvé personne. La page du transporteur indique la suite.`],
      action: "Suivre la commande",
      short: `${carrier} s'est présenté avec un colis de votre commande ${number} et n'a trouvé personne.`,
    }),
    SHIPMENT_READY_FOR_PICKUP: ({ number }) => ({
      subject: `Prête à être retirée : commande ${number}`,
      paragraphs: ["Votre commande vous attend au magasin. Le code à présenter se trouve dans la commande."],
      action: "Afficher le code",
      short: `Votre commande ${number} vous attend au magasin. Le code à présenter se trouve dans la commande.`,
    }),
    SHIPMENT_LOST: ({ number }) => ({
      subject: `Votre colis a été perdu (commande ${number})`,
      paragraphs: [
        "Le transporteur ne le retrouve pas. Nous le renvoyons ou nous vous remboursons ; la commande l'indique.",
      ],
      action: "Voir la commande",
      short: `Un colis de votre commande ${number} a été perdu. Nous le renvoyons ou nous vous remboursons.`,
    }),
    RETURN_REQUESTED: ({ number }) => ({
      subject: `Votre retour est enregistré (commande ${number})`,
      paragraphs: ["Le marchand l'examine et répond bientôt. Merci de ne rien envoyer avant."],
      action: "Voir le retour",
      short: `Votre retour de la commande ${number} est enregistré. Le marchand répond bientôt.`,
    }),
    RETURN_APPROVED: ({ number }) => ({
      subject: `Vous pouvez renvoyer (commande ${number})`,
      paragraphs: ["Emballez bien, confiez le colis à un transporteur et indiquez-nous son numéro dans le retour."],
      action: "Voir le retour",
      short: `Votre retour de la commande ${number} est accepté : vous pouvez l'envoyer.`,
    }),
    RETURN_DECLINED: ({ number }) => ({
      subject: `Votre retour a été refusé (commande ${number})`,
      paragraphs: ["Le marchand ne le reprend pas. Le retour indique pourquoi."],
      action: "Voir le retour",
      short: `Votre retour de la commande ${number} a été refusé. Le retour indique pourquoi.`,
    }),
    RETURN_RECEIVED: ({ number }) => ({
      subject: `Votre retour est arrivé (commande ${number})`,
      paragraphs: ["Le marchand l'a reçu et l'examine maintenant."],
      action: "Voir le retour",
      short: `Votre retour de la commande ${number} est arrivé chez le marchand.`,
    }),
    RETURN_RESOLVED: ({ number, resolution }) => ({
      subject: `Votre retour est réglé (commande ${number})`,
      paragraphs: [resolved[resolution ?? "REFUND"]],
      action: "Voir le retour",
      short: `Commande ${number} : ${resolved[resolution ?? "REFUND"]}`,
    }),
    REFUND_ISSUED: ({ number, amount }, say) => ({
      subject: `Vous êtes remboursé (commande ${number})`,
      paragraphs: [
        `Nous avons remboursé ${say.money(amount)}. Votre banque peut mettre quelques jours à l'afficher sur votre compte.`,
      ],
      action: "Voir la commande",
      short: `Nous avons remboursé ${say.money(amount)} pour votre commande ${number}.`,
    }),
    INVOICE_ISSUED: ({ number, invoiceNumber }) => ({
      subject: `Facture ${invoiceNumber} (commande ${number})`,
      paragraphs: ["Une facture de votre commande est prête. Vous pouvez l'ouvrir et la conserver à tout moment."],
      action: "Ouvrir la facture",
      short: `La facture ${invoiceNumber} de votre commande ${number} est prête.`,
    }),
    BACK_IN_STOCK: ({ name }) => ({
      subject: `De retour en stock : ${name}`,
      paragraphs: [
        "Vous nous avez demandé de vous prévenir. Nous ne pouvons pas le réserver : d'autres sont prévenus aussi.",
      ],
      action: "Voir le produit",
      short: `${name} est de retour en stock.`,
    }),
    PRICE_DROP: ({ name, price, previous }, say) => ({
      subject: `Maintenant ${say.money(price)} : ${name}`,
      paragraphs: [`Avant, il coûtait ${say.money(previous)}. Vous nous avez demandé de vous prévenir.`],
      action: "Voir le produit",
      short: `${name} coûte maintenant ${say.money(price)} au lieu de ${say.money(previous)}.`,
    }),
    TICKET_REPLIED: ({ ticketNumber }) => ({
      subject: `Une réponse à votre question ${ticketNumber}`,
      paragraphs: ["Nous vous avons répondu. Vous pouvez lire la réponse et poursuivre l'échange dans votre compte."],
      action: "Lire la réponse",
      short: `Nous avons répondu à votre question ${ticketNumber}.`,
    }),
    CHAT_TRANSCRIPT: ({ ticketNumber }) => ({
      subject: `Notre conversation (${ticketNumber})`,
      paragraphs: ["Tout ce qui a été dit est conservé pour vous. Vous et nous sommes seuls à pouvoir le lire."],
      action: "Voir dans votre compte",
      short: `Notre conversation ${ticketNumber} se trouve dans votre compte.`,
    }),
    WEBHOOK_ENDPOINT_DISABLED: ({ merchantName, host, reason }) => ({
      subject: `${merchantName} : plus rien n'est envoyé à ${host}`,
      paragraphs: [
        reason === "GONE"
          ? `Votre point d'accès chez ${host} a répondu qu'il n'existe plus (410). Nous l'avons désactivé.`
          : `Votre point d'accès chez ${host} n'a accepté aucun de nos messages pendant cinq jours. Nous l'avons désactivé.`,
        "Ce qui se passe entre-temps est conservé 30 jours. Réactivez le point d'accès dès qu'il répond de nouveau et faites envoyer ce qui lui manque.",
      ],
      action: "Voir le point d'accès",
      short: `${merchantName} : le point d'accès chez ${host} a été désactivé.`,
    }),
    REVIEW_REQUEST: ({ number, products }) => ({
      subject: "Qu'en pensez-vous ?",
      paragraphs: [
        `Il y a quelques semaines, vous avez commandé ${products.join(", ")} (commande ${number}). Votre avis aide les autres à choisir.`,
      ],
      action: "Écrire un avis",
      short: `Que pensez-vous de ${products.join(", ")} ? Votre avis aide les autres à choisir.`,
    }),
    DIGEST: ({ entries }) => ({
      subject: entries.length === 1 ? "1 nouvelle" : `${entries.length} nouvelles`,
      paragraphs: ["Voici ce qui s'est passé depuis notre dernier message."],
      action: "Tout voir",
      short: entries.length === 1 ? "Il y a 1 nouvelle." : `Il y a ${entries.length} nouvelles.`,
    }),
    PHONE_CODE: ({ code }) => ({
      subject: "Votre code",
      paragraphs: [`${code} est votre code. Personne chez nous ne vous le demandera jamais.`],
      action: "Ouvrir les réglages",
      short: `${code} est votre code. Personne chez nous ne vous le demandera jamais.`,
    }),
  },
  feed: {
    ORDER_PLACED: "Votre commande est enregistrée",
    ORDER_HELD: "Votre commande est en attente",
    ORDER_CANCELLED: "Votre commande a été annulée",
    ORDER_EXPIRED: "Votre commande est close",
    ORDER_COMPLETED: "Votre commande est complète",
    SHIPMENT_SHIPPED: "Un colis est en route",
    SHIPMENT_OUT_FOR_DELIVERY: "Votre colis arrive aujourd'hui",
    SHIPMENT_DELIVERED: "Votre colis est arrivé",
    SHIPMENT_DELAYED: "Votre colis a du retard",
    SHIPMENT_DELIVERY_ATTEMPTED: "Personne n'a pu recevoir votre colis",
    SHIPMENT_READY_FOR_PICKUP: "Prête à être retirée",
    SHIPMENT_LOST: "Votre colis a été perdu",
    RETURN_REQUESTED: "Votre retour est enregistré",
    RETURN_APPROVED: "Vous pouvez renvoyer",
    RETURN_DECLINED: "Votre retour a été refusé",
    RETURN_RECEIVED: "Votre retour est arrivé",
    RETURN_RESOLVED: "Votre retour est réglé",
    REFUND_ISSUED: "Vous êtes remboursé",
    INVOICE_ISSUED: "Une facture est prête",
    BACK_IN_STOCK: "De retour en stock",
    PRICE_DROP: "Le prix a baissé",
    TICKET_REPLIED: "Nous vous avons répondu",
    CHAT_TRANSCRIPT: "Notre conversation, à conserver",
    WEBHOOK_ENDPOINT_DISABLED: "Un point d'accès a été désactivé",
    REVIEW_REQUEST: "Qu'en pensez-vous ?",
    DIGEST: "Vos nouvelles",
    PHONE_CODE: "Votre code",
  },
};
