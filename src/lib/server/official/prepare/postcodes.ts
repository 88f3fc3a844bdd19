import { postcodesDifference } from '../../../domain/official/differences.ts';
import { readWrittenPostcodes, writePostcodes } from '../postcodes-csv.ts';
import { readPostcodes } from '../read-postcodes.ts';
import type { Source } from '../source.ts';
import type { Prepared, Preparing, Said } from './prepared.ts';

export async function preparePostcodes(
	source: Source,
	said: Said,
	{ geography, inUse, progress }: Preparing
): Promise<Prepared[]> {
	progress.step(`Reading ${source.name}`);
	const { rows, read, elsewhere, ended, withoutPoint, knowsEnded } = await readPostcodes(
		source,
		geography,
		progress
	);
	progress.done();
	const content = await inUse('postcodes');
	const count = (value: number) => value.toLocaleString('en-GB');
	return [
		{
			...said,
			kind: 'postcodes',
			extension: 'csv.gz',
			rows: rows.length,
			content: writePostcodes(rows),
			address: source.address,
			sourceSha256: source.sha256,
			summary: [
				`${count(rows.length)} postcodes of Wales from ${source.name}, of ${count(read)} rows.`,
				`Left out: ${count(elsewhere)} of other countries, ${count(ended)} that have ended, ${count(withoutPoint)} without a point.`,
				...(knowsEnded
					? []
					: ['The file does not say which postcodes have ended: they are in it too.'])
			],
			difference: postcodesDifference(
				content && readWrittenPostcodes(content),
				rows,
				geography.areas
			)
		}
	];
}
