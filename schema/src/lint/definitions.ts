import {
  type DirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
} from "graphql";
import type { RoomDocument } from "./finding.ts";

/** The object types a room declares or extends. */
export const objectTypes = ({ document }: RoomDocument): (ObjectTypeDefinitionNode | ObjectTypeExtensionNode)[] =>
  document.definitions.filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  );

/** The fields of one of a room's object types; empty where it has no such type. */
export const fieldsOf = (room: RoomDocument, type: string): readonly FieldDefinitionNode[] =>
  objectTypes(room).flatMap((node) => (node.name.value === type ? (node.fields ?? []) : []));

/** The name under all lists and non-nulls. */
export const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

/** Whether a type is a list, nullable or not. */
export const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));

/** A type as it is written. */
export const written = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE
    ? type.name.value
    : type.kind === Kind.LIST_TYPE
      ? `[${written(type.type)}]`
      : `${written(type.type)}!`;

/** Whether something carries a directive. */
export const hasDirective = (
  node: { readonly directives?: readonly DirectiveNode[] | undefined },
  ...names: string[]
): boolean => (node.directives ?? []).some((directive) => names.includes(directive.name.value));

/** The entity types of the house, each with the room that owns it: the one that gives it the most fields. */
export function entityOwners(rooms: readonly RoomDocument[]): Map<string, string> {
  const owners = new Map<string, { readonly room: string; readonly fields: number }>();
  for (const room of rooms)
    for (const node of objectTypes(room)) {
      if (!hasDirective(node, "key")) continue;
      const fields = node.fields?.length ?? 0;
      if (fields > (owners.get(node.name.value)?.fields ?? 0)) owners.set(node.name.value, { room: room.room, fields });
    }
  return new Map([...owners].map(([type, owner]) => [type, owner.room]));
}
