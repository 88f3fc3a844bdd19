/** The id under which the outline of an area or region is drawn once, to be filled many times. */
export const shapeId = (code: string): string => `shape-${code}`;
