/** Whether a thing can be ordered, in words for the shopper. */
export type AvailabilityStatus = "IN_STOCK" | "LOW_STOCK" | "OUT_OF_STOCK";

/** What a shopper is told instead of stock numbers. */
export type Availability = { readonly status: AvailabilityStatus; readonly maxOrderable: number };

/** This many or fewer are "the last few", over all warehouses. */
export const lowStock = 5;
/** No order line holds more: stock numbers are the merchants', and cart takes no more either. */
const mostPerLine = 99;

/** What a shopper is told when `free` units can be promised over all warehouses. */
export const availabilityOf = (free: number): Availability => ({
  status: free <= 0 ? "OUT_OF_STOCK" : free <= lowStock ? "LOW_STOCK" : "IN_STOCK",
  maxOrderable: Math.min(Math.max(free, 0), mostPerLine),
});
