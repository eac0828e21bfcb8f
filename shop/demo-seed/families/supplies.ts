import type { Family } from "../family.ts";
import { papercliff } from "../merchants.ts";

const cables: Family = {
  category: ["Accessories", "Cables"],
  merchant: papercliff,
  noun: "cable",
  code: "CB",
  promise: "Tested with ten thousand bends.",
  specifications: { warranty: 5 },
  lines: [
    {
      brand: "Fennick",
      name: "Braid",
      pitch: "A braided cable that does not kink.",
      colours: ["black", "white"],
      specifications: { material: "Nylon braid" },
    },
    {
      brand: "Nimbrel",
      name: "Line",
      pitch: "A cable that costs little and works.",
      percent: 55,
      colours: ["black"],
      specifications: { material: "PVC" },
    },
    {
      brand: "Brisenne",
      name: "Eco",
      pitch: "A cable of recycled copper in a paper box.",
      percent: 110,
      colours: ["sand"],
      specifications: { material: "Recycled polymer" },
    },
  ],
  grades: [
    {
      suffix: "USB-C to USB-C",
      usdMinor: 1_490,
      weightGrams: 70,
      sentence: "Charges a notebook and carries a film in a second.",
      specifications: { connector_from: "USB-C", connector_to: "USB-C", data_rate: 20, charging_power: 100 },
      choice: {
        name: "Length",
        values: [
          ["1 m", 0],
          ["2 m", 400],
        ],
      },
    },
    {
      suffix: "USB-C to USB-A",
      usdMinor: 990,
      weightGrams: 60,
      sentence: "For the charger you already have.",
      specifications: { connector_from: "USB-C", connector_to: "USB-A", data_rate: 0.48, charging_power: 15 },
      choice: {
        name: "Length",
        values: [
          ["1 m", 0],
          ["2 m", 300],
        ],
      },
    },
    {
      suffix: "HDMI 2.1",
      usdMinor: 1_690,
      weightGrams: 140,
      sentence: "Pictures in 8K, or in 4K at a hundred and twenty.",
      specifications: { connector_from: "HDMI", connector_to: "HDMI", data_rate: 48 },
      choice: {
        name: "Length",
        values: [
          ["2 m", 0],
          ["5 m", 1_200],
        ],
      },
    },
    {
      suffix: "Ethernet Cat 7",
      usdMinor: 890,
      weightGrams: 160,
      sentence: "Shielded, with a latch that does not break.",
      specifications: { connector_from: "RJ45", connector_to: "RJ45", data_rate: 10 },
      choice: {
        name: "Length",
        values: [
          ["2 m", 0],
          ["10 m", 1_100],
        ],
      },
    },
  ],
};

const chargers: Family = {
  category: ["Accessories", "Chargers"],
  merchant: papercliff,
  noun: "charger",
  code: "CH",
  promise: "Cool to the touch, and silent.",
  specifications: { warranty: 3 },
  lines: [
    {
      brand: "Fennick",
      name: "Volt",
      pitch: "A gallium-nitride charger the size of a matchbox.",
      percent: 115,
      colours: ["black", "white"],
    },
    { brand: "Nimbrel", name: "Plug", pitch: "A charger for the drawer.", percent: 60, colours: ["white"] },
    {
      brand: "Pellori",
      name: "Charge",
      pitch: "A charger in a colour nobody takes by mistake.",
      percent: 95,
      colours: ["lime", "coral"],
    },
    {
      brand: "Brisenne",
      name: "Current",
      pitch: "A charger that uses a tenth of the usual power when idle.",
      percent: 125,
      colours: ["sand"],
    },
  ],
  grades: [
    {
      suffix: "30 W",
      usdMinor: 1_990,
      weightGrams: 90,
      sentence: "For a phone in half an hour.",
      specifications: { power: 30, ports: "USB-C" },
    },
    {
      suffix: "65 W",
      usdMinor: 3_490,
      weightGrams: 160,
      sentence: "For a notebook and a phone together.",
      specifications: { power: 65, ports: "2 × USB-C, USB-A" },
    },
    {
      suffix: "140 W",
      usdMinor: 6_990,
      weightGrams: 310,
      sentence: "For everything on the desk.",
      specifications: { power: 140, ports: "3 × USB-C, USB-A" },
    },
  ],
};

const powerBanks: Family = {
  category: ["Accessories", "Power banks"],
  merchant: papercliff,
  noun: "power bank",
  code: "PB",
  promise: "Allowed in hand luggage, and the light tells the truth about what is left.",
  specifications: { ports: "USB-C, USB-A", warranty: 2 },
  lines: [
    {
      brand: "Tarnwick",
      name: "Reserve",
      pitch: "A power bank in rubber for wet rucksacks.",
      percent: 120,
      colours: ["black", "signal orange"],
      specifications: { water_resistance: "IP66" },
    },
    {
      brand: "Fennick",
      name: "Spare",
      pitch: "A flat power bank that lies under the phone.",
      colours: ["black", "white"],
    },
    {
      brand: "Nimbrel",
      name: "Extra",
      pitch: "A power bank for the glove compartment.",
      percent: 62,
      colours: ["graphite"],
    },
  ],
  grades: [
    {
      suffix: "5000",
      usdMinor: 2_490,
      weightGrams: 160,
      sentence: "One full phone.",
      specifications: { battery_capacity: 5_000, charging_power: 20 },
    },
    {
      suffix: "10000",
      usdMinor: 3_690,
      weightGrams: 260,
      sentence: "Two full phones and a pair of headphones.",
      specifications: { battery_capacity: 10_000, charging_power: 30 },
    },
    {
      suffix: "20000",
      usdMinor: 5_990,
      weightGrams: 450,
      sentence: "A notebook once, or a phone for a week.",
      specifications: { battery_capacity: 20_000, charging_power: 65 },
    },
  ],
};

const drives: Family = {
  category: ["Computers", "Storage"],
  merchant: papercliff,
  noun: "drive",
  code: "ST",
  promise: "Comes empty: no software, no account.",
  specifications: { warranty: 5 },
  lines: [
    {
      brand: "Quillmar",
      name: "Vault",
      pitch: "A portable SSD of aluminium that encrypts by itself.",
      percent: 115,
      specifications: { form_factor: "Portable SSD", connection: "USB-C", read_speed: 2_000 },
    },
    {
      brand: "Tarnwick",
      name: "Anvil",
      pitch: "A portable SSD that survives the stairs.",
      percent: 110,
      specifications: { form_factor: "Portable SSD", connection: "USB-C", read_speed: 1_050, water_resistance: "IP67" },
    },
    {
      brand: "Drumlane",
      name: "Burst",
      pitch: "An SSD for consoles and gaming notebooks.",
      specifications: { form_factor: "M.2 SSD", connection: "PCIe 4.0", read_speed: 7_200 },
    },
    {
      brand: "Nimbrel",
      name: "Keep",
      pitch: "A hard disk drive for the photographs of ten years.",
      percent: 48,
      specifications: { form_factor: "Portable hard disk", connection: "USB-A", read_speed: 130 },
    },
  ],
  grades: [
    {
      suffix: "1 TB",
      usdMinor: 9_900,
      weightGrams: 150,
      sentence: "Two hundred and fifty thousand photographs.",
      specifications: { capacity: 1_000 },
    },
    {
      suffix: "2 TB",
      usdMinor: 15_900,
      weightGrams: 155,
      sentence: "Forty hours of film in 4K.",
      specifications: { capacity: 2_000 },
    },
    {
      suffix: "4 TB",
      usdMinor: 27_900,
      weightGrams: 165,
      sentence: "A library in a shirt pocket.",
      specifications: { capacity: 4_000 },
    },
  ],
};

const memoryCards: Family = {
  category: ["Computers", "Memory cards"],
  merchant: papercliff,
  noun: "memory card",
  code: "MC",
  promise: "Works from minus 25 to 85 degrees.",
  specifications: { warranty: 10 },
  lines: [
    {
      brand: "Quillmar",
      name: "Leaf",
      pitch: "An SD card that keeps up with twenty pictures a second.",
      percent: 130,
      specifications: { form_factor: "SD", read_speed: 280 },
    },
    {
      brand: "Fennick",
      name: "Chip",
      pitch: "A microSD card for phones, drones and consoles.",
      specifications: { form_factor: "microSD", read_speed: 190 },
    },
  ],
  grades: [
    {
      suffix: "64 GB",
      usdMinor: 1_290,
      weightGrams: 20,
      sentence: "A holiday in full size.",
      specifications: { capacity: 64 },
    },
    {
      suffix: "256 GB",
      usdMinor: 2_990,
      weightGrams: 20,
      sentence: "A wedding, raw.",
      specifications: { capacity: 256 },
    },
    {
      suffix: "1 TB",
      usdMinor: 9_490,
      weightGrams: 20,
      sentence: "A season of matches in 4K.",
      specifications: { capacity: 1_000 },
    },
  ],
};

/** What lies in drawers. */
export const supplyFamilies: readonly Family[] = [cables, chargers, powerBanks, drives, memoryCards];
