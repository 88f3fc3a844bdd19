import type { Locale } from '../../domain/bilingual/locale.ts';
import type { SiteProblem } from '../../domain/offer/find-site.ts';
import { positionText } from '../../domain/offer/typed-position.ts';
import { placeTitle } from '../../domain/place/place-title.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { placeProblem } from '../finder/place-problem.ts';
import type { FieldError } from './problem-words.ts';

/** What to choose from: a council, a place by its name, or a position. */
export type SiteChoice = {
	field: 'council' | 'town-chosen' | 'position-chosen';
	value: string;
	label: string;
	hint?: string;
};

const PROBLEMS = {
	missing: m.offer_problem_town,
	position: m.offer_problem_position,
	postcode: m.offer_problem_postcode
} as const;

/** What stands in the way of finding a place, and what to choose from. */
export function siteProblem(
	problem: SiteProblem,
	locale: Locale
): { error: FieldError; choice: SiteChoice[] | null } {
	const only = (field: string, text: string) => ({ error: { field, text }, choice: null });
	switch (problem.outcome) {
		case 'problem':
			return only(problem.field, PROBLEMS[problem.problem]({}, { locale }));
		case 'wide': {
			const place = problem.label[locale];
			return only(problem.field, m.offer_places_wide({ place }, { locale }));
		}
		case 'outside': {
			if (!problem.near) return only('position', m.offer_problem_outside({}, { locale }));
			const { settlement, metres } = problem.near;
			const town = placeTitle(settlement.name).name[locale];
			const km = Math.max(1, Math.round(metres / 1000));
			return only('position', m.offer_problem_outside_near({ town, km }, { locale }));
		}
		case 'elsewhere': {
			if (!problem.meant) return only('position', m.offer_problem_elsewhere({}, { locale }));
			const position = positionText(problem.meant);
			return {
				error: { field: 'position', text: m.offer_problem_meant({ position }, { locale }) },
				choice: [{ field: 'position-chosen', value: position, label: position }]
			};
		}
		case 'unresolved': {
			const { text, choice } = placeProblem(problem.resolution, locale);
			const field = problem.resolution.outcome === 'choose-area' ? 'council' : 'town-chosen';
			return {
				error: { field: problem.field, text },
				choice: choice?.map((each) => ({ ...each, field })) ?? null
			};
		}
	}
}
