import { KEPT } from '../../domain/privacy/kept.ts';
import type { m } from '../../i18n/paraglide/messages.js';

/** The message that says in words what the record refused. */
export type ErrorMessage = Extract<keyof typeof m, `errors_${string}`>;

/** Constraints that people run into, by name. A new one without a sentence fails a test. */
const SENTENCES: Readonly<Record<string, ErrorMessage>> = {
	accepting_as_at: 'errors_date_range',
	accepting_status: 'errors_accepting_status',
	accepting_waiting_weeks: 'errors_waiting_weeks',
	accessibility_feature: 'errors_accessibility_feature',
	active_offer_state: 'errors_active_offer',
	advocacy_applied_by: 'errors_workspace',
	advocacy_as_at: 'errors_date_range',
	advocacy_criterion: 'errors_workspace',
	advocacy_source: 'errors_source_missing',
	advocacy_stages: 'errors_workspace',
	annual_report_asked_by_fkey: 'errors_workspace',
	annual_report_changes: 'errors_workspace',
	annual_report_from_snapshot_fkey: 'errors_workspace',
	annual_report_period: 'errors_workspace',
	annual_report_published: 'errors_workspace',
	annual_report_redaction_reason: 'errors_workspace',
	annual_report_redaction_report_id_fkey: 'errors_workspace',
	annual_report_state: 'errors_workspace',
	annual_report_to_snapshot_fkey: 'errors_workspace',
	annual_report_version: 'errors_already_there',
	annual_report_written: 'errors_workspace',
	area_code: 'errors_area_code',
	assurance_checked_on: 'errors_checked_on',
	assurance_role: 'errors_checked_by',
	bilingual_text: 'errors_text_bilingual',
	capacity_numbers: 'errors_capacity_numbers',
	capacity_something: 'errors_capacity_something',
	capacity_unit: 'errors_capacity_unit',
	challenge_answered: 'errors_workspace',
	challenge_claim: 'errors_challenge_claim',
	challenge_evidence_url: 'errors_web_address',
	challenge_kind: 'errors_challenge_kind',
	challenge_made_by_fkey: 'errors_workspace',
	challenge_outcome: 'errors_challenge_outcome',
	challenge_place: 'errors_challenge_place',
	challenge_reference: 'errors_already_there',
	challenge_state: 'errors_workspace',
	challenge_texts: 'errors_review_texts',
	contact_kind: 'errors_contact_kind',
	contact_value: 'errors_contact_value',
	declaration_as_at: 'errors_declared_day',
	declaration_declared_by_fkey: 'errors_workspace',
	declaration_evidence: 'errors_declared_evidence',
	declaration_evidence_url: 'errors_web_address',
	declaration_kind: 'errors_declared_kind',
	declaration_says: 'errors_declared_says',
	delivery_basis: 'errors_basis',
	delivery_channel_known: 'errors_delivery_mode',
	delivery_mode: 'errors_delivery_mode',
	eligibility_age_basis: 'errors_basis',
	eligibility_age_known: 'errors_age_known',
	eligibility_age_of: 'errors_age_of',
	eligibility_age_order: 'errors_age_order',
	eligibility_age_range: 'errors_age_range',
	feed_address: 'errors_web_address',
	feed_areas: 'errors_workspace',
	feed_by_address: 'errors_already_there',
	feed_every_hours: 'errors_workspace',
	feed_item_external: 'errors_workspace',
	feed_item_hash: 'errors_workspace',
	feed_item_outcome: 'errors_workspace',
	feed_item_withheld: 'errors_withheld_place',
	feed_name: 'errors_workspace',
	feed_quarantine: 'errors_workspace',
	feed_run_fault: 'errors_workspace',
	feed_run_outcome: 'errors_workspace',
	feed_state: 'errors_workspace',
	feed_suspicion: 'errors_workspace',
	feedback_code: 'errors_workspace',
	feedback_code_hash: 'errors_workspace',
	feedback_decided: 'errors_workspace',
	feedback_locale: 'errors_workspace',
	feedback_no_address: 'errors_workspace',
	feedback_reason: 'errors_workspace',
	feedback_said: 'errors_workspace',
	feedback_state: 'errors_workspace',
	feedback_texts: 'errors_workspace',
	example_document_size: 'errors_workspace',
	example_on_its_way: 'errors_workspace',
	example_own: 'errors_workspace',
	example_published: 'errors_workspace',
	example_reason: 'errors_workspace',
	example_reference: 'errors_already_there',
	example_sent_by_fkey: 'errors_workspace',
	example_state: 'errors_workspace',
	finding_closed: 'errors_workspace',
	finding_decided: 'errors_finding_decided',
	finding_evidence_url: 'errors_web_address',
	finding_kind: 'errors_challenge_kind',
	finding_made_by_fkey: 'errors_workspace',
	finding_note_finding_id_fkey: 'errors_workspace',
	finding_note_text: 'errors_review_texts',
	finding_owner: 'errors_finding_owner',
	finding_place: 'errors_finding_place',
	finding_published: 'errors_workspace',
	finding_reference: 'errors_already_there',
	finding_state: 'errors_workspace',
	finding_texts: 'errors_review_texts',
	front_door_as_of: 'errors_source_date',
	front_door_page: 'errors_web_address',
	front_door_phone: 'errors_phone',
	funding_ends: 'errors_date_range',
	funding_source_check: 'errors_source_missing',
	import_columns: 'errors_workspace',
	import_file_name: 'errors_workspace',
	import_headers: 'errors_workspace',
	import_of_one: 'errors_workspace',
	import_offer: 'errors_workspace',
	import_outcome: 'errors_workspace',
	import_own: 'errors_workspace',
	import_reason: 'errors_workspace',
	import_state: 'errors_workspace',
	import_total: 'errors_workspace',
	import_withheld: 'errors_withheld_place',
	language_code: 'errors_language_code',
	location_grid: 'errors_grid',
	location_in_the_isles: 'errors_in_the_isles',
	location_precision: 'errors_location_precision',
	organization_kind: 'errors_organization_kind',
	organization_website: 'errors_web_address',
	outcome_numbers: 'errors_outcome_numbers',
	outcome_period: 'errors_outcome_words',
	outcome_source: 'errors_outcome_words',
	place_needs_open_service: 'errors_withheld_place',
	place_of_withheld_service: 'errors_withheld_place',
	place_reach: 'errors_reach',
	placement_proposed_by: 'errors_proposed_by',
	placement_reviewed: 'errors_placement_reviewed',
	placement_reviewed_by: 'errors_reviewed_by',
	provenance_as_of: 'errors_source_date',
	provenance_confidence: 'errors_confidence',
	provenance_source_display_check: 'errors_source_missing',
	provenance_source_type: 'errors_source_type',
	provenance_source_url: 'errors_web_address',
	published_service_complete: 'errors_published_incomplete',
	referral_some_route: 'errors_referral_route',
	referrer_role: 'errors_referrer',
	schedule_days: 'errors_opening_days',
	schedule_something: 'errors_opening_something',
	service_category_position_check: 'errors_position',
	service_category_service_id_position_key: 'errors_position',
	service_extent: 'errors_extent',
	service_fact_id_check: 'errors_fact_id',
	service_move_elsewhere: 'errors_already_there',
	service_status: 'errors_service_status',
	service_url: 'errors_web_address',
	service_withheld_url: 'errors_withheld_url',
	statement_age_of: 'errors_age_of',
	statement_age_order: 'errors_age_order',
	statement_as_of: 'errors_source_date',
	statement_fact_id_check: 'errors_fact_id',
	statement_phone: 'errors_phone',
	statement_source_display_check: 'errors_source_missing',
	statement_source_url: 'errors_web_address',
	withheld_text_names_place: 'errors_withheld_text'
};

/** Tables that only facts and administrators write: one sentence is enough for all their checks. */
const REFERENCE =
	/^(area|category|category_group|need_figure|official_figure|outward_code|publication|publication_state|reference_file|reference_version|region|seed_fact|settlement|tier|tier_definition|unmet_need_quarter|unmet_need_start)_.*(?<!_[fp]?key)$/;

/**
 * Tables behind the scenes, written through functions that refuse in codes of their own: what still
 * breaks one of their checks was not typed into a field.
 */
const WORKSPACE = new RegExp(
	`^(${KEPT.flatMap((entry) => (entry.behindTheScenes ? entry.tables : [])).join('|')}|audit|role)_`
);

/** What PostgreSQL names by itself: who refers to whom, and what may be there once. */
const BY_ENDING: readonly [RegExp, ErrorMessage][] = [
	[/_(service|into)_id_fkey$/, 'errors_unknown_service'],
	[/_statement_id_fkey$/, 'errors_unknown_statement'],
	[/_organization_id_fkey$/, 'errors_unknown_organization'],
	[/_location_id_fkey$/, 'errors_unknown_place'],
	[/_(gss|region_id)_fkey$/, 'errors_unknown_area'],
	[/_(category_id|group_id)_fkey$/, 'errors_unknown_category'],
	[/_(tier_id|default_tier|tier_id_definition_version)_fkey$/, 'errors_unknown_tier'],
	[/_source_id_fkey$/, 'errors_source_missing'],
	[/_p?key$/, 'errors_already_there']
];

/**
 * The message for a constraint of schema `app` that refused something; null for a name that nobody
 * knows (whoever asks then says `errors_unexpected`).
 */
export function sentenceFor(constraint: string): ErrorMessage | null {
	const own = Object.hasOwn(SENTENCES, constraint) ? SENTENCES[constraint] : undefined;
	if (own) return own;
	const ending = BY_ENDING.find(([pattern]) => pattern.test(constraint));
	if (ending) return ending[1];
	if (REFERENCE.test(constraint)) return 'errors_reference_data';
	return WORKSPACE.test(constraint) ? 'errors_workspace' : null;
}
