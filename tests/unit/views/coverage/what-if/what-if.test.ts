import { describe, expect, test } from 'vitest';
import {
	USUAL_QUERY,
	type CoverageQuery
} from '../../../../../src/lib/coverage/query/coverage-query.ts';
import { coverageParameters } from '../../../../../src/lib/coverage/query/write-query.ts';
import { parseChange, type Change } from '../../../../../src/lib/coverage/what-if/change.ts';
import { coverageResult } from '../../../../../src/lib/views/coverage/coverage-result.ts';
import {
	readAddress,
	type CoveragePlace
} from '../../../../../src/lib/views/coverage/read-address.ts';
import { bestSitesView } from '../../../../../src/lib/views/coverage/best-sites/best-sites-view.ts';
import { changeWords } from '../../../../../src/lib/views/coverage/what-if/change-words.ts';
import { whatIfView } from '../../../../../src/lib/views/coverage/what-if/what-if-view.ts';
import { seedServices } from '../../../domain/seed-record.ts';
import { seedCoverage } from '../seed-coverage.ts';

const setting = seedCoverage();
const POWYS: CoveragePlace = { path: '/en/coverage/W06000023', within: ['W06000023'] };
const WALES: CoveragePlace = { path: '/en/coverage', within: [] };
const change = (words: string) => parseChange(words) as Change;
const asking = (changes: Change[], more: Partial<CoverageQuery> = {}): CoverageQuery => ({
	...USUAL_QUERY,
	...more,
	changes
});
const seen = (query: CoverageQuery, place = WALES, locale: 'en' | 'cy' = 'en') =>
	whatIfView(setting, coverageResult(setting, query), query, null, place, locale);

/** What an address with a sent form leads to. */
const send = (form: Record<string, string>, query = USUAL_QUERY, place = POWYS) => {
	const parameters = coverageParameters(query);
	for (const [name, value] of Object.entries(form)) parameters.set(name, value);
	return readAddress(parameters, setting, place, 'en');
};
const errorsOf = (answer: ReturnType<typeof send>) =>
	'sent' in answer && answer.sent && 'errors' in answer.sent
		? answer.sent.errors.map(({ field }) => field)
		: null;

const NEWTOWN = 'add.secondary.mediation.at-310928-291602';

describe('the form of a change', () => {
	test('a place by name becomes a change in the address, and nothing of the form stays', () => {
		const to = send({ new: 'add', 'new-kind': 'secondary:mediation', 'new-place': 'y drenewydd' });
		expect(to).toEqual({ to: `/en/coverage/W06000023?change=${NEWTOWN}#what-if` });
	});

	test('a visit needs an area, a place needs a name, and every field is told by itself', () => {
		expect(errorsOf(send({ new: 'add', 'new-how': 'visit' }))).toEqual(['new-kind', 'new-area']);
		expect(
			errorsOf(
				send({
					new: 'add',
					'new-kind': 'secondary:mediation',
					'new-from': '9',
					'new-to': '4',
					'new-km': '0',
					'new-families': 'many'
				})
			)
		).toEqual(['new-place', 'new-from', 'new-km', 'new-families']);
	});

	test('what was typed is not lost', () => {
		const form = { new: 'add', 'new-kind': 'secondary:mediation', 'new-place': 'Nowhere at all' };
		const answer = send(form);
		expect('sent' in answer && answer.sent).toMatchObject({ values: form });
	});

	test('a kind outside its tier is refused', () => {
		const form = { new: 'add', 'new-kind': 'universal:ifst', 'new-place': 'Newtown' };
		expect(errorsOf(send(form))).toEqual(['new-kind']);
	});

	test('a name that fits several becomes a choice, and the choice a change', () => {
		const form = { new: 'add', 'new-kind': 'secondary:mediation', 'new-place': 'Llan' };
		const answer = send(form);
		if (!('sent' in answer) || !answer.sent || !('choices' in answer.sent)) throw new Error('sent');
		expect(answer.sent.choices.length).toBeGreaterThan(1);
		const [first] = answer.sent.choices;
		expect(send({ ...form, 'new-point': first!.value })).toEqual({
			to: `/en/coverage/W06000023?change=add.secondary.mediation.at-${first!.value}#what-if`
		});
	});

	test('a sixth change is refused in words', () => {
		const query = asking(Array.from({ length: 5 }, () => change(NEWTOWN)));
		const form = { new: 'add', 'new-kind': 'secondary:mediation', 'new-place': 'Newtown' };
		expect(errorsOf(send(form, query))).toEqual(['new']);
	});

	test('a service is found by part of its name, and closed or moved', () => {
		const service = seedServices.find(
			({ areas, locations }) => areas.join() === 'W06000023' && locations.length > 0
		)!;
		const form = { 'new-service': service.name.en! };
		expect(send({ ...form, new: 'close' })).toEqual({
			to: `/en/coverage/W06000023?change=close.${service.id}#what-if`
		});
		expect(errorsOf(send({ ...form, new: 'move' }))).toEqual(['new-place']);
		expect(errorsOf(send({ new: 'close', 'new-service': 'zzz' }))).toEqual(['new-service']);
	});
});

describe('the tray', () => {
	test('says what is changed and what it does, before and after, by area and by age', () => {
		const view = seen(asking([change(NEWTOWN)]), POWYS);
		expect(view.changes[0]!.words).toBe(
			'New: Relationship, separation and conflict support, secondary, near Newtown'
		);
		const [kind] = view.kinds!;
		expect(kind!.title).toBe('Family support and Team Around the Family, secondary');
		expect(kind!.areas).toEqual([{ name: 'Powys', before: '0', after: '9,610', change: '+9,610' }]);
		expect(kind!.ages.map(({ change }) => change)).toEqual([
			'+2,250',
			'+3,260',
			'+2,940',
			'+1,170'
		]);
		expect(kind!.ages.every(({ before }) => before === '0')).toBe(true);
	});

	test('in the confirmed view a proposal reaches, and everyone else stays not known', () => {
		const query = asking([change(NEWTOWN)], { view: 'confirmed' });
		const result = coverageResult(setting, query);
		const powys = result.matrix.areas.find(({ code }) => code === 'W06000023')!;
		const cell = powys.cells.find(
			({ k }) => setting.inputs.kinds[k]!.id === 'secondary:family_support'
		)!;
		expect(cell.confirmedSplit.reached).toBeGreaterThan(9_000);
		expect(cell.confirmedSplit.notReached).toBe(0);
		expect(seen(query, POWYS).kinds![0]!.change).toBe('+9,610');
	});

	test('closing the one service that reached children shows them as no longer reached', () => {
		const { coverage } = coverageResult(setting, USUAL_QUERY);
		const { offers, membership, kinds } = coverage;
		// A service with a place that is all there is of its kind in an area which it reaches.
		const alone = membership.services.flatMap((services, k) =>
			offers.ids.flatMap((id, s) => {
				const one = services.filter((other) => (offers.areas[other]! & offers.areas[s]!) !== 0);
				const placed = offers.siteStart[s + 1]! > offers.siteStart[s]!;
				return placed && one.length === 1 && one[0] === s ? [{ id, k }] : [];
			})
		);
		expect(alone.length).toBeGreaterThan(5);
		const told = alone.map(({ id, k }) => {
			const view = seen(asking([{ act: 'close', service: id }]));
			const title = `${kinds[k]!.tier}`;
			return view.kinds!.find((kind) => kind.title.endsWith(title))!.change;
		});
		expect(told.filter((change) => change.startsWith('−')).length).toBeGreaterThan(5);
		expect(told.filter((change) => change.startsWith('+'))).toEqual([]);
	});

	test('a service that is not there changes nothing, and the tray says so', () => {
		const view = seen(asking([{ act: 'close', service: '00000000-0000-5000-8000-000000000000' }]));
		expect(view.changes[0]!.failed).toMatch(/^Changes nothing/);
		expect(view.kinds).toBeNull();
	});

	test('a withheld place can not be moved, and moving it says no more than that', () => {
		const withheld = seedServices.find(
			(one) => one.location_withheld && setting.inputs.offers.ids.includes(one.id)
		)!;
		const view = seen(asking([{ act: 'move', service: withheld.id, x: 310_928, y: 291_602 }]));
		expect(view.changes[0]!.failed).toMatch(/^Changes nothing: the service has no recorded place/);
	});

	test('each change can be taken away by itself, and all at once', () => {
		const view = seen(asking([change(NEWTOWN), change('add.targeted.ifst.in-W06000023')]));
		expect(view.changes[0]!.remove).toBe(
			'/en/coverage?change=add.targeted.ifst.in-W06000023#what-if'
		);
		expect(view.clear).toBe('/en/coverage#what-if');
	});

	test('says a change in Welsh', () => {
		expect(
			changeWords(change('add.targeted.ifst.in-W06000023.ages-0-4.welsh.places-20'), setting, 'cy')
		).toMatch(
			/^Newydd: .*, yn mynd at deuluoedd: Powys, oedran 0 i 4, yn Gymraeg, lleoedd i deuluoedd: 20$/
		);
	});
});

describe('where next', () => {
	const asked = (more: Partial<CoverageQuery>, place = POWYS) => {
		const query = { ...USUAL_QUERY, ...more };
		return bestSitesView(setting, coverageResult(setting, query), query, place, 'en');
	};

	test('asks nothing until somebody asks', () => {
		expect(asked({}).answer).toBeNull();
	});

	test('each place is a change to try, and what it adds is what the tray then says', () => {
		const { answer } = asked({ sites: 1, siteKind: 'secondary:family_support' });
		const [row] = answer!.rows;
		const parameters = new URLSearchParams(row!.try!.split('?')[1]!.split('#')[0]);
		const { changes } = (readAddress(parameters, setting, POWYS, 'en') as { query: CoverageQuery })
			.query;
		const [kind] = seen(asking(changes), POWYS).kinds!;
		expect(kind!.change).toBe(`+${row!.gain}`);
	});

	test('filters are respected: for under-fives only they count', () => {
		const { answer } = asked({ sites: 2, siteKind: 'universal:early_years', ages: 0b11111 });
		expect(answer!.sentence).toMatch(/ of 5,4\d0 children /);
	});

	test('one category may be asked for', () => {
		const { answer } = asked({ sites: 1, siteKind: 'secondary:family_support:mediation' });
		expect(answer!.title).toBe('Relationship, separation and conflict support, secondary: Powys');
	});
});
