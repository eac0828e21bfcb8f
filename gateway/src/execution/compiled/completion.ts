import { GraphQLError, type GraphQLOutputType, isListType, isNonNullType } from "graphql";
import type { AnswerField, AnswerSelection } from "./answer-shape.ts";
import { type Data, isData, read, write } from "./data.ts";

/** A value that cannot stand where it must not be null: what is around it becomes null instead. */
const bubbling = Symbol("null where null may not stand");

type Completed = unknown;

/**
 * The answer with every null where the specification puts it, and an error for each value that had to go (GraphQL, §6.4.4). The careful way: the
 * generated projection is taken first and gives up at the first value that does not fit. Null when it bubbles through the root.
 */
export function completeAnswer(
  root: AnswerSelection,
  data: Data,
): { readonly data: Data | null; readonly errors: readonly GraphQLError[] } {
  const errors: GraphQLError[] = [];
  const path: (string | number)[] = [];
  const fail = (message: string): void =>
    void errors.push(new GraphQLError(message, { path: [...path], extensions: { code: "INCOMPLETE_SUBGRAPH_DATA" } }));

  const completeObject = (value: Data, selection: AnswerSelection): Completed => {
    if (selection.needsType) return unknownType(selection.typeName);
    const completed: Data = {};
    for (const field of selection.fields) {
      path.push(field.key);
      const one = completeField(value, field, selection);
      path.pop();
      if (one === bubbling) return bubbling;
      write(completed, field.key, one);
    }
    return completed;
  };

  const completeField = (value: Data, field: AnswerField, selection: AnswerSelection): Completed => {
    if (field.kind === "meta") return read(value, field.key) ?? null;
    if (field.kind === "typename") return selection.isObject ? selection.typeName : unknownType(selection.typeName);
    return completeValue(read(value, field.source), field.type, field, selection.typeName);
  };

  const completeValue = (value: unknown, type: GraphQLOutputType, field: AnswerField, parent: string): Completed => {
    if (isNonNullType(type)) {
      const before = errors.length;
      const completed = completeValue(value, type.ofType, field, parent);
      if (completed !== null) return completed;
      // Whatever is below and made it null has said so.
      if (errors.length === before) fail(`Cannot return null for non-nullable ${describe(path, parent)}.`);
      return bubbling;
    }
    if (value === null || value === undefined) return null;
    if (isListType(type)) return completeList(value, type.ofType, field, parent);
    if (field.inner) {
      if (!isData(value)) return wrong(`Invalid value found for ${describe(path, parent)}.`);
      const typename = value["__typename"];
      const selection = field.inner.of(typeof typename === "string" ? typename : undefined);
      if (!selection) return wrong(`Invalid __typename found for object at ${describe(path, parent)}.`);
      return orNull(completeObject(value, selection));
    }
    return !field.check || field.check(value) ? value : wrong(`Invalid value found for ${describe(path, parent)}.`);
  };

  const completeList = (value: unknown, type: GraphQLOutputType, field: AnswerField, parent: string): Completed => {
    if (!Array.isArray(value)) return wrong(`Invalid value found for ${describe(path, parent)}.`);
    const items: unknown[] = [];
    let isBubbling = false;
    for (const [index, item] of value.entries()) {
      path.push(index);
      const completed = completeValue(item, type, field, parent);
      path.pop();
      isBubbling ||= completed === bubbling;
      items.push(completed);
    }
    return isBubbling ? null : items;
  };

  /** Nobody can say of which type an interface's object is when no subgraph did. */
  const unknownType = (declared: string): Completed => {
    fail(`No subgraph says of which type this ${declared} is.`);
    return bubbling;
  };

  const wrong = (message: string): null => {
    fail(message);
    return null;
  };

  const completed = completeObject(data, root);
  return { data: completed === bubbling ? null : (completed as Data), errors };
}

const orNull = (completed: Completed): Completed => (completed === bubbling ? null : completed);

function describe(path: readonly (string | number)[], parent: string): string {
  const last = path.at(-1);
  return typeof last === "number" ? `item ${last} of a list of ${parent}` : `field ${parent}.${String(last)}`;
}
