import { entityOwners, objectTypes, namedType, written } from "./definitions.ts";
import type { Finding, Rule } from "./finding.ts";

const name = "foreign-fields-are-nullable";

/**
 * A field whose value another room fills is nullable, and so are the items of such a list: when that room fails, only
 * the field is blank and not the page around it. DESIGN §6.
 */
export const foreignFieldsAreNullable: Rule = {
  name,
  check: ({ rooms }) => {
    const owners = entityOwners(rooms);
    return rooms.flatMap((room) =>
      objectTypes(room).flatMap((node) =>
        (node.fields ?? []).flatMap((field): Finding[] => {
          const owner = owners.get(namedType(field.type));
          if (
            owner === undefined ||
            owner === room.room ||
            !new RegExp(`${namedType(field.type)}!`).test(written(field.type))
          )
            return [];
          const at = `${room.room}: ${node.name.value}.${field.name.value}`;
          return [
            { rule: name, at, message: `Make ${namedType(field.type)} nullable: ${owner} fills it and may fail.` },
          ];
        }),
      ),
    );
  },
};
