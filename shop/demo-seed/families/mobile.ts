import type { Family } from "../family.ts";
import { northlight } from "../merchants.ts";

const phones: Family = {
  category: ["Phones & Wearables", "Smartphones"],
  merchant: northlight,
  noun: "smartphone",
  code: "PH",
  promise: "Two SIM cards, seven years of security updates and a repair guide that anyone can follow.",
  specifications: { operating_system: "Meadow OS", nfc: true, bluetooth: "5.4", warranty: 2 },
  lines: [
    {
      brand: "Halvern",
      name: "Fjord",
      pitch: "A calm glass front over a frame of recycled aluminium.",
      colours: ["slate", "frost"],
      specifications: { panel: "OLED", water_resistance: "IP68" },
    },
    {
      brand: "Orrinde",
      name: "Pebble",
      pitch: "Round edges, a matt back and a size that fits a hand.",
      percent: 78,
      colours: ["sand", "moss"],
      specifications: { panel: "OLED", water_resistance: "IP67" },
    },
    {
      brand: "Tarnwick",
      name: "Ridge",
      pitch: "Made for building sites, boats and pockets full of keys.",
      percent: 92,
      colours: ["black", "signal orange"],
      specifications: { panel: "LCD", water_resistance: "IP69K" },
    },
    {
      brand: "Solvane",
      name: "Arc",
      pitch: "A bright screen and a camera that finds light where there is little.",
      percent: 118,
      colours: ["midnight", "pearl"],
      specifications: { panel: "OLED", water_resistance: "IP68" },
    },
    {
      brand: "Nimbrel",
      name: "Note",
      pitch: "The plain one: everything a phone must do, nothing it need not.",
      percent: 52,
      colours: ["graphite", "sky"],
      specifications: { panel: "LCD", water_resistance: "IP54" },
    },
  ],
  grades: [
    {
      suffix: "5",
      usdMinor: 39_900,
      weightGrams: 380,
      sentence: "The small one, with a day and a half of battery.",
      specifications: {
        screen_size: 6.1,
        refresh_rate: 90,
        memory: 6,
        battery_capacity: 4300,
        charging_power: 30,
        camera_resolution: 50,
        weight: 172,
      },
      choice: { name: "Storage", values: [["128 GB", 0]] },
    },
    {
      suffix: "6",
      usdMinor: 59_900,
      weightGrams: 410,
      sentence: "The usual one, with a faster screen and a second lens.",
      specifications: {
        screen_size: 6.4,
        refresh_rate: 120,
        memory: 8,
        battery_capacity: 4800,
        charging_power: 45,
        camera_resolution: 50,
        weight: 189,
      },
      choice: {
        name: "Storage",
        values: [
          ["128 GB", 0],
          ["256 GB", 6_000],
        ],
      },
    },
    {
      suffix: "6 Pro",
      usdMinor: 89_900,
      weightGrams: 440,
      sentence: "The large one, with a long lens that brings the far side of the bay close.",
      specifications: {
        screen_size: 6.8,
        refresh_rate: 144,
        memory: 12,
        battery_capacity: 5200,
        charging_power: 67,
        camera_resolution: 108,
        optical_zoom: 5,
        weight: 214,
      },
      choice: {
        name: "Storage",
        values: [
          ["256 GB", 0],
          ["512 GB", 12_000],
        ],
      },
    },
  ],
};

const tablets: Family = {
  category: ["Computers", "Tablets"],
  merchant: northlight,
  noun: "tablet",
  code: "TB",
  promise: "Works with a pen, a keyboard or a finger, and charges over USB-C.",
  specifications: { operating_system: "Meadow OS", panel: "IPS", bluetooth: "5.3", warranty: 2 },
  lines: [
    {
      brand: "Halvern",
      name: "Skerry",
      pitch: "A thin tablet for trains and kitchen tables.",
      colours: ["slate", "frost"],
    },
    {
      brand: "Castellow",
      name: "Folio",
      pitch: "A reader's tablet with an anti-glare screen.",
      percent: 86,
      colours: ["ivory"],
    },
    {
      brand: "Nimbrel",
      name: "Tab",
      pitch: "An honest family tablet with a child's account built in.",
      percent: 58,
      colours: ["graphite", "coral"],
    },
    {
      brand: "Solvane",
      name: "Canvas",
      pitch: "A drawing tablet whose screen follows the pen without a visible gap.",
      percent: 140,
      colours: ["midnight"],
    },
    {
      brand: "Tarnwick",
      name: "Slate",
      pitch: "A tablet in a frame that survives the fall from a ladder.",
      percent: 115,
      colours: ["black"],
    },
  ],
  grades: [
    {
      suffix: "8",
      usdMinor: 21_900,
      weightGrams: 620,
      sentence: "Small enough for a coat pocket.",
      specifications: {
        screen_size: 8.4,
        resolution: "1920 × 1200",
        memory: 4,
        battery_capacity: 5100,
        battery_life: 10,
        weight: 312,
      },
      choice: {
        name: "Storage",
        values: [
          ["64 GB", 0],
          ["128 GB", 4_000],
        ],
      },
    },
    {
      suffix: "11",
      usdMinor: 34_900,
      weightGrams: 860,
      sentence: "A page at its true size, and an evening of films on one charge.",
      specifications: {
        screen_size: 11,
        resolution: "2560 × 1600",
        memory: 8,
        battery_capacity: 8000,
        battery_life: 13,
        weight: 478,
      },
      choice: {
        name: "Storage",
        values: [
          ["128 GB", 0],
          ["256 GB", 7_000],
        ],
      },
    },
    {
      suffix: "13 Studio",
      usdMinor: 62_900,
      weightGrams: 1_120,
      sentence: "Room for two documents side by side.",
      specifications: {
        screen_size: 12.9,
        resolution: "2880 × 1920",
        refresh_rate: 120,
        memory: 12,
        battery_capacity: 10_100,
        battery_life: 14,
        weight: 596,
      },
      choice: {
        name: "Storage",
        values: [
          ["256 GB", 0],
          ["512 GB", 11_000],
        ],
      },
    },
  ],
};

const wearables: Family = {
  category: ["Phones & Wearables", "Smart watches"],
  merchant: northlight,
  noun: "smart watch",
  code: "WA",
  promise: "Works with any phone, keeps your data on the wrist until you share them.",
  specifications: { heart_rate: true, bluetooth: "5.3", warranty: 2 },
  lines: [
    {
      brand: "Kovalto",
      name: "Meridian",
      pitch: "A round watch with a sapphire face and real hands under the screen.",
      percent: 160,
      colours: ["steel", "black"],
    },
    {
      brand: "Tarnwick",
      name: "Cairn",
      pitch: "A walker's watch with maps that need no phone.",
      percent: 120,
      colours: ["black", "pine"],
    },
    {
      brand: "Nimbrel",
      name: "Loop",
      pitch: "A light band that counts steps, sleep and little else.",
      percent: 42,
      colours: ["graphite", "sky"],
    },
    {
      brand: "Ysterra",
      name: "Tide",
      pitch: "A swimmer's watch that tells strokes apart.",
      colours: ["navy", "white"],
    },
    {
      brand: "Orrinde",
      name: "Hour",
      pitch: "A watch that looks like a watch and rings like a phone.",
      percent: 88,
      colours: ["sand", "moss"],
    },
  ],
  grades: [
    {
      suffix: "",
      usdMinor: 14_900,
      weightGrams: 180,
      sentence: "Ten days between charges.",
      specifications: {
        screen_size: 1.2,
        battery_life: 240,
        water_resistance: "5 ATM",
        gps: false,
        nfc: false,
        weight: 34,
      },
    },
    {
      suffix: "GPS",
      usdMinor: 21_900,
      weightGrams: 190,
      sentence: "Finds its place in under ten seconds and draws your way.",
      specifications: {
        screen_size: 1.3,
        battery_life: 168,
        water_resistance: "5 ATM",
        gps: true,
        nfc: false,
        weight: 41,
      },
    },
    {
      suffix: "LTE",
      usdMinor: 31_900,
      weightGrams: 200,
      sentence: "Calls, pays and plays music with the phone at home.",
      specifications: {
        screen_size: 1.4,
        battery_life: 72,
        water_resistance: "10 ATM",
        gps: true,
        nfc: true,
        weight: 48,
      },
    },
  ],
};

/** Phones, tablets and watches. */
export const mobileFamilies: readonly Family[] = [phones, tablets, wearables];
