import type { Offer } from '../../offer/offer.ts';
import { problem, type RowProblem } from '../problem.ts';
import { sameValue } from '../same-value.ts';
import type { Merged, Merging } from './merging.ts';
import { mergeText } from './texts.ts';

type Features = Offer['accessibility'];

/**
 * The features that are there and those that are not, with one note. What is recorded as not there
 * stays unless the row speaks of it.
 */
export function mergeFeatures({ base, values }: Merging): Merged<Features> {
	const was = base.accessibility;
	const recorded = (available: boolean) =>
		was.filter((one) => one.available === available).map(({ feature }) => feature);
	const there = values.features === undefined ? recorded(true) : (values.features ?? []);
	const missing =
		values.features_missing === undefined
			? recorded(false).filter((feature) => !there.includes(feature))
			: (values.features_missing ?? []);
	const problems: RowProblem[] = missing
		.filter((feature) => there.includes(feature))
		.map(() => problem('features_missing', 'feature-twice'));
	const told = (feature: string, available: boolean): Features[number] => ({
		feature,
		available,
		details:
			was.find((one) => one.feature === feature && one.available === available)?.details ?? null
	});
	const features = [
		...there.map((feature) => told(feature, true)),
		...missing.map((feature) => told(feature, false))
	];
	const noted = withNote(features, was, values);
	if (noted === null) problems.push(problem('features', 'feature-needed'));
	const now = noted ?? features;
	return { part: sameValue(inOrder(now), inOrder(was)) ? was : now, problems };
}

/** The note hangs on the feature it hung on, else on the first. Null where there is none to hang it on. */
function withNote(
	features: Features,
	was: Features,
	{ features_note_en: en, features_note_cy: cy, welsh_checked: checked }: Merging['values']
): Features | null {
	const details = was.find((one) => one.details)?.details ?? null;
	const note = mergeText(details, { en, cy, checked });
	const said = en !== undefined || cy !== undefined;
	const at = Math.max(
		0,
		features.findIndex((one) => one.details)
	);
	if (!said && note === details && (note === null || features[at]?.details)) return features;
	if (features.length === 0) return note === null || !said ? features : null;
	return features.map((one, index) => (index === at ? { ...one, details: note } : one));
}

const inOrder = (features: Features) =>
	[...features].sort((a, b) => (a.feature < b.feature ? -1 : 1));
