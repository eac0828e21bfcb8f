import { countryCentroids } from "./country-centroids.ts";

type Point = { readonly latitude: number; readonly longitude: number };

/** Further than any way on earth. A parcel that crosses a border costs duty and days, however short the way is. */
const borderKm = 1_000_000;

/** The mean radius of the earth. Source: IUGG. */
const earthRadiusKm = 6371;

/**
 * How far goods in a warehouse are from a buyer of whom only the country is known, in kilometres: to the middle of that country,
 * and far beyond every domestic way when a border lies between. A warehouse whose place nobody said counts as in the middle of
 * its country; countries whose middle is not known are all equally far.
 */
export function distanceToCountryKm(
  from: { readonly countryCode: string; readonly latitude: number | null; readonly longitude: number | null },
  countryCode: string,
): number {
  const border = from.countryCode === countryCode ? 0 : borderKm;
  const to = centroidOf(countryCode);
  const place =
    from.latitude !== null && from.longitude !== null
      ? { latitude: from.latitude, longitude: from.longitude }
      : centroidOf(from.countryCode);
  return border + (to && place ? Math.round(haversineKm(place, to)) : halfWayRoundKm);
}

const halfWayRoundKm = Math.round(Math.PI * earthRadiusKm);

function centroidOf(countryCode: string): Point | null {
  const middle = countryCentroids[countryCode];
  return middle ? { latitude: middle[0], longitude: middle[1] } : null;
}

/** The way over the ground. Source: the haversine formula. */
export function haversineKm(a: Point, b: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  const chord =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}
