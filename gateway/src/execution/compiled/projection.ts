import { type GraphQLOutputType, isListType, isNonNullType } from "graphql";
import type { AnswerField, AnswerObjects, AnswerSelection } from "./answer-shape.ts";
import { type Data, isInherited, read } from "./data.ts";
import type { LeafCheck } from "./leaf-check.ts";

/** Makes the answer out of everything that was gathered; undefined when a value does not fit, and completion must say where and why. */
export type Projection = (data: Data) => Data | undefined;

/** Thrown by generated code. One object for all: nobody reads its stack. */
const unfit = new Error("a value does not fit");

type Project = (value: unknown) => unknown;

/**
 * Compiles a selection to JavaScript: an object literal for each object, so that answers have one hidden class for each selection, and checks of values
 * in place. Half the cost of walking the selection for each object. Only names of the operation, which the GraphQL lexer let through
 * (letters, digits, `_`), and positions in the list of parts become source text.
 */
export function compileProjection(root: AnswerSelection): Projection {
  const project = compileSelection(root);
  return (data) => {
    try {
      return project(data) as Data;
    } catch (error) {
      if (error === unfit) return undefined;
      throw error;
    }
  };
}

/** What generated code calls: checks of leaves, and projections of abstract types by position. */
type Parts = { readonly checks: LeafCheck[]; readonly projections: Project[] };

function compileSelection(root: AnswerSelection): Project {
  const parts: Parts = { checks: [], projections: [] };
  const functions: string[] = [];
  const name = writeSelection(root, functions, parts);
  const source = `"use strict";\n${functions.join("\n")}\nreturn ${name};`;
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- what is in it is said above
  const make = new Function("checks", "projections", "own", "unfit", source) as (
    checks: readonly LeafCheck[],
    projections: readonly Project[],
    own: typeof read,
    thrown: Error,
  ) => Project;
  return make(parts.checks, parts.projections, read, unfit);
}

/** Writes a function for a selection, and those it needs. Returns its name. */
function writeSelection(selection: AnswerSelection, functions: string[], parts: Parts): string {
  const fields = selection.fields.map((field) => {
    if (!/^\w+$/.test(field.key) || !/^\w+$/.test(field.source)) throw new Error(`not a GraphQL name: ${field.key}`);
    const key = field.key === "__proto__" ? `["__proto__"]` : field.key;
    return `${key}: ${fieldSource(selection, field, functions, parts)}`;
  });
  const name = `object${functions.length}`;
  if (selection.needsType) {
    functions.push(`function ${name}() { throw unfit; }`);
    return name;
  }
  functions.push(
    `function ${name}(v) {\n  if (typeof v !== "object") throw unfit;\n  let a;\n  return { ${fields.join(",\n    ")} };\n}`,
  );
  return name;
}

function fieldSource(selection: AnswerSelection, field: AnswerField, functions: string[], parts: Parts): string {
  if (field.kind === "typename")
    return selection.isObject ? JSON.stringify(selection.typeName) : `(() => { throw unfit; })()`;
  const value = isInherited(field.source) ? `own(v, "${field.source}")` : `v.${field.source}`;
  if (field.kind === "meta") return `${value} ?? null`;
  return valueSource(value, field.type, field, functions, parts);
}

function valueSource(
  value: string,
  type: GraphQLOutputType,
  field: AnswerField,
  functions: string[],
  parts: Parts,
): string {
  const isRequired = isNonNullType(type);
  const inner: GraphQLOutputType = isRequired ? type.ofType : type;
  const absent = isRequired ? "(() => { throw unfit; })()" : "null";
  if (isListType(inner))
    return `((a = ${value}) == null ? ${absent} : ${writeList(inner.ofType, field, functions, parts)}(a))`;
  if (field.inner) return `((a = ${value}) == null ? ${absent} : ${writeObjects(field.inner, functions, parts)}(a))`;
  if (!field.check) return isRequired ? `((a = ${value}) == null ? ${absent} : a)` : `(${value} ?? null)`;
  const check = `checks[${parts.checks.push(field.check) - 1}](a)`;
  return `((a = ${value}) == null ? ${absent} : ${check} ? a : (() => { throw unfit; })())`;
}

function writeList(item: GraphQLOutputType, field: AnswerField, functions: string[], parts: Parts): string {
  const source = valueSource("v[i]", item, field, functions, parts);
  const name = `list${functions.length}`;
  functions.push(
    `function ${name}(v) {\n  if (!Array.isArray(v)) throw unfit;\n  let a;\n  const items = new Array(v.length);\n  for (let i = 0; i < v.length; i++) items[i] = ${source};\n  return items;\n}`,
  );
  return name;
}

function writeObjects(objects: AnswerObjects, functions: string[], parts: Parts): string {
  const own = objects.of(undefined);
  if (own?.isObject) return writeSelection(own, functions, parts);
  return `projections[${parts.projections.push(byTypename(objects)) - 1}]`;
}

/** Objects of an abstract type: the projection of each type is compiled when one first comes. */
function byTypename(objects: AnswerObjects): Project {
  const known = new Map<unknown, Project>();
  return (value) => {
    const typename = (value as Data)["__typename"];
    let project = known.get(typename);
    if (!project) {
      const selection = objects.of(typeof typename === "string" ? typename : undefined);
      if (!selection) throw unfit;
      known.set(typename, (project = compileSelection(selection)));
    }
    return project(value);
  };
}
