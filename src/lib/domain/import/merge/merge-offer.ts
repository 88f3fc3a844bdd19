import { offerSchema, type Offer } from '../../offer/offer.ts';
import type { Ground } from '../ground.ts';
import { isNote, problem, type RowProblem } from '../problem.ts';
import { sameValue } from '../same-value.ts';
import {
	mergeAccepting,
	mergeCapacity,
	mergeContacts,
	mergeCost,
	mergeFunding,
	mergeReferral,
	mergeSchedules
} from './getting-in.ts';
import { mergeFeatures } from './features.ts';
import { given, type Merging } from './merging.ts';
import { mergeOutcomes } from './outcomes.ts';
import { mergeText } from './texts.ts';
import { mergeAreas, mergeDelivery, mergePlaces } from './where.ts';
import { mergeEligibility, mergeTiers } from './who.ts';
import { withheldProblems } from './withheld.ts';

/**
 * An offer after a row: what the row says replaces what is recorded, and what it leaves empty stays.
 * Every problem is collected, so that a file can be mended in one go.
 */
export function mergeOffer(
	merging: Merging,
	ground: Ground
): { offer: Offer; problems: RowProblem[] } {
	const { base, values } = merging;
	const problems: RowProblem[] = [];
	const take = <Part>({ part, problems: found }: { part: Part; problems: RowProblem[] }): Part => {
		problems.push(...found);
		return part;
	};
	const checked = values.welsh_checked;
	const name = mergeText(base.name, { en: values.name_en, cy: values.name_cy, checked });
	if (name === null || (name.en === null && name.cy === null)) {
		problems.push(problem('name_en', 'name-needed'));
	}
	const categories = list(base.categories, values.categories, { inOrder: true });
	if (categories.length === 0) problems.push(problem('categories', 'category-needed'));
	const location_withheld = values.withheld ?? base.location_withheld;
	const locations = keep(base.locations, take(mergePlaces(merging, ground)));
	const channels = list(base.channels, values.channels) as Offer['channels'];
	const next: Offer = {
		organization: base.organization,
		name: name ?? base.name,
		description: mergeText(base.description, {
			en: values.description_en,
			cy: values.description_cy,
			checked
		}),
		url: given(values.url, base.url),
		status: (values.status ?? base.status) as Offer['status'],
		location_withheld,
		categories,
		tiers: take(mergeTiers(merging)),
		eligibility: take(mergeEligibility(merging)),
		languages: list(base.languages, values.languages),
		welsh_offer: mergeWelshOffer(merging),
		delivery: mergeDelivery(base, { channels, locations, location_withheld }),
		channels,
		referral: take(mergeReferral(merging)),
		referrers: list(base.referrers, values.referrers),
		accepting: take(mergeAccepting(merging)),
		cost: take(mergeCost(merging)),
		schedules: take(mergeSchedules(merging)),
		contacts: take(mergeContacts(merging)),
		accessibility: take(mergeFeatures(merging)),
		capacity: take(mergeCapacity(merging)),
		funding: take(mergeFunding(merging)),
		locations,
		...pickAreas(mergeAreas(merging, ground)),
		outcomes: keep(base.outcomes, take(mergeOutcomes(merging)))
	};
	if (location_withheld) problems.push(...withheldProblems(next));
	if (problems.every(isNote)) {
		const parsed = offerSchema.safeParse(next);
		if (!parsed.success) {
			problems.push(problem(null, 'not-valid', parsed.error.issues[0]?.path.join('.') ?? null));
		}
	}
	return { offer: next, problems };
}

const keep = <Part>(was: Part, now: Part): Part => (sameValue(was, now) ? was : now);

const pickAreas = ({ areas, extent }: Pick<Offer, 'areas' | 'extent'>) => ({ extent, areas });

/** A list as the row gives it; the recorded one where it names the same. */
function list(
	was: string[],
	said: string[] | null | undefined,
	{ inOrder = false } = {}
): string[] {
	if (said === undefined) return was;
	const now = said ?? [];
	const key = (words: string[]) => (inOrder ? words : [...words].sort()).join('\n');
	return key(now) === key(was) ? was : now;
}

function mergeWelshOffer({ base, values, today }: Merging): Offer['welsh_offer'] {
	const was = base.welsh_offer;
	const said = values.active_offer;
	if (said === undefined || said === (was?.active_offer ?? null)) return was;
	const stated = was?.stated_not_in_welsh ?? false;
	if (said === null && !stated) return null;
	return {
		active_offer: said as NonNullable<Offer['welsh_offer']>['active_offer'],
		stated_not_in_welsh: said === 'provides' ? false : stated,
		as_at: today
	};
}
