import { GraphQLError } from "graphql";
import type { AnswerField, AnswerSelection } from "./answer-shape.ts";
import { isData, read } from "./data.ts";
import type { ResponsePath } from "./target-path.ts";

/**
 * Errors of subgraphs at places of the answer, in the client's keys. An error of a field that only a plan asked for, as a key or because another field
 * requires it, is told at the object it belongs to: a path must lead to what the client asked for (GraphQL, §7.1.3).
 */
export const answeredErrors = (errors: readonly Error[], root: AnswerSelection, data: unknown): readonly Error[] =>
  errors.map((error) => {
    if (!(error instanceof GraphQLError) || !error.path) return error;
    const path = answeredPath(error.path, root, data);
    if (path.length === error.path.length && path.every((part, index) => part === error.path?.[index])) return error;
    return new GraphQLError(error.message, {
      path,
      originalError: error.originalError ?? null,
      extensions: error.extensions,
    });
  });

function answeredPath(gathered: ResponsePath, root: AnswerSelection, data: unknown): ResponsePath {
  const path: (string | number)[] = [];
  let at: unknown = data;
  let selection: AnswerSelection | null = root;
  let objects: AnswerField["inner"] = null;
  for (const part of gathered) {
    // `@` stands for each item of a list: what is below has no one value.
    if (typeof part === "number" || part === "@") {
      path.push(part);
      at = Array.isArray(at) && typeof part === "number" ? (at[part] as unknown) : undefined;
      continue;
    }
    if (objects) {
      const typename = isData(at) ? at["__typename"] : undefined;
      selection = objects.of(typeof typename === "string" ? typename : undefined);
    }
    const field: AnswerField | undefined = selection?.fields.find(({ source }) => source === part);
    // Of an abstract type whose object is not there nobody can say what was asked of it.
    if (!field && selection?.isObject) return path;
    path.push(field?.key ?? part);
    at = isData(at) ? read(at, part) : undefined;
    objects = field?.inner ?? null;
    if (!objects) selection = null;
  }
  return path;
}
