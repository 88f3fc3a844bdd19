import { fail, type RequestEvent } from '@sveltejs/kit';
import { readFindingForm, type FindingContent } from '$lib/domain/finding/finding-form';
import type { Values } from '$lib/domain/offer/question';
import { postedValues } from '$lib/server/forms/posted-values';
import type { Session } from '$lib/server/session/session';
import { findingErrors, findingRefusal } from '$lib/views/finding/finding-form-view';
import type { FieldError } from '$lib/views/review/review-problems';
import { actingGround, reviews, statusOf } from '../acting-ground';
import { codesOf } from './finding-ground';

const FIELDS =
	/^(place|tier|kind|evidenceUrl|owner|seen|due-(day|month|year)|(says|evidence|decision)-(en|cy|draft))$/;

/** The form again, with what was typed and what is wrong. */
export const formAgain = (status: number, values: Values, errors: FieldError[]) =>
	fail(status, { values, errors });

/** The form again, with what the record refused. */
export const refusedFinding = (
	code: string,
	values: Values,
	locale: RequestEvent['locals']['locale']
) =>
	formAgain(statusOf(code), values, [
		{
			field: code === 'not_expected' ? 'kind' : 'send',
			text: findingRefusal(code, false, locale)
		}
	]);

/** Reads the post of a finding's form; `answer` is set where it goes no further. */
export async function postedFinding(
	{ request, locals }: Pick<RequestEvent, 'request' | 'locals'>,
	published: boolean
): Promise<
	| { answer: ReturnType<typeof formAgain> }
	| { answer?: undefined; values: Values; content: FindingContent; session: Session }
> {
	const values = await postedValues(request, FIELDS);
	const { locale, session } = locals;
	if (!reviews(session)) return { answer: refusedFinding('ended', values, locale) };
	const { snapshot, today } = actingGround();
	const read = readFindingForm(values, codesOf(snapshot), published);
	if ('problems' in read) {
		return { answer: formAgain(422, values, findingErrors(read.problems, today, locale)) };
	}
	const { due_on } = read.content;
	// What is open already keeps the day it was given, however late it is.
	if (!published && due_on !== null && due_on < today) {
		const problems = [{ field: 'due-day', code: 'past' as const }];
		return { answer: formAgain(422, values, findingErrors(problems, today, locale)) };
	}
	return { values, content: read.content, session };
}
