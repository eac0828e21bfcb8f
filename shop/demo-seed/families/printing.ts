import type { Family } from "../family.ts";
import { papercliff } from "../merchants.ts";

const printers: Family = {
  category: ["Printing", "Printers"],
  merchant: papercliff,
  noun: "printer",
  code: "PR",
  promise: "Prints from every phone, and takes any maker's paper.",
  specifications: { wifi: "Wi-Fi 5", warranty: 3 },
  lines: [
    {
      brand: "Marrowby",
      name: "Press",
      pitch: "A printer that starts when you ask and sleeps when you do not.",
      specifications: { print_technology: "Ink" },
    },
    {
      brand: "Castellow",
      name: "Ledger",
      pitch: "A laser printer for invoices, orders and long reports.",
      percent: 135,
      specifications: { print_technology: "Laser, black and white" },
    },
    {
      brand: "Aldenvik",
      name: "Palette",
      pitch: "A photo printer with six inks.",
      percent: 160,
      specifications: { print_technology: "Ink, six colours" },
    },
    {
      brand: "Halvern",
      name: "Tank",
      pitch: "A printer that is filled from bottles, once a year.",
      percent: 150,
      specifications: { print_technology: "Ink tank" },
    },
  ],
  grades: [
    {
      suffix: "100",
      usdMinor: 8_900,
      weightGrams: 5_200,
      sentence: "It prints, and does that well.",
      specifications: { print_speed: 12, duplex: false, scanner: false },
    },
    {
      suffix: "200",
      usdMinor: 13_900,
      weightGrams: 7_400,
      sentence: "It prints on both sides, copies and scans.",
      specifications: { print_speed: 18, duplex: true, scanner: true },
    },
    {
      suffix: "300 Office",
      usdMinor: 22_900,
      weightGrams: 10_800,
      sentence: "It feeds fifty sheets by itself and mails what it scanned.",
      specifications: { print_speed: 27, duplex: true, scanner: true, ports: "Ethernet, USB-B" },
    },
  ],
};

const ink: Family = {
  category: ["Printing", "Ink & toner"],
  merchant: papercliff,
  noun: "cartridge",
  code: "IN",
  promise: "The empty one goes back free of charge.",
  lines: [
    {
      brand: "Marrowby",
      name: "P11 ink",
      pitch: "Ink for the printers of the Press line.",
      specifications: { fits: "Marrowby Press 100, 200, 300 Office" },
    },
    {
      brand: "Aldenvik",
      name: "A62 photo ink",
      pitch: "Photo ink that keeps its colours for a hundred years in an album.",
      percent: 145,
      specifications: { fits: "Aldenvik Palette 100, 200, 300 Office" },
    },
    {
      brand: "Castellow",
      name: "L7 toner",
      pitch: "Toner for the laser printers of the Ledger line.",
      percent: 240,
      specifications: { fits: "Castellow Ledger 100, 200, 300 Office" },
    },
  ],
  grades: [
    {
      suffix: "Black",
      usdMinor: 1_890,
      weightGrams: 110,
      sentence: "Black that does not smear under a marker.",
      specifications: { ink_colour: "Black", page_yield: 480 },
      choice: {
        name: "Pack",
        values: [
          ["1 piece", 0],
          ["2 pieces", 1_600],
        ],
      },
    },
    {
      suffix: "Black XL",
      usdMinor: 3_290,
      weightGrams: 150,
      sentence: "Twice the pages for less than twice the price.",
      specifications: { ink_colour: "Black", page_yield: 1_100 },
    },
    {
      suffix: "Multipack",
      usdMinor: 5_490,
      weightGrams: 320,
      sentence: "Everything for a year of homework.",
      specifications: { ink_colour: "Black, cyan, magenta, yellow", page_yield: 460 },
    },
  ],
};

/** Printers and what they use up. */
export const printingFamilies: readonly Family[] = [printers, ink];
