import type { Given } from '../../domain/offer/question.ts';
import { currentDefinition } from '../../domain/tier/tier-record.ts';
import { reasonOf } from './questions/tiers.ts';
import type { Setting } from './setting.ts';

/** What answers are read with. */
export function givenOf({ reference, gazetteer, today }: Omit<Setting, 'draft' | 'locale'>): Given {
	return {
		today,
		categories: reference.categories.map(({ id }) => id),
		areas: reference.areas.map(({ gss }) => gss),
		regions: gazetteer.regions,
		definitionVersion(tier) {
			const record = reference.tiers.find(({ id }) => id === tier)!;
			return currentDefinition(record).version;
		},
		reasonOf
	};
}
