import { parsePostcode } from '../place/postcode.ts';
import { REPORT_REASONS, type ReportReason } from './report-reason.ts';

/** Most characters of a comment and of an opening time. */
export const COMMENT_LENGTH = 300;
export const OPENING_LENGTH = 200;

/** The form as it was typed: kept on an error, word for word. */
export type ReportForm = {
	reason: string;
	phone: string;
	website: string;
	opening: string;
	comment: string;
};
export type ReportField = keyof ReportForm;

/** A report fit to be stored; null where nothing was said. */
export type ErrorReport = { reason: ReportReason } & Record<
	Exclude<ReportField, 'reason'>,
	string | null
>;

/** Why a field can not be taken. */
export type ReportProblem =
	| 'reason-missing'
	| 'phone'
	| 'website'
	| 'front-page-only'
	| 'too-long'
	| 'postcode'
	| 'e-mail'
	| 'comment-missing'
	| 'place-withheld';

/** Reads a posted form. What was typed stays as it is, cut where no honest form is as long. */
export function readReportForm(data: FormData): ReportForm {
	const text = (name: string) => {
		const value = data.get(name);
		return typeof value === 'string' ? value.slice(0, 2_000) : '';
	};
	return {
		reason: text('reason'),
		phone: text('phone'),
		website: text('website'),
		opening: text('opening'),
		// Browsers count a line's end as one character and send two.
		comment: text('comment').replaceAll('\r\n', '\n')
	};
}

/**
 * The report of a form, or what is wrong with it field by field. Of a service whose place is withheld
 * nothing is taken that could hold a place: no comment, no opening time, and of a web address the
 * front page only.
 */
export function reportOfForm(
	form: ReportForm,
	{ withheld }: { withheld: boolean }
): { report: ErrorReport } | { problems: [ReportField, ReportProblem][] } {
	const reason = REPORT_REASONS.find((known) => known === form.reason);
	const phone = orNull(form.phone);
	const website = withScheme(orNull(form.website));
	const opening = orNull(form.opening);
	const comment = orNull(form.comment);
	const problems: [ReportField, ReportProblem][] = [];
	const wrong = (field: ReportField, problem: ReportProblem | null) => {
		if (problem !== null) problems.push([field, problem]);
	};
	wrong('reason', reason === undefined ? 'reason-missing' : null);
	wrong('phone', phone !== null && !isPhone(phone) ? 'phone' : null);
	wrong('website', websiteProblem(website, withheld));
	wrong('opening', textProblem(opening, OPENING_LENGTH, withheld));
	wrong('comment', textProblem(comment, COMMENT_LENGTH, withheld));
	// Without a word nobody would know what to look for.
	const mute = reason === 'other' && comment === null && !withheld;
	wrong('comment', mute ? 'comment-missing' : null);
	if (reason === undefined || problems.length > 0) return { problems };
	return { report: { reason, phone, website, opening, comment } };
}

const orNull = (text: string): string | null => text.trim() || null;

const withScheme = (text: string | null): string | null =>
	text === null || /^[a-z][a-z+.-]*:/i.test(text) ? text : `https://${text}`;

const isPhone = (text: string): boolean =>
	/^[+(]?[0-9][0-9 ()-]{2,24}$/.test(text) && text.replace(/\D/g, '').length <= 15;

function websiteProblem(text: string | null, withheld: boolean): ReportProblem | null {
	if (text === null) return null;
	if (text.length > 500 || /\s/.test(text) || !URL.canParse(text)) return 'website';
	const { protocol, hostname, pathname, search, hash, username } = new URL(text);
	if (!/^https?:$/.test(protocol) || !hostname.includes('.') || username !== '') return 'website';
	return withheld && (pathname !== '/' || search !== '' || hash !== '') ? 'front-page-only' : null;
}

function textProblem(text: string | null, most: number, withheld: boolean): ReportProblem | null {
	if (text === null) return null;
	if (withheld) return 'place-withheld';
	if ([...text].length > most) return 'too-long';
	if (namesPostcode(text)) return 'postcode';
	return /\S@\S+\.\S/.test(text) ? 'e-mail' : null;
}

/** A whole postcode says where a household is. */
const namesPostcode = (text: string): boolean =>
	[...text.normalize('NFKC').matchAll(/\b[a-z]{1,2}\d[a-z\d]?\s*\d[abd-hjlnp-uw-z]{2}\b/gi)].some(
		([found]) => parsePostcode(found).kind === 'full'
	);
