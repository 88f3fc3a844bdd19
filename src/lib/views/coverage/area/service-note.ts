import type { Offers } from '../../../coverage/offers/offers.ts';
import type { CoverageSetting, ServiceNote } from '../coverage-setting.ts';

/**
 * The note of a row of the offers. A scenario adds rows behind those of the record: a moved service
 * keeps its note, a proposed one has none (null).
 */
export const noteOfRow = (
	{ services }: Pick<CoverageSetting, 'services'>,
	{ ids }: Pick<Offers, 'ids'>,
	s: number
): ServiceNote | null => services[s] ?? services.find(({ id }) => id === ids[s]) ?? null;
