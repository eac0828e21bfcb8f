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

const keyboards: Family = {
  category: ["Computers", "Keyboards"],
  merchant: northlight,
  noun: "keyboard",
  code: "KB",
  promise: "Keys can be pulled, washed and put back in any order.",
  specifications: { warranty: 2 },
  lines: [
    {
      brand: "Quillmar",
      name: "Scribe",
      pitch: "A writer's keyboard with a soft landing.",
      colours: ["grey", "cream"],
      specifications: { switches: "Scissor", backlight: false },
    },
    {
      brand: "Drumlane",
      name: "Volley",
      pitch: "A gaming keyboard that answers in a millisecond.",
      percent: 150,
      colours: ["black"],
      specifications: { switches: "Mechanical, linear", backlight: true },
    },
    {
      brand: "Marrowby",
      name: "Clatter",
      pitch: "A mechanical keyboard for people who like to be heard.",
      percent: 125,
      colours: ["cream", "forest"],
      specifications: { switches: "Mechanical, tactile", backlight: true },
    },
    {
      brand: "Nimbrel",
      name: "Keys",
      pitch: "A flat keyboard that needs a fresh battery every three years.",
      percent: 48,
      colours: ["black", "white"],
      specifications: { switches: "Membrane", backlight: false },
    },
    {
      brand: "Aldenvik",
      name: "Wing",
      pitch: "A split keyboard that lets your shoulders fall.",
      percent: 170,
      colours: ["black"],
      specifications: { switches: "Mechanical, tactile", backlight: false },
    },
  ],
  grades: [
    {
      suffix: "Compact",
      usdMinor: 5_900,
      weightGrams: 700,
      sentence: "Without number block, for small desks and backpacks.",
      specifications: { wireless: true, connection: "Bluetooth, USB-C", weight: 480 },
      choice: {
        name: "Layout",
        values: [
          ["US", 0],
          ["DE", 0],
        ],
      },
    },
    {
      suffix: "Full",
      usdMinor: 6_900,
      weightGrams: 1_050,
      sentence: "With number block and a wheel for the volume.",
      specifications: { wireless: false, connection: "USB-C cable", weight: 780 },
      choice: {
        name: "Layout",
        values: [
          ["US", 0],
          ["DE", 0],
        ],
      },
    },
    {
      suffix: "Full Wireless",
      usdMinor: 8_900,
      weightGrams: 1_080,
      sentence: "With number block, for three computers at the touch of a key.",
      specifications: { wireless: true, connection: "Bluetooth, 2.4 GHz, USB-C", weight: 810 },
      choice: {
        name: "Layout",
        values: [
          ["US", 0],
          ["DE", 0],
        ],
      },
    },
  ],
};

const mice: Family = {
  category: ["Computers", "Mice"],
  merchant: northlight,
  noun: "mouse",
  code: "MS",
  promise: "Glides on wood, cloth and glass alike.",
  specifications: { warranty: 2 },
  lines: [
    {
      brand: "Quillmar",
      name: "Field",
      pitch: "A small mouse that lies flat in a bag.",
      percent: 80,
      colours: ["grey", "rose"],
      specifications: { buttons: 3 },
    },
    {
      brand: "Drumlane",
      name: "Dart",
      pitch: "A gaming mouse of fifty-nine grams.",
      percent: 170,
      colours: ["black", "white"],
      specifications: { buttons: 6 },
    },
    {
      brand: "Aldenvik",
      name: "Grip",
      pitch: "An upright mouse that keeps the wrist straight.",
      percent: 130,
      colours: ["black"],
      specifications: { buttons: 6 },
    },
    {
      brand: "Nimbrel",
      name: "Click",
      pitch: "Two buttons, one wheel, no questions.",
      percent: 40,
      colours: ["black", "white"],
      specifications: { buttons: 3 },
    },
    {
      brand: "Marrowby",
      name: "Orbit",
      pitch: "A trackball that stays where it is while the pointer runs.",
      percent: 140,
      colours: ["cream"],
      specifications: { buttons: 5 },
    },
  ],
  grades: [
    {
      suffix: "Wired",
      usdMinor: 2_900,
      weightGrams: 160,
      sentence: "On a braided cable that does not drag.",
      specifications: { wireless: false, connection: "USB-A cable", dpi: 8_000 },
    },
    {
      suffix: "Wireless",
      usdMinor: 4_400,
      weightGrams: 170,
      sentence: "Up to seventy days on one charge.",
      specifications: { wireless: true, connection: "2.4 GHz, USB-C", dpi: 12_000 },
    },
    {
      suffix: "Silent",
      usdMinor: 4_900,
      weightGrams: 170,
      sentence: "Its clicks are felt, not heard.",
      specifications: { wireless: true, connection: "Bluetooth, 2.4 GHz", dpi: 4_000 },
    },
  ],
};

const webcams: Family = {
  category: ["Computers", "Webcams"],
  merchant: northlight,
  noun: "webcam",
  code: "WC",
  promise: "A shutter of real plastic closes the lens.",
  specifications: { connection: "USB-C", microphone: true, warranty: 2 },
  lines: [
    {
      brand: "Solvane",
      name: "Window",
      pitch: "A webcam that keeps faces bright with the sun behind them.",
      percent: 130,
    },
    { brand: "Halvern", name: "Gallery", pitch: "A meeting-room webcam that turns to whoever speaks.", percent: 175 },
    { brand: "Nimbrel", name: "Peek", pitch: "A webcam for the weekly call home.", percent: 50 },
    { brand: "Drumlane", name: "Cast", pitch: "A streamer's webcam with a ring light around the lens.", percent: 145 },
  ],
  grades: [
    {
      suffix: "HD",
      usdMinor: 5_900,
      weightGrams: 240,
      sentence: "Full HD at thirty pictures a second.",
      specifications: { video: "1920 × 1080, 30 fps", camera_resolution: 2 },
    },
    {
      suffix: "2K",
      usdMinor: 8_900,
      weightGrams: 260,
      sentence: "Twice the detail, sixty pictures a second.",
      specifications: { video: "2560 × 1440, 60 fps", camera_resolution: 4 },
    },
    {
      suffix: "4K",
      usdMinor: 14_900,
      weightGrams: 290,
      sentence: "Enough points to cut any face out of the room.",
      specifications: { video: "3840 × 2160, 30 fps", camera_resolution: 8 },
    },
  ],
};

/** Notebooks and what stands around them. */
export const computerFamilies: readonly Family[] = [notebooks, monitors, keyboards, mice, webcams];
