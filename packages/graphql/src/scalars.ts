import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { GraphQLCountryCode, GraphQLCurrency, GraphQLDateTimeISO, GraphQLURL } from "graphql-scalars";

const textScalar = (name: string, form: RegExp, example: string): GraphQLScalarType<string, string> => {
  const read = (value: unknown): string => {
    if (typeof value === "string" && form.test(value)) return value;
    throw new GraphQLError(`${name} must be a text like "${example}", not ${JSON.stringify(value) ?? "nothing"}`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => read(typeof value === "bigint" ? value.toString() : value),
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null),
  });
};

/** A whole number of any size; a bigint inside, a text in JSON. */
const GraphQLBigIntText = new GraphQLScalarType<bigint, string>({
  name: "BigInt",
  serialize: (value) => (typeof value === "bigint" ? value.toString() : readBigInt(value).toString()),
  parseValue: readBigInt,
  parseLiteral: (node) => readBigInt(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null),
});

function readBigInt(value: unknown): bigint {
  if (typeof value === "string" && /^-?\d{1,30}$/.test(value)) return BigInt(value);
  if (typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
  throw new GraphQLError(
    `BigInt must be a whole number as a text, like "1290", not ${JSON.stringify(value) ?? "nothing"}`,
  );
}

/** The resolvers of the shared scalars. Input out of form is answered with a GraphQLError that shows the right form. */
export const scalarResolvers = {
  DateTime: GraphQLDateTimeISO,
  Decimal: textScalar("Decimal", /^-?\d{1,30}(\.\d{1,12})?$/, "12.90"),
  BigInt: GraphQLBigIntText,
  CurrencyCode: renamed(GraphQLCurrency, "CurrencyCode"),
  CountryCode: GraphQLCountryCode,
  URL: GraphQLURL,
} as const;

function renamed(scalar: GraphQLScalarType, name: string): GraphQLScalarType {
  return new GraphQLScalarType({ ...scalar.toConfig(), name });
}
