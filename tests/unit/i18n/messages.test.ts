import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { placeholders } from '../../../src/lib/i18n/texts/placeholders.ts';
import {
	messageFiles,
	readMessageFile,
	readTexts
} from '../../../src/lib/i18n/texts/read-texts.ts';

const i18nFolder = fileURLToPath(new URL('../../../src/lib/i18n', import.meta.url));
const files = await messageFiles(i18nFolder);
const texts = await readTexts(i18nFolder);

/** Words that are the same in both languages: names, and what has one form. */
const SAME = new Set([
	'openreferral_framework_name',
	'annual_named_service',
	'annual_closed_service',
	'annual_forecast_cell',
	'annual_finding_line',
	'annual_need_value',
	'annual_need_share',
	'annual_gaps_line',
	'annual_snapshot_titled',
	'annual_data',
	'annual_advocacy_offer_line',
	'annual_practice_line',
	'annual_practice_claim',
	'moderate_waits',
	'import_column_nth',
	'feeds_shape_hsds_uk_3',
	'feeds_shape_oruk_1',
	'feeds_shape_outpost',
	'moderate_history_since',
	'tiers_history_by',
	'findings_note_by',
	'challenges_about',
	'challenges_kind_option',
	'moderate_outcome_bare',
	'moderate_outcome_share',
	'moderate_place_at',
	'app_name',
	'shell_title',
	'shell_footer_data',
	'urgent_childline',
	'service_cost',
	'offer_cost_short',
	'map_scale',
	'ladder_missing',
	'state_kind_at_tier',
	'whatif_sites_answer',
	'review_worst',
	'review_lost',
	'review_trend_from',
	'review_snapshot_named',
	'dictionary_in_unit',
	'official_part',
	'official_col_data'
]);

type Render = (inputs: Record<string, unknown>, options: { locale: 'en' | 'cy' }) => string;
const render = m as unknown as Record<string, Render>;

describe.each(files)('%s.json', (file) => {
	const own = texts.filter((text) => text.file === file);
	const keys = [...new Set(own.map(({ key }) => key))];

	test('has the same keys in both languages, in the same order', async () => {
		const en = await readMessageFile(i18nFolder, 'en', file);
		const cy = await readMessageFile(i18nFolder, 'cy', file);
		expect(Object.keys(cy)).toEqual(Object.keys(en));
	});

	test('fills the same places in both languages', () => {
		const wrong = keys.filter((key) => {
			const forms = own.filter((text) => text.key === key);
			const all = (locale: 'en' | 'cy') => placeholders(forms.map((one) => one[locale]).join(' '));
			return all('en').join() !== all('cy').join();
		});
		expect(wrong).toEqual([]);
	});

	test('is compiled: every message speaks in both languages', () => {
		const silent = keys.filter((key) => {
			const inputs = Object.fromEntries(
				own
					.filter((text) => text.key === key)
					.flatMap(inputsOf)
					.map((name) => [name, 2])
			);
			return (['en', 'cy'] as const).some((locale) => {
				const said = render[key]?.(inputs, { locale });
				return said === undefined || said === '' || said === key || said.includes('{');
			});
		});
		expect(silent).toEqual([]);
	});

	test('has no straight apostrophe in Welsh', () => {
		expect(own.filter(({ cy }) => cy?.includes("'")).map(({ id }) => id)).toEqual([]);
	});

	test('says nothing in Welsh that is English still', () => {
		const same = own.filter(({ id, en, cy }) => en !== null && en === cy && !SAME.has(id));
		expect(same.map(({ id, en }) => `${id}: ${en}`)).toEqual([]);
	});
});

test('the list of words that are the same names no others', () => {
	const now = new Set(texts.filter(({ en, cy }) => en === cy).map(({ id }) => id));
	expect([...SAME].filter((id) => !now.has(id))).toEqual([]);
});

test('no key is used in two files', () => {
	const owners = new Map<string, Set<string>>();
	for (const { key, file } of texts) owners.set(key, (owners.get(key) ?? new Set()).add(file));
	expect([...owners].filter(([, of]) => of.size > 1).map(([key]) => key)).toEqual([]);
});

/** Placeholders, and the number that a plural form is chosen by. */
function inputsOf({ en, cy, form }: (typeof texts)[number]): string[] {
	const selector = form?.split('=')[0]?.replace(/Plural$/, '');
	return [...placeholders(`${en} ${cy}`), ...(selector ? [selector] : [])];
}
