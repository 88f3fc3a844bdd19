import { effectiveTiers } from '../../tier/effective-tiers.ts';
import { inTierOrder, isTier } from '../../tier/tier.ts';
import type { Offer } from '../../offer/offer.ts';
import { problem } from '../problem.ts';
import { given, type Merged, type Merging } from './merging.ts';
import { mergeText } from './texts.ts';

/** Ages and whose they are, and in words who it is for and not for. */
export function mergeEligibility({ base, values }: Merging): Merged<Offer['eligibility']> {
	const was = base.eligibility;
	const least = given(values.minimum_age, was.minimum_age);
	const most = given(values.maximum_age, was.maximum_age);
	const ageOf = values.age_of ?? was.age_of;
	const moved = least !== was.minimum_age || most !== was.maximum_age || ageOf !== was.age_of;
	const stated = least === null && most === null ? 'not recorded' : 'stated';
	const checked = values.welsh_checked;
	const part: Offer['eligibility'] = {
		...was,
		minimum_age: least,
		maximum_age: most,
		age_of: ageOf as Offer['eligibility']['age_of'],
		age_basis: moved ? stated : was.age_basis,
		who_for: mergeText(was.who_for, { en: values.who_for_en, cy: values.who_for_cy, checked }),
		who_not_for: mergeText(was.who_not_for, {
			en: values.who_not_for_en,
			cy: values.who_not_for_cy,
			checked
		})
	};
	const reversed = least !== null && most !== null && least > most;
	return {
		part,
		problems: reversed ? [problem('maximum_age', 'ages-reversed', `${least}–${most}`)] : []
	};
}

/**
 * The tiers in whose-ever name the row speaks. Where the tiers are those that count already and no new
 * reason is given nothing changes; the placements of others always stay.
 */
export function mergeTiers(merging: Merging): Merged<Offer['tiers']> {
	const { base, values, own, today, definitions } = merging;
	const mine = base.tiers.filter((placement) => placement.proposed_by === own);
	const others = base.tiers.filter((placement) => placement.proposed_by !== own);
	const asked = values.tiers ? inTierOrder(values.tiers.filter(isTier)) : null;
	const counted =
		mine.length > 0 ? inTierOrder(mine.map(({ tier }) => tier)) : effectiveTiers(base.tiers);
	const tiers = asked ?? counted;
	const said = values.tier_reason_en !== undefined || values.tier_reason_cy !== undefined;
	const moved = tiers.join() !== counted.join();
	if (tiers.length === 0) return { part: base.tiers, problems: [problem('tiers', 'tier-needed')] };
	if (!moved && !said) return { part: base.tiers, problems: [] };
	const placed = tiers.map((tier) => {
		const was =
			mine.find((placement) => placement.tier === tier) ??
			others.find((placement) => placement.tier === tier);
		const reason = mergeText(moved && !said ? null : (was?.reason ?? null), {
			en: values.tier_reason_en,
			cy: values.tier_reason_cy,
			checked: values.welsh_checked
		});
		const unchanged = was !== undefined && was.proposed_by === own && was.reason === reason;
		return unchanged
			? was
			: {
					tier,
					proposed_by: own,
					reason,
					definition_version: definitions[tier] ?? 1,
					proposed_on: today,
					reviewed_by: null,
					reviewed_on: null
				};
	});
	// The public record gave this very reason: saying it again adds nobody's word.
	const nothingNew =
		!moved &&
		placed.every((now) =>
			base.tiers.some(
				(was) => was.tier === now.tier && JSON.stringify(was.reason) === JSON.stringify(now.reason)
			)
		);
	return { part: nothingNew ? base.tiers : [...others, ...placed], problems: [] };
}
