import type { Family } from "../family.ts";
import { harbourHum } from "../merchants.ts";

const headphones: Family = {
  category: ["Audio", "Headphones"],
  merchant: harbourHum,
  noun: "headphones",
  code: "HP",
  promise: "Pads, cable and battery can be ordered as spare parts.",
  specifications: { microphone: true, warranty: 2 },
  lines: [
    {
      brand: "Vireon",
      name: "Larch",
      pitch: "Warm, patient headphones for long records.",
      colours: ["black", "walnut"],
    },
    {
      brand: "Brisenne",
      name: "Hush",
      pitch: "Headphones that make an aeroplane disappear.",
      percent: 140,
      colours: ["black", "stone"],
    },
    {
      brand: "Pellori",
      name: "Sprint",
      pitch: "Headphones that stay put on the steepest trail.",
      percent: 75,
      colours: ["lime", "black"],
    },
    {
      brand: "Drumlane",
      name: "Echo Six",
      pitch: "A gaming headset that hears footsteps behind the wall.",
      percent: 95,
      colours: ["black", "white"],
    },
    {
      brand: "Fennick",
      name: "Studio",
      pitch: "Honest headphones for people who mix.",
      percent: 180,
      colours: ["black"],
    },
  ],
  grades: [
    {
      suffix: "In-Ear",
      usdMinor: 7_900,
      weightGrams: 160,
      sentence: "Two small buds and a case that charges them four times.",
      specifications: {
        form_factor: "In-ear",
        wireless: true,
        noise_cancelling: false,
        bluetooth: "5.3",
        battery_life: 8,
        driver_size: 10,
        water_resistance: "IPX4",
      },
    },
    {
      suffix: "On-Ear",
      usdMinor: 9_900,
      weightGrams: 320,
      sentence: "Light on the ear and folded in a second.",
      specifications: {
        form_factor: "On-ear",
        wireless: true,
        noise_cancelling: false,
        bluetooth: "5.3",
        battery_life: 40,
        driver_size: 32,
      },
    },
    {
      suffix: "Over-Ear ANC",
      usdMinor: 17_900,
      weightGrams: 480,
      sentence: "Closed cups with noise cancelling that can be turned, not only switched.",
      specifications: {
        form_factor: "Over-ear",
        wireless: true,
        noise_cancelling: true,
        bluetooth: "5.4",
        battery_life: 35,
        driver_size: 40,
      },
    },
  ],
};

const speakers: Family = {
  category: ["Audio", "Speakers"],
  merchant: harbourHum,
  noun: "speaker",
  code: "SP",
  promise: "Plays from any phone, and joins with a second one to stereo.",
  specifications: { wireless: true, bluetooth: "5.3", warranty: 2 },
  lines: [
    {
      brand: "Vireon",
      name: "Alder",
      pitch: "A wooden speaker that looks well beside books.",
      percent: 125,
      colours: ["walnut", "oak"],
    },
    {
      brand: "Pellori",
      name: "Splash",
      pitch: "A speaker that floats and does not mind.",
      percent: 85,
      colours: ["lime", "coral"],
      specifications: { water_resistance: "IP67" },
    },
    {
      brand: "Fennick",
      name: "Block",
      pitch: "A square speaker with more bass than its corners suggest.",
      colours: ["black", "brick"],
    },
    {
      brand: "Nimbrel",
      name: "Tune",
      pitch: "A kitchen speaker with two knobs.",
      percent: 55,
      colours: ["graphite", "white"],
    },
    {
      brand: "Orrinde",
      name: "Bell",
      pitch: "A speaker with a voice assistant whose microphone has a real switch.",
      percent: 95,
      colours: ["sand", "moss"],
      specifications: { assistant: true },
    },
  ],
  grades: [
    {
      suffix: "Mini",
      usdMinor: 4_900,
      weightGrams: 520,
      sentence: "As large as an apple, loud as a small party.",
      specifications: { power: 8, battery_life: 12 },
    },
    {
      suffix: "",
      usdMinor: 11_900,
      weightGrams: 1_400,
      sentence: "Fills a living room and lasts a garden evening.",
      specifications: { power: 30, battery_life: 20 },
    },
    {
      suffix: "Grand",
      usdMinor: 24_900,
      weightGrams: 4_600,
      sentence: "Two woofers, two tweeters, and a handle.",
      specifications: { power: 80, battery_life: 14 },
    },
  ],
};

const televisions: Family = {
  category: ["TV & Photo", "Televisions"],
  merchant: harbourHum,
  noun: "TV",
  code: "TV",
  promise: "Four HDMI inputs, a remote control with real keys, and no advertisements on the home screen.",
  specifications: { smart_tv: true, resolution: "3840 × 2160", wifi: "Wi-Fi 6", warranty: 3 },
  lines: [
    {
      brand: "Aldenvik",
      name: "Lumen",
      pitch: "A television that shows night scenes as they were shot.",
      percent: 150,
      specifications: { panel: "OLED", refresh_rate: 120, hdr: "HDR10, HLG" },
    },
    {
      brand: "Halvern",
      name: "Hearth",
      pitch: "A television bright enough for a room with the curtains open.",
      specifications: { panel: "Mini LED", refresh_rate: 120, hdr: "HDR10" },
    },
    {
      brand: "Nimbrel",
      name: "View",
      pitch: "A good picture for the guest room.",
      percent: 58,
      specifications: { panel: "LED", refresh_rate: 60, hdr: "HDR10" },
    },
    {
      brand: "Castellow",
      name: "Frame",
      pitch: "A television that hangs flat and shows a painting when nobody watches.",
      percent: 125,
      specifications: { panel: "QLED", refresh_rate: 100, hdr: "HDR10" },
    },
    {
      brand: "Drumlane",
      name: "Arena",
      pitch: "A television with the reflexes of a monitor.",
      percent: 130,
      specifications: { panel: "Mini LED", refresh_rate: 144, hdr: "HDR10" },
    },
  ],
  grades: [
    {
      suffix: "43",
      usdMinor: 37_900,
      weightGrams: 11_000,
      sentence: "For bedrooms and students' rooms.",
      specifications: { screen_size: 43, brightness: 350, power: 85 },
    },
    {
      suffix: "55",
      usdMinor: 59_900,
      weightGrams: 18_500,
      sentence: "For a sofa two and a half metres away.",
      specifications: { screen_size: 55, brightness: 500, power: 120 },
    },
    {
      suffix: "75",
      usdMinor: 119_900,
      weightGrams: 38_000,
      sentence: "For the whole family, and the neighbours at the final.",
      specifications: { screen_size: 75, brightness: 650, power: 190 },
    },
  ],
};

const cameras: Family = {
  category: ["TV & Photo", "Cameras"],
  merchant: harbourHum,
  noun: "camera",
  code: "CA",
  promise: "With battery, charger, strap and a manual on paper.",
  specifications: { wifi: "Wi-Fi 5", bluetooth: "5.0", warranty: 2 },
  lines: [
    {
      brand: "Solvane",
      name: "Iris",
      pitch: "A mirrorless camera that finds the eye and stays with it.",
      percent: 130,
      colours: ["black", "silver"],
      specifications: { form_factor: "Mirrorless" },
    },
    {
      brand: "Ysterra",
      name: "Drift",
      pitch: "An action camera that goes where you do, twenty metres deep.",
      percent: 48,
      colours: ["black"],
      specifications: { form_factor: "Action camera", water_resistance: "20 m" },
    },
    {
      brand: "Kovalto",
      name: "Pocket",
      pitch: "A compact camera that is always there.",
      percent: 62,
      colours: ["black", "silver"],
      specifications: { form_factor: "Compact" },
    },
    {
      brand: "Castellow",
      name: "Reportage",
      pitch: "A rangefinder for people who walk and wait.",
      percent: 175,
      colours: ["black"],
      specifications: { form_factor: "Rangefinder" },
    },
  ],
  grades: [
    {
      suffix: "20",
      usdMinor: 54_900,
      weightGrams: 900,
      sentence: "Twenty million points and a screen that folds out.",
      specifications: { camera_resolution: 20, sensor: "1 inch", video: "3840 × 2160, 30 fps", optical_zoom: 3 },
    },
    {
      suffix: "26",
      usdMinor: 84_900,
      weightGrams: 1_050,
      sentence: "A larger sensor that is calm in the dark.",
      specifications: { camera_resolution: 26, sensor: "APS-C", video: "3840 × 2160, 60 fps", optical_zoom: 3 },
    },
    {
      suffix: "42",
      usdMinor: 164_900,
      weightGrams: 1_300,
      sentence: "Prints as large as a door.",
      specifications: { camera_resolution: 42, sensor: "Full frame", video: "7680 × 4320, 24 fps", optical_zoom: 3 },
    },
  ],
};

/** What is heard and seen. */
export const audioVideoFamilies: readonly Family[] = [headphones, speakers, televisions, cameras];
