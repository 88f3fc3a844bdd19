import { figuresDifference } from '../../../domain/official/differences.ts';
import { figuresSchema } from '../../../domain/official/formats/figures.ts';
import { readFigures } from '../../../domain/official/read-figures.ts';
import { readTable } from '../read-source.ts';
import type { Source } from '../source.ts';
import { documentInUse, jsonOf, type Prepared, type Preparing, type Said } from './prepared.ts';

export async function prepareFigures(
	source: Source,
	said: Said,
	{ geography, indicators, inUse }: Preparing
): Promise<Prepared[]> {
	const table = await readTable(source);
	const { figures, older, elsewhere } = readFigures(table, geography, indicators);
	const before = await documentInUse(inUse, 'figures', figuresSchema);
	return [
		{
			...said,
			kind: 'figures',
			extension: 'json',
			rows: figures.rows.length,
			content: jsonOf(figures, 'rows'),
			address: source.address,
			sourceSha256: source.sha256,
			summary: [
				`${figures.rows.length.toLocaleString('en-GB')} figures of authorities from ${source.name}.`,
				`Left out: ${older} of earlier years, ${elsewhere} of other countries.`
			],
			difference: figuresDifference(before, figures),
			figures: figures.rows
		}
	];
}
