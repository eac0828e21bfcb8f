import type { Family } from "../family.ts";
import { harbourHum } from "../merchants.ts";

const consoles: Family = {
  category: ["Gaming", "Consoles"],
  merchant: harbourHum,
  noun: "game console",
  code: "CO",
  promise: "One controller and a voucher for three games are in the box.",
  specifications: { wifi: "Wi-Fi 6", bluetooth: "5.2", warranty: 2 },
  lines: [
    { brand: "Drumlane", name: "Forge", pitch: "A console for large screens and larger evenings.", percent: 120 },
    {
      brand: "Pellori",
      name: "Hop",
      pitch: "A console the whole family understands.",
      percent: 75,
      colours: ["coral", "lime"],
    },
    {
      brand: "Marrowby",
      name: "Arcade",
      pitch: "A console that plays what your parents played, sharper.",
      percent: 55,
    },
  ],
  grades: [
    {
      suffix: "Go",
      usdMinor: 24_900,
      weightGrams: 900,
      sentence: "With a screen of its own, for the back seat.",
      specifications: {
        form_factor: "Handheld",
        screen_size: 7,
        storage: 128,
        resolution: "1920 × 1080",
        battery_life: 7,
      },
    },
    {
      suffix: "One",
      usdMinor: 39_900,
      weightGrams: 4_100,
      sentence: "In 4K at sixty pictures a second.",
      specifications: { form_factor: "Home console", storage: 512, resolution: "3840 × 2160" },
    },
    {
      suffix: "Two",
      usdMinor: 54_900,
      weightGrams: 5_200,
      sentence: "In 4K at a hundred and twenty, with room for forty games.",
      specifications: { form_factor: "Home console", storage: 2_000, resolution: "3840 × 2160" },
    },
  ],
};

const controllers: Family = {
  category: ["Gaming", "Controllers"],
  merchant: harbourHum,
  noun: "controller",
  code: "GC",
  promise: "Sticks without contact that do not wear out.",
  specifications: { connection: "Bluetooth, USB-C", warranty: 2 },
  lines: [
    {
      brand: "Drumlane",
      name: "Grasp",
      pitch: "A controller that sits still in warm hands.",
      colours: ["black", "white"],
    },
    { brand: "Pellori", name: "Palm", pitch: "A controller for small hands.", percent: 70, colours: ["coral", "lime"] },
    {
      brand: "Marrowby",
      name: "Stick",
      pitch: "An arcade stick with eight loud buttons.",
      percent: 160,
      colours: ["cream"],
    },
  ],
  grades: [
    {
      suffix: "Wired",
      usdMinor: 3_900,
      weightGrams: 330,
      sentence: "Three metres of cable, nothing to charge.",
      specifications: { wireless: false, cable_length: 3, buttons: 14 },
    },
    {
      suffix: "Wireless",
      usdMinor: 5_900,
      weightGrams: 350,
      sentence: "Forty hours on one charge.",
      specifications: { wireless: true, battery_life: 40, buttons: 14 },
    },
    {
      suffix: "Elite",
      usdMinor: 11_900,
      weightGrams: 520,
      sentence: "Four paddles on the back and triggers that can be set.",
      specifications: { wireless: true, battery_life: 30, buttons: 18 },
    },
  ],
};

const lights: Family = {
  category: ["Smart home", "Lights"],
  merchant: harbourHum,
  noun: "smart light",
  code: "LI",
  promise: "Speaks Matter, works without a cloud and keeps its switch.",
  specifications: { connection: "Thread, Bluetooth", warranty: 3 },
  lines: [
    {
      brand: "Ysterra",
      name: "Glow",
      pitch: "Light that follows the sun, from cool to candle.",
      specifications: { colour_temperature: 4_000 },
    },
    {
      brand: "Castellow",
      name: "Prism",
      pitch: "Light in sixteen million colours, three of which you will use.",
      percent: 135,
      specifications: { colour_temperature: 6_500 },
    },
    {
      brand: "Nimbrel",
      name: "Bulb",
      pitch: "Light that can be switched from bed.",
      percent: 45,
      specifications: { colour_temperature: 2_700 },
    },
    {
      brand: "Orrinde",
      name: "Lantern",
      pitch: "Soft light behind paper and oak.",
      percent: 210,
      specifications: { colour_temperature: 2_700 },
    },
  ],
  grades: [
    {
      suffix: "E27",
      usdMinor: 1_900,
      weightGrams: 110,
      sentence: "Fits the socket you have.",
      specifications: { power: 9, luminous_flux: 806 },
      choice: {
        name: "Pack",
        values: [
          ["1 piece", 0],
          ["4 pieces", 4_800],
        ],
      },
    },
    {
      suffix: "Strip",
      usdMinor: 4_900,
      weightGrams: 480,
      sentence: "Two metres that can be cut every ten centimetres.",
      specifications: { power: 20, luminous_flux: 1_600, cable_length: 2 },
    },
    {
      suffix: "Table",
      usdMinor: 7_900,
      weightGrams: 1_350,
      sentence: "A lamp for the desk, dimmed by a touch on its foot.",
      specifications: { power: 12, luminous_flux: 1_000 },
    },
  ],
};

const security: Family = {
  category: ["Smart home", "Security"],
  merchant: harbourHum,
  noun: "security camera",
  code: "SC",
  promise: "Records to a card in your house; what leaves it is up to you.",
  specifications: { wifi: "Wi-Fi 6", microphone: true, warranty: 2 },
  lines: [
    {
      brand: "Tarnwick",
      name: "Watch",
      pitch: "A camera that tells the cat from the caller.",
      colours: ["white", "black"],
    },
    {
      brand: "Halvern",
      name: "Porch",
      pitch: "A camera that rings, listens and answers for you.",
      percent: 120,
      colours: ["black"],
    },
    {
      brand: "Nimbrel",
      name: "Guard",
      pitch: "A camera that does one thing: it looks.",
      percent: 55,
      colours: ["white"],
    },
  ],
  grades: [
    {
      suffix: "Indoor",
      usdMinor: 4_900,
      weightGrams: 260,
      sentence: "Turns its back when you come home.",
      specifications: { video: "1920 × 1080, 30 fps", camera_resolution: 2 },
    },
    {
      suffix: "Outdoor",
      usdMinor: 8_900,
      weightGrams: 480,
      sentence: "Sees in the dark and in the rain.",
      specifications: { video: "2560 × 1440, 30 fps", camera_resolution: 4, water_resistance: "IP66" },
    },
    {
      suffix: "Solar",
      usdMinor: 12_900,
      weightGrams: 760,
      sentence: "Lives from three hours of light a day.",
      specifications: {
        video: "2560 × 1440, 25 fps",
        camera_resolution: 4,
        water_resistance: "IP66",
        battery_life: 900,
      },
    },
  ],
};

const routers: Family = {
  category: ["Smart home", "Routers"],
  merchant: harbourHum,
  noun: "router",
  code: "RO",
  promise: "Updates itself at night and says what it changed.",
  specifications: { ports: "4 × Ethernet, USB-A", warranty: 3 },
  lines: [
    { brand: "Aldenvik", name: "Relay", pitch: "A router that reaches the shed.", percent: 115 },
    { brand: "Drumlane", name: "Lane", pitch: "A router that lets games go first.", percent: 140 },
    { brand: "Nimbrel", name: "Net", pitch: "A router that is set up before the tea is ready.", percent: 55 },
    {
      brand: "Brisenne",
      name: "Gate",
      pitch: "A router with open firmware and a guest network that is one.",
      percent: 105,
    },
  ],
  grades: [
    {
      suffix: "AX1500",
      usdMinor: 6_900,
      weightGrams: 620,
      sentence: "For a flat of three rooms.",
      specifications: { wifi: "Wi-Fi 6", throughput: 1_500, coverage: 80 },
    },
    {
      suffix: "AX5400",
      usdMinor: 12_900,
      weightGrams: 880,
      sentence: "For a house with two floors.",
      specifications: { wifi: "Wi-Fi 6E", throughput: 5_400, coverage: 160 },
    },
    {
      suffix: "BE9300 Mesh",
      usdMinor: 28_900,
      weightGrams: 1_900,
      sentence: "Two boxes that share one network over the whole plot.",
      specifications: { wifi: "Wi-Fi 7", throughput: 9_300, coverage: 320 },
      choice: {
        name: "Pack",
        values: [
          ["2 pieces", 0],
          ["3 pieces", 11_000],
        ],
      },
    },
  ],
};

/** What is played with, and what a house runs on. */
export const playAndHomeFamilies: readonly Family[] = [consoles, controllers, lights, security, routers];
