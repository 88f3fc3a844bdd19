import type { Bilingual } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import { nameOf, offerPath } from './task-list-view.ts';

/** What lists say of a proposal (see `proposalLineSchema` of the server). */
export type Line = {
	id: string;
	reference: string;
	service_id: string;
	kind: string;
	/** The list from a file that it came with. */
	batch_id: string | null;
	/** The published version it starts from; 0 for a service that is new. */
	base_version: number;
	state: 'draft' | 'submitted' | 'returned' | 'approved' | 'rejected' | 'withdrawn' | 'published';
	name?: Bilingual | null | undefined;
	updated_at: string;
	submitted_at: string | null;
	published_at: string | null;
	decision_reason: string | null;
	comments: readonly { text: string }[];
};

/** A proposal on one line: what it is called, how it stands, where to go on. */
export function proposalLineView(line: Line, locale: Locale) {
	const day = (instant: string) => longDate(dayOf(new Date(instant)), locale);
	const state = {
		draft: () => m.register_state_draft({}, { locale }),
		submitted: () =>
			m.register_state_submitted({ date: day(line.submitted_at ?? line.updated_at) }, { locale }),
		returned: () => m.register_state_returned({}, { locale }),
		approved: () => m.register_state_approved({}, { locale }),
		rejected: () =>
			line.batch_id
				? m.register_state_list_rejected({}, { locale })
				: m.register_state_rejected({}, { locale }),
		withdrawn: () => m.register_state_withdrawn({}, { locale }),
		published: () =>
			m.register_state_published({ date: day(line.published_at ?? line.updated_at) }, { locale })
	}[line.state]();
	return {
		id: line.id,
		// Sent back with its list, it is mended with its list.
		href:
			line.batch_id && line.state === 'rejected'
				? `/${locale}/register/import/${line.batch_id}`
				: offerPath(line.id, locale),
		name: nameOf(line.name, locale),
		kind: kindWords(line, locale),
		reference: line.reference,
		state: line.state,
		stateWord: state,
		saved: m.register_saved_at({ date: day(line.updated_at) }, { locale }),
		reason: line.decision_reason
			? m.register_reason({ reason: line.decision_reason }, { locale })
			: null,
		comments: line.state === 'returned' ? line.comments.map(({ text }) => text) : []
	};
}
export type ProposalLineView = ReturnType<typeof proposalLineView>;

function kindWords({ kind, batch_id, base_version }: Line, locale: Locale): string {
	if (batch_id) {
		return base_version === 0
			? m.register_kind_list_new({}, { locale })
			: m.register_kind_list_edit({}, { locale });
	}
	return kind === 'new'
		? m.register_kind_new({}, { locale })
		: m.register_kind_edit({}, { locale });
}
