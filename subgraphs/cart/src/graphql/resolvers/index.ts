import type { Resolvers } from "../__generated__/types.ts";
import { Cart, CartLine, CartProblem, DeliveryOption, User } from "./Cart.ts";
import { Mutation } from "./Mutation.ts";
import { Promotion } from "./Promotion.ts";
import { Query } from "./Query.ts";
import { Quote } from "./Quote.ts";

/** Every resolver of the room. Refusals carry their type name themselves. */
export const resolvers: Resolvers = {
  Cart,
  CartLine,
  CartProblem,
  DeliveryOption,
  Mutation,
  Promotion,
  Query,
  Quote,
  User,
};
