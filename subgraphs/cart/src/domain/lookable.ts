/** Whether a text can be looked up as an id at all; PostgreSQL refuses NUL, and no id is long. */
export const isLookable = (id: string): boolean => id.length <= 200 && !id.includes("\0");
