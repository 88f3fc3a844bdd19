import { readCoverageQuery } from '../../../../../src/lib/coverage/query/read-query.ts';
import type { Locale } from '../../../../../src/lib/domain/bilingual/locale.ts';
import { coverageResult } from '../../../../../src/lib/views/coverage/coverage-result.ts';
import type { PreparedSetting } from '../../../../../src/lib/views/coverage/coverage-setting.ts';
import { knownCodes } from '../../../../../src/lib/views/coverage/known-codes.ts';
import { howToRead } from '../../../../../src/lib/views/coverage/matrix/how-to-read.ts';
import { matrixView } from '../../../../../src/lib/views/coverage/matrix/matrix-view.ts';
import { seedServices } from '../../../domain/seed-record.ts';
import { seedCoverage } from '../seed-coverage.ts';

const usual = seedCoverage();
const assurance = { role: 'provider', checked_on: '2026-11-01' } as const;

/** The same record with every service checked by its provider. */
export const checkedSetting = (): PreparedSetting =>
	seedCoverage(seedServices.map((service) => ({ ...service, assurance })));

/** Matrix and keys of an address, with the results they are made from. */
export function seedMatrix(search = '', { locale = 'en' as Locale, setting = usual } = {}) {
	const { query } = readCoverageQuery(new URLSearchParams(search), knownCodes(setting));
	const result = coverageResult(setting, query);
	const matrix = matrixView(setting, result, query, locale);
	const rows = matrix.groups.flatMap((group) => group.rows);
	const row = (code: string) => rows.find((one) => one.code === code)!;
	return { query, result, matrix, rows, row, how: howToRead(setting, result, query, locale) };
}
