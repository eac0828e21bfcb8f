import type { Family } from "../family.ts";
import { northlight } from "../merchants.ts";

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

/** What stands on a desk beside the computer. */
export const deskFamilies: readonly Family[] = [keyboards, mice, webcams];
