import { createRequire } from "node:module";
import { toDecimal } from "@novatech/kernel/money";
import PDFDocument from "pdfkit";
import { type Invoice, type InvoiceLine, type InvoiceRecipient, percentOf } from "../../domain/invoice.ts";

const require = createRequire(import.meta.url);
/** A font with the letters of Europe's names; those built into PDF end with Western Europe. */
const fonts = {
  plain: require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"),
  bold: require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"),
};

const margin = 50;
/** Where columns begin, and how wide they are, in points. */
const columns = [
  { title: "Item", at: 50, width: 190, align: "left" },
  { title: "Quantity", at: 240, width: 50, align: "right" },
  { title: "Unit price", at: 290, width: 70, align: "right" },
  { title: "Discount", at: 360, width: 60, align: "right" },
  { title: "Tax", at: 420, width: 45, align: "right" },
  { title: "Amount", at: 465, width: 80, align: "right" },
] as const;
/** Below this a row goes to the next page, in points. */
const lastRow = 740;

/** A document as a PDF, A4. The same document always makes the same text. `corrects` is the number of the invoice a credit note is about. */
export async function renderInvoice(
  invoice: Invoice,
  recipient: InvoiceRecipient | null,
  corrects: string | null,
): Promise<Buffer> {
  const { number, currency, issuedAt, seller, taxes, total } = invoice;
  const title = invoice.kind === "INVOICE" ? "Invoice" : "Credit note";
  const info = { Title: `${title} ${number}`, Author: seller.name, CreationDate: issuedAt, ModDate: issuedAt };
  const document = new PDFDocument({ size: "A4", margin, info, lang: "en" });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => void chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on("end", () => resolve());
    document.on("error", reject);
  });
  const money = (minor: bigint): string => `${toDecimal(minor, currency)} ${currency}`;

  document.font(fonts.bold, 18).text(`${title} ${number}`);
  document
    .font(fonts.plain, 10)
    .text(`Issued on ${issuedAt.toISOString().slice(0, 10)}`)
    .text(`Sold by ${seller.name}`);
  document.text(`Order ${invoice.orderId}`);
  if (corrects !== null) document.text(`Corrects the invoice ${corrects}`);
  document.moveDown();
  for (const line of addressOf(recipient)) document.text(line);
  document.moveDown(2);

  const row = (cells: readonly string[], font: keyof typeof fonts): void => {
    if (document.y > lastRow) document.addPage();
    const top = document.y;
    document.font(fonts[font], 9);
    let bottom = top;
    for (const [index, { at, width, align }] of columns.entries()) {
      document.text(cells[index] ?? "", at, top, { width: width - 5, align });
      bottom = Math.max(bottom, document.y);
    }
    document.y = bottom + 4;
    document.x = margin;
  };
  row(
    columns.map((column) => column.title),
    "bold",
  );
  for (const line of invoice.lines) row(cellsOf(line, money), "plain");
  document.moveDown();
  const sum = (label: string, amount: bigint, font: keyof typeof fonts = "plain"): void =>
    row([label, "", "", "", "", money(amount)], font);
  sum("Net", total.net);
  for (const { rateBasisPoints, amount } of taxes)
    sum(`VAT ${percentOf(rateBasisPoints)} % on ${money(amount.net)}`, amount.tax);
  sum(invoice.kind === "INVOICE" ? "Total" : "Total credited", total.gross, "bold");
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

const cellsOf = (line: InvoiceLine, money: (minor: bigint) => string): string[] => [
  line.sku === null ? line.description : `${line.description} (${line.sku})`,
  String(line.quantity),
  money(line.unitPriceMinor),
  line.discountMinor === 0n ? "" : money(-line.discountMinor),
  `${percentOf(line.taxRateBasisPoints)} %`,
  money(line.amount.gross),
];

const addressOf = (to: InvoiceRecipient | null): string[] =>
  to === null
    ? ["(The address was erased.)"]
    : [to.recipient, to.line1, to.line2, `${to.postalCode} ${to.city}`, to.region, to.countryCode].filter(
        (line) => line !== null,
      );
