import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import type { Subject } from "./actors.ts";
import { validly } from "./validly.ts";

/** What an argument is given where its name alone does not say whose thing is meant: by `Type.field.argument`. */
const named: Readonly<Record<string, string>> = {
  "Query.order.id": "orderId",
  "Query.checkoutAttempt.id": "attemptId",
  "Query.return.id": "returnId",
  "Query.shipment.id": "shipmentId",
  "Query.payment.id": "paymentId",
  "Query.warehouse.id": "warehouseId",
  "Query.product.id": "productId",
  "Query.merchant.id": "merchantId",
  "Query.publicProfile.id": "profileId",
  "Query.user.id": "userId",
  "Query.brand.slug": "brandSlug",
  "Query.category.slug": "categorySlug",
  "Query.compareProducts.ids": "productIds",
  "Query.wishlist.id": "wishlistId",
  "Query.quoteForCheckout.id": "quoteId",
  "AddressUpdateInput.id": "addressId",
  "AddressDeleteInput.id": "addressToDeleteId",
  "WebhookEndpointDeleteInput.endpointId": "endpointToDeleteId",
  "MerchantInvitationAcceptInput.token": "offerToken",
  "Query.productExport.id": "productExportId",
  "Query.productImport.id": "productImportId",
  "Query.webhookEndpoint.id": "endpointId",
  "Query.webhookDelivery.id": "deliveryId",
  "Query.merchantInvitation.token": "offerToken",
  "Query.search.query": "searchWords",
  "Query.search.currency": "currency",
};

/** Texts whose form matters. */
const texts: Readonly<Record<string, string>> = {
  currency: "EUR",
  currencyCode: "EUR",
  countryCode: "DE",
  language: "de",
  query: "notebook",
  prefix: "no",
  password: "a password that nobody has 7",
  newPassword: "a password that nobody has 8",
  code: "000000",
  url: "https://partner.example/hook",
  sha256: "0".repeat(64),
  contentType: "image/png",
  source: "web:account",
  returnUrl: "https://partner.example/back",
};

/** How many things a field can be asked for: where the subject has several of a kind, blanks stand between their names. */
export const countOf = (coordinate: string, argument: GraphQLArgument, subject: Subject): number =>
  isListType(getNullableType(argument.type))
    ? 1
    : wordsOf(subject[named[`${coordinate}.${argument.name}`] ?? ""] ?? "").length;

/** The subject with another of its several things first. */
export const turned = (subject: Subject, place: number): Subject =>
  Object.fromEntries(
    Object.entries(subject).map(([name, value]) => {
      const words = wordsOf(value);
      const at = place % words.length;
      return [name, [...words.slice(at), ...words.slice(0, at)].join(" ")];
    }),
  );

const wordsOf = (value: string): readonly string[] => value.split(" ");

/** A literal for a required argument, or undefined when it may be left out. */
export function givenArgument(coordinate: string, argument: GraphQLArgument, subject: Subject): string | undefined {
  const isPage = argument.name === "first";
  const known = named[`${coordinate}.${argument.name}`];
  if (!isPage && known === undefined && (!isNonNullType(argument.type) || argument.defaultValue !== undefined))
    return undefined;
  return literalOf(`${coordinate}.${argument.name}`, argument, argument.type, subject, 0);
}

/** A literal that the schema takes: a thing of the subject's where the name says which, else something harmless. */
export function literalOf(
  coordinate: string,
  asked: GraphQLArgument | GraphQLInputField,
  type: GraphQLInputType,
  subject: Subject,
  depth: number,
): string {
  const valid = validly(coordinate);
  if (typeof valid === "string") return valid;
  if (isNonNullType(type)) return literalOf(coordinate, asked, type.ofType, subject, depth);
  if (isListType(type)) {
    const several = subject[named[coordinate] ?? ""]?.split(" ");
    if (several && several.length > 1) return JSON.stringify(several);
    return `[${literalOf(coordinate, asked, type.ofType, subject, depth)}]`;
  }
  if (isEnumType(type)) return type.getValues()[0]?.name ?? "NONE";
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => depth < 6 && isGiven(type.name, field, subject));
    const given = fields.map((field) => {
      const value = literalOf(`${type.name}.${field.name}`, field, field.type, subject, depth + 1);
      return `${field.name}: ${value}`;
    });
    return `{ ${given.join(", ")} }`;
  }
  return scalarOf(coordinate, asked.name, getNamedType(type).name, subject);
}

// What nobody said before: a key that was used answers for what it was used for, and guessing at one address is slowed down.
const isNew = /^(idempotencyKey|email)$/;
let said = 0;
const newText = (name: string): string => {
  said += 1;
  return name === "email" ? `nobody-${said}-zq@access.example` : `access-matrix-key-${String(said).padStart(6, "0")}`;
};

/** What must be said, what is the subject's, and what makes the input valid. */
const isGiven = (type: string, field: GraphQLInputField, subject: Subject): boolean => {
  const valid = validly(`${type}.${field.name}`);
  if (valid !== undefined) return valid !== null;
  return isNonNullType(field.type) || isOfSubject(type, field, subject);
};

const isOfSubject = (type: string, field: GraphQLInputField, subject: Subject): boolean =>
  getNamedType(field.type).name === "ID" && thingOf(`${type}.${field.name}`, field.name, subject) !== undefined;

/** `variantIds` is a list of what `variantId` names. */
const thingOf = (coordinate: string, name: string, subject: Subject): string | undefined =>
  subject[named[coordinate] ?? name.replace(/Ids$/, "Id")]?.split(" ")[0];

const anHourAgo = (): string => new Date(Date.now() - 3_600_000).toISOString();

const givenText = (coordinate: string, subject: Subject): string | undefined =>
  named[coordinate] === undefined ? undefined : thingOf(coordinate, "", subject);

function scalarOf(coordinate: string, name: string, scalar: string, subject: Subject): string {
  switch (scalar) {
    case "Int":
      return name === "first" ? "2" : "1";
    case "Float":
      return "1";
    case "Boolean":
      return "false";
    case "BigInt":
      return '"1"';
    case "Decimal":
      return '"1.00"';
    case "DateTime":
      return name === "from" ? JSON.stringify(anHourAgo()) : '"2031-01-01T00:00:00Z"';
    case "CurrencyCode":
      return '"EUR"';
    case "CountryCode":
      return '"DE"';
    case "URL":
      return JSON.stringify(texts["url"]);
    case "ID":
      return JSON.stringify(thingOf(coordinate, name, subject) ?? `none_${name}`);
    default:
      return JSON.stringify(
        givenText(coordinate, subject) ?? texts[name] ?? (isNew.test(name) ? newText(name) : "access matrix"),
      );
  }
}
