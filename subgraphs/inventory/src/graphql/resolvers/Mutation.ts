import { requireStaffOrMember, requireUser } from "@novatech/graphql/errors";
import type { StoreDetails } from "../../domain/warehouse.ts";
import type { MutationResolvers, StoreInput, WarehouseUpdateInput } from "../__generated__/types.ts";
import type { Context } from "../context.ts";
import { toUserError, toWarehouseError } from "../errors.ts";

/** What a person changes. */
export const Mutation: MutationResolvers = {
  stockAdjust: async (_parent, { input }, context) => {
    const expectedVersion = input.expectedVersion ?? null;
    const done = await context.edits.adjustStock(personOf(context), { kind: "adjust", ...input, expectedVersion });
    return done.ok
      ? { stockItem: done.value, userErrors: [] }
      : { stockItem: null, userErrors: [toUserError(done.refusal)] };
  },
  stockSet: async (_parent, { input }, context) => {
    const done = await context.edits.setStock(personOf(context), { kind: "set", ...input });
    return done.ok
      ? { stockItem: done.value, userErrors: [] }
      : { stockItem: null, userErrors: [toUserError(done.refusal)] };
  },
  stockCount: async (_parent, { input }, context) => {
    const done = await context.edits.countStock(personOf(context), { kind: "count", ...input });
    return done.ok
      ? { stockItem: done.value.item, brokenPromises: done.value.broken, userErrors: [] }
      : { stockItem: null, brokenPromises: null, userErrors: [toUserError(done.refusal)] };
  },
  warehouseCreate: async (_parent, { input }, context) => {
    const { location, store, ...others } = input;
    const done = await context.edits.createWarehouse(personOf(context), {
      ...others,
      latitude: location?.latitude ?? null,
      longitude: location?.longitude ?? null,
      store: store ? toStoreDetails(store) : null,
    });
    return done.ok
      ? { warehouse: done.value, userErrors: [] }
      : { warehouse: null, userErrors: [toWarehouseError(done.refusal)] };
  },
  warehouseUpdate: async (_parent, { input }, context) => {
    const done = await context.edits.updateWarehouse(personOf(context), {
      id: input.id,
      expectedVersion: input.expectedVersion,
      ...changesOf(input),
    });
    return done.ok
      ? { warehouse: done.value, userErrors: [] }
      : { warehouse: null, userErrors: [toWarehouseError(done.refusal)] };
  },
};

/** The id of who is logged in. Throws what `requireUser` and `requireAnyScope` throw. */
function personOf({ request }: Context): string {
  requireStaffOrMember(request, "staff:stock", "stock");
  return requireUser(request).userId;
}

const toStoreDetails = ({ line1, city, postalCode, openingHours }: StoreInput): StoreDetails => ({
  line1,
  city,
  postalCode,
  openingHours: openingHours ?? null,
});

/** Left out: as it is. Null: taken away, where that is possible. */
const changesOf = ({ name, countryCode, location, store }: WarehouseUpdateInput) => ({
  ...(typeof name === "string" ? { name } : {}),
  ...(typeof countryCode === "string" ? { countryCode } : {}),
  ...(location === undefined ? {} : { latitude: location?.latitude ?? null, longitude: location?.longitude ?? null }),
  ...(store === undefined ? {} : { store: store && toStoreDetails(store) }),
});
