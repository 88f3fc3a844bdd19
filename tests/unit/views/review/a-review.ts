import { coverRecord } from '../../../../src/lib/coverage/figures/cover-record.ts';
import { figuresOf } from '../../../../src/lib/coverage/figures/figures-of.ts';
import { scorecardOf } from '../../../../src/lib/coverage/scorecard/scorecard.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';

export const TODAY = '2026-11-22';

/** The seed with ends of funding, checks and Welsh dealt out over it. */
export const dealtOut: readonly Service[] = seedServices.map((service, at) => ({
	...service,
	funding: [{ source: 'A fund', ends_on: ['2027-01-31', '2027-03-31', null][at % 3]! }],
	assurance:
		at % 2 === 0
			? { checked_on: at % 4 ? '2026-10-01' : '2025-06-01', role: 'provider' as const }
			: null
}));

/** A record worked out on a day, its scorecard and figures. */
export function reviewed(services: readonly Service[], day = TODAY) {
	const record = {
		services: [...services],
		statements: [...seedStatements],
		reference: seedReference
	};
	const covered = coverRecord(record, day);
	return {
		day,
		record,
		covered,
		scorecard: scorecardOf(covered, day),
		figures: figuresOf(covered.matrix, covered.inputs.kinds)
	};
}

/** Names in both languages, as pages have them. */
export const names = {
	tiers: seedReference.tiers.map(({ id, name }) => ({ id, name })),
	groups: seedReference.category_groups.map(({ id, name }) => ({ id, name })),
	categories: seedReference.categories.map(({ id, group, name }) => ({ id, group, name })),
	areas: seedReference.areas.map(({ gss, name, region }) => ({ gss, name, region })),
	regions: seedReference.regions.map(({ code, name, members }) => ({ code, name, members }))
};
