import { z } from 'zod';
import { CHALLENGE_OUTCOMES, type ChallengeOutcome } from '../../../domain/challenge/challenge.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { dateWords } from './date-words.ts';
import { pathField, referenceField, wordsField } from './fields.ts';
import { template } from './template.ts';

const data = z.object({
	path: pathField,
	reference: referenceField,
	place: wordsField,
	kind: wordsField,
	tier: wordsField,
	answer_by: z.iso.date(),
	outcome: z.enum(CHALLENGE_OUTCOMES).nullable()
});
type Data = z.output<typeof data>;

const about = ({ place, kind, tier }: Data, locale: Locale) => ({
	place: place[locale],
	kind: kind[locale],
	tier: tier[locale]
});

const OUTCOMES: Record<ChallengeOutcome, typeof m.challenges_outcome_gap_stands> = {
	'record-changed': m.challenges_outcome_record_changed,
	'declaration-ended': m.challenges_outcome_declaration_ended,
	'figures-to-change': m.challenges_outcome_figures_to_change,
	'gap-stands': m.challenges_outcome_gap_stands
};

/** Tells reviewers that a gap is challenged. Nothing that anybody wrote stands in it. */
export const challengeMade = template({
	data,
	write: (of, locale) => ({
		subject: m.mail_challenge_made_subject(
			{ reference: of.reference, place: of.place[locale] },
			{ locale }
		),
		parts: [
			{ kind: 'text', text: m.mail_challenge_made_what(about(of, locale), { locale }) },
			{
				kind: 'text',
				text: m.mail_challenge_made_by({ date: dateWords(of.answer_by, locale) }, { locale })
			},
			{ kind: 'link', path: of.path, label: m.mail_challenge_made_link({}, { locale }) }
		]
	})
});

/** Tells whoever challenged a gap what came of it; the answer itself is on the page. */
export const challengeAnswered = template({
	data,
	write: (of, locale) => ({
		subject: m.mail_challenge_answered_subject(
			{ reference: of.reference, place: of.place[locale] },
			{ locale }
		),
		parts: [
			{ kind: 'text', text: m.mail_challenge_answered_what(about(of, locale), { locale }) },
			...(of.outcome
				? [{ kind: 'quote', text: OUTCOMES[of.outcome]({}, { locale }) } as const]
				: []),
			{ kind: 'link', path: of.path, label: m.mail_challenge_answered_link({}, { locale }) }
		]
	})
});
