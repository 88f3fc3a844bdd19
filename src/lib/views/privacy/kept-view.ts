import type { Locale } from '../../domain/bilingual/locale.ts';
import { KEPT, type KeptEntryId } from '../../domain/privacy/kept.ts';
import type { KeptFor } from '../../domain/privacy/kept-entry.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Block } from '../prose/prose.ts';

type Say = typeof m.trust_kept_for_good;

/** What an entry holds, and why, in plain words. */
const WORDS: Record<KeptEntryId, readonly [what: Say, why: Say]> = {
	services: [m.trust_kept_services, m.trust_kept_services_why],
	contacts: [m.trust_kept_contacts, m.trust_kept_contacts_why],
	places: [m.trust_kept_places, m.trust_kept_places_why],
	organisations: [m.trust_kept_organisations, m.trust_kept_organisations_why],
	checks: [m.trust_kept_checks, m.trust_kept_checks_why],
	statements: [m.trust_kept_statements, m.trust_kept_statements_why],
	geography: [m.trust_kept_geography, m.trust_kept_geography_why],
	figures: [m.trust_kept_figures, m.trust_kept_figures_why],
	wording: [m.trust_kept_wording, m.trust_kept_wording_why],
	versions: [m.trust_kept_versions, m.trust_kept_versions_why],
	seeding: [m.trust_kept_seeding, m.trust_kept_seeding_why],
	accounts: [m.work_kept_accounts, m.work_kept_accounts_why],
	claims: [m.account_kept_claims, m.account_kept_claims_why],
	proposals: [m.work_kept_proposals, m.work_kept_proposals_why],
	history: [m.work_kept_history, m.work_kept_history_why],
	snapshots: [m.work_kept_snapshots, m.work_kept_snapshots_why],
	mail: [m.mail_kept, m.mail_kept_why],
	reminders: [m.assure_kept, m.assure_kept_why],
	reports: [m.trust_kept_reports, m.trust_kept_reports_why],
	feedback: [m.feedback_kept, m.feedback_kept_why],
	unmet: [m.trust_kept_unmet, m.trust_kept_unmet_why],
	'unmet-shown': [m.trust_kept_unmet_shown, m.trust_kept_unmet_shown_why],
	declarations: [m.trust_kept_declarations, m.trust_kept_declarations_why],
	examples: [m.practice_kept, m.practice_kept_why],
	findings: [m.findings_kept, m.findings_kept_why],
	challenges: [m.challenges_kept, m.challenges_kept_why],
	'import-rows': [m.import_kept_rows, m.import_kept_rows_why],
	imports: [m.import_kept_lists, m.import_kept_lists_why],
	'import-mappings': [m.import_kept_mappings, m.import_kept_mappings_why],
	feeds: [m.feeds_kept, m.feeds_kept_why],
	'feed-items': [m.feeds_kept_items, m.feeds_kept_items_why],
	'feed-runs': [m.feeds_kept_runs, m.feeds_kept_runs_why],
	'annual-reports': [m.annual_kept, m.annual_kept_why]
};

const HOW_LONG: Record<KeptFor, Say> = {
	'while recorded': m.trust_kept_for_recorded,
	'until replaced': m.trust_kept_for_replaced,
	'with the account': m.work_kept_with_account,
	'30 days': m.work_kept_30_days,
	'after the list': m.import_kept_after,
	'90 days': m.work_kept_90_days,
	'for good': m.trust_kept_for_good
};

/** The table of everything the record keeps, made from the inventory of its tables. */
export function keptTable(locale: Locale): Block {
	return {
		kind: 'table',
		caption: m.trust_kept_caption({}, { locale }),
		heads: [
			m.trust_kept_head_what({}, { locale }),
			m.trust_kept_head_person({}, { locale }),
			m.trust_kept_head_long({}, { locale }),
			m.trust_kept_head_why({}, { locale })
		],
		rows: KEPT.map(({ id, tables, personal, keptFor }) => {
			const [what, why] = WORDS[id];
			const person =
				personal === 'never' ? m.trust_kept_person_never : m.trust_kept_person_possible;
			return [
				[
					what({}, { locale }),
					{ aside: m.trust_kept_tables({ tables: tables.join(', ') }, { locale }) }
				],
				[person({}, { locale })],
				[HOW_LONG[keptFor]({}, { locale })],
				[why({}, { locale })]
			];
		})
	};
}
