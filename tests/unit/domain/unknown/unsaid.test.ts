import { expect, test } from 'vitest';
import { FIELDS, unsaidBy, unsaidByTier } from '../../../../src/lib/domain/unknown/unsaid.ts';
import { openQuestions, placesKnown } from '../../../../src/lib/domain/glance/not-known.ts';
import { isLive, tiersOf } from '../../../../src/lib/domain/service/service.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { seedServices } from '../seed-record.ts';

const TODAY = '2026-11-22';
const services = seedServices.map((service, at) => ({
	...service,
	funding: at % 3 === 0 ? [{ source: 'A fund', ends_on: at % 2 ? '2027-03-31' : null }] : [],
	assurance:
		at % 4 === 0
			? { checked_on: at % 8 ? '2024-01-01' : '2026-11-01', role: 'provider' as const }
			: null
}));
const live = services.filter(isLive);

test('what is unsaid of services, as the front page counts it too', () => {
	const { services: count, fields } = unsaidBy(services, TODAY);
	const questions = openQuestions(live);
	expect(count).toBe(live.length);
	expect(fields).toMatchObject({
		ages: questions.ages,
		welsh: questions.welsh,
		'way in': questions['way in'],
		accepting: questions.accepting,
		'date of source': questions['date of source'],
		place: placesKnown(live).notRecorded
	});
	expect(fields['funding end']).toBe(
		live.filter(({ funding }) => !funding.some(({ ends_on }) => ends_on)).length
	);
});

test('never checked, and checked too long ago, are two things', () => {
	const { unconfirmed, outOfDate } = unsaidBy(services, TODAY);
	expect(unconfirmed).toBe(live.filter(({ assurance }) => assurance === null).length);
	expect(outOfDate).toBe(
		live.filter(({ assurance }) => assurance?.checked_on === '2024-01-01').length
	);
	expect(outOfDate).toBeGreaterThan(0);
});

test('a service counts at each of its tiers', () => {
	const by = unsaidByTier(services, TODAY);
	for (const tier of TIERS) {
		const own = live.filter((service) => tiersOf(service).includes(tier));
		expect(by[tier].services).toBe(own.length);
		for (const field of FIELDS) expect(by[tier].fields[field]).toBeLessThanOrEqual(own.length);
	}
	expect(TIERS.reduce((sum, tier) => sum + by[tier].services, 0)).toBe(
		live.reduce((sum, service) => sum + new Set(tiersOf(service)).size, 0)
	);
});

test('nothing recorded leaves nothing unsaid', () => {
	expect(unsaidBy([], TODAY)).toMatchObject({ services: 0, unconfirmed: 0, outOfDate: 0 });
});
