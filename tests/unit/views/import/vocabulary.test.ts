import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../../src/lib/domain/bilingual/locale.ts';
import { cellsOfOffer } from '../../../../src/lib/domain/import/cells-of-offer.ts';
import { createRowCheck } from '../../../../src/lib/domain/import/check-row.ts';
import { COLUMNS, COLUMN_IDS, WORD_LISTS } from '../../../../src/lib/domain/import/columns.ts';
import { guessMapping } from '../../../../src/lib/domain/import/map-columns.ts';
import { offerOfService } from '../../../../src/lib/domain/import/offer-of-service.ts';
import { codeOf } from '../../../../src/lib/domain/import/vocabulary.ts';
import { columnName, columnNames } from '../../../../src/lib/views/import/column-names.ts';
import { saidCells } from '../../../../src/lib/views/import/said-cells.ts';
import { importVocabulary, wordsIn } from '../../../../src/lib/views/import/vocabulary.ts';
import { aChecking } from '../../domain/import/a-checking.ts';
import { seedReference, seedServices } from '../../domain/seed-record.ts';

const vocabulary = importVocabulary(seedReference);

describe.each(LOCALES)('in %s', (locale) => {
	test.each(WORD_LISTS)('every word of the list %s is understood as its own code', (list) => {
		const words = wordsIn(list, seedReference, locale);
		const wrong = words.filter(({ code, word }) => codeOf(word, vocabulary[list]) !== code);
		// Powys is an area and a region of one; either way the same area is meant.
		expect(wrong.map(({ word }) => word)).toEqual(list === 'area' ? ['Powys'] : []);
		expect(words.length).toBeGreaterThan(1);
	});

	test('the headings of the template are all known', () => {
		const header = COLUMN_IDS.map((column) => columnName(column, locale));
		expect(new Set(header).size).toBe(header.length);
		expect(guessMapping(header, columnNames())).toEqual(COLUMN_IDS);
	});

	test('every service of the seed, written out in words and read again, is unchanged', () => {
		const organizations = [
			...new Map(seedServices.map(({ organization }) => [organization.id, organization])).values()
		];
		const checking = aChecking(seedServices, organizations, { organization: null, vocabulary });
		const row = createRowCheck(checking);
		const wrong = seedServices
			.map((service) => {
				const cells = saidCells(cellsOfOffer(offerOfService(service)), seedReference, locale);
				return row({ ...cells, service_id: service.id });
			})
			.filter(({ outcome }) => outcome !== 'unchanged')
			.map(({ cells, problems, changed }) => ({ name: cells.name_en, problems, changed }));
		expect(wrong).toEqual([]);
	});
});

test('every column with words names a list that has words', () => {
	const lists = COLUMN_IDS.flatMap((column) => {
		const kind = COLUMNS[column];
		return 'of' in kind ? [kind.of] : [];
	});
	expect(lists.filter((list) => vocabulary[list].size === 0)).toEqual([]);
});
