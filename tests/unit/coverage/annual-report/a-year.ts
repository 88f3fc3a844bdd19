/** A record aged over 14 months: openings, closures, decay, a new tier, a gap declared and challenged. */
import type {
	ReportEnd,
	ReportSource
} from '../../../../src/lib/coverage/annual-report/report-source.ts';
import { coverRecord } from '../../../../src/lib/coverage/figures/cover-record.ts';
import { figuresOf } from '../../../../src/lib/coverage/figures/figures-of.ts';
import { METHOD } from '../../../../src/lib/coverage/method.ts';
import { WALES } from '../../../../src/lib/coverage/matrix.ts';
import { advocacyDay } from '../../../../src/lib/domain/advocacy/known-since.ts';
import type { Challenge } from '../../../../src/lib/domain/challenge/challenge.ts';
import type { DatedRecord } from '../../../../src/lib/domain/history/dated-record.ts';
import { isLive, type Service } from '../../../../src/lib/domain/service/service.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';

export const BEGAN = '2025-09-01';
export const ENDED = '2026-11-01';

const live = seedServices.filter(isLive);
/** Not there at first; ended later; placed on another tier later; checked once, and never again. */
export const OPENED = live.slice(0, 3).map(({ id }) => id);
export const CLOSED = live.slice(3, 8).map(({ id }) => id);
export const MOVED = live[8]!.id;
export const DECAYED = live.slice(9, 29).map(({ id }) => id);
/** Checked shortly before the end. */
export const CHECKED = live.slice(29, 49).map(({ id }) => id);

const checkedOn = (service: Service, checked_on: string): Service => ({
	...service,
	assurance: { checked_on, role: 'provider' }
});

const before = seedServices
	.filter(({ id }) => !OPENED.includes(id))
	.map((service) => (DECAYED.includes(service.id) ? checkedOn(service, '2025-08-20') : service));

const after = seedServices.map((service): Service => {
	if (CLOSED.includes(service.id)) return { ...service, status: 'inactive' };
	if (DECAYED.includes(service.id)) return checkedOn(service, '2025-08-20');
	if (CHECKED.includes(service.id)) return checkedOn(service, '2026-10-20');
	if (service.id !== MOVED) return service;
	const [placement] = service.tiers;
	const tier = placement!.tier === 'targeted' ? 'universal' : 'targeted';
	return { ...service, tiers: [{ ...placement!, tier }] };
});

export const GAP = {
	area: 'W06000001',
	region: 'NW',
	tier: 'targeted',
	group: 'mental_health'
} as const;

const record = (takenOn: string, services: readonly Service[], gap: boolean): DatedRecord => ({
	takenOn,
	services: new Map(services.map((service) => [service.id, service])),
	statements: new Map(seedStatements.map((statement) => [statement.id, statement])),
	reference: {
		...seedReference,
		declarations: gap
			? [
					{
						area: GAP.area,
						tier: GAP.tier,
						group: GAP.group,
						says: 'none',
						as_at: '2026-06-01',
						expires_on: '2027-06-01',
						evidence: 'A review of the council',
						evidence_url: null
					} as DatedRecord['reference']['declarations'][number]
				]
			: []
	},
	unreadable: []
});

export function endOf(dated: DatedRecord, id: string): ReportEnd {
	const { services, statements, reference, takenOn } = dated;
	const { inputs, matrix } = coverRecord(
		{ services: [...services.values()], statements: [...statements.values()], reference },
		takenOn
	);
	return {
		record: dated,
		point: {
			id,
			taken_on: takenOn,
			taken_at: `${takenOn}T09:00:00Z`,
			reason: 'monthly',
			title: null,
			record_version: 1,
			hash: id.replaceAll('-', '').padEnd(64, '0'),
			method: METHOD,
			figures: figuresOf(matrix, inputs.kinds),
			redactions: []
		}
	};
}

export const from = endOf(record(BEGAN, before, false), '00000000-0000-4000-8000-00000000000a');
export const to = endOf(record(ENDED, after, true), '00000000-0000-4000-8000-00000000000b');

export const disputed: Challenge = {
	id: '00000000-0000-4000-8000-00000000000c',
	reference: 'C-234567',
	area: GAP.area,
	region: null,
	tier: GAP.tier,
	group: GAP.group,
	claim: 'there-is-help',
	evidence: { en: 'There is a team', cy: null, cy_state: 'missing' },
	evidence_url: null,
	made_on: '2026-09-01',
	made_role: 'commissioner',
	answer_by: '2026-09-29',
	ended_areas: [],
	state: 'open',
	outcome: null,
	answer: null,
	answered_on: null,
	service: null
};

/** The source of a report of an edition over those 14 months. */
export const sourceOf = (edition: string = WALES): ReportSource => ({
	edition,
	from,
	to,
	trend: [from.point, to.point],
	looks: [from, to].map(({ record: { services, statements, reference, takenOn } }) =>
		advocacyDay(
			{ services: services.values(), statements: statements.values(), reference },
			takenOn
		)
	),
	findings: [],
	challenges: [disputed],
	examples: []
});
