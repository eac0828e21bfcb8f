import { consentChangedV1 } from "@novatech/contracts/users";
import type { Viewer } from "@novatech/graphql/viewer";
import { nobody, productId, type RoomUnderTest } from "./room-under-test.ts";

/** A recommendation as the graph tells it, by the name tests call the product. */
export type Told = { readonly name: string; readonly reason: string; readonly score: number };

type Answered = readonly {
  readonly product: { readonly id: string };
  readonly reason: string;
  readonly score: number;
}[];

const fields = "{ product { id } reason score }";
const nameOf = (id: string): string => id.replace(/^prod_/, "");
const toTold = (list: Answered): readonly Told[] =>
  list.map(({ product, reason, score }) => ({ name: nameOf(product.id), reason, score }));

/** The lists a product has. */
export type ListField = "alsoBought" | "alsoViewed" | "similarProducts" | "accessories";

/** A list of each of some products, in their order. Throws when there are errors. */
export async function listsOf(
  room: RoomUnderTest,
  field: ListField,
  names: readonly string[],
  first = 3,
): Promise<readonly (readonly Told[])[]> {
  const { data, errors } = await room.ask(
    `query ($of: [_Any!]!, $first: Int!) { _entities(representations: $of) { ... on Product { ${field}(first: $first) ${fields} } } }`,
    { of: names.map((name) => ({ __typename: "Product", id: productId(name) })), first },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data._entities.map((entity: Record<ListField, Answered>) => toTold(entity[field]));
}

/** A list of one product. */
export async function listOf(room: RoomUnderTest, field: ListField, name: string, first = 3): Promise<readonly Told[]> {
  const [list] = await listsOf(room, field, [name], first);
  return list ?? [];
}

/** What trends. */
export async function trending(
  room: RoomUnderTest,
  first = 5,
  categoryId: string | null = null,
): Promise<readonly Told[]> {
  const { data, errors } = await room.ask(
    `query ($first: Int!, $categoryId: ID) { trendingProducts(first: $first, categoryId: $categoryId) ${fields} }`,
    { first, categoryId },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return toTold(data.trendingProducts);
}

/** What an account shows of a person to a viewer; null where it shows nothing. */
export async function accountOf(
  room: RoomUnderTest,
  userId: string,
  viewer: Viewer,
  first = 5,
): Promise<{
  readonly recommended: readonly Told[];
  readonly viewed: readonly Told[];
  readonly isPersonal: boolean;
} | null> {
  const { data, errors } = await room.ask(
    `query ($of: [_Any!]!, $first: Int!) { _entities(representations: $of) { ... on User {
      recommendedProducts(first: $first) ${fields} recentlyViewedProducts(first: $first) ${fields} hasPersonalRecommendations } } }`,
    { of: [{ __typename: "User", id: userId }], first },
    viewer,
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const [user] = data._entities;
  return user === null
    ? null
    : {
        recommended: toTold(user.recommendedProducts),
        viewed: toTold(user.recentlyViewedProducts),
        isPersonal: user.hasPersonalRecommendations,
      };
}

/** What telling views came to. */
export type Tracked = {
  readonly countedViews: number | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly field: readonly string[];
  }[];
};

/** Tells that products were looked at, now or at other times. */
export async function look(
  room: RoomUnderTest,
  visitorKey: string,
  views: readonly (string | { readonly name: string; readonly viewedAt: Date })[],
  viewer: Viewer = nobody,
  address?: string,
): Promise<Tracked> {
  const { data, errors } = await room.ask(
    `mutation ($input: ProductViewsTrackInput!) { productViewsTrack(input: $input) { countedViews userErrors { code message field } } }`,
    {
      input: {
        visitorKey,
        views: views.map((view) =>
          typeof view === "string"
            ? { productId: productId(view) }
            : { productId: productId(view.name), viewedAt: view.viewedAt.toISOString() },
        ),
      },
    },
    viewer,
    address,
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.productViewsTrack;
}

/** Has the room hear what a person allows, as users tells it. */
export const choose = (room: RoomUnderTest, person: string, isGranted: boolean, times = 1) =>
  room.hear(consentChangedV1, person, { userId: person, purpose: "PERSONALISATION", isGranted }, times);
