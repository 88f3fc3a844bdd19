import type { ReferenceFile } from '../../domain/snapshot/reference.ts';

/**
 * Whether any page shows official data that an operator loaded, which its licence asks to be named: all
 * that is more than the borders that the project ships.
 */
export const showsOfficialData = (
	files: readonly Pick<ReferenceFile, 'kind' | 'path'>[]
): boolean => files.some(({ kind, path }) => kind !== 'principal-areas' || !path.endsWith(SHIPPED));

const SHIPPED = 'principal-areas.geojson';
