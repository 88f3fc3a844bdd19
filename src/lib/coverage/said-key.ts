/**
 * Where statements about a kind in an area stand in `CoverageInputs.said`. By itself, so that a browser
 * that reads inputs needs nothing of what makes them.
 */
export const saidKey = (kind: string, gss: string): string => `${kind} ${gss}`;
