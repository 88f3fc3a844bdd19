import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { ASSURANCE_MONTHS, REACH_METRES } from '../../domain/assumptions/assumptions.ts';
import type { Snapshot } from '../../domain/snapshot/snapshot.ts';
import { currentDefinition } from '../../domain/tier/tier-record.ts';
import { number } from '../words/lists.ts';
import { tierMarks, type TierMark } from '../words/tiers.ts';

/** One tier on the method page: its wording and the assumptions that hang on it. */
export type TierMethod = {
	mark: TierMark;
	definition: Reading;
	test: Reading;
	working: boolean;
	source: string;
	urbanKm: number;
	ruralKm: number;
	months: number;
};

/** What the method page shows. */
export function methodView(snapshot: Snapshot, locale: Locale) {
	const { reference } = snapshot;
	const mark = tierMarks(reference.tiers, locale);
	const boundaries = reference.files.find((file) => file.kind === 'principal-areas');
	return {
		tiers: reference.tiers.map((tier): TierMethod => {
			const definition = currentDefinition(tier);
			return {
				mark: mark(tier.id),
				definition: read(definition.definition, locale),
				test: read(definition.test, locale),
				working: definition.standing === 'working',
				source: definition.source,
				urbanKm: REACH_METRES[tier.id].urban / 1000,
				ruralKm: REACH_METRES[tier.id].rural / 1000,
				months: ASSURANCE_MONTHS[tier.id]
			};
		}),
		services: number(snapshot.services.size, locale),
		statements: number(snapshot.statements.size, locale),
		boundaries: boundaries ?? null
	};
}
