import { dayOfParts } from '../time/typed-day.ts';
import { DECLARED, EVIDENCE_LENGTH, expiryOf, type Declared } from './declaration.ts';

/** The form as it was typed. */
export type DeclarationForm = {
	groups: readonly string[];
	says: string;
	day: string;
	month: string;
	year: string;
	evidence: string;
	evidenceUrl: string;
};
export type DeclarationField = 'groups' | 'says' | 'day' | 'evidence' | 'evidenceUrl';

export type DeclarationProblem =
	| 'groups-missing'
	| 'says-missing'
	| 'day'
	| 'day-to-come'
	| 'day-too-old'
	| 'evidence-missing'
	| 'too-long'
	| 'website';

/** What the form declares, for every group chosen. */
export type DeclarationWish = {
	groups: readonly string[];
	says: Declared;
	asAt: string;
	evidence: string;
	evidenceUrl: string | null;
};

/** Reads a posted form. */
export function readDeclarationForm(data: FormData): DeclarationForm {
	const text = (name: string) => {
		const value = data.get(name);
		return typeof value === 'string' ? value.slice(0, 5_000) : '';
	};
	return {
		groups: data.getAll('group').filter((one) => typeof one === 'string'),
		says: text('says'),
		day: text('day'),
		month: text('month'),
		year: text('year'),
		evidence: text('evidence').replaceAll('\r\n', '\n'),
		evidenceUrl: text('evidenceUrl')
	};
}

/**
 * What a form declares, or what is wrong with it.
 * @param known groups that the tier is expected to hold
 * @param today ISO date
 */
export function declarationOfForm(
	form: DeclarationForm,
	known: ReadonlySet<string>,
	today: string
): { wish: DeclarationWish } | { problems: [DeclarationField, DeclarationProblem][] } {
	const groups = [...new Set(form.groups)].filter((group) => known.has(group));
	const says = DECLARED.find((one) => one === form.says);
	const asAt = dayOfParts(form.year, form.month, form.day);
	const evidence = form.evidence.trim();
	const evidenceUrl = form.evidenceUrl.trim() || null;
	const problems: [DeclarationField, DeclarationProblem][] = [];
	if (groups.length === 0) problems.push(['groups', 'groups-missing']);
	if (says === undefined) problems.push(['says', 'says-missing']);
	if (asAt === null) problems.push(['day', 'day']);
	else if (asAt > today) problems.push(['day', 'day-to-come']);
	else if (expiryOf(asAt) <= today) problems.push(['day', 'day-too-old']);
	if (evidence === '') problems.push(['evidence', 'evidence-missing']);
	else if ([...evidence].length > EVIDENCE_LENGTH) problems.push(['evidence', 'too-long']);
	if (evidenceUrl !== null && !isWebAddress(evidenceUrl)) {
		problems.push(['evidenceUrl', 'website']);
	}
	if (says === undefined || asAt === null || problems.length > 0) return { problems };
	return { wish: { groups, says, asAt, evidence, evidenceUrl } };
}

const isWebAddress = (text: string): boolean =>
	text.length <= 500 && !/\s/.test(text) && /^https?:\/\/[^/]+\./.test(text) && URL.canParse(text);
