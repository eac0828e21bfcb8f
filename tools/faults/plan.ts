import { seededRandom, type Random } from "@novatech/testkit/random";
import { type ShopRoom, shopRooms } from "@novatech/testkit/shop/room-databases";

/** A process of the shop that has a number of its own. */
export type ProcessName = ShopRoom | "gateway" | "redis" | "postgres";

/** Something that goes wrong. Times in milliseconds. */
export type Fault =
  | { readonly kind: "kill"; readonly process: ProcessName; readonly signal: "SIGKILL" | "SIGQUIT" | "SIGINT" }
  | { readonly kind: "pause"; readonly process: ProcessName; readonly forMs: number }
  | { readonly kind: "forget" }
  | { readonly kind: "cut"; readonly room: ShopRoom }
  /** A room's connections to PostgreSQL stand still most of the time. */
  | { readonly kind: "slow"; readonly room: ShopRoom; readonly forMs: number };

/** How a buyer behaves once the order is to be submitted. */
export type Habit =
  /** Submits and waits. */
  | "waits"
  /** Presses the button twice: the same key, at the same moment. */
  | "presses twice"
  /** Goes away before the answer is there, and comes back to ask with the same key. */
  | "goes away"
  /** Has two carts and orders both. */
  | "has two carts";

/** What a buyer does once there is an order. */
export type Afterwards =
  | { readonly kind: "nothing" }
  | {
      readonly kind: "cancels";
      readonly share: "everything" | "one unit";
      /** How long after the order was placed, in milliseconds. */
      readonly afterMs: number;
      readonly pressesTwice: boolean;
    }
  | {
      readonly kind: "sends back";
      readonly wanted: "REFUND" | "EXCHANGE";
      readonly share: "everything" | "one unit";
      /** Whether it comes back in a state in which nobody buys it. */
      readonly isDamaged: boolean;
    };

/** What a buyer is going to do. */
export type BuyerPlan = {
  readonly name: string;
  readonly isGuest: boolean;
  /** When the buyer has a full cart and quotes it, after the seed's begin. */
  readonly startsAtMs: number;
  /** By the place of a shelf in the plan. */
  readonly wants: readonly { readonly shelf: number; readonly quantity: number }[];
  readonly card: string;
  /** What the bank's page is told when the card has the shopper sent there, and how long that takes in milliseconds. */
  readonly challenge: {
    readonly decision: "approve" | "decline" | "leave";
    readonly afterMs: number;
    /** Whether everything is said twice, and the return before the decision. */
    readonly isRepeated: boolean;
  };
  /** Whether the seed's voucher, of which there are few, is put into the cart. */
  readonly hasVoucher: boolean;
  readonly habit: Habit;
  /** How long the one who goes away waits for the answer, in milliseconds. */
  readonly leavesAfterMs: number;
  /** How long the one who goes away stays away, in milliseconds. */
  readonly isAwayMs: number;
  /** After how many entries of its order's timeline each of a follower's connections is cut; null: follows nothing. */
  readonly cutsAfter: readonly number[] | null;
  readonly afterwards: Afterwards;
};

/** Somebody counts a shelf and finds less than the books say. */
export type CountPlan = { readonly atMs: number; readonly shelf: number; readonly missing: number };

/** A variant that many want. */
export type ShelfPlan = {
  /** Which of all variants, as a share of their number (0 to 1). */
  readonly place: number;
  /** How many lie in each of its warehouses, at most. */
  readonly units: readonly number[];
};

/** Everything a seed decides. */
export type Plan = {
  readonly seed: number;
  readonly shelves: readonly ShelfPlan[];
  readonly buyers: readonly BuyerPlan[];
  /** How often the seed's voucher may be used. */
  readonly voucherUses: number;
  readonly counts: readonly CountPlan[];
  readonly faults: readonly { readonly atMs: number; readonly fault: Fault }[];
};

/** The rooms an order goes through: they are hit more often. */
const orderRooms: readonly ShopRoom[] = [
  "orders",
  "orders",
  "inventory",
  "payments",
  "payments",
  "fulfillment",
  "cart",
];

const habits: readonly Habit[] = ["waits", "waits", "presses twice", "goes away", "has two carts"];

const cards = [
  ...Array.from({ length: 7 }, () => "tok_sandbox_visa"),
  "tok_sandbox_declined",
  "tok_sandbox_timeout_once",
  "tok_sandbox_timeout_once",
  "tok_sandbox_challenge",
  "tok_sandbox_challenge",
  "tok_sandbox_taken_once",
];

const decisions = ["approve", "approve", "approve", "decline", "leave"] as const;

/** How many faults a seed has. More would leave nobody to order from. */
const faultCounts = [4, 5, 6, 7, 8];

/** How many buyers want what there is enough of: they are who follows an order to its end. */
const shareOfContent = 0.5;

/** Decides everything of a seed: `units` lie on all scarce shelves together, one more has plenty; `spreadMs` is the time in which buyers come and things go wrong. */
export function planSeed(options: {
  readonly seed: number;
  readonly buyers: number;
  readonly units: number;
  readonly warehouses: number;
  readonly spreadMs: number;
}): Plan {
  const { seed, spreadMs, warehouses } = options;
  // Neighbouring seeds begin far apart.
  const random = seededRandom(Math.imul(seed, 0x9e3779b1));
  const shelves = [...planShelves(random, options.units, warehouses), plenty(random, options.buyers, warehouses)];
  return {
    seed,
    shelves,
    buyers: Array.from({ length: options.buyers }, (_, index) =>
      planBuyer(random, `buyer ${index + 1}`, shelves, spreadMs),
    ),
    voucherUses: random.between(1, Math.max(2, Math.floor(options.buyers / 8))),
    counts: Array.from({ length: random.between(0, 2) }, () => ({
      atMs: random.between(0, 2 * spreadMs),
      shelf: random.between(0, shelves.length - 1),
      missing: random.between(1, 2),
    })),
    faults: Array.from({ length: random.pick(faultCounts) }, () => ({
      atMs: random.between(0, spreadMs),
      fault: planFault(random),
    })).toSorted((a, b) => a.atMs - b.atMs),
  };
}

function planShelves(random: Random, units: number, warehouses: number): ShelfPlan[] {
  const count = Math.min(units, random.between(1, 3));
  const shelves = Array.from({ length: count }, () => ({
    place: random.next(),
    units: Array.from({ length: warehouses }, () => 0),
  }));
  for (let unit = 0; unit < units; unit += 1) {
    // The first ones so that no shelf is empty.
    const shelf = shelves[unit < count ? unit : random.between(0, count - 1)];
    const warehouse = random.between(0, warehouses - 1);
    if (shelf) shelf.units[warehouse] = (shelf.units[warehouse] ?? 0) + 1;
  }
  return shelves;
}

/** A shelf with enough for all: no buyer wants more than twice two, and the same again in exchange. */
const plenty = (random: Random, buyers: number, warehouses: number): ShelfPlan => ({
  place: random.next(),
  units: Array.from({ length: warehouses }, () => 8 * buyers),
});

function planBuyer(random: Random, name: string, shelves: readonly ShelfPlan[], spreadMs: number): BuyerPlan {
  const last = shelves.length - 1;
  const first = random.chance(shareOfContent) ? last : random.between(0, last - 1);
  const second = random.between(0, last);
  const both = first === second ? [first] : [first, second];
  return {
    name,
    isGuest: random.chance(0.5),
    startsAtMs: random.between(0, spreadMs),
    wants: (random.chance(0.3) ? both : [first]).map((shelf) => ({ shelf, quantity: random.chance(0.2) ? 2 : 1 })),
    card: random.pick(cards),
    challenge: {
      decision: random.pick(decisions),
      afterMs: random.between(0, 4500),
      isRepeated: random.chance(0.4),
    },
    hasVoucher: random.chance(0.15),
    habit: random.pick(habits),
    leavesAfterMs: random.between(0, 120),
    isAwayMs: random.between(200, 3000),
    cutsAfter: random.chance(0.6) ? Array.from({ length: 6 }, () => random.between(1, 4)) : null,
    afterwards: planAfterwards(random),
  };
}

function planAfterwards(random: Random): Afterwards {
  const what = random.next();
  const share = random.chance(0.5) ? "everything" : "one unit";
  if (what < 0.25)
    return { kind: "cancels", share, afterMs: random.between(0, 1500), pressesTwice: random.chance(0.4) };
  if (what > 0.8)
    return { kind: "sends back", wanted: random.pick(["REFUND", "EXCHANGE"]), share, isDamaged: random.chance(0.3) };
  return { kind: "nothing" };
}

function planFault(random: Random): Fault {
  const what = random.next();
  const process = random.chance(0.7)
    ? random.pick(orderRooms)
    : random.pick([...shopRooms, "gateway", "gateway"] as const);
  if (what < 0.5) return { kind: "kill", process, signal: "SIGKILL" };
  if (what < 0.65)
    return { kind: "pause", process: random.chance(0.2) ? "redis" : process, forMs: random.between(100, 3000) };
  if (what < 0.75) return { kind: "forget" };
  if (what < 0.83) return { kind: "kill", process: "redis", signal: "SIGKILL" };
  if (what < 0.88)
    return {
      kind: "kill",
      process: "postgres",
      signal: random.pick(["SIGINT", "SIGINT", "SIGQUIT", "SIGKILL"] as const),
    };
  if (what < 0.94) return { kind: "cut", room: random.pick(orderRooms) };
  return { kind: "slow", room: random.pick(orderRooms), forMs: random.between(500, 3000) };
}

/** A fault in a few words. */
export function describeFault(fault: Fault): string {
  if (fault.kind === "kill")
    return fault.signal === "SIGKILL" ? `kill ${fault.process}` : `${fault.signal} ${fault.process}`;
  if (fault.kind === "pause") return `pause ${fault.process} ${fault.forMs} ms`;
  if (fault.kind === "slow") return `slow ${fault.room}'s PostgreSQL ${fault.forMs} ms`;
  return fault.kind === "cut" ? `cut ${fault.room} off PostgreSQL` : "FLUSHALL";
}
