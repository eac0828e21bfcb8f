import type { Family } from "../family.ts";
import { northlight } from "../merchants.ts";

const notebooks: Family = {
  category: ["Computers", "Notebooks"],
  merchant: northlight,
  noun: "notebook",
  code: "NB",
  promise: "Memory and drive can be changed with one screwdriver, which is in the box.",
  specifications: { panel: "IPS", wifi: "Wi-Fi 7", bluetooth: "5.4", backlight: true, warranty: 3 },
  lines: [
    {
      brand: "Orrinde",
      name: "Slate",
      pitch: "A quiet laptop for people who write.",
      colours: ["silver", "ink"],
      specifications: { operating_system: "Terrace OS Home" },
    },
    {
      brand: "Halvern",
      name: "Lodge",
      pitch: "An office laptop with every port your desk still has.",
      percent: 94,
      specifications: { operating_system: "Terrace OS Pro", ports: "2 × USB-C, 2 × USB-A, HDMI, Ethernet" },
    },
    {
      brand: "Drumlane",
      name: "Raider",
      pitch: "A gaming laptop that keeps its nerve, and its temperature, in long evenings.",
      percent: 165,
      specifications: { operating_system: "Terrace OS Home", refresh_rate: 165, ports: "2 × USB-C, 3 × USB-A, HDMI" },
    },
    {
      brand: "Quillmar",
      name: "Feather",
      pitch: "A laptop so light that you look twice whether it is in the bag.",
      percent: 128,
      colours: ["silver", "rose"],
      specifications: { operating_system: "Terrace OS Home" },
    },
    {
      brand: "Brisenne",
      name: "Source",
      pitch: "A developer's laptop with an open system and open firmware.",
      percent: 112,
      specifications: { operating_system: "Terrace OS Open", ports: "3 × USB-C, USB-A, HDMI" },
    },
  ],
  grades: [
    {
      suffix: "14",
      usdMinor: 74_900,
      weightGrams: 2_200,
      sentence: "Six cores and a full day away from the socket.",
      specifications: {
        screen_size: 14,
        resolution: "1920 × 1200",
        processor_cores: 6,
        memory: 16,
        battery_life: 12,
        weight: 1_380,
      },
      choice: {
        name: "Storage",
        values: [
          ["512 GB", 0],
          ["1 TB", 8_000],
        ],
      },
    },
    {
      suffix: "15",
      usdMinor: 94_900,
      weightGrams: 2_700,
      sentence: "Eight cores and a keyboard with its own number block.",
      specifications: {
        screen_size: 15.6,
        resolution: "2560 × 1440",
        processor_cores: 8,
        memory: 16,
        battery_life: 10,
        weight: 1_720,
      },
      choice: {
        name: "Storage",
        values: [
          ["512 GB", 0],
          ["1 TB", 8_000],
        ],
      },
    },
    {
      suffix: "16 Max",
      usdMinor: 149_900,
      weightGrams: 3_300,
      sentence: "Twelve cores and a screen calibrated for print.",
      specifications: {
        screen_size: 16,
        resolution: "3200 × 2000",
        processor_cores: 12,
        memory: 32,
        battery_life: 9,
        weight: 2_080,
      },
      choice: {
        name: "Storage",
        values: [
          ["1 TB", 0],
          ["2 TB", 16_000],
        ],
      },
    },
  ],
};

const monitors: Family = {
  category: ["Computers", "Monitors"],
  merchant: northlight,
  noun: "monitor",
  code: "MO",
  promise: "The foot turns, tilts and rises, and comes off for an arm.",
  specifications: { warranty: 3 },
  lines: [
    {
      brand: "Aldenvik",
      name: "Vista",
      pitch: "An office monitor that is easy on the eyes at four in the afternoon.",
      specifications: { panel: "IPS", refresh_rate: 75, response_time: 5 },
    },
    {
      brand: "Drumlane",
      name: "Strike",
      pitch: "A gaming monitor that shows the next move before you have thought of it.",
      percent: 135,
      specifications: { panel: "OLED", refresh_rate: 240, response_time: 0.5 },
    },
    {
      brand: "Solvane",
      name: "Proof",
      pitch: "A photographer's monitor, measured one by one before it leaves the factory.",
      percent: 180,
      specifications: { panel: "IPS", refresh_rate: 60, response_time: 5, hdr: "HDR600" },
    },
    {
      brand: "Halvern",
      name: "Bay",
      pitch: "A monitor that charges the notebook it is connected to.",
      percent: 110,
      specifications: { panel: "IPS", refresh_rate: 100, response_time: 4, charging_power: 90 },
    },
    {
      brand: "Nimbrel",
      name: "Pane",
      pitch: "A plain screen for the second place on the desk.",
      percent: 62,
      specifications: { panel: "VA", refresh_rate: 75, response_time: 5 },
    },
  ],
  grades: [
    {
      suffix: "24",
      usdMinor: 16_900,
      weightGrams: 5_400,
      sentence: "Full HD on a narrow desk.",
      specifications: { screen_size: 23.8, resolution: "1920 × 1080", brightness: 250, ports: "HDMI, DisplayPort" },
    },
    {
      suffix: "27",
      usdMinor: 28_900,
      weightGrams: 7_200,
      sentence: "Sharp letters at arm's length.",
      specifications: {
        screen_size: 27,
        resolution: "2560 × 1440",
        brightness: 350,
        ports: "HDMI, DisplayPort, USB-C",
      },
    },
    {
      suffix: "32 4K",
      usdMinor: 49_900,
      weightGrams: 10_500,
      sentence: "Four thousand points across, and room for a whole score.",
      specifications: {
        screen_size: 31.5,
        resolution: "3840 × 2160",
        brightness: 400,
        ports: "2 × HDMI, DisplayPort, USB-C",
      },
    },
  ],
};

/** Notebooks and screens. */
export const computerFamilies: readonly Family[] = [notebooks, monitors];
