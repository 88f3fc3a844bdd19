import { read, type Bilingual } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Comment } from '../../domain/offer/task-list.ts';
import type { Offer, OfferDraft } from '../../domain/offer/offer.ts';
import { questionOfPart } from '../../domain/offer/questions.ts';
import type { Organization } from '../../domain/organization/organization.ts';
import type { ReceivedReport } from '../../domain/report/received-report.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { questionView } from '../register/question-view.ts';
import { answeredView } from '../report/answered-view.ts';
import { areaWords } from '../words/areas.ts';
import { ago, longTime } from '../words/dates.ts';
import { changeRows } from './changes-view.ts';
import { unansweredWords } from './comment-fields.ts';
import { guidedView } from './guided-view.ts';
import { organizationView, type NewOrganization } from './organization-view.ts';
import { partLabel } from './part-labels.ts';
import { kindWords, type ProposalKind } from './queue-view.ts';
import type { Setting } from './setting.ts';

/** What the page of a proposal needs to know of it. */
export type InHand = {
	id: string;
	reference: string;
	service_id: string;
	kind: ProposalKind;
	state: 'submitted' | 'approved' | 'returned' | 'rejected' | 'published';
	base_version: number;
	organization: Organization;
	new_organization: NewOrganization | null;
	submitted_at: string;
	publish_at: string | null;
	published_at: string | null;
	claimed: 'mine' | 'other' | null;
	claimed_at: string | null;
	comments: Comment[];
	decision_reason: string | null;
	report: ReceivedReport | null;
	own_offer: boolean;
	head: { name?: Bilingual | null | undefined; areas: string[] };
	offer: Offer | null;
	draft: OfferDraft | null;
	/** As it was when it was last given back. */
	returned: Offer | null;
};

const STATES: Record<InHand['state'], typeof m.moderate_state_submitted> = {
	submitted: m.moderate_state_submitted,
	approved: m.moderate_state_approved,
	returned: m.moderate_state_returned,
	rejected: m.moderate_state_rejected,
	published: m.moderate_state_published
};

/** A proposal beside what is published, in words. */
export function proposalView(
	proposal: InHand,
	current: { version: number; document: Offer | null } | null,
	now: Date,
	setting: Setting
) {
	const { locale, gazetteer } = setting;
	const say = { locale };
	const name = proposal.head.name ?? same(proposal.reference);
	const before = current?.document ?? null;
	const today = dayOf(now);
	const { draft, offer, returned } = proposal;
	return {
		id: proposal.id,
		path: `/${locale}/moderation/${proposal.id}`,
		name: read(name, locale),
		kind: kindWords(proposal.kind, locale),
		reference: m.moderate_reference({ reference: proposal.reference }, say),
		organization: organizationView(proposal.organization, proposal.new_organization, locale),
		areas: areaWords({ areas: proposal.head.areas, extent: 'several areas' }, gazetteer, locale),
		sent: m.moderate_sent({ ago: ago(dayOf(new Date(proposal.submitted_at)), today, locale) }, say),
		state: proposal.state,
		stateWord: STATES[proposal.state]({}, say),
		claimed: proposal.claimed,
		claimWord: claimWord(proposal, locale),
		goesPublic: proposal.publish_at && longTime(proposal.publish_at, locale),
		publicSince: proposal.published_at && longTime(proposal.published_at, locale),
		reason: proposal.decision_reason,
		ownOffer: proposal.own_offer,
		report: proposal.report && answeredView(proposal.report, today, locale),
		publicHref: current && `/${locale}/services/${proposal.service_id}`,
		historyHref: current && `/${locale}/moderation/services/${proposal.service_id}/history`,
		comments: proposal.comments.map((comment) => commentView(comment, draft, today, setting)),
		changes: offer && changeRows(before, offer, setting),
		/** What the provider corrected; null where it was never given back. */
		since: offer && returned && changeRows(returned, offer, setting),
		unanswered: draft && before === null ? unansweredWords(draft, today, setting) : null,
		guided: draft && guidedView(draft, setting),
		against: againstWords(current?.version ?? null, locale),
		moved:
			current !== null && current.version !== proposal.base_version
				? m.moderate_changes_moved({ base: proposal.base_version }, say)
				: null
	};
}
export type ProposalView = ReturnType<typeof proposalView>;

const same = (text: string): Bilingual => ({ en: text, cy: text, cy_state: 'human' });

function claimWord({ claimed, claimed_at }: InHand, locale: Locale): string {
	if (claimed === 'mine') return m.moderate_mine({}, { locale });
	if (claimed === null) return m.moderate_free({}, { locale });
	const time = longTime(claimed_at ?? '1970-01-01T00:00:00Z', locale);
	return m.moderate_claim_other({ time }, { locale });
}

const againstWords = (version: number | null, locale: Locale): string =>
	version === null
		? m.moderate_changes_new({}, { locale })
		: m.moderate_changes_lead({ version }, { locale });

/** A comment, under the question that it is on. */
function commentView(
	{ part, text, at }: Comment,
	draft: OfferDraft | null,
	today: string,
	setting: Setting
) {
	const { locale } = setting;
	const question = draft && questionOfPart(part, draft);
	const on =
		part === 'publishing' || part === 'whole'
			? null
			: draft && question
				? questionView(question.id, { ...setting, draft, today }).title
				: partLabel(part, null, locale);
	return { on, text, at: longTime(at, locale) };
}
