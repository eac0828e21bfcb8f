import { type DocumentNode, type ValueNode, visit } from "graphql";

/** How many values are written in a document, lists and objects and what is in them; stops counting above `enough`. */
export function countLiterals(document: DocumentNode, enough: number): number {
  let values = 0;
  const count = (value: ValueNode): void => {
    if (++values > enough) return;
    if (value.kind === "ListValue") for (const one of value.values) count(one);
    if (value.kind === "ObjectValue") for (const one of value.fields) count(one.value);
  };
  visit(document, {
    Argument: ({ value }) => {
      count(value);
      return false;
    },
    VariableDefinition: ({ defaultValue }) => {
      if (defaultValue) count(defaultValue);
    },
  });
  return values;
}
