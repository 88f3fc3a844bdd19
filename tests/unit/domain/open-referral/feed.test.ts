import { expect, test } from 'vitest';
import type { Document } from '../../../../src/lib/domain/open-referral/document.ts';
import { openApiDocument } from '../../../../src/lib/domain/open-referral/openapi/openapi.ts';
import { byDescription, byStandard, empties } from '../../../open-referral/validate.ts';
import { aPlace, idOf, onTier } from '../a-service.ts';
import { seedServices } from '../seed-record.ts';
import { aRichService, feedOf, sourced, TODAY } from './a-feed.ts';

const described = byDescription(openApiDocument('https://haenau.example', {}));
const rich = (locale: 'en' | 'cy' = 'en') => feedOf([aRichService()], locale).services[0]!.full;

test('a service of which everything is recorded holds against the standard and our description', () => {
	expect(byStandard('service')(rich())).toEqual([]);
	expect(described('/components/schemas/Service')(rich())).toEqual([]);
	expect(empties(rich())).toEqual([]);
});

test('every document of the whole seed does, in both languages', () => {
	// As if all sources were of this year, so that no service is left out.
	const services = seedServices.map((service) => ({
		...service,
		provenance: { ...service.provenance, as_of: '2026' }
	}));
	for (const locale of ['en', 'cy'] as const) {
		const feed = feedOf(services, locale);
		expect(feed.services.length).toBeGreaterThan(300);
		const check = (schema: string, standard: string, all: Document[]) => {
			const ours = described(`/components/schemas/${schema}`);
			const theirs = byStandard(standard);
			expect(all.flatMap((one) => [...ours(one), ...theirs(one), ...empties(one)])).toEqual([]);
		};
		const entries = [...feed.services, ...feed.resting.values()];
		check(
			'Service',
			'service',
			entries.map(({ full }) => full)
		);
		check(
			'ServiceListed',
			'service_list',
			entries.map(({ listed }) => listed)
		);
		check(
			'ServiceAtLocation',
			'service_at_location',
			feed.atLocations.map(({ full }) => full)
		);
		check(
			'ServiceAtLocationListed',
			'service_at_location_list',
			feed.atLocations.map(({ listed }) => listed)
		);
		check(
			'Organization',
			'organization',
			feed.organizations.map(({ listed }) => listed)
		);
		check(
			'OrganizationWithServices',
			'organization_full',
			feed.organizations.map(({ full }) => full)
		);
		check(
			'Taxonomy',
			'taxonomy',
			feed.taxonomies.map(({ full }) => full)
		);
		check(
			'TaxonomyTerm',
			'taxonomy_term',
			feed.terms.map(({ document }) => document)
		);
	}
});

test('nothing but live help with a recent source or a check is in the lists', () => {
	const at = (number: number, asOf: string | null, changes = {}) => {
		const service = sourced({ id: idOf(number), ...changes });
		return { ...service, provenance: { ...service.provenance, as_of: asOf } };
	};
	const checked = { assurance: { checked_on: '2020-01-01', role: 'editor' as const } };
	const feed = feedOf([
		at(1, '2023-11-22'),
		at(2, '2023-11-21'),
		at(3, '2023'),
		at(4, '2022'),
		at(5, null),
		at(6, null, checked),
		at(7, '2026', { in_scope: false }),
		at(8, '2026', { status: 'defunct' }),
		at(9, '2026', { status: 'inactive' }),
		at(10, '2026', { status: 'temporarily closed' })
	]);
	expect(feed.services.map(({ id }) => id)).toEqual([1, 3, 6, 10].map(idOf));
	expect([...feed.resting.keys()]).toEqual([8, 9].map(idOf));
});

test('an unconfirmed service says so and carries no date of a check', () => {
	const [entry] = feedOf([sourced()]).services;
	expect(entry!.full).not.toHaveProperty('assured_date');
	expect(assurance(entry!.full)).toEqual(['unconfirmed']);
});

test('a checked service carries the date, and says when the check has run out', () => {
	expect(rich().assured_date).toBe('2026-10-01');
	expect(assurance(rich())).toEqual(['confirmed']);
	const later = feedOf([aRichService()], 'en', '2027-10-02').services[0]!;
	expect(later.full.assured_date).toBe('2026-10-01');
	expect(assurance(later.full)).toEqual(['out-of-date']);
	// The document changed on the day the check ran out, so that whoever asks what changed sees it.
	expect(later.modified).toBe('2027-10-02T00:00:00.000Z');
});

test('every placement is an attribute, and those that count are marked', () => {
	const service = sourced({
		tiers: [
			onTier('primary'),
			{ ...onTier('secondary'), proposed_by: 'editor', proposed_on: '2026-05-01' },
			{ ...onTier('targeted'), proposed_by: 'editor' }
		]
	});
	const { full, listed } = feedOf([service]).services[0]!;
	expect(listed.haenau_tiers).toEqual(['secondary', 'targeted']);
	expect(
		attributes(full, 'eip_tier').map((one) => [
			(one.taxonomy_term as Document).code,
			(one.taxonomy_term as Document).taxonomy,
			one.haenau_counts
		])
	).toEqual([
		['primary', 'EIP Framework', false],
		['secondary', 'EIP Framework', true],
		['targeted', 'EIP Framework', true]
	]);
});

test('texts are in the language of the feed, in the other one where it is missing, and in both beside', () => {
	expect(rich('cy')).toMatchObject({
		name: 'Canolfan deuluol',
		alternate_name: 'Family centre',
		description: 'Grwpiau i rieni.',
		eligibility_description: 'Any family',
		haenau_name_en: 'Family centre',
		haenau_name_cy: 'Canolfan deuluol',
		haenau_name_cy_state: 'human',
		haenau_description_cy_state: 'draft',
		haenau_eligibility_description_en: 'Any family'
	});
	expect(rich('cy')).not.toHaveProperty('haenau_eligibility_description_cy');
	const areas = (full: Document) => (full.service_areas as Document[]).map(({ name }) => name);
	expect([areas(rich()), areas(rich('cy'))]).toEqual([['Gwynedd'], ['Gwynedd']]);
});

test('areas carry the persistent address of their code', () => {
	expect((rich().service_areas as Document[]).map(({ uri }) => uri)).toEqual([
		'http://statistics.data.gov.uk/id/statistical-geography/W06000002'
	]);
});

test('ids are the same in both languages, on every day and in every order', () => {
	const ids = (document: unknown): string[] =>
		typeof document !== 'object' || document === null
			? []
			: Object.entries(document).flatMap(([key, value]) =>
					key === 'id' || key.endsWith('_id') ? [String(value)] : ids(value)
				);
	const other = sourced({ id: idOf(3) });
	const first = feedOf([other, aRichService()], 'en', TODAY);
	const second = feedOf([aRichService(), other], 'cy', '2026-12-01');
	expect(ids(first.services.map(({ full }) => full))).toEqual(
		ids(second.services.map(({ full }) => full))
	);
	expect(ids(first.atLocations.map(({ full }) => full))).toEqual(
		ids(second.atLocations.map(({ full }) => full))
	);
});

test('an address is there whole or not at all', () => {
	const place = aPlace({ address_1: '1 High Street', postal_code: null });
	const [entry] = feedOf([sourced({ locations: [place] })]).atLocations;
	expect(entry!.full.location).not.toHaveProperty('addresses');
	expect(entry!.full.location).toMatchObject({ haenau_precision: 'town', haenau_town: 'Bangor' });
});

test('a withheld place is nowhere', () => {
	const service = sourced({ location_withheld: true, locations: [] });
	const feed = feedOf([service]);
	expect(feed.atLocations).toEqual([]);
	expect(feed.services[0]!.full).not.toHaveProperty('service_at_locations');
	expect(feed.services[0]!.full.haenau_location_withheld).toBe(true);
});

const attributes = (full: Document, linkType: string): Document[] =>
	(full.attributes as Document[]).filter(({ link_type }) => link_type === linkType);
const assurance = (full: Document) =>
	attributes(full, 'haenau_assurance').map((one) => (one.taxonomy_term as Document).code);
