import { describe, expect, it } from 'vitest';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { homeView } from '../../../../src/lib/views/front-page/home-view.ts';
import { urgentView } from '../../../../src/lib/views/urgent/urgent-view.ts';
import { aService, idOf, onTier } from '../../domain/a-service.ts';
import { seedGazetteer } from '../../domain/place/seed-places.ts';
import { seedReference, seedServices } from '../../domain/seed-record.ts';

const TODAY = '2026-11-21';
const LOCALES = ['en', 'cy'] as const;
const view = (locale: 'en' | 'cy' = 'en', services = seedServices) =>
	homeView(
		{ services: new Map(services.map((one) => [one.id, one])), reference: seedReference },
		seedGazetteer,
		TODAY,
		locale
	);

describe('the tiers', () => {
	it('are those of the Framework, each with its count, its search and its wording', () => {
		for (const locale of LOCALES) {
			const { tiers, glance } = view(locale);
			expect(tiers.map(({ mark }) => mark.tier)).toEqual(TIERS);
			tiers.forEach((tier, i) => {
				expect(tier.href).toBe(`/${locale}/find?tier=${TIERS[i]}`);
				expect(tier.onRecord).toContain(glance.total.tiers[i]);
				expect(tier.working).toBe(true);
				expect(tier.definition.lang).toBe(locale);
				for (const { href } of tier.examples) expect(href).toMatch(RegExp(`^/${locale}/services/`));
			});
		}
	});

	it('name the organisation of an example only where it is another name', () => {
		const { tiers } = view('en', [aService({ name: aService().organization.name })]);
		expect(tiers.flatMap(({ examples }) => examples)).toMatchObject([{ organization: null }]);
	});

	it('say so where nothing can stand as an example', () => {
		expect(view('en', []).tiers.every(({ examples }) => examples.length === 0)).toBe(true);
	});
});

describe('the ways in', () => {
	/** The pages there are; a page that is not there may not be linked to. */
	const PAGES =
		/^(\/(en|cy)(#glance|\/find|\/ladder|\/coverage|\/method|\/register|\/review(\/(reports|parental-advocacy|edge-of-care))?)|\/data\/services\.csv)$/;

	it('are four, and lead to what exists', () => {
		for (const locale of LOCALES) {
			const { ways } = view(locale);
			expect(ways).toHaveLength(4);
			const hrefs = ways.flatMap(({ links }) => links.map(({ href }) => href));
			expect(hrefs.filter((href) => !PAGES.test(href))).toEqual([]);
			expect(hrefs.every((href) => !href.startsWith(locale === 'en' ? '/cy' : '/en'))).toBe(true);
		}
	});

	it('give parents and young people the line that every other page gives', () => {
		for (const locale of LOCALES) {
			const { lines } = urgentView([], seedReference, seedGazetteer, locale);
			expect(lines).toContainEqual(view(locale).parents.meic);
		}
	});
});

describe('Wales at a glance', () => {
	const two = [
		aService({ id: idOf(1), tiers: [onTier('primary'), onTier('targeted')] }),
		aService({ id: idOf(2) }),
		aService({ id: idOf(3), areas: [], extent: 'not recorded' })
	];

	it('has a row for every region, linked to its list, and two for what has no region', () => {
		const { rows } = view('cy').glance;
		expect(rows.map(({ href }) => href)).toEqual([
			...seedReference.regions.map(({ code }) => `/cy/find?area=${code}`),
			null,
			null
		]);
		expect(rows.map(({ name }) => name)).toContain('Gogledd Cymru');
	});

	it('draws a bar tier by tier, the longest over the whole width', () => {
		const { rows } = view('en', two).glance;
		const north = rows.find(({ key }) => key === 'NW')!;
		expect(north).toMatchObject({ all: '2', tiers: ['0', '2', '0', '1'] });
		expect(north.bar.map(({ x, width }) => [x, width])).toEqual([
			[0, 0],
			[0, 66.7],
			[66.7, 0],
			[66.7, 33.3]
		]);
		const nowhere = rows.find(({ key }) => key === 'nowhere')!;
		expect(nowhere.bar[1]!.width).toBe(33.3);
	});

	it('has bars without length, and no fault, when nothing is on record', () => {
		const { rows, live } = view('en', []).glance;
		expect(live).toBe('0');
		expect(rows.flatMap(({ bar }) => bar).every(({ width }) => width === 0)).toBe(true);
	});

	it('says how many places are missing of how many that are needed', () => {
		const inPerson = aService({ delivery: [{ mode: 'unplaced', basis: 'stated' }] });
		const place = (locale: 'en' | 'cy') =>
			view(locale, [inPerson]).glance.unknown.find(({ key }) => key === 'place')!.count;
		expect(place('en')).toBe('1 of 1');
		expect(place('cy')).toBe('1 o’r 1');
	});
});

describe('how fresh it is', () => {
	it('says plainly that nobody has confirmed anything', () => {
		expect(view('en').newestCheck).toBe('Nobody has confirmed a record yet.');
	});

	it('names the day of the newest check and how long ago it was', () => {
		const checked = aService({ assurance: { checked_on: '2026-11-12', role: 'provider' } });
		expect(view('en', [checked]).newestCheck).toBe(
			'Newest check of a record: 12 November 2026, 9 days ago.'
		);
		expect(view('cy', [checked]).newestCheck).toContain('12 Tachwedd 2026, 9 diwrnod yn ôl');
	});
});
