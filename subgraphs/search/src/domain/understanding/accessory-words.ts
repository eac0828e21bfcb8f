/**
 * Words of the trade, as stems, for things that belong to another thing: before them stands what they are for ("notebook case",
 * "projector ceiling mount"). The language's vocabulary, not a list of a shop's categories.
 */
export const accessoryWords: ReadonlySet<string> = new Set([
  "accessory", "adapter", "adaptor", "arm", "armband", "attachment", "bag", "band", "battery", "belt", "bezel", "bracket", "brush",
  "bulb", "bumper", "cable", "caddy", "cage", "cap", "cartridge", "case", "charger", "clamp", "cleaner", "cleaning", "clip", "connector",
  "converter", "cooler", "cooling", "cord", "cover", "cradle", "dock", "docking", "drum", "enclosure", "extender", "extension", "fan", "faceplate",
  "feeder", "filter", "folio", "fuser", "grip", "guard", "handle", "harness", "heatsink", "hinge", "holder", "holster", "housing", "insert",
  "kit", "label", "lamp", "lead", "lens", "license", "licence", "lock", "memory", "module", "mount", "mounting", "pad", "panel", "paper", "part",
  "pedal", "pole", "pouch", "protector", "rack", "rail", "refill", "remote", "replicator", "rest", "ribbon", "riser", "roller", "screw", "shell",
  "shelf", "skin", "sleeve", "slipcase", "spare", "splitter", "stand", "stapler", "station", "strap", "supply", "tape", "tie", "toner", "tray", "tripod",
  "upgrade", "warranty", "weight", "wire",
]); // prettier-ignore

/** Words after which a name says what the product fits or comes with, no longer what it is. */
export const companionWords: ReadonlySet<string> = new Set([
  "for", "with", "without", "compatible", "includes", "incl", "including", "inc", "suitable", "fits", "replaces", "replacement", "fur", "pour", "para", "per", "voor", "mit", "avec",
]); // prettier-ignore
