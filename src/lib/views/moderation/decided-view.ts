import { read, type Bilingual, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longTime } from '../words/dates.ts';
import { kindWords, type ProposalKind } from './queue-view.ts';

/** A proposal that was decided. */
export type Decided = {
	id: string;
	reference: string;
	service_id: string;
	kind: ProposalKind;
	state: string;
	name: Bilingual | null;
	organization: Bilingual;
	decided_at: string;
	/** Whether the service was ever public, and has a history. */
	public: boolean;
};

/** One line of what was decided lately. */
export type DecidedLine = {
	id: string;
	name: Reading;
	href: string;
	history: string | null;
	kind: string;
	by: string;
	what: string;
	when: string;
};

const STATES: { readonly [state: string]: typeof m.moderate_state_published } = {
	approved: m.moderate_state_approved,
	published: m.moderate_state_published,
	returned: m.moderate_state_returned,
	rejected: m.moderate_state_rejected
};

/** What was decided of a proposal, and where it and the past of its service are read. */
export function decidedLine(decided: Decided, locale: Locale): DecidedLine {
	const say = { locale };
	const { id, reference, kind, state } = decided;
	return {
		id,
		name: read(decided.name ?? { en: reference, cy: reference, cy_state: 'human' }, locale),
		href: `/${locale}/moderation/${id}`,
		history: decided.public ? `/${locale}/moderation/services/${decided.service_id}/history` : null,
		kind: kindWords(kind, locale),
		by: m.moderate_by({ organization: read(decided.organization, locale).text }, say),
		what: (kind === 'merge' && state === 'published'
			? m.moderate_act_merged
			: (STATES[state] ?? m.moderate_state_published))({}, say),
		when: longTime(decided.decided_at, locale)
	};
}
