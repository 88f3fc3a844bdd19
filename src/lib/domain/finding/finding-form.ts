import type { Values } from '../offer/question.ts';
import { one, picked, showBoth, showDate, typedEnd } from '../offer/typed.ts';
import {
	LONGEST_EVIDENCE,
	LONGEST_SAID,
	typedAddress,
	typedBoth,
	type ReviewProblem
} from '../review/typed-text.ts';
import { TIERS } from '../tier/tier.ts';
import { FINDING_OWNERS, type Finding } from './finding.ts';

/** What a form says of a finding: its document without what the record itself keeps. */
export type FindingContent = Pick<
	Finding,
	| 'area'
	| 'region'
	| 'tier'
	| 'group'
	| 'category'
	| 'says'
	| 'evidence'
	| 'evidence_url'
	| 'decision'
	| 'owner'
	| 'due_on'
>;

/** The codes that a finding may be about. */
export type Codes = {
	areas: readonly string[];
	regions: readonly string[];
	groups: readonly string[];
	categories: readonly string[];
};

/** A finding as its form shows it. */
export const showFinding = (of: Partial<FindingContent>): Values => ({
	place: [of.area ?? of.region ?? ''],
	tier: [of.tier ?? ''],
	kind: [of.category ? `category:${of.category}` : of.group ? `group:${of.group}` : ''],
	...showBoth('says', of.says),
	...showBoth('evidence', of.evidence),
	evidenceUrl: [of.evidence_url ?? ''],
	...showBoth('decision', of.decision),
	owner: [of.owner ?? ''],
	...showDate('due', of.due_on)
});

/**
 * Reads a form.
 * @param published whether the finding is public already, and needs what public ones have
 */
export function readFindingForm(
	values: Values,
	codes: Codes,
	published: boolean
): { content: FindingContent } | { problems: ReviewProblem[] } {
	const place = one(values, 'place');
	const kind = one(values, 'kind');
	// A group and a category may have the same code.
	const of = (prefix: string, known: readonly string[]): string | null =>
		known.find((code) => kind === `${prefix}:${code}`) ?? null;
	const says = typedBoth(values, 'says', { most: LONGEST_SAID, needed: true });
	const evidence = typedBoth(values, 'evidence', { most: LONGEST_EVIDENCE, needed: true });
	const address = typedAddress(values, 'evidenceUrl');
	const decision = typedBoth(values, 'decision', { most: LONGEST_SAID, needed: published });
	const owner = picked(values, 'owner', FINDING_OWNERS);
	const due = typedEnd(values, 'due');
	const area = codes.areas.includes(place) ? place : null;
	const region = codes.regions.includes(place) ? place : null;
	const group = of('group', codes.groups);
	const category = of('category', codes.categories);
	const wrong = (field: string, code: ReviewProblem['code'], is: boolean): ReviewProblem[] =>
		is ? [{ field, code }] : [];
	const problems = [
		...wrong('place', 'not-offered', place !== '' && area === null && region === null),
		...wrong('kind', 'not-offered', kind !== '' && group === null && category === null),
		...says.problems,
		...evidence.problems,
		...address.problems,
		...decision.problems,
		...wrong('owner', 'missing', published && owner === null),
		...wrong('due-day', 'day', due === undefined),
		...wrong('due-day', 'missing', published && due === null)
	];
	if (problems.length > 0 || says.text === null || evidence.text === null) return { problems };
	return {
		content: {
			area,
			region,
			tier: picked(values, 'tier', TIERS),
			group,
			category,
			says: says.text,
			evidence: evidence.text,
			evidence_url: address.url,
			decision: decision.text,
			owner,
			due_on: due ?? null
		}
	};
}
