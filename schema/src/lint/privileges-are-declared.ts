import { isStaffPermission } from "@novatech/graphql/permissions";
import { type ConstDirectiveNode, type FieldDefinitionNode, visit } from "graphql";
import { fieldsOf, hasDirective, namedType, objectTypes } from "./definitions.ts";
import type { Finding, House, RoomDocument, Rule } from "./finding.ts";

const name = "privileges-are-declared";
const guards = ["authenticated", "requiresScopes"];

/** Mutations that nobody has to log in for, each with what decides instead. A new one is added here, on purpose. */
const open: Readonly<Record<string, string>> = {
  cartCreate: "anybody may fill a cart",
  cartDeliveryAddressSet: "the cart's customer or the header x-cart-token",
  cartDeliveryOptionSelect: "the cart's customer or the header x-cart-token",
  cartLinesAdd: "the cart's customer or the header x-cart-token",
  cartLinesRemove: "the cart's customer or the header x-cart-token",
  cartLinesUpdate: "the cart's customer or the header x-cart-token",
  cartQuote: "the cart's customer or the header x-cart-token",
  cartVoucherApply: "the cart's customer or the header x-cart-token",
  cartVoucherRemove: "the cart's customer or the header x-cart-token",
  chatEnd: "the chat's customer, its secret, support",
  chatMessageSend: "the chat's customer, its secret, its agent",
  chatRate: "the chat's customer, its secret",
  chatReadSet: "the chat's customer, its secret, its agent",
  chatStart: "anybody may ask",
  chatTypingSet: "the chat's customer, its secret, its agent",
  checkoutSubmit: "the quote's customer or the header x-cart-token",
  emailChangeConfirm: "the secret of a letter",
  emailVerify: "the secret of a letter",
  eventsTrack: "anybody may look around",
  orderCancel: "the order's customer, its secret, staff",
  orderEdit: "the order's customer, its secret, staff",
  passkeyProofRequest: "anybody may begin to log in",
  passkeySessionCreate: "a passkey",
  passwordReset: "the secret of a letter",
  passwordResetRequest: "anybody may have forgotten a password",
  paymentActionComplete: "the order's customer, its secret, staff",
  productViewsTrack: "anybody may look at a product",
  returnCancel: "the order's customer, its secret, staff",
  returnRequest: "the order's customer, its secret, staff",
  returnShip: "the order's customer, its secret, staff",
  sessionComplete: "a log-in that waits for its second factor",
  sessionCreate: "a password",
  sessionRefresh: "a refresh token",
  ticketCreate: "a customer, or who holds the secret of a guest's order",
  ticketRate: "the ticket's requester, the secret of its order",
  ticketReopen: "the ticket's requester, the secret of its order, staff",
  ticketAttachmentUploadCreate: "an account, or a guest by the secret of the order or ticket they name",
  ticketAttachmentUploadComplete: "whoever began the upload, who alone is given its id",
  ticketReply: "the ticket's requester, the secret of its order, the merchant it was handed to, staff",
  ticketSolve: "the ticket's requester, the secret of its order, staff",
  userRegister: "anybody may open an account",
};

/** What is said of a field that is for some only. One that others see too names them. */
const sounds = /\bfor staff\b|\bfor (its|their) own members\b|\bfor members of\b/i;
const alsoForOthers = /\b(buyer|customer|viewer|everybody|user alone|holder)\b/i;

/**
 * Every mutation says who may send it, by @authenticated or @requiresScopes, unless it is in the list above; a field whose description says it
 * is for staff or members of a merchant carries @requiresScopes, on itself, its type or its parent; and scopes name what there is: `staff` alone opens nothing.
 */
export const privilegesAreDeclared: Rule = {
  name,
  check: (house) =>
    house.rooms.flatMap((room) => [...openMutations(room), ...undeclared(room, house), ...oddScopes(room)]),
};

const openMutations = (room: RoomDocument): Finding[] =>
  fieldsOf(room, "Mutation").flatMap((field) =>
    hasDirective(field, ...guards) || field.name.value in open
      ? []
      : [
          found(
            room,
            "Mutation",
            field,
            "Put @authenticated or @requiresScopes on it, or name it, with the reason, among those that nobody has to log in for.",
          ),
        ],
  );

function undeclared(room: RoomDocument, { rooms }: House): Finding[] {
  const isGuardedType = (type: string): boolean =>
    rooms.some((one) => objectTypes(one).some((node) => node.name.value === type && hasDirective(node, ...guards)));
  return objectTypes(room).flatMap((node) =>
    (node.fields ?? []).flatMap((field) => {
      const said = field.description?.value ?? "";
      if (node.name.value === "Mutation" || !sounds.test(said) || alsoForOthers.test(said)) return [];
      if (
        hasDirective(field, "requiresScopes") ||
        isGuardedType(node.name.value) ||
        isGuardedType(namedType(field.type))
      )
        return [];
      return [
        found(room, node.name.value, field, "Its description says it is for some only: put @requiresScopes on it."),
      ];
    }),
  );
}

function oddScopes(room: RoomDocument): Finding[] {
  const findings: Finding[] = [];
  visit(room.document, {
    Directive: (node) => {
      if (node.name.value !== "requiresScopes") return;
      for (const scope of scopesOf(node as ConstDirectiveNode))
        if (
          !isStaffPermission(scope) &&
          !["merchant", "partner", "shopper"].includes(scope) &&
          !scope.startsWith("internal:")
        )
          findings.push({
            rule: name,
            at: `${room.room}: ${scope}`,
            message:
              "Name a permission of packages/graphql/src/permissions.ts, `merchant`, `partner`, `shopper` or an internal scope.",
          });
    },
  });
  return findings;
}

const scopesOf = (node: ConstDirectiveNode): readonly string[] =>
  (node.arguments ?? []).flatMap(({ value }) =>
    value.kind === "ListValue"
      ? value.values.flatMap((inner) =>
          inner.kind === "ListValue"
            ? inner.values.flatMap((one) => (one.kind === "StringValue" ? [one.value] : []))
            : [],
        )
      : [],
  );

const found = ({ room }: RoomDocument, type: string, field: FieldDefinitionNode, message: string): Finding => ({
  rule: name,
  at: `${room}: ${type}.${field.name.value}`,
  message,
});
