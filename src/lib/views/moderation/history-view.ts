import { read, type Bilingual } from '../../domain/bilingual/bilingual.ts';
import type { Offer } from '../../domain/offer/offer.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longTime } from '../words/dates.ts';
import { roleWord } from '../words/roles.ts';
import { changeRows } from './changes-view.ts';
import { kindWords, PROPOSAL_KINDS } from './queue-view.ts';
import type { Setting } from './setting.ts';

/** A service's past, as the record tells it. */
export type Past = {
	service: { id: string; name: Bilingual; published: boolean; moved_into: string | null };
	edits: boolean;
	current_version: number;
	versions: readonly {
		version: number;
		document: Offer | null;
		published_at: string;
		role: string;
		reference: string | null;
		kind: string | null;
	}[];
	pending: readonly { id: string; publish_at: string | null }[];
	events: readonly { at: string; role: string; action: string; note: string | null }[];
};

type Words = { readonly [word: string]: typeof m.moderate_act_claimed };

const ACTS: Words = {
	claimed: m.moderate_act_claimed,
	released: m.moderate_act_released,
	approved: m.moderate_act_approved,
	'approval undone': m.moderate_act_undone,
	returned: m.moderate_act_returned,
	rejected: m.moderate_act_rejected,
	published: m.moderate_act_published,
	'not published': m.moderate_act_not_published,
	merged: m.moderate_act_merged,
	'took in': m.moderate_act_took_in,
	'place redacted': m.moderate_act_redacted
};

/** The history of a service in words: each version with what it changed, and every act. */
export function historyView(past: Past, setting: Setting) {
	const { locale } = setting;
	const say = { locale };
	const { service, versions } = past;
	const [pending] = past.pending;
	return {
		id: service.id,
		name: read(service.name, locale),
		published: service.published,
		publicHref: service.published ? `/${locale}/services/${service.id}` : null,
		movedHref: service.moved_into && `/${locale}/services/${service.moved_into}`,
		pending: pending && {
			href: `/${locale}/moderation/${pending.id}`,
			words: m.moderate_history_pending(
				{ time: pending.publish_at ? longTime(pending.publish_at, locale) : '' },
				say
			)
		},
		versions: versions.map((version, at) => {
			const before = versions[at + 1]?.document ?? null;
			const known = PROPOSAL_KINDS.find((kind) => kind === version.kind);
			const current = service.published && version.version === past.current_version;
			return {
				number: version.version,
				title: m.moderate_history_version({ version: version.version }, say),
				current,
				when: m.moderate_history_since(
					{ role: roleWord(version.role, locale), time: longTime(version.published_at, locale) },
					say
				),
				kind: known ? kindWords(known, locale) : null,
				reference: version.reference && m.moderate_reference({ reference: version.reference }, say),
				first: at === versions.length - 1,
				changes: before && version.document ? changeRows(before, version.document, setting) : null,
				restorable: past.edits && !current && !pending && version.document !== null
			};
		}),
		acts: past.events.map(({ at, role, action, note }) => ({
			when: longTime(at, locale),
			role: roleWord(role, locale),
			act: ACTS[action]?.({}, say) ?? m.moderate_act_other({ action }, say),
			note
		}))
	};
}
export type HistoryView = ReturnType<typeof historyView>;
