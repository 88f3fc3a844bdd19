/** A share, 0 where there is nobody. */
export const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
