import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
} from "graphql";
import { root } from "../rooms.ts";
import { apiFile, supergraphFile } from "../write.ts";
import { needsOf, pageOfTypes, roomOfRootFields, sharedPage } from "./places.ts";

/** Where the pages stand. */
export const schemaPagesFolder = new URL("docs/api/", root);

type Places = {
  readonly schema: GraphQLSchema;
  readonly pageOf: ReadonlyMap<string, string>;
  readonly needs: ReadonlyMap<string, string>;
};

const rootTypes = ["Query", "Mutation", "Subscription"] as const;
const written = "<!-- Written by `npm run codegen` from schema/api.graphql. Not to be edited. -->";

/** The pages as they must stand, by file name: one a room, one of what all share, and a list of all there is to ask. */
export function schemaPages(): ReadonlyMap<string, string> {
  const schema = buildSchema(readFileSync(apiFile, "utf8"));
  const needs = needsOf(parse(readFileSync(supergraphFile, "utf8"), { noLocation: true }));
  const places: Places = { schema, needs, pageOf: pageOfTypes() };
  const roomOf = roomOfRootFields();
  const types = Object.values(schema.getTypeMap()).filter(
    (type) =>
      !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !rootTypes.some((name) => name === type.name),
  );
  const byPage = Map.groupBy(types, ({ name }) => places.pageOf.get(name) ?? sharedPage);
  const pages = [...new Set([...roomOf.values(), ...byPage.keys()])].toSorted();
  return new Map([
    ["README.md", indexPage(places, roomOf)],
    ...pages.map((page) => [`${page}.md`, roomPage(page, byPage.get(page) ?? [], places, roomOf)] as const),
  ]);
}

const fieldsOfRoot = (
  { schema }: Places,
  name: (typeof rootTypes)[number],
): readonly GraphQLField<unknown, unknown>[] => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
};

function indexPage(places: Places, roomOf: ReadonlyMap<string, string>): string {
  const lists = rootTypes.flatMap((name) => [
    `## ${name}`,
    table(
      ["field", "room", ""],
      fieldsOfRoot(places, name).map((field) => {
        const room = roomOf.get(`${name}.${field.name}`) ?? "";
        return [
          `[\`${field.name}\`](${room}.md#${name.toLowerCase()}${field.name.toLowerCase()})`,
          room,
          firstSentence(field.description),
        ];
      }),
    ),
  ]);
  return join([
    written,
    "# The graph",
    "Everything there is to ask, by room. What partners ask, by persisted id, and what webhooks send: [partner.openapi.yaml](partner.openapi.yaml). Events between rooms: [asyncapi.yaml](../asyncapi.yaml).",
    ...lists,
  ]);
}

function roomPage(
  page: string,
  types: readonly GraphQLNamedType[],
  places: Places,
  roomOf: ReadonlyMap<string, string>,
): string {
  const roots = rootTypes.flatMap((name) =>
    fieldsOfRoot(places, name)
      .filter((field) => roomOf.get(`${name}.${field.name}`) === page)
      .flatMap((field) => [
        `## ${name}.${field.name}`,
        `\`${field.name}\`: ${link(String(field.type), page, places)}`,
        said(field, places.needs.get(`${name}.${field.name}`)),
        argumentTable(field.args, page, places),
      ]),
  );
  const described = types
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((type) => [
      `## ${type.name}`,
      kindOf(type, page, places),
      said(type, places.needs.get(type.name)),
      body(type, page, places),
    ]);
  return join([written, `# ${page === sharedPage ? "What all rooms share" : page}`, ...roots, ...described]);
}

function kindOf(type: GraphQLNamedType, page: string, { schema, ...places }: Places): string {
  if (isObjectType(type) || isInterfaceType(type)) {
    const implemented = type.getInterfaces().map(({ name }) => link(name, page, { schema, ...places }));
    const kind = isObjectType(type) ? "Object" : "Interface";
    return implemented.length > 0 ? `${kind}, implements ${implemented.join(", ")}` : kind;
  }
  if (isAbstractType(type))
    return `One of ${schema
      .getPossibleTypes(type)
      .map(({ name }) => link(name, page, { schema, ...places }))
      .join(", ")}`;
  return isEnumType(type) ? "Enum" : isInputObjectType(type) ? "Input" : "Scalar";
}

function body(type: GraphQLNamedType, page: string, places: Places): string {
  if (isEnumType(type))
    return table(
      ["value", ""],
      type.getValues().map((one) => [`\`${one.name}\``, said(one)]),
    );
  if (isInputObjectType(type)) return argumentTable(Object.values(type.getFields()), page, places);
  if (!isObjectType(type) && !isInterfaceType(type)) return "";
  const rows = Object.values(type.getFields()).map((field) => {
    const given = field.args.map((one) => `${one.name}: ${String(one.type)}`).join(", ");
    const name = `\`${field.name}${given === "" ? "" : `(${given})`}\``;
    return [name, link(String(field.type), page, places), said(field, places.needs.get(`${type.name}.${field.name}`))];
  });
  return table(["field", "type", ""], rows);
}

const argumentTable = (some: readonly (GraphQLArgument | GraphQLInputField)[], page: string, places: Places): string =>
  table(
    ["argument", "type", ""],
    some.map((one) => {
      const value = one.defaultValue === undefined ? "" : ` = \`${JSON.stringify(one.defaultValue)}\``;
      return [`\`${one.name}\``, `${link(String(one.type), page, places)}${value}`, said(one)];
    }),
  );

/** A type as it is written, with a link to where it is told of. */
function link(type: string, page: string, { pageOf, schema }: Places): string {
  const name = type.replaceAll(/[[\]!]/g, "");
  const known = schema.getType(name);
  if (!known || isSpecifiedScalarType(known)) return `\`${type}\``;
  const at = pageOf.get(name) ?? sharedPage;
  return `[\`${type}\`](${at === page ? "" : `${at}.md`}#${name.toLowerCase()})`;
}

const said = (
  {
    description,
    ...one
  }: { readonly description?: string | null | undefined; readonly deprecationReason?: string | null | undefined },
  need?: string,
): string =>
  [oneLine(description), need, one.deprecationReason ? `**Deprecated**: ${oneLine(one.deprecationReason)}` : ""]
    .filter(Boolean)
    .join(" ");

const oneLine = (text: string | null | undefined): string => (text ?? "").trim().replaceAll(/\s*\n\s*/g, " ");

const firstSentence = (text: string | null | undefined): string =>
  /^.*?[.:;](?= |$)/.exec(oneLine(text))?.[0].replace(/[:;]$/, ".") ?? oneLine(text);

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ""
    : [heads, heads.map(() => "---"), ...rows]
        .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", String.raw`\|`)).join(" | ")} |`)
        .join("\n");

const join = (parts: readonly string[]): string => `${parts.filter((part) => part !== "").join("\n\n")}\n`;

/** Writes the pages, and takes away those about nothing any more. */
export function writeSchemaPages(): void {
  const pages = schemaPages();
  mkdirSync(schemaPagesFolder, { recursive: true });
  for (const name of readdirSync(schemaPagesFolder))
    if (name.endsWith(".md") && !pages.has(name)) rmSync(new URL(name, schemaPagesFolder));
  for (const [name, text] of pages) writeFileSync(new URL(name, schemaPagesFolder), text);
}
