import type { z } from 'zod';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { claimLink, claimNotice, claimRefused, organizationLink } from './templates/claims.ts';
import { challengeAnswered, challengeMade } from './templates/challenges.ts';
import { proposalApproved } from './templates/proposal-approved.ts';
import { proposalReceived } from './templates/proposal-received.ts';
import { proposalRejected } from './templates/proposal-rejected.ts';
import { proposalReturned } from './templates/proposal-returned.ts';
import { reportReceived } from './templates/report-received.ts';
import { invitation } from './templates/invitation.ts';
import { listReturned } from './templates/list-returned.ts';
import { signIn } from './templates/sign-in.ts';
import { stillCorrect } from './templates/still-correct.ts';

/** Every kind of message, by the name it is queued under. */
export const TEMPLATES = {
	'sign-in': signIn,
	invitation,
	'claim-link': claimLink,
	'claim-notice': claimNotice,
	'claim-refused': claimRefused,
	'organization-link': organizationLink,
	'proposal-received': proposalReceived,
	'proposal-returned': proposalReturned,
	'proposal-approved': proposalApproved,
	'proposal-rejected': proposalRejected,
	'list-returned': listReturned,
	'still-correct': stillCorrect,
	'report-received': reportReceived,
	'challenge-made': challengeMade,
	'challenge-answered': challengeAnswered
} as const;

export type TemplateName = keyof typeof TEMPLATES;

/** A message to one address: its template, and what that needs to know. */
export type Mail = {
	[Name in TemplateName]: {
		template: Name;
		to: string;
		/** The language that comes first; the other one follows in the same message. */
		locale: Locale;
		data: z.input<(typeof TEMPLATES)[Name]['data']>;
	};
}[TemplateName];

/** True for the name of a template of this version. */
export const isTemplate = (name: string): name is TemplateName => Object.hasOwn(TEMPLATES, name);
