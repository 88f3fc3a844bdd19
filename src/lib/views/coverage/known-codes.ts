import type { KnownCodes } from '../../coverage/query/read-query.ts';
import type { CoverageSetting } from './coverage-setting.ts';

/** The codes that an address of a coverage page may name. */
export const knownCodes = ({
	inputs,
	names
}: Pick<CoverageSetting, 'inputs' | 'names'>): KnownCodes => ({
	kinds: inputs.kinds,
	places: new Set([...names.areas.map(({ gss }) => gss), ...names.regions.map(({ code }) => code)])
});
