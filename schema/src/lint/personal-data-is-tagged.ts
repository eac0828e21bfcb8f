import { fieldsOf, hasDirective, namedType, objectTypes } from "./definitions.ts";
import type { Finding, Rule } from "./finding.ts";

const name = "personal-data-is-tagged";

/** Names of fields that tell who somebody is or where to find them. */
const tells =
  /^(e?mail|phone|recipient|line1|line2|city|region|postalCode|street|displayName|authorName|firstName|lastName|fullName|birthday|taxId|legalName|clientAddress|ipAddress|userAgent|deviceName)$|(Email|Phone)$/;

/** Types whose fields of such names tell of no person, each with its reason. */
const ofNobody: Readonly<Record<string, string>> = {
  PickUpPlace: "a merchant's store",
  Store: "a merchant's store",
  StoreAddress: "a merchant's store",
  Warehouse: "a merchant's warehouse",
};

/**
 * A field that shows personal data, by its name, carries @tag(name: "pii"): so that it can be found, and left out of a contract. A field
 * that must not be tagged is of a type in the list above.
 */
export const personalDataIsTagged: Rule = {
  name,
  check: ({ rooms }) =>
    rooms.flatMap((room) =>
      objectTypes(room).flatMap((node) =>
        fieldsOf(room, node.name.value).flatMap((field): Finding[] => {
          const isText = ["String", "ID", "URL"].includes(namedType(field.type));
          if (!isText || !tells.test(field.name.value) || node.name.value in ofNobody) return [];
          const isTagged = (field.directives ?? []).some(
            ({ name: directive, arguments: given }) =>
              directive.value === "tag" &&
              given?.some(({ value }) => value.kind === "StringValue" && value.value === "pii"),
          );
          if (isTagged || hasDirective(field, "inaccessible", "external")) return [];
          const at = `${room.room}: ${node.name.value}.${field.name.value}`;
          return [
            {
              rule: name,
              at,
              message: 'Tag it @tag(name: "pii"), or name its type in the rule with why it tells of nobody.',
            },
          ];
        }),
      ),
    ),
};
