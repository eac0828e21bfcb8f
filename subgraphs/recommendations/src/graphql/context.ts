import { hasScope, type RoomRequest, userIdOf } from "@novatech/graphql/viewer";
import type { Result } from "@novatech/kernel/result";
import type { Recommendation } from "../domain/recommendation.ts";
import type { ViewsInput, ViewsRefusal } from "../domain/views.ts";
import type { Loaders } from "./loaders.ts";

/** What a resolver may reach. New for every operation. */
export type Context = {
  readonly request: RoomRequest;
  readonly loaders: Loaders;
  readonly trending: (categoryId: string | null, first: number) => Promise<readonly Recommendation[]>;
  readonly personal: (person: string, first: number) => Promise<readonly Recommendation[]>;
  readonly recentViews: (person: string, first: number) => Promise<readonly Recommendation[]>;
  readonly trackViews: (input: ViewsInput) => Promise<Result<number, ViewsRefusal>>;
};

/** Whether the request may see what belongs to a person: they themselves, and staff who look after privacy. */
export const maySee = ({ viewer }: RoomRequest, person: string): boolean =>
  userIdOf(viewer) === person || hasScope(viewer, "staff:privacy");
