import type { Schema } from "@apollo/federation-internals";
import type { OperationDefinitionNode } from "graphql";
import { Kind } from "graphql";

/** What the schema says about the streams of a subscription's field. Without a word the safe thing is done. */
export type StreamMarkers = {
  /**
   * `@tag(name: "joinable")`: an event says nothing of those before it, and nothing is sent at the start. Who comes later may join a stream that runs.
   */
  readonly joinable: ReadonlySet<string>;
  /**
   * `@tag(name: "restartable")`: subscribing again repeats nothing that harms, because what is sent at the start is the present state, or nothing is. Where the
   * owner goes away, it is subscribed to again.
   */
  readonly restartable: ReadonlySet<string>;
};

type Element = { readonly appliedDirectivesOf: (name: string) => readonly { readonly arguments: () => object }[] };

/** Reads the markers of a composed schema, under whatever name it has for `@tag`. */
export function readStreamMarkers(schema: Schema): StreamMarkers {
  const tag = schema.coreFeatures?.getByIdentity("https://specs.apollo.dev/tag")?.directiveNameInSchema("tag");
  const fields = schema.schemaDefinition.rootType("subscription")?.fields() ?? [];
  const tagged = (name: string): ReadonlySet<string> =>
    new Set(
      tag === undefined
        ? []
        : [...fields].flatMap((field) =>
            (field as unknown as Element)
              .appliedDirectivesOf(tag)
              .some((applied) => (applied.arguments() as { name?: unknown }).name === name)
              ? [field.name]
              : [],
          ),
    );
  return { joinable: tagged("joinable"), restartable: tagged("restartable") };
}

/** The field of a subscription; validation lets it have one only. Null where a fragment holds it: then nothing is known of it. */
export function subscribedField({ selectionSet }: OperationDefinitionNode): string | null {
  const [first] = selectionSet.selections;
  return first?.kind === Kind.FIELD ? first.name.value : null;
}
