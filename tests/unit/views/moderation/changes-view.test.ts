import { describe, expect, test } from 'vitest';
import { offerSchema, OFFER_PARTS, type Offer } from '../../../../src/lib/domain/offer/offer.ts';
import { changeRows } from '../../../../src/lib/views/moderation/changes-view.ts';
import { aPlace, aService, english, idOf, onTier } from '../../domain/a-service.ts';
import { seedReference, seedWorld } from '../../domain/seed-record.ts';

const { gazetteer } = seedWorld('2026-11-21');
const setting = (locale: 'en' | 'cy') => ({ reference: seedReference, gazetteer, locale });
const offer = (changes: Partial<Offer> = {}): Offer =>
	offerSchema.parse({ ...aService(), ...changes });
const base = offer();
const rowsOf = (changes: Partial<Offer>, locale: 'en' | 'cy' = 'en', before: Offer | null = base) =>
	changeRows(before, offer(changes), setting(locale));
const rowOf = (changes: Partial<Offer>, locale: 'en' | 'cy' = 'en') => {
	const rows = rowsOf(changes, locale);
	expect(rows).toHaveLength(1);
	return rows[0]!;
};

test('what says the same has no rows', () => {
	expect(rowsOf({})).toEqual([]);
	// Another order of a list, and another id of a place, say the same.
	const placed = offer({ areas: ['W06000001', 'W06000002'], locations: [aPlace()] });
	const turned = { areas: ['W06000002', 'W06000001'], locations: [{ ...aPlace(), id: null }] };
	expect(rowsOf(turned, 'en', placed)).toEqual([]);
});

describe('a text', () => {
	const before = offer({ name: { en: 'Parents', cy: 'Rhieni', cy_state: 'draft' } });

	test('shows the language that changed, with what it was, under its name in the reader’s language', () => {
		const after = { name: { en: 'Parents', cy: 'Y Rhieni', cy_state: 'human' as const } };
		expect(rowsOf(after, 'en', before)).toMatchObject([
			{
				label: 'Name',
				isNew: false,
				texts: [{ lang: 'cy', language: 'In Welsh', before: 'Rhieni', after: 'Y Rhieni' }],
				welsh: { before: 'draft', after: 'checked by a person' }
			}
		]);
		expect(rowsOf(after, 'cy', before)).toMatchObject([
			{
				label: 'Enw',
				texts: [{ lang: 'cy', language: 'Yn Gymraeg' }],
				welsh: { before: 'drafft', after: 'wedi’i gwirio gan berson' }
			}
		]);
	});

	test('that comes is new, and one that goes leaves nothing', () => {
		const came = rowOf({ description: english('Help at home') });
		expect(came).toMatchObject({ isNew: true, texts: [{ before: null, after: 'Help at home' }] });
		const [went] = rowsOf({}, 'en', offer({ description: english('Help at home') }));
		expect(went).toMatchObject({ isNew: false, texts: [{ before: 'Help at home', after: null }] });
	});

	test('as long as a text may be is shown whole, lines, signs and all', () => {
		const long = `${'Ar ôl ysgol & <b>gwyliau</b>\n'.repeat(60)}diwedd`;
		const row = rowOf({ description: english(long) }, 'cy');
		expect(row.texts).toEqual([{ lang: 'en', language: 'Yn Saesneg', before: null, after: long }]);
	});
});

describe('a value', () => {
	test('that was not recorded says so, which is not a no', () => {
		const eligibility = { ...base.eligibility, minimum_age: 4 };
		expect(rowOf({ eligibility }).value).toEqual({ before: 'Not recorded', after: '4' });
		const free = { free: false, description: null };
		expect(rowOf({ cost: free }, 'cy')).toMatchObject({ isNew: true });
		const [withdrawn] = rowsOf({}, 'cy', offer({ cost: free }));
		expect(withdrawn!.value!.after).toBe('Heb ei gofnodi');
	});

	test('that withholds the place is named in both languages', () => {
		const withheld = { location_withheld: true };
		expect(rowOf(withheld)).toMatchObject({
			label: 'Location withheld',
			value: { before: 'No', after: 'Yes' }
		});
		expect(rowOf(withheld, 'cy').value).toEqual({ before: 'Nac ydy', after: 'Ydy' });
	});
});

describe('a list', () => {
	test('says what came, what went and what stays', () => {
		const before = offer({ areas: ['W06000001', 'W06000002'] });
		expect(rowsOf({ areas: ['W06000002', 'W06000003'] }, 'en', before)).toMatchObject([
			{ added: ['Conwy'], removed: ['Isle of Anglesey'], kept: ['Gwynedd'], isNew: false }
		]);
		expect(rowsOf({ areas: ['W06000002', 'W06000003'] }, 'cy', before)).toMatchObject([
			{ removed: ['Ynys Môn'] }
		]);
	});

	test('that empties leaves nothing, and one that fills was nothing', () => {
		const places = offer({ locations: [aPlace()] });
		const [went] = rowsOf({}, 'en', places);
		expect(went).toMatchObject({ added: [], kept: [], isNew: false });
		expect(went!.removed).toEqual([expect.stringContaining('Bangor')]);
		expect(rowOf({ locations: [aPlace()] })).toMatchObject({ removed: [], isNew: true });
	});

	test('of placements says whose each is, so that a disagreement is seen', () => {
		const tiers = [
			{ ...onTier('primary'), proposed_by: 'provider' as const },
			{
				...onTier('targeted'),
				proposed_by: 'editor' as const,
				reason: english('After an assessment')
			}
		];
		const [row] = rowsOf({ tiers }, 'en', offer());
		expect(row!.added).toEqual([
			'Primary, by the provider',
			'Targeted, by an editor: After an assessment'
		]);
		const [welsh] = rowsOf({ tiers }, 'cy', offer());
		expect(welsh!.added[0]).toMatch(/^Sylfaenol, gan/);
	});

	test('filed under another kind first is a change of its own', () => {
		const before = offer({ categories: ['parenting', 'perinatal'] });
		const [row] = rowsOf({ categories: ['perinatal', 'parenting'] }, 'en', before);
		expect(row).toMatchObject({ label: 'Filed under', added: [], removed: [] });
		expect(row!.value!.before).not.toBe(row!.value!.after);
	});
});

test('of a service that nobody sees yet everything it says is new, and each part has a name', () => {
	for (const locale of ['en', 'cy'] as const) {
		const rows = rowsOf({ description: english('Help'), locations: [aPlace()] }, locale, null);
		expect(rows.map(({ part }) => part)).toEqual(
			[...rows.map(({ part }) => part)].sort(
				(a, b) => OFFER_PARTS.indexOf(a) - OFFER_PARTS.indexOf(b)
			)
		);
		for (const row of rows) {
			expect(row.label, row.id).not.toMatch(/_|undefined|^$/);
			expect(row.isNew, row.id).toBe(true);
		}
	}
});

test('another organisation is called by its name, never by its number', () => {
	const other = offer({ organization: { id: idOf(77) } });
	const [row] = changeRows(base, other, {
		...setting('cy'),
		organizationName: (id) => (id === idOf(77) ? english('Another Trust') : null)
	});
	expect(row!.value).toEqual({
		before: 'sefydliad heb ddim yn gyhoeddus eto',
		after: 'Another Trust'
	});
});
