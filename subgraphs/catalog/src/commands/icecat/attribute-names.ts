/** Words that are written their own way. */
const written: Readonly<Record<string, string>> = {
  ac: "AC", dc: "DC", usb: "USB", hdmi: "HDMI", vga: "VGA", dvi: "DVI", lan: "LAN", wlan: "WLAN", led: "LED", lcd: "LCD",
  oled: "OLED", cpu: "CPU", gpu: "GPU", ssd: "SSD", ssds: "SSDs", hdd: "HDD", ram: "RAM", rms: "RMS", nfc: "NFC", gps: "GPS",
  hd: "HD", hdr: "HDR", tv: "TV", sd: "SD", sim: "SIM", oem: "OEM", rohs: "RoHS", poe: "PoE", wifi: "Wi-Fi", bluetooth: "Bluetooth",
  ethernet: "Ethernet", hp: "HP", intel: "Intel", pci: "PCI", sata: "SATA", dpi: "DPI", ip: "IP", ups: "UPS", ansi: "ANSI", wi: "Wi",
}; // prettier-ignore

/**
 * The unit Icecat counts an attribute in, for those where it is always the same one. Numbers of other attributes are shown
 * without a unit: `internal_memory` is sometimes MB and sometimes GB, and a guess would be wrong half the time.
 */
const units: Readonly<Record<string, string>> = {
  weight: "g",
  package_weight: "g",
  width: "mm",
  depth: "mm",
  height: "mm",
  package_width: "mm",
  package_depth: "mm",
  package_height: "mm",
  pallet_width: "mm",
  pallet_length: "mm",
  pallet_height: "mm",
  label_width: "mm",
  label_height: "mm",
  core_diameter: "mm",
  cladding_diameter: "µm",
  cable_length: "m",
  display_diagonal: "inch",
  maximum_screen_size_compatibility: "inch",
  display_brightness: "cd/m²",
  response_time: "ms",
  viewing_angle: "°",
  thermal_design_power: "W",
  power_consumption: "W",
  ac_adapter_power: "W",
  rms_rated_power: "W",
  battery_voltage: "V",
  surge_energy_rating: "J",
  tcase: "°C",
  processor_lithography: "nm",
  memory_clock_speed: "MHz",
  media_weight: "g/m²",
  colour_ink_volume: "ml",
  black_toner_page_yield: "pages",
  colour_toner_page_yield: "pages",
  page_yield: "pages",
  print_speed: "pages/min",
  maximum_duty_cycle: "pages/month",
  noise_level: "dB",
  maximum_weight_capacity: "kg",
  recommended_age: "years",
  mean_time_between_failures: "h",
};

/** Attributes of Icecat's own book-keeping, which say nothing of the product. */
const ignored: ReadonlySet<string> = new Set(["last_change", "processor_ark_id"]);

/** The unit a number of this attribute is counted in; null where none is known for certain. */
export const unitOf = (key: string): string | null => units[key] ?? null;

/** Whether an attribute says something of the product. */
export const isTelling = (key: string): boolean => key !== "" && !ignored.has(key);

/** An attribute's key as people write it: `usb_2_0_ports_quantity` is `USB 2.0 ports quantity`. */
export function humanName(key: string): string {
  const text = key
    .replaceAll(/(\d)_(?=\d)/g, "$1.")
    .split("_")
    .filter((word) => word !== "")
    .map((word) => (Object.hasOwn(written, word) ? (written[word] ?? word) : word))
    .join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
