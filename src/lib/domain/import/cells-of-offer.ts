import type { Offer } from '../offer/offer.ts';
import { effectiveTiers } from '../tier/effective-tiers.ts';
import { nthColumn, type BaseColumnId, type Cells } from './columns.ts';
import { WALES } from './ground.ts';
import { writeHours, type OpeningHours } from './opening-hours.ts';
import type { Bilingual } from '../bilingual/bilingual.ts';

const yesNo = (fact: boolean | null | undefined): string =>
	fact === null || fact === undefined ? '' : fact ? 'yes' : 'no';
const words = (codes: readonly string[]): string => codes.join('; ');
const of = (value: string | number | null | undefined): string =>
	value === null || value === undefined ? '' : String(value);

/**
 * An offer as the cells that would make it, words as codes. What a row cannot say (opening times with
 * remarks, a fourth place) is left empty, and an empty cell changes nothing.
 */
export function cellsOfOffer(offer: Offer): Cells {
	const { eligibility, referral, accepting, cost, welsh_offer: welsh } = offer;
	const [capacity] = offer.capacity;
	const timed = offer.schedules.filter(({ byday }) => byday.length > 0);
	const note = offer.schedules.find(({ byday }) => byday.length === 0)?.description;
	const plain = timed.every((one) => one.opens_at && one.closes_at && one.description === null);
	const tiers = effectiveTiers(offer.tiers);
	const reason = offer.tiers.find((placement) => placement.tier === tiers[0])?.reason;
	const contact = (kind: string, nth = 0) =>
		of(offer.contacts.filter((one) => one.kind === kind)[nth]?.value);
	const details = offer.accessibility.find((one) => one.details)?.details;
	const features = (available: boolean) =>
		words(offer.accessibility.flatMap((one) => (one.available === available ? one.feature : [])));
	const cells: Cells = {
		name_en: of(offer.name.en),
		name_cy: of(offer.name.cy),
		description_en: of(offer.description?.en),
		description_cy: of(offer.description?.cy),
		welsh_checked: welshChecked(offer),
		url: of(offer.url),
		status: offer.status,
		categories: words(offer.categories),
		tiers: words(tiers),
		tier_reason_en: of(reason?.en),
		tier_reason_cy: of(reason?.cy),
		minimum_age: of(eligibility.minimum_age),
		maximum_age: of(eligibility.maximum_age),
		age_of: eligibility.age_of,
		who_for_en: of(eligibility.who_for?.en),
		who_for_cy: of(eligibility.who_for?.cy),
		who_not_for_en: of(eligibility.who_not_for?.en),
		who_not_for_cy: of(eligibility.who_not_for?.cy),
		languages: words(offer.languages),
		active_offer: of(welsh?.active_offer),
		channels: words(offer.channels),
		self_referral: yesNo(referral?.self),
		professional_referral: yesNo(referral?.professional),
		consent_needed: yesNo(referral?.consent_needed),
		process_en: of(referral?.process?.en),
		process_cy: of(referral?.process?.cy),
		referrers: words(offer.referrers),
		accepting: of(accepting?.status),
		accepting_as_at: of(accepting?.as_at),
		waiting_weeks: of(accepting?.waiting_weeks),
		free: yesNo(cost?.free),
		cost_en: of(cost?.description?.en),
		cost_cy: of(cost?.description?.cy),
		opening: plain ? writeHours(timed as OpeningHours[]) : '',
		opening_note_en: of(note?.en),
		opening_note_cy: of(note?.cy),
		phone: contact('phone'),
		phone_2: contact('phone', 1),
		email: contact('email'),
		text_number: contact('text'),
		areas: offer.extent === 'all Wales' ? WALES : words(offer.areas),
		withheld: yesNo(offer.location_withheld),
		...several(offer.locations, [1, 2, 3], (place) => ({
			place_en: of(place.name?.en),
			place_cy: of(place.name?.cy),
			address: of(place.address_1),
			town: of(place.town),
			postcode: of(place.postal_code),
			latitude: of(place.latitude),
			longitude: of(place.longitude)
		})),
		features: features(true),
		features_missing: features(false),
		features_note_en: of(details?.en),
		features_note_cy: of(details?.cy),
		capacity_unit: of(capacity?.unit),
		capacity_maximum: of(capacity?.maximum),
		capacity_available: of(capacity?.available),
		capacity_as_at: of(capacity?.as_at),
		...several(offer.funding, [1, 2], ({ source, ends_on }) => ({
			funding_source: source,
			funding_ends_on: of(ends_on)
		})),
		...several(offer.outcomes, [1, 2], (outcome) => ({
			outcome_measure_en: of(outcome.measure.en),
			outcome_measure_cy: of(outcome.measure.cy),
			outcome_n: whole(outcome.n),
			outcome_of: whole(outcome.of),
			outcome_period: outcome.period,
			outcome_source: outcome.source
		}))
	};
	return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
}

/** The cells of the first few of something, each in its numbered columns. */
function several<One>(
	all: readonly One[],
	numbers: readonly number[],
	cells: (one: One) => { [Column in BaseColumnId]?: string }
): Cells {
	return Object.fromEntries(
		numbers.flatMap((nth) => {
			const one = all[nth - 1];
			return one === undefined
				? []
				: Object.entries(cells(one)).map(([column, cell]) => [
						nthColumn(column as BaseColumnId, nth),
						cell
					]);
		})
	);
}

/** A number of people; a record may hold a mean, which no cell takes. */
const whole = (value: number | null): string =>
	value !== null && Number.isInteger(value) ? String(value) : '';

/** Yes or no only where all of the Welsh is in one state: else the cell would change some of it. */
function welshChecked(offer: Offer): string {
	const texts: (Bilingual | null | undefined)[] = [
		offer.name,
		offer.description,
		offer.eligibility.who_for,
		offer.eligibility.who_not_for,
		offer.referral?.process,
		offer.cost?.description,
		...offer.locations.slice(0, 3).map(({ name }) => name),
		...offer.outcomes.slice(0, 2).map(({ measure }) => measure),
		...offer.accessibility.map(({ details }) => details),
		...offer.schedules.map(({ description }) => description),
		...offer.tiers.map(({ reason }) => reason)
	];
	const states = new Set(texts.flatMap((text) => (text?.cy ? [text.cy_state] : [])));
	if (states.size !== 1) return '';
	return states.has('human') ? 'yes' : 'no';
}
