/** Towns with sorting centres, by country; a parcel goes through them from left to right. */
const townsByCountry: Readonly<Record<string, readonly string[]>> = {
  AT: ["Linz", "Wels", "Graz", "Vienna"],
  AU: ["Perth", "Adelaide", "Melbourne", "Sydney"],
  BE: ["Liège", "Ghent", "Antwerp", "Brussels"],
  CA: ["Calgary", "Winnipeg", "Toronto", "Montréal"],
  CH: ["Basel", "Bern", "Zürich", "Lausanne"],
  CZ: ["Ostrava", "Brno", "Plzeň", "Prague"],
  DE: ["Leipzig", "Hanover", "Frankfurt", "Berlin"],
  DK: ["Aalborg", "Aarhus", "Odense", "Copenhagen"],
  ES: ["Zaragoza", "Valencia", "Seville", "Madrid"],
  FI: ["Oulu", "Tampere", "Turku", "Helsinki"],
  FR: ["Lille", "Lyon", "Nantes", "Paris"],
  GB: ["Manchester", "Leeds", "Birmingham", "London"],
  IE: ["Galway", "Limerick", "Cork", "Dublin"],
  IT: ["Verona", "Bologna", "Milan", "Rome"],
  JP: ["Fukuoka", "Osaka", "Nagoya", "Tokyo"],
  NL: ["Venlo", "Utrecht", "Rotterdam", "Amsterdam"],
  NO: ["Trondheim", "Stavanger", "Bergen", "Oslo"],
  NZ: ["Dunedin", "Christchurch", "Wellington", "Auckland"],
  PL: ["Gdańsk", "Łódź", "Kraków", "Warsaw"],
  PT: ["Braga", "Porto", "Coimbra", "Lisbon"],
  SE: ["Malmö", "Gothenburg", "Örebro", "Stockholm"],
  US: ["Memphis", "Louisville", "Columbus", "Newark"],
};

/** Where a parcel may be seen on its way to a country, as `Town, CC`; empty where no town is known. */
export const townsOf = (countryCode: string): readonly string[] =>
  (townsByCountry[countryCode] ?? []).map((town) => `${town}, ${countryCode}`);
