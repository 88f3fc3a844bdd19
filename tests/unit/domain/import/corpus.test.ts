import { expect, test } from 'vitest';
import { readRow } from '../../../../src/lib/domain/import/read-row.ts';
import { COLUMN_IDS } from '../../../../src/lib/domain/import/columns.ts';
import { named, PAYLOADS } from '../../../corpus/payloads.ts';
import { CODES } from './a-checking.ts';

test.each(PAYLOADS.map((payload) => [named(payload), payload.text] as const))(
	'in any cell it is text or a problem with the cell named: %s',
	(_named, text) => {
		for (const column of COLUMN_IDS) {
			const { values, problems } = readRow({ [column]: text }, CODES);
			for (const problem of problems) expect(problem.column).toBe(column);
			for (const name of Object.keys(values)) expect(name).toBe(column);
		}
		const { values } = readRow({ description_en: text }, CODES);
		const kept = values.description_en;
		if (typeof kept === 'string') {
			// Of what somebody could see nothing is changed, but for white space.
			const seen = (said: string) =>
				said
					.normalize('NFC')
					.replace(/[\p{C}\s\u2028\u2029]/gu, '')
					.replace(/^'/, '');
			expect(seen(kept)).toBe(seen(text));
		}
	}
);
