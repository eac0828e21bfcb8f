import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from "graphql";

/** Whether an object whose `__typename` is the first is of the type that is the second. A name the schema does not know is of no type but itself. */
export type TypeCheck = (typename: string, condition: string) => boolean;

/** What compiled plans ask of a schema. */
export type SchemaTypes = { readonly isOf: TypeCheck; readonly isObject: (typename: unknown) => boolean };

/** Answers from the schema. */
export const createSchemaTypes = (schema: GraphQLSchema): SchemaTypes => ({
  isOf: createTypeCheck(schema),
  isObject: (typename) => typeof typename === "string" && isObjectType(schema.getType(typename)),
});

/** Answers each pair once. */
function createTypeCheck(schema: GraphQLSchema): TypeCheck {
  const known = new Map<string, Map<string, boolean>>();
  const decide: TypeCheck = (typename, condition) => {
    if (typename === condition) return true;
    const type = schema.getType(typename);
    const wanted = schema.getType(condition);
    return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
  };
  return (typename, condition) => {
    let byCondition = known.get(typename);
    // Type names come from subgraphs: only those of the schema are remembered.
    if (!byCondition) {
      if (!schema.getType(typename)) return typename === condition;
      known.set(typename, (byCondition = new Map()));
    }
    let answer = byCondition.get(condition);
    if (answer === undefined) byCondition.set(condition, (answer = decide(typename, condition)));
    return answer;
  };
}
