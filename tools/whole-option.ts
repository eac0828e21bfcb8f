/** Reads an option that is a whole number from 1 to `most`. Throws an Error that says so when it is not. */
export function wholeOption<Name extends string>(
  values: { readonly [name in Name]: string },
  name: Name,
  most: number,
): number {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new Error(`--${name} must be a whole number from 1 to ${most}, not "${values[name]}"`);
}
