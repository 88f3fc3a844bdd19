import { OfficialDataRefused } from '../../../domain/official/refusal.ts';
import { PUBLISHERS, type ImportKind } from '../publishers.ts';
import { guessVintage } from '../guess-vintage.ts';
import { readTable } from '../read-source.ts';
import type { Source } from '../source.ts';
import { prepareFigures } from './figures.ts';
import { preparePostcodes } from './postcodes.ts';
import type { Prepared, Preparing, Said } from './prepared.ts';
import { prepareBoundaries, prepareHealthBoards, prepareSmallAreaPolygons } from './shapes.ts';
import { prepareSmallAreas } from './small-areas.ts';

/**
 * Reads and checks the files of one kind and puts them into our form. Nothing is written.
 * @param given what the operator said of them
 * @throws OfficialDataRefused
 */
export async function prepareImport(
	kind: ImportKind,
	sources: readonly Source[],
	given: Partial<Said>,
	preparing: Preparing
): Promise<Prepared[]> {
	const [source] = sources;
	if (!source) throw new OfficialDataRefused([`No file was named for ${kind}.`]);
	if (sources.length > 1 && kind !== 'lsoa') {
		throw new OfficialDataRefused([`${kind} is read from one file.`]);
	}
	const said: Said = {
		source: given.source ?? PUBLISHERS[kind].source,
		licence: given.licence ?? PUBLISHERS[kind].licence,
		vintage: given.vintage ?? (await vintageOf(kind, source))
	};
	switch (kind) {
		case 'boundaries':
			return prepareBoundaries(source, said, preparing);
		case 'health-boards':
			return prepareHealthBoards(source, said, preparing);
		case 'lsoa-boundaries':
			return prepareSmallAreaPolygons(source, said, preparing);
		case 'lsoa':
		case 'wimd':
		case 'rural':
			return prepareSmallAreas(kind, sources, said, preparing);
		case 'postcodes':
			return preparePostcodes(source, said, preparing);
		case 'figures':
			return prepareFigures(source, said, preparing);
	}
}

/** By the file's name or its columns; small areas are of 2021 or are refused. */
async function vintageOf(kind: ImportKind, source: Source): Promise<string> {
	const guessed = guessVintage(kind, source.name, []);
	if (guessed) return guessed;
	if (kind === 'lsoa' || kind === 'lsoa-boundaries') return 'LSOA 2021';
	if (kind === 'wimd' || kind === 'rural') {
		const told = guessVintage(kind, '', (await readTable(source)).heading);
		if (told) return told;
	}
	throw new OfficialDataRefused([
		`The name of ${source.name} does not tell its vintage. Say it, such as --vintage "${kind}=August 2024".`
	]);
}
