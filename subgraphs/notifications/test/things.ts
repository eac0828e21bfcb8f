import type { CallRoom } from "@novatech/service/room";

/** A variant as catalog and inventory tell of it. */
export type Thing = {
  name: string;
  /** Minor units of EUR. */
  price: bigint;
  isAvailable: boolean;
};

/** What is sold, by variant; a test changes it as it goes. */
export type Things = Map<string, Thing>;

/** Answers for catalog and inventory, in the shape of their schemas. */
export const answersOfThings =
  (things: Things): CallRoom =>
  async (room, { variables }) => {
    const { of, currency } = variables as {
      readonly of: readonly [{ readonly id: string }];
      readonly currency?: string;
    };
    const thing = things.get(of[0].id);
    const status = thing?.isAvailable ? "IN_STOCK" : "OUT_OF_STOCK";
    const answer =
      room === "inventory"
        ? { _entities: [thing ? { availability: { status } } : null] }
        : {
            _entities: [
              thing
                ? {
                    name: "256 GB",
                    price: currency === "EUR" ? { money: { minorUnits: String(thing.price) } } : null,
                    product: {
                      slug: "a-thing",
                      name: thing.name,
                      isPublished: true,
                      media: [{ kind: "IMAGE", url: "https://shop.example/media/thing.webp", altText: null }],
                    },
                  }
                : null,
            ],
          };
    return answer as never;
  };
