import {
	deprivationDifference,
	ruralDifference,
	smallAreasDifference
} from '../../../domain/official/differences.ts';
import { deprivationSchema } from '../../../domain/official/formats/deprivation.ts';
import { ruralClassSchema } from '../../../domain/official/formats/rural-class.ts';
import { smallAreasSchema } from '../../../domain/official/formats/small-areas.ts';
import { joinSmallAreas, type Joined } from '../../../domain/official/join-small-areas.ts';
import { readDeprivation } from '../../../domain/official/read-deprivation.ts';
import { readRuralClass } from '../../../domain/official/read-rural-class.ts';
import { readSmallAreas } from '../../../domain/official/read-small-areas.ts';
import { guessVintage, withChildrenOf } from '../guess-vintage.ts';
import { PUBLISHERS } from '../publishers.ts';
import { readTable } from '../read-source.ts';
import { sha256Of } from '../canonical-file.ts';
import type { Source } from '../source.ts';
import { documentInUse, jsonOf, type Prepared, type Preparing, type Said } from './prepared.ts';

/**
 * Files about small areas, joined by code. Of `lsoa`, ranks and rural class are taken along when the files
 * have them; of `wimd` and `rural`, they alone are taken.
 */
export async function prepareSmallAreas(
	kind: 'lsoa' | 'wimd' | 'rural',
	sources: readonly Source[],
	said: Said,
	preparing: Preparing
): Promise<Prepared[]> {
	const tables = [];
	for (const source of sources) tables.push(await readTable(source));
	const joined = joinSmallAreas(tables);
	const headings = tables.flatMap(({ heading }) => heading);
	const common = {
		extension: 'json' as const,
		rows: joined.rows.length,
		address: sources.map(({ address }) => address).join(' '),
		sourceSha256: sha256Of(Buffer.from(sources.map(({ sha256 }) => sha256).join('\n')))
	};
	const one = sources.length === 1 ? { sourceSha256: sources[0]!.sha256 } : {};
	const from = sources.map(({ name }) => name).join(' and ');
	/** What is taken along has a publisher and a vintage of its own. */
	const saidOf = (of: 'wimd' | 'rural'): Said =>
		of === kind
			? said
			: {
					source: PUBLISHERS[of].source,
					licence: PUBLISHERS[of].licence,
					vintage: guessVintage(of, '', headings) ?? said.vintage
				};
	return [
		...(kind === 'lsoa'
			? [{ ...common, ...one, ...said, ...(await smallAreas(joined, from, said, preparing)) }]
			: []),
		...(kind === 'wimd' || (kind === 'lsoa' && joined.has('rank'))
			? [{ ...common, ...one, ...saidOf('wimd'), ...(await deprivation(joined, from, preparing)) }]
			: []),
		...(kind === 'rural' || (kind === 'lsoa' && joined.has('ruralCode'))
			? [{ ...common, ...one, ...saidOf('rural'), ...(await ruralClass(joined, from, preparing)) }]
			: [])
	];
}

type Part = Pick<Prepared, 'kind' | 'content' | 'summary' | 'difference'>;

async function smallAreas(
	joined: Joined,
	from: string,
	{ vintage }: Said,
	{ geography, inUse }: Preparing
): Promise<Part & Pick<Prepared, 'vintage'>> {
	const read = readSmallAreas(joined, geography);
	const before = await documentInUse(inUse, 'small-areas', smallAreasSchema);
	return {
		kind: 'small-areas',
		vintage: withChildrenOf(read.children_column, vintage),
		content: jsonOf(read, 'rows'),
		summary: [
			`${read.rows.length.toLocaleString('en-GB')} small areas with children from ${from}.`
		],
		difference: smallAreasDifference(before, read, geography.areas)
	};
}

async function deprivation(joined: Joined, from: string, { inUse }: Preparing): Promise<Part> {
	const read = readDeprivation(joined);
	const before = await documentInUse(inUse, 'deprivation', deprivationSchema);
	return {
		kind: 'deprivation',
		content: jsonOf(read, 'rows'),
		summary: [`Ranks of deprivation from ${from} ("${joined.called('rank')}").`],
		difference: deprivationDifference(before, read)
	};
}

async function ruralClass(joined: Joined, from: string, { inUse }: Preparing): Promise<Part> {
	const read = readRuralClass(joined);
	const before = await documentInUse(inUse, 'rural-class', ruralClassSchema);
	return {
		kind: 'rural-class',
		content: jsonOf(read, 'rows'),
		summary: [`Rural and urban class from ${from} ("${joined.called('ruralCode')}").`],
		difference: ruralDifference(before, read)
	};
}
