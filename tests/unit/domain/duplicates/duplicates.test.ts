import { describe, expect, test } from 'vitest';
import { findDuplicates } from '../../../../src/lib/domain/duplicates/duplicates.ts';
import { nameLikeness } from '../../../../src/lib/domain/duplicates/name-likeness.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { aPlace, aService, english, idOf } from '../a-service.ts';
import { seedServices } from '../seed-record.ts';

const welsh = (cy: string) => ({ en: null, cy, cy_state: 'human' }) as const;

describe('names', () => {
	test.each([
		['Family Centre Bangor', 'Canolfan Deuluol Bangor', false],
		['Dechrau’n Deg', 'Dechrau’n Deg', true],
		['Llanrwst Family Centre', 'Family Centre, Llanrwst', true],
		['Llanrwst Family Centre Service', 'Llanrwst family centre', true],
		['Young Carers', 'Meals on Wheels', false]
	])('%s and %s', (one, other, same) => {
		const likeness = nameLikeness(english(one), english(other));
		expect(likeness > 0.7).toBe(same);
	});

	test('a name in one language meets the name in the other', () => {
		expect(nameLikeness(english('Parenting support'), welsh('Cymorth rhianta'))).toBe(1);
		expect(nameLikeness(english('Family centre'), welsh('Canolfan deulu'))).toBeLessThan(1);
		expect(nameLikeness(welsh('Gofalwyr ifanc'), english('Young carers'))).toBeGreaterThan(0.6);
	});

	test('likeness is the same from either side and never more than whole', () => {
		const names = seedServices.slice(0, 60).map(({ name }) => name);
		for (const a of names) {
			expect(nameLikeness(a, a)).toBe(1);
			for (const b of names) {
				expect(nameLikeness(a, b)).toBeCloseTo(nameLikeness(b, a), 10);
				expect(nameLikeness(a, b)).toBeLessThanOrEqual(1);
			}
		}
	});
});

describe('candidates', () => {
	const record = aService({
		name: english('Llanrwst Family Centre'),
		url: 'https://www.example.org/llanrwst/',
		contacts: [
			{ kind: 'phone', value: '01492 000 111', label: null },
			{ kind: 'email', value: 'Centre@example.org', label: null }
		],
		locations: [aPlace({ precision: 'address' })]
	});
	const find = (changes: Partial<Service>, services = [record]) =>
		findDuplicates({ ...record, ...changes }, services, idOf(2));
	const kinds = (changes: Partial<Service>) =>
		find(changes)[0]?.reasons.map(({ kind }) => kind) ?? [];

	test('every reason is said', () => {
		expect(kinds({})).toEqual([
			'name',
			'organization',
			'distance',
			'phone',
			'email',
			'page',
			'category'
		]);
		expect(
			kinds({
				url: 'https://example.org/Llanrwst',
				contacts: [{ kind: 'phone', value: '+44 1492 000111', label: null }]
			})
		).toEqual(expect.arrayContaining(['phone', 'page']));
	});

	test('a record is not its own duplicate, and no record of another area is one', () => {
		expect(findDuplicates(record, [record], record.id)).toEqual([]);
		expect(find({ areas: ['W06000022'] })).toEqual([]);
	});

	test('another name is another service, however much they share', () => {
		expect(find({ name: english('Counselling for teenagers') })).toEqual([]);
	});

	test('branches in two towns are two services; the middle of a town is nobody’s address', () => {
		const branch = { name: english('Conwy Family Centre'), contacts: [], url: null };
		const near = find({ ...branch, locations: [] })[0]?.score ?? 0;
		const apart = find({ ...branch, locations: [aPlace({ easting: 270_000 })] })[0]?.score ?? 0;
		expect(apart).toBeLessThan(near);
		expect(kinds({ locations: [aPlace()] })).not.toContain('distance');
	});

	test('the likeliest come first, and at most five', () => {
		const services = Array.from({ length: 9 }, (_, at) => ({ ...record, id: idOf(10 + at) }));
		services[4] = { ...services[4]!, name: english('Llanrwst Family Centres') };
		const found = find({}, services);
		expect(found).toHaveLength(5);
		expect(found.map(({ score }) => score)).toEqual(
			found.map(({ score }) => score).sort((a, b) => b - a)
		);
	});
});

describe('on the seed facts, which hold no service twice on purpose', () => {
	/** The share of services that are found again after `change`, as the first candidate. */
	const foundAgain = (change: (service: Service) => Service) => {
		const again = seedServices.filter(
			(service) =>
				findDuplicates(change(service), seedServices, 'none')[0]?.service.id === service.id
		);
		return again.length / seedServices.length;
	};
	const named = (service: Service, name: string): Service => ({ ...service, name: english(name) });
	const nameOf = ({ name }: Service) => name.en ?? name.cy ?? '';

	test('few of 98,000 pairs are suspected', () => {
		const pairs = seedServices.flatMap((service) =>
			findDuplicates(service, seedServices, service.id)
		);
		expect(pairs.length / 2).toBeLessThanOrEqual(7);
	});

	test('a service that is sent in again is found again', () => {
		const stranger = { organization: { ...seedServices[0]!.organization, id: idOf(7) } };
		const bare = { contacts: [], url: null, locations: [] };
		expect(foundAgain((service) => named(service, `${nameOf(service)} Project (Wales)`))).toBe(1);
		expect(foundAgain((service) => ({ ...service, ...stranger, ...bare }))).toBe(1);
		const typo = (service: Service) => named(service, nameOf(service).replace(/(.)(.)$/, '$2$1'));
		expect(foundAgain(typo)).toBeGreaterThan(0.97);
		const prefixed = (service: Service) =>
			named(service, `${service.organization.name.en ?? ''} - ${nameOf(service)}`);
		expect(foundAgain(prefixed)).toBeGreaterThan(0.9);
	});
});
