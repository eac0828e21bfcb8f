/** How far a check-out is. */
export const checkoutStatuses = [
  "RESERVING",
  "AUTHORIZING",
  "ACTION_REQUIRED",
  "PLACING",
  "PLACED",
  "COMPENSATING",
  "FAILED",
] as const;
export type CheckoutStatus = (typeof checkoutStatuses)[number];

/** How the stock of a check-out stands. LAPSED: it was held and is no longer. FREE: nothing is held and nothing will be. */
export const stockStates = ["ASKED", "HELD", "LAPSED", "FREE"] as const;
/** How the uses of promotions stand. NONE: the quote has none that are counted. */
export const promotionStates = ["NONE", "ASKED", "HELD", "FREE"] as const;
/** How the money stands. NONE: it was not asked for. */
export const moneyStates = ["NONE", "ASKED", "HELD", "FREE"] as const;

/** Everything that decides where a check-out goes next. */
export type CheckoutState = {
  readonly status: CheckoutStatus;
  readonly stock: (typeof stockStates)[number];
  readonly promotions: (typeof promotionStates)[number];
  readonly money: (typeof moneyStates)[number];
};

/** Why a check-out failed. */
export const failureCodes = ["INSUFFICIENT_STOCK", "PAYMENT_DECLINED", "PROMOTION_UNAVAILABLE", "EXPIRED"] as const;
export type CheckoutFailureCode = (typeof failureCodes)[number];

/** What can happen to a check-out. RESERVATION_SHORT: a count found less than was promised. PAYMENT_TOO_LATE: declined because the time was over. */
export const checkoutSignals = [
  "STOCK_RESERVED",
  "STOCK_REJECTED",
  "STOCK_RELEASED",
  "RESERVATION_EXPIRED",
  "RESERVATION_SHORT",
  "PROMOTION_HELD",
  "PROMOTION_REJECTED",
  "PROMOTION_RELEASED",
  "PAYMENT_ACTION_REQUIRED",
  "PAYMENT_AUTHORIZED",
  "PAYMENT_DECLINED",
  "PAYMENT_TOO_LATE",
  "PAYMENT_VOIDED",
  "DEADLINE_PASSED",
] as const;
export type CheckoutSignal = (typeof checkoutSignals)[number];

const holdings = ["stock", "promotions", "money"] as const;
type Holding = (typeof holdings)[number];
type Holdings = Omit<CheckoutState, "status">;

/** What each signal says of what is held, whatever the status: from which states of a holding to which. */
const facts: Readonly<
  Record<CheckoutSignal, { readonly [Key in Holding]?: Readonly<Partial<Record<Holdings[Key], Holdings[Key]>>> }>
> = {
  STOCK_RESERVED: { stock: { ASKED: "HELD" } },
  STOCK_REJECTED: { stock: { ASKED: "FREE" } },
  STOCK_RELEASED: { stock: { ASKED: "FREE", HELD: "FREE", LAPSED: "FREE" } },
  RESERVATION_EXPIRED: { stock: { HELD: "LAPSED" } },
  RESERVATION_SHORT: { stock: { HELD: "LAPSED" } },
  PROMOTION_HELD: { promotions: { ASKED: "HELD" } },
  PROMOTION_REJECTED: { promotions: { ASKED: "FREE" } },
  PROMOTION_RELEASED: { promotions: { ASKED: "FREE", HELD: "FREE" } },
  PAYMENT_ACTION_REQUIRED: { money: { ASKED: "ASKED" } },
  PAYMENT_AUTHORIZED: { money: { ASKED: "HELD" } },
  PAYMENT_DECLINED: { money: { ASKED: "FREE" } },
  PAYMENT_TOO_LATE: { money: { ASKED: "FREE" } },
  PAYMENT_VOIDED: { money: { ASKED: "FREE", HELD: "FREE" } },
  DEADLINE_PASSED: {},
};

/** Where a signal leads when the holdings, as they are after it, are among `when`. */
type Way = {
  readonly when?: { readonly [Key in Holding]?: readonly Holdings[Key][] };
  readonly to: CheckoutStatus;
  readonly failure?: CheckoutFailureCode;
};
type Ways = readonly [Way, ...Way[]];

/** Nothing of it is held, and nothing that was asked for can still be given. */
const nothingHeld: Way["when"] = { stock: ["LAPSED", "FREE"], promotions: ["NONE", "FREE"], money: ["NONE", "FREE"] };

const fails = (failure: CheckoutFailureCode): Ways => [
  { when: nothingHeld, to: "FAILED", failure },
  { to: "COMPENSATING", failure },
];

const settled: Ways = [{ when: nothingHeld, to: "FAILED" }, { to: "COMPENSATING" }];

const whileMoneyIsAsked = {
  RESERVATION_EXPIRED: "noted",
  RESERVATION_SHORT: "noted",
  PAYMENT_AUTHORIZED: [{ when: { stock: ["HELD"] }, to: "PLACED" }, { to: "PLACING" }],
  PAYMENT_DECLINED: fails("PAYMENT_DECLINED"),
  PAYMENT_TOO_LATE: fails("EXPIRED"),
  PAYMENT_VOIDED: fails("EXPIRED"),
  DEADLINE_PASSED: fails("EXPIRED"),
} as const satisfies Partial<Record<CheckoutSignal, Ways | "noted">>;

/**
 * The state machine of a check-out: for each status, where each signal leads; the first way that fits is taken. "noted": the
 * holdings change, the status does not. A signal that is not named, or that says nothing new of a holding, changes nothing: it is
 * late or repeated. PLACED and FAILED name none: what is decided stays decided.
 */
export const checkoutMoves: Readonly<
  Record<CheckoutStatus, Readonly<Partial<Record<CheckoutSignal, Ways | "noted">>>>
> = {
  RESERVING: {
    STOCK_RESERVED: [{ when: { promotions: ["NONE", "HELD"] }, to: "AUTHORIZING" }, { to: "RESERVING" }],
    PROMOTION_HELD: [{ when: { stock: ["HELD"] }, to: "AUTHORIZING" }, { to: "RESERVING" }],
    STOCK_REJECTED: fails("INSUFFICIENT_STOCK"),
    PROMOTION_REJECTED: fails("PROMOTION_UNAVAILABLE"),
    RESERVATION_EXPIRED: fails("EXPIRED"),
    RESERVATION_SHORT: fails("INSUFFICIENT_STOCK"),
    DEADLINE_PASSED: fails("EXPIRED"),
  },
  AUTHORIZING: { ...whileMoneyIsAsked, PAYMENT_ACTION_REQUIRED: [{ to: "ACTION_REQUIRED" }] },
  ACTION_REQUIRED: whileMoneyIsAsked,
  PLACING: {
    STOCK_RESERVED: [{ to: "PLACED" }],
    STOCK_REJECTED: fails("INSUFFICIENT_STOCK"),
    PAYMENT_VOIDED: fails("EXPIRED"),
    DEADLINE_PASSED: fails("EXPIRED"),
  },
  PLACED: {},
  COMPENSATING: {
    STOCK_RESERVED: settled,
    STOCK_REJECTED: settled,
    STOCK_RELEASED: settled,
    RESERVATION_EXPIRED: settled,
    RESERVATION_SHORT: settled,
    PROMOTION_HELD: settled,
    PROMOTION_REJECTED: settled,
    PROMOTION_RELEASED: settled,
    PAYMENT_AUTHORIZED: settled,
    PAYMENT_DECLINED: settled,
    PAYMENT_TOO_LATE: settled,
    PAYMENT_VOIDED: settled,
  },
  FAILED: {},
};

/** What a status asks of others when it is reached. */
const askedBy: Partial<Record<CheckoutStatus, Partial<Holdings>>> = {
  AUTHORIZING: { money: "ASKED" },
  PLACING: { stock: "ASKED" },
};

/** Where a check-out begins. */
export const beginCheckout = (hasCountedPromotions: boolean): CheckoutState => ({
  status: "RESERVING",
  stock: "ASKED",
  promotions: hasCountedPromotions ? "ASKED" : "NONE",
  money: "NONE",
});

/** One step of the machine. */
export type CheckoutStep = { readonly to: CheckoutState; readonly failure: CheckoutFailureCode | null };

/** Where a signal leads from a state; null when it changes nothing there: it is late or repeated. */
export function moveCheckout(state: CheckoutState, signal: CheckoutSignal): CheckoutStep | null {
  const ways = checkoutMoves[state.status][signal];
  const after = holdingsAfter(state, signal);
  if (ways === undefined || after === null) return null;
  if (ways === "noted") return { to: { ...after, status: state.status }, failure: null };
  const way = ways.find(({ when }) => fits(after, when ?? {}));
  if (way === undefined) return null;
  const asked = way.to === state.status ? {} : askedBy[way.to];
  return { to: { ...after, ...asked, status: way.to }, failure: way.failure ?? null };
}

/** What is held after a signal; null when the signal says nothing new of the holding it is about. */
function holdingsAfter(held: Holdings, signal: CheckoutSignal): Holdings | null {
  const { stock, promotions, money } = held;
  let after: Holdings = { stock, promotions, money };
  for (const holding of holdings) {
    const changes: Readonly<Partial<Record<string, string>>> | undefined = facts[signal][holding];
    if (changes === undefined) continue;
    const next = changes[held[holding]];
    if (next === undefined) return null;
    after = { ...after, [holding]: next };
  }
  return after;
}

const fits = (held: Holdings, when: NonNullable<Way["when"]>): boolean =>
  holdings.every((holding) => {
    const wanted: readonly string[] | undefined = when[holding];
    return wanted === undefined || wanted.includes(held[holding]);
  });

/** A state as one word per part, in the order status, stock, promotions, money. */
export const keyOfState = ({ status, stock, promotions, money }: CheckoutState): string =>
  `${status} ${stock} ${promotions} ${money}`;

/** Every state that can be reached. */
export const checkoutStates: readonly CheckoutState[] = reachable([beginCheckout(false), beginCheckout(true)]);

function reachable(from: readonly CheckoutState[]): readonly CheckoutState[] {
  const found = new Map(from.map((state) => [keyOfState(state), state]));
  // A map may grow while it is gone through.
  for (const state of found.values())
    for (const signal of checkoutSignals) {
      const step = moveCheckout(state, signal);
      if (step !== null) found.set(keyOfState(step.to), found.get(keyOfState(step.to)) ?? step.to);
    }
  return [...found.values()];
}

/** A move of the whole table. */
export type CheckoutTransition = CheckoutStep & { readonly from: CheckoutState };

/** Everything a signal can do: one transition for each reachable state it changes. */
export const transitionsOf = (signal: CheckoutSignal): readonly CheckoutTransition[] =>
  checkoutStates.flatMap((from) => {
    const step = moveCheckout(from, signal);
    return step === null ? [] : [{ from, ...step }];
  });
