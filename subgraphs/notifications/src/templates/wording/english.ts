import type { HoldReason } from "../letter-facts.ts";
import type { Wording } from "../wording.ts";

const held: Readonly<Record<HoldReason, string>> = {
  FRAUD_REVIEW: "We take a short look at it before anything leaves. You need not do anything.",
  ADDRESS: "The address does not seem to be right. Please check it; nothing leaves before.",
  PAYMENT: "Your payment has to be made again before anything leaves. Please choose how to pay.",
  OTHER: "Something has to be settled before anything leaves. We are on it.",
};
const resolved = {
  REFUND: "Your return was accepted. What you paid for it comes back to you.",
  EXCHANGE: "Your return was accepted. The exchange is on its way to you soon.",
  REJECTED: "Your return could not be accepted. The order says why, and what you can do.",
};

/** Letters in English. */
export const english: Wording = {
  labels: {
    greeting: (name) => (name === null ? "Hello," : `Hello ${name},`),
    ordered: "What you ordered",
    inTheParcel: "In the parcel",
    sentBack: "What you send back",
    delivery: "Delivery",
    total: "Total",
    taxIncluded: "of which tax",
    parcel: "Your parcel",
    carrier: "Carrier",
    trackingNumber: "Tracking number",
    expected: "Expected",
    follow: "Follow the parcel at its carrier",
    amount: "Amount",
    invoiceNumber: "Invoice number",
    now: "Now",
    before: "Before",
    price: "Price",
    open: "Open",
    footOrder: "You get this letter because it is about your order at NovaTech.",
    footWish: "You get this letter because you asked to be told, or allowed it.",
    footMerchant: "You get this letter because you are an owner of a merchant at NovaTech.",
    unsubscribe: "No more letters of this kind",
  },
  letters: {
    ORDER_PLACED: ({ number, total, placedAt }, say) => ({
      subject: `Your order ${number}`,
      paragraphs: [
        `Thank you for your order of ${say.date(placedAt)}. We tell you as soon as something of it is on its way.`,
      ],
      action: "See the order",
      short: `Thank you: your order ${number} over ${say.money(total)} is in.`,
    }),
    ORDER_HELD: ({ number, reason }) => ({
      subject: `Your order ${number} waits`,
      paragraphs: [held[reason]],
      action: "See the order",
      short: `Your order ${number} waits. ${held[reason]}`,
    }),
    ORDER_CANCELLED: ({ number }) => ({
      subject: `Your order ${number} was cancelled`,
      paragraphs: ["Nothing of it will come any more. What you paid for it comes back to you."],
      action: "See the order",
      short: `Your order ${number} was cancelled. What you paid for it comes back to you.`,
    }),
    ORDER_EXPIRED: ({ number }) => ({
      subject: `Your order ${number} has ended`,
      paragraphs: ["It was not paid in time, so nothing of it will come. You can order again at any time."],
      action: "See the order",
      short: `Your order ${number} was not paid in time and has ended.`,
    }),
    ORDER_COMPLETED: ({ number }) => ({
      subject: `Your order ${number} is complete`,
      paragraphs: ["Everything of it has arrived. We hope you like it."],
      action: "See the order",
      short: `Everything of your order ${number} has arrived.`,
    }),
    SHIPMENT_SHIPPED: ({ number, expectedAt }, say) => ({
      subject: `A parcel of your order ${number} is on its way`,
      paragraphs: [
        expectedAt === null ? "It has left the warehouse." : `It should be with you on ${say.day(expectedAt)}.`,
      ],
      action: "Follow the order",
      short:
        expectedAt === null
          ? `A parcel of your order ${number} is on its way.`
          : `A parcel of your order ${number} is on its way and should be with you on ${say.day(expectedAt)}.`,
    }),
    SHIPMENT_OUT_FOR_DELIVERY: ({ number, carrier }) => ({
      subject: `Your parcel comes today (order ${number})`,
      paragraphs: [`It is in the delivery van of ${carrier}.`],
      action: "Follow the order",
      short: `A parcel of your order ${number} is in the delivery van of ${carrier}.`,
    }),
    SHIPMENT_DELIVERED: ({ number }) => ({
      subject: `Your parcel has arrived (order ${number})`,
      paragraphs: ["If something is missing or damaged, tell us in the order."],
      action: "See the order",
      short: `A parcel of your order ${number} has arrived.`,
    }),
    SHIPMENT_DELAYED: ({ number, expectedAt }, say) => ({
      subject: `Your parcel is late (order ${number})`,
      paragraphs: [
        expectedAt === null
          ? "The carrier needs longer than we said. We are sorry."
          : `The carrier needs longer than we said; it should now be with you on ${say.day(expectedAt)}. We are sorry.`,
      ],
      action: "Follow the order",
      short: `A parcel of your order ${number} comes later than we said. We are sorry.`,
    }),
    SHIPMENT_DELIVERY_ATTEMPTED: ({ number, carrier }) => ({
      subject: `Nobody could take your parcel (order ${number})`,
      paragraphs: [`${carrier} was at the door and found nobody. The carrier's page says what happens next.`],
      action: "Follow the order",
      short: `${carrier} was at the door with a parcel of your order ${number} and found nobody.`,
    }),
    SHIPMENT_READY_FOR_PICKUP: ({ number }) => ({
      subject: `Ready to be picked up: order ${number}`,
      paragraphs: ["Your order waits in the store. The code to show there is in the order."],
      action: "Show the code",
      short: `Your order ${number} waits in the store. The code to show there is in the order.`,
    }),
    SHIPMENT_LOST: ({ number }) => ({
      subject: `Your parcel was lost (order ${number})`,
      paragraphs: ["The carrier cannot find it. We send it again, or give your money back; the order says which."],
      action: "See the order",
      short: `A parcel of your order ${number} was lost. We send it again, or give your money back.`,
    }),
    RETURN_REQUESTED: ({ number }) => ({
      subject: `We have your return (order ${number})`,
      paragraphs: ["The merchant looks at it and answers soon. Please do not send anything before."],
      action: "See the return",
      short: `Your return of order ${number} was asked for. The merchant answers soon.`,
    }),
    RETURN_APPROVED: ({ number }) => ({
      subject: `You can send it back (order ${number})`,
      paragraphs: ["Pack it well, give it to a carrier, and tell us the parcel's number in the return."],
      action: "See the return",
      short: `Your return of order ${number} was approved: you can send it back.`,
    }),
    RETURN_DECLINED: ({ number }) => ({
      subject: `Your return was declined (order ${number})`,
      paragraphs: ["The merchant does not take it back. The return says why."],
      action: "See the return",
      short: `Your return of order ${number} was declined. The return says why.`,
    }),
    RETURN_RECEIVED: ({ number }) => ({
      subject: `Your return has arrived (order ${number})`,
      paragraphs: ["The merchant has it and looks at it now."],
      action: "See the return",
      short: `Your return of order ${number} has arrived at the merchant.`,
    }),
    RETURN_RESOLVED: ({ number, resolution }) => ({
      subject: `Your return is settled (order ${number})`,
      paragraphs: [resolved[resolution ?? "REFUND"]],
      action: "See the return",
      short: `Order ${number}: ${resolved[resolution ?? "REFUND"]}`,
    }),
    REFUND_ISSUED: ({ number, amount }, say) => ({
      subject: `Money comes back to you (order ${number})`,
      paragraphs: [
        `We have given back ${say.money(amount)}. It can take your bank some days until you see it in your account.`,
      ],
      action: "See the order",
      short: `We have given back ${say.money(amount)} for your order ${number}.`,
    }),
    INVOICE_ISSUED: ({ number, invoiceNumber }) => ({
      subject: `Invoice ${invoiceNumber} (order ${number})`,
      paragraphs: ["An invoice for your order is ready. You can open and keep it at any time."],
      action: "Open the invoice",
      short: `Invoice ${invoiceNumber} for your order ${number} is ready.`,
    }),
    BACK_IN_STOCK: ({ name }) => ({
      subject: `Back in stock: ${name}`,
      paragraphs: ["You asked us to tell you. We cannot hold it for you: others were told, too."],
      action: "See the product",
      short: `${name} is back in stock.`,
    }),
    PRICE_DROP: ({ name, price, previous }, say) => ({
      subject: `Now ${say.money(price)}: ${name}`,
      paragraphs: [`It cost ${say.money(previous)} before. You asked us to tell you.`],
      action: "See the product",
      short: `${name} now costs ${say.money(price)} instead of ${say.money(previous)}.`,
    }),
    TICKET_REPLIED: ({ ticketNumber }) => ({
      subject: `An answer to your question ${ticketNumber}`,
      paragraphs: ["We have written you an answer. You can read it, and ask on, in your account."],
      action: "Read the answer",
      short: `We have answered your question ${ticketNumber}.`,
    }),
    CHAT_TRANSCRIPT: ({ ticketNumber }) => ({
      subject: `Our talk (${ticketNumber})`,
      paragraphs: ["Everything that was said is kept for you. Only you and we can read it."],
      action: "See it in your account",
      short: `Our talk ${ticketNumber} is in your account.`,
    }),
    WEBHOOK_ENDPOINT_DISABLED: ({ merchantName, host, reason }) => ({
      subject: `${merchantName}: nothing is sent to ${host} any more`,
      paragraphs: [
        reason === "GONE"
          ? `Your endpoint at ${host} answered that it is gone (410), so we have switched it off.`
          : `Your endpoint at ${host} has taken none of our messages for five days, so we have switched it off.`,
        "What happens meanwhile is kept for 30 days. Switch the endpoint on as soon as it answers again, and have sent what it missed.",
      ],
      action: "See the endpoint",
      short: `${merchantName}: the endpoint at ${host} was switched off.`,
    }),
    REVIEW_REQUEST: ({ number, products }) => ({
      subject: "How do you like it?",
      paragraphs: [
        `Some weeks ago you ordered ${products.join(", ")} (order ${number}). What you think of it helps others to choose.`,
      ],
      action: "Write a review",
      short: `How do you like ${products.join(", ")}? What you think helps others to choose.`,
    }),
    DIGEST: ({ entries }) => ({
      subject: entries.length === 1 ? "1 piece of news" : `${entries.length} pieces of news`,
      paragraphs: ["This is what happened since our last letter."],
      action: "See everything",
      short: entries.length === 1 ? "There is 1 piece of news." : `There are ${entries.length} pieces of news.`,
    }),
    PHONE_CODE: ({ code }) => ({
      subject: "Your code",
      paragraphs: [`${code} is your code. Nobody of us will ever ask you for it.`],
      action: "Open your settings",
      short: `${code} is your code. Nobody of us will ever ask you for it.`,
    }),
  },
  feed: {
    ORDER_PLACED: "Your order is in",
    ORDER_HELD: "Your order waits",
    ORDER_CANCELLED: "Your order was cancelled",
    ORDER_EXPIRED: "Your order has ended",
    ORDER_COMPLETED: "Your order is complete",
    SHIPMENT_SHIPPED: "A parcel is on its way",
    SHIPMENT_OUT_FOR_DELIVERY: "Your parcel comes today",
    SHIPMENT_DELIVERED: "Your parcel has arrived",
    SHIPMENT_DELAYED: "Your parcel is late",
    SHIPMENT_DELIVERY_ATTEMPTED: "Nobody could take your parcel",
    SHIPMENT_READY_FOR_PICKUP: "Ready to be picked up",
    SHIPMENT_LOST: "Your parcel was lost",
    RETURN_REQUESTED: "We have your return",
    RETURN_APPROVED: "You can send it back",
    RETURN_DECLINED: "Your return was declined",
    RETURN_RECEIVED: "Your return has arrived",
    RETURN_RESOLVED: "Your return is settled",
    REFUND_ISSUED: "Money comes back to you",
    INVOICE_ISSUED: "An invoice is ready",
    BACK_IN_STOCK: "Back in stock",
    PRICE_DROP: "The price has dropped",
    TICKET_REPLIED: "We have answered you",
    CHAT_TRANSCRIPT: "Our talk, to keep",
    WEBHOOK_ENDPOINT_DISABLED: "An endpoint was switched off",
    REVIEW_REQUEST: "How do you like it?",
    DIGEST: "Your news",
    PHONE_CODE: "Your code",
  },
};
