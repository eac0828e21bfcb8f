import type { HoldReason } from "../letter-facts.ts";
import type { Wording } from "../wording.ts";

const held: Readonly<Record<HoldReason, string>> = {
  FRAUD_REVIEW: "Lo revisamos brevemente antes de enviar nada. No tiene que hacer nada.",
  ADDRESS: "La dirección parece incorrecta. Compruébela, por favor; antes no se envía nada.",
  PAYMENT: "Hay que repetir el pago antes de enviar nada. Elija cómo quiere pagar, por favor.",
  OTHER: "Queda algo por aclarar antes de enviar nada. Nos ocupamos de ello.",
};
const resolved = {
  REFUND: "Su devolución ha sido aceptada. Le devolvemos lo que pagó.",
  EXCHANGE: "Su devolución ha sido aceptada. El cambio saldrá pronto hacia usted.",
  REJECTED: "No hemos podido aceptar su devolución. En el pedido consta por qué y qué puede hacer.",
};

/** Letters in Spanish. */
export const spanish: Wording = {
  labels: {
    greeting: (name) => (name === null ? "Hola:" : `Hola, ${name}:`),
    ordered: "Su pedido",
    inTheParcel: "En el paquete",
    sentBack: "Lo que devuelve",
    delivery: "Envío",
    total: "Total",
    taxIncluded: "impuestos incluidos",
    parcel: "Su paquete",
    carrier: "Transportista",
    trackingNumber: "Número de seguimiento",
    expected: "Entrega prevista",
    follow: "Seguir el paquete en la página del transportista",
    amount: "Importe",
    invoiceNumber: "Número de factura",
    now: "Ahora",
    before: "Antes",
    price: "Precio",
    open: "Abrir",
    footOrder: "Recibe este mensaje porque se refiere a su pedido en NovaTech.",
    footWish: "Recibe este mensaje porque lo pidió o lo permitió.",
    footMerchant: "Recibe este mensaje porque es propietario de un comercio en NovaTech.",
    unsubscribe: "No recibir más mensajes de este tipo",
  },
  letters: {
    ORDER_PLACED: ({ number, total, placedAt }, say) => ({
      subject: `Su pedido ${number}`,
      paragraphs: [`Gracias por su pedido del ${say.date(placedAt)}. Le avisaremos en cuanto algo esté en camino.`],
      action: "Ver el pedido",
      short: `Gracias: hemos recibido su pedido ${number} por ${say.money(total)}.`,
    }),
    ORDER_HELD: ({ number, reason }) => ({
      subject: `Su pedido ${number} está en espera`,
      paragraphs: [held[reason]],
      action: "Ver el pedido",
      short: `Su pedido ${number} está en espera. ${held[reason]}`,
    }),
    ORDER_CANCELLED: ({ number }) => ({
      subject: `Su pedido ${number} ha sido anulado`,
      paragraphs: ["Ya no llegará nada de él. Le devolvemos lo que pagó."],
      action: "Ver el pedido",
      short: `Su pedido ${number} ha sido anulado. Le devolvemos lo que pagó.`,
    }),
    ORDER_EXPIRED: ({ number }) => ({
      subject: `Su pedido ${number} ha terminado`,
      paragraphs: ["No se pagó a tiempo, así que no llegará nada de él. Puede volver a pedir cuando quiera."],
      action: "Ver el pedido",
      short: `Su pedido ${number} no se pagó a tiempo y ha terminado.`,
    }),
    ORDER_COMPLETED: ({ number }) => ({
      subject: `Su pedido ${number} está completo`,
      paragraphs: ["Ha llegado todo. Esperamos que le guste."],
      action: "Ver el pedido",
      short: `Ha llegado todo su pedido ${number}.`,
    }),
    SHIPMENT_SHIPPED: ({ number, expectedAt }, say) => ({
      subject: `Un paquete de su pedido ${number} está en camino`,
      paragraphs: [expectedAt === null ? "Ha salido del almacén." : `Debería llegarle el ${say.day(expectedAt)}.`],
      action: "Seguir el pedido",
      short:
        expectedAt === null
          ? `Un paquete de su pedido ${number} está en camino.`
          : `Un paquete de su pedido ${number} está en camino y debería llegarle el ${say.day(expectedAt)}.`,
    }),
    SHIPMENT_OUT_FOR_DELIVERY: ({ number, carrier }) => ({
      subject: `Su paquete llega hoy (pedido ${number})`,
      paragraphs: [`Está en el vehículo de reparto de ${carrier}.`],
      action: "Seguir el pedido",
      short: `Un paquete de su pedido ${number} está en el vehículo de reparto de ${carrier}.`,
    }),
    SHIPMENT_DELIVERED: ({ number }) => ({
      subject: `Su paquete ha llegado (pedido ${number})`,
      paragraphs: ["Si falta algo o algo está dañado, díganoslo en el pedido."],
      action: "Ver el pedido",
      short: `Ha llegado un paquete de su pedido ${number}.`,
    }),
    SHIPMENT_DELAYED: ({ number, expectedAt }, say) => ({
      subject: `Su paquete se retrasa (pedido ${number})`,
      paragraphs: [
        expectedAt === null
          ? "El transportista necesita más tiempo de lo que dijimos. Lo sentimos."
          : `El transportista necesita más tiempo de lo que dijimos; ahora debería llegarle el ${say.day(expectedAt)}. Lo sentimos.`,
      ],
      action: "Seguir el pedido",
      short: `Un paquete de su pedido ${number} llegará más tarde de lo que dijimos. Lo sentimos.`,
    }),
    SHIPMENT_DELIVERY_ATTEMPTED: ({ number, carrier }) => ({
      subject: `Nadie pudo recoger su paquete (pedido ${number})`,
      paragraphs: [
        `${carrier} estuvo en la puerta y no encontró a nadie. En la página del transportista consta cómo sigue.`,
      ],
      action: "Seguir el pedido",
      short: `${carrier} estuvo en la puerta con un paquete de su pedido ${number} y no encontró a nadie.`,
    }),
    SHIPMENT_READY_FOR_PICKUP: ({ number }) => ({
      subject: `Listo para recoger: pedido ${number}`,
      paragraphs: ["Su pedido espera en la tienda. El código que debe mostrar está en el pedido."],
      action: "Mostrar el código",
      short: `Su pedido ${number} espera en la tienda. El código que debe mostrar está en el pedido.`,
    }),
    SHIPMENT_LOST: ({ number }) => ({
      subject: `Su paquete se ha perdido (pedido ${number})`,
      paragraphs: [
        "El transportista no lo encuentra. Lo enviamos otra vez o le devolvemos el dinero; consta en el pedido.",
      ],
      action: "Ver el pedido",
      short: `Un paquete de su pedido ${number} se ha perdido. Lo enviamos otra vez o le devolvemos el dinero.`,
    }),
    RETURN_REQUESTED: ({ number }) => ({
      subject: `Hemos recibido su solicitud de devolución (pedido ${number})`,
      paragraphs: ["El vendedor la revisa y responde pronto. No envíe nada antes, por favor."],
      action: "Ver la devolución",
      short: `Hemos recibido su solicitud de devolución del pedido ${number}. El vendedor responde pronto.`,
    }),
    RETURN_APPROVED: ({ number }) => ({
      subject: `Puede devolverlo (pedido ${number})`,
      paragraphs: ["Embálelo bien, entréguelo a un transportista e indique el número del paquete en la devolución."],
      action: "Ver la devolución",
      short: `Su devolución del pedido ${number} ha sido aprobada: puede enviarla.`,
    }),
    RETURN_DECLINED: ({ number }) => ({
      subject: `Su devolución ha sido rechazada (pedido ${number})`,
      paragraphs: ["El vendedor no lo acepta. En la devolución consta por qué."],
      action: "Ver la devolución",
      short: `Su devolución del pedido ${number} ha sido rechazada. En la devolución consta por qué.`,
    }),
    RETURN_RECEIVED: ({ number }) => ({
      subject: `Su devolución ha llegado (pedido ${number})`,
      paragraphs: ["El vendedor la tiene y la está revisando."],
      action: "Ver la devolución",
      short: `Su devolución del pedido ${number} ha llegado al vendedor.`,
    }),
    RETURN_RESOLVED: ({ number, resolution }) => ({
      subject: `Su devolución está resuelta (pedido ${number})`,
      paragraphs: [resolved[resolution ?? "REFUND"]],
      action: "Ver la devolución",
      short: `Pedido ${number}: ${resolved[resolution ?? "REFUND"]}`,
    }),
    REFUND_ISSUED: ({ number, amount }, say) => ({
      subject: `Le devolvemos dinero (pedido ${number})`,
      paragraphs: [
        `Hemos devuelto ${say.money(amount)}. Su banco puede tardar algunos días en mostrarlo en su cuenta.`,
      ],
      action: "Ver el pedido",
      short: `Hemos devuelto ${say.money(amount)} por su pedido ${number}.`,
    }),
    INVOICE_ISSUED: ({ number, invoiceNumber }) => ({
      subject: `Factura ${invoiceNumber} (pedido ${number})`,
      paragraphs: ["Una factura de su pedido está lista. Puede abrirla y guardarla cuando quiera."],
      action: "Abrir la factura",
      short: `La factura ${invoiceNumber} de su pedido ${number} está lista.`,
    }),
    BACK_IN_STOCK: ({ name }) => ({
      subject: `Disponible de nuevo: ${name}`,
      paragraphs: ["Nos pidió que le avisáramos. No podemos reservarlo: hemos avisado también a otras personas."],
      action: "Ver el producto",
      short: `${name} está disponible de nuevo.`,
    }),
    PRICE_DROP: ({ name, price, previous }, say) => ({
      subject: `Ahora ${say.money(price)}: ${name}`,
      paragraphs: [`Antes costaba ${say.money(previous)}. Nos pidió que le avisáramos.`],
      action: "Ver el producto",
      short: `${name} cuesta ahora ${say.money(price)} en lugar de ${say.money(previous)}.`,
    }),
    TICKET_REPLIED: ({ ticketNumber }) => ({
      subject: `Una respuesta a su pregunta ${ticketNumber}`,
      paragraphs: ["Le hemos respondido. Puede leer la respuesta y seguir preguntando en su cuenta."],
      action: "Leer la respuesta",
      short: `Hemos respondido a su pregunta ${ticketNumber}.`,
    }),
    CHAT_TRANSCRIPT: ({ ticketNumber }) => ({
      subject: `Nuestra conversación (${ticketNumber})`,
      paragraphs: ["Todo lo que se dijo queda guardado. Solo usted y nosotros podemos leerlo."],
      action: "Verla en su cuenta",
      short: `Nuestra conversación ${ticketNumber} está en su cuenta.`,
    }),
    WEBHOOK_ENDPOINT_DISABLED: ({ merchantName, host, reason }) => ({
      subject: `${merchantName}: ya no se envía nada a ${host}`,
      paragraphs: [
        reason === "GONE"
          ? `Su punto de acceso en ${host} respondió que ya no existe (410), así que lo hemos desactivado.`
          : `Su punto de acceso en ${host} no ha aceptado ninguno de nuestros mensajes durante cinco días, así que lo hemos desactivado.`,
        "Lo que ocurra mientras tanto se guarda 30 días. Actívelo en cuanto vuelva a responder y haga que se le envíe lo que le falta.",
      ],
      action: "Ver el punto de acceso",
      short: `${merchantName}: el punto de acceso en ${host} ha sido desactivado.`,
    }),
    REVIEW_REQUEST: ({ number, products }) => ({
      subject: "¿Qué le parece?",
      paragraphs: [
        `Hace unas semanas pidió ${products.join(", ")} (pedido ${number}). Su opinión ayuda a otras personas a elegir.`,
      ],
      action: "Escribir una opinión",
      short: `¿Qué le parece ${products.join(", ")}? Su opinión ayuda a otras personas a elegir.`,
    }),
    DIGEST: ({ entries }) => ({
      subject: entries.length === 1 ? "1 novedad" : `${entries.length} novedades`,
      paragraphs: ["Esto es lo que ha pasado desde nuestro último mensaje."],
      action: "Verlo todo",
      short: entries.length === 1 ? "Hay 1 novedad." : `Hay ${entries.length} novedades.`,
    }),
    PHONE_CODE: ({ code }) => ({
      subject: "Su código",
      paragraphs: [`${code} es su código. Nadie de nosotros se lo pedirá nunca.`],
      action: "Abrir los ajustes",
      short: `${code} es su código. Nadie de nosotros se lo pedirá nunca.`,
    }),
  },
  feed: {
    ORDER_PLACED: "Hemos recibido su pedido",
    ORDER_HELD: "Su pedido está en espera",
    ORDER_CANCELLED: "Su pedido ha sido anulado",
    ORDER_EXPIRED: "Su pedido ha terminado",
    ORDER_COMPLETED: "Su pedido está completo",
    SHIPMENT_SHIPPED: "Un paquete está en camino",
    SHIPMENT_OUT_FOR_DELIVERY: "Su paquete llega hoy",
    SHIPMENT_DELIVERED: "Su paquete ha llegado",
    SHIPMENT_DELAYED: "Su paquete se retrasa",
    SHIPMENT_DELIVERY_ATTEMPTED: "Nadie pudo recoger su paquete",
    SHIPMENT_READY_FOR_PICKUP: "Listo para recoger",
    SHIPMENT_LOST: "Su paquete se ha perdido",
    RETURN_REQUESTED: "Hemos recibido su solicitud de devolución",
    RETURN_APPROVED: "Puede devolverlo",
    RETURN_DECLINED: "Su devolución ha sido rechazada",
    RETURN_RECEIVED: "Su devolución ha llegado",
    RETURN_RESOLVED: "Su devolución está resuelta",
    REFUND_ISSUED: "Le devolvemos dinero",
    INVOICE_ISSUED: "Una factura está lista",
    BACK_IN_STOCK: "Disponible de nuevo",
    PRICE_DROP: "El precio ha bajado",
    TICKET_REPLIED: "Le hemos respondido",
    CHAT_TRANSCRIPT: "Nuestra conversación, para guardar",
    WEBHOOK_ENDPOINT_DISABLED: "Se ha desactivado un punto de acceso",
    REVIEW_REQUEST: "¿Qué le parece?",
    DIGEST: "Sus novedades",
    PHONE_CODE: "Su código",
  },
};
