import { describe, expect, it } from 'vitest';
import type { Example } from '../../../../src/lib/domain/example/example.ts';
import { claimLine, claimView } from '../../../../src/lib/views/good-practice/claim-view.ts';
import { examplePage } from '../../../../src/lib/views/good-practice/example-page.ts';
import { libraryPage } from '../../../../src/lib/views/good-practice/library-page.ts';
import { notRankedView } from '../../../../src/lib/views/good-practice/not-ranked-view.ts';
import { seedReference, seedServices } from '../../domain/seed-record.ts';
import { aClaim, anExample, said } from '../../domain/example/an-example.ts';

const services = new Map(seedServices.map((service) => [service.id, service]));
const setting = (locale: 'en' | 'cy') => ({ reference: seedReference, services, locale });
const library = (of: Example[]) => new Map(of.map((example) => [example.id, example]));
const bare = aClaim({
	n: null,
	of: null,
	percent: 80,
	period: null,
	method: null,
	level: 'not-stated'
});

describe('a result', () => {
	it('says its share, its numbers, its period and how it is known', () => {
		expect(claimView(aClaim(), 'en')).toMatchObject({
			share: '75%',
			numbers: { text: '45 of 60', known: true },
			period: { text: 'April 2025 to March 2026', known: true },
			level: 'Counted by the service itself'
		});
		expect(claimView(aClaim(), 'cy')).toMatchObject({
			numbers: { text: '45 allan o 60' },
			period: { text: 'Ebrill 2025 – Mawrth 2026' }
		});
	});

	it('says what is not reported, and never takes that for nothing', () => {
		expect(claimView(bare, 'en')).toMatchObject({
			share: '80%',
			numbers: { text: 'Not reported', known: false },
			period: { text: 'Not reported', known: false },
			method: null,
			level: 'The source does not say'
		});
		expect(claimLine(bare, 'cy').text).toBe('80%, heb ddweud allan o faint');
		expect(claimLine(aClaim({ n: 0, of: 40 }), 'en').text).toBe('0 of 40 (0%)');
		expect(claimLine({ ...bare, percent: null }, 'en').text).toBe('Not reported');
	});
});

describe('the library', () => {
	const all = library([
		anExample(1, { claims: [bare, aClaim()] }),
		anExample(2, { categories: ['perinatal'], tiers: ['primary'] })
	]);

	it('counts what it shows, and offers only kinds of help that an example has', () => {
		const page = libraryPage(all, new URLSearchParams(), setting('en'));
		expect(page.count).toBe('2 examples');
		expect(page.choices.categories.map(({ value }) => value).sort()).toEqual([
			'',
			'edge_of_care',
			'perinatal'
		]);
		expect(page).toMatchObject({ filtered: false, refused: false });
	});

	it('refuses to put results in order, and says why in numbers', () => {
		const page = libraryPage(all, new URLSearchParams('sort=result'), setting('cy'));
		expect(page.refused).toBe(true);
		expect(page.cards.map(({ id }) => id)).toEqual([...all.keys()]);
		expect(page.why).toEqual([
			'Canlyniadau a ddangosir yma: 2. Pethau gwahanol a fesurwyd: 1.',
			'Canlyniadau nad ydynt yn dweud allan o faint: 1.',
			'Canlyniadau nad ydynt yn dweud dros ba gyfnod: 1.',
			'Canlyniadau nad ydynt yn dweud sut y canfuwyd hynny: 1.',
			'Hyd yn oed lle mesurodd dau wasanaeth yr un peth, teuluoedd gwahanol oedd ganddynt.'
		]);
		expect(notRankedView([], 'en')).toHaveLength(1);
	});

	it('finds an example by the names of its kind and tier', () => {
		const found = (q: string) =>
			libraryPage(all, new URLSearchParams({ q }), setting('en')).cards.map(({ id }) => id);
		expect(found('perinatal primary')).toEqual([[...all.keys()][1]]);
		expect(found('nothing at all')).toEqual([]);
	});
});

describe('the page of an example', () => {
	const service = seedServices[0]!;

	it('names its services and leads to the organisation, to nobody', () => {
		const example = anExample(1, {
			services: [service.id, '00000000-0000-4000-8000-00000000dead'],
			organization: { ...service.organization, website: 'https://example.org' }
		});
		const page = examplePage(example, [], setting('en'));
		expect(page.services.map(({ href }) => href)).toEqual([`/en/services/${service.id}`]);
		expect(page.contact.site?.href).toBe('https://example.org');
		expect(page.stamp).toBe('Described by the organisation, read by an editor on 1 November 2026.');
	});

	it('without results of its own leads to where they were reported together', () => {
		const together = anExample(2, { own: 'record', claims: [bare], title: said('Together') });
		const other = anExample(3, { claims: [bare] });
		const page = examplePage(anExample(1, { own: 'record' }), [together, other], setting('en'));
		expect(page.elsewhere.map(({ title }) => title.text)).toEqual(['Together']);
		expect(page.stamp).toContain('programme documents');
	});

	it('of a sensitive kind of help is kept nowhere', () => {
		const page = examplePage(anExample(1, { categories: ['domestic_abuse'] }), [], setting('en'));
		expect(page.sensitive).toBe(true);
	});
});
