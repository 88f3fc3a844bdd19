import { z } from 'zod';
import { LOCALES } from '../bilingual/locale.ts';
import { FORM_CATEGORY } from '../advocacy/advocacy-review.ts';
import { isLive, type Service } from '../service/service.ts';

/**
 * What a parent said of parental advocacy, as it is published: in their own words and language, never a
 * score. It says nothing of who they are, and only the month in which an editor published it.
 */
export const feedbackSchema = z.object({
	id: z.uuid(),
	service: z.uuid(),
	locale: z.enum(LOCALES),
	/** What helped, and what would have been better; at least one of them. */
	helped: z.string().nullable(),
	better: z.string().nullable(),
	/** "2026-11" */
	month: z.string().regex(/^\d{4}-\d{2}$/)
});
export type Feedback = z.infer<typeof feedbackSchema>;

/** Why words that were sent are not published. What is declined is deleted. */
export const DECLINE_REASONS = [
	'recognisable',
	'about-a-person',
	'not-about-this',
	'offensive',
	'needs-help'
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

const CATEGORIES = Object.values(FORM_CATEGORY);

/** Parents are asked about live parental advocacy whose place may be known: words may name one. */
export const takesFeedback = (service: Service): boolean =>
	isLive(service) &&
	!service.location_withheld &&
	service.categories.some((category) => CATEGORIES.includes(category));

/** What was published of a service, the newest first. */
export const feedbackOf = (all: Iterable<Feedback>, service: string): Feedback[] =>
	[...all]
		.filter((one) => one.service === service)
		.sort((one, other) => (one.month > other.month ? -1 : one.month < other.month ? 1 : 0));
