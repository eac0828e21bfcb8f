/**
 * Words of the trade, as stems, for things that belong to another thing: before them stands what they are for ("notebook case",
 * "projector ceiling mount"). The language's vocabulary, not a list of a shop's categories.
 */
export const accessoryWords: ReadonlySet<string> = new Set([
  "accessory", "adapter", "adaptor", "arm", "armband", "attachment", "backpack", "bag", "band", "battery", "belt", "bezel", "bracket",
  "briefcase", "brush", "bulb", "bumper", "cable", "caddy", "cage", "cap", "carrier", "cartridge", "case", "charger", "clamp", "cleaner",
  "cleaning", "clip", "connector", "converter", "cooler", "cooling", "cord", "cover", "cradle", "cushion", "dock", "docking", "drum",
  "enclosure", "extender", "extension", "faceplate", "fan", "feeder", "film", "filter", "foil", "folio", "fuser", "grip", "guard",
  "handle", "harness", "heatsink", "hinge", "holdall", "holder", "holster", "housing", "insert", "kit", "label", "lamp", "lead", "lens",
  "licence", "license", "lock", "memory", "module", "mount", "mounting", "pad", "panel", "paper", "part", "pedal", "pole", "pouch",
  "protector", "rack", "rail", "ram", "refill", "remote", "replicator", "rest", "ribbon", "riser", "roller", "rucksack", "screw", "shelf",
  "shell", "skin", "sleeve", "slipcase", "sodimm", "spare", "splitter", "stand", "stapler", "station", "sticker", "strap", "supply",
  "tape", "tie", "toner", "tray", "tripod", "trolley", "upgrade", "wallet", "warranty", "weight", "wire",
]); // prettier-ignore

/** Words after which a name says what the product fits or comes with, no longer what it is. */
export const companionWords: ReadonlySet<string> = new Set([
  "for", "with", "without", "compatible", "includes", "incl", "including", "inc", "suitable", "fits", "replaces", "replacement", "fur", "pour", "para", "per", "voor", "mit", "avec",
]); // prettier-ignore
