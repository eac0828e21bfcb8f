import { createHash } from "node:crypto";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from "graphql";

/** One operation of an app, as Apollo's manifests have it. `id` is the SHA-256 of `body` in hexadecimal. */
export type ManifestOperation = {
  readonly id: string;
  readonly name: string;
  readonly type: "query" | "mutation" | "subscription";
  readonly body: string;
};

/** The operations of one app. Source: https://www.apollographql.com/docs/graphos/platform/security/persisted-queries#manifest-format */
export type Manifest = {
  readonly format: "apollo-persisted-query-manifest";
  readonly version: 1;
  readonly operations: readonly ManifestOperation[];
};

/**
 * The manifest of an app from the texts of its operations; fragments may stand in any of them. Each body holds its operation and the fragments
 * it uses, without descriptions. Throws an error that names what is wrong: no name, a name twice, a fragment that is nowhere or is there twice.
 */
export function createManifest(texts: readonly string[]): Manifest {
  const definitions = texts.flatMap((text) => parse(text, { noLocation: true }).definitions);
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations = new Map<string, OperationDefinitionNode>();
  for (const one of definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) keep(fragments, one.name.value, one, "fragment");
    else if (one.kind !== Kind.OPERATION_DEFINITION) throw new Error(`A ${one.kind} is no operation and no fragment.`);
    else if (one.name) keep(operations, one.name.value, one, "operation");
    else throw new Error("An operation has no name: logs and errors could not say which one it is.");
  }
  const listed = [...operations]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, operation]): ManifestOperation => {
      const body = print(withoutDescriptions(operation, fragments));
      return { id: createHash("sha256").update(body).digest("hex"), name, type: operation.operation, body };
    });
  return { format: "apollo-persisted-query-manifest", version: 1, operations: listed };
}

/**
 * A manifest with the operations of an earlier one that are no longer written: apps that are installed go on asking for them.
 * They are forgotten by deleting them from the file.
 */
export function withEarlier(manifest: Manifest, earlier: Manifest): Manifest {
  const ids = new Set(manifest.operations.map(({ id }) => id));
  const kept = earlier.operations
    .filter(({ id }) => !ids.has(id))
    .toSorted((one, other) => (`${one.name} ${one.id}` < `${other.name} ${other.id}` ? -1 : 1));
  return { ...manifest, operations: [...manifest.operations, ...kept] };
}

function keep<Node>(into: Map<string, Node>, name: string, node: Node, word: string): void {
  if (into.has(name)) throw new Error(`The ${word} ${name} is there twice.`);
  into.set(name, node);
}

function withoutDescriptions(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  const used = new Map<string, FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name: { value: name } }) => {
        if (used.has(name)) return;
        const fragment = fragments.get(name);
        if (!fragment) throw new Error(`${node.name?.value} uses the fragment ${name}, which is nowhere.`);
        used.set(name, fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  const sorted = [...used].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, fragment]) => fragment);
  const bare = { kind: Kind.DOCUMENT, definitions: [operation, ...sorted] } as const;
  return visit(bare, {
    enter: (node) => ("description" in node && node.description ? { ...node, description: undefined } : undefined),
  });
}
