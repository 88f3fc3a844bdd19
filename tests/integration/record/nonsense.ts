/** For each check of schema `app` one statement that it must refuse. */
const SOME = `(select id from app.service where not location_withheld order by fact_id limit 1)`;

const set = (table: string, change: string, where = 'true') =>
	`update app.${table} set ${change} where ${where}`;
const forService = (table: string, columns: string, values: string) =>
	`insert into app.${table} (service_id, ${columns}) values (${SOME}, ${values})`;
const withId = (table: string, columns: string, values: string) =>
	`insert into app.${table} (id, service_id, ${columns}) values (gen_random_uuid(), ${SOME}, ${values})`;

type Columns = { [column: string]: string };
const insert = (table: string, columns: Columns) =>
	`insert into app.${table} (${Object.keys(columns).join(', ')}) values (${Object.values(columns)
		.map((value) => (value.startsWith('(') ? value : `'${value}'`))
		.join(', ')})`;
const declare = (of: Columns) =>
	insert('declaration', {
		gss: 'W06000002',
		tier_id: 'targeted',
		group_id: 'safety',
		says: 'none',
		as_at: '2026-11-01',
		evidence: 'A review',
		...of
	});

const advocacy = (of: Columns) =>
	insert('advocacy_facts', { service_id: SOME, source: 'A page', as_at: '2026-11-01', ...of });
const feedback = (of: Columns) =>
	insert('feedback', {
		id: '(gen_random_uuid())',
		service_id: SOME,
		code_hash: 'ab'.repeat(32),
		locale: 'en',
		helped: 'She listened',
		consent_on: '2026-11-01',
		...of
	});
const figure = (of: Columns) =>
	insert('official_figure', {
		sha256: 'ab'.repeat(32),
		area: 'W06000002',
		indicator: 'pop_0_17',
		year: '2024',
		value: '1',
		standing: 'published',
		...of
	});
const version = (of: Columns) =>
	insert('reference_version', {
		kind: 'postcodes',
		sha256: 'ab'.repeat(32),
		path: 'postcodes/1.csv.gz',
		source: 'A publisher',
		licence: 'OGL v3.0',
		vintage: '2024',
		...of
	});
const TEXT = `{"en": "Said", "cy": null, "cy_state": "missing"}`;
const LONG = `(select jsonb_build_object('en', repeat('x', 10001), 'cy', null, 'cy_state', 'missing'))`;
const find = (of: Columns) =>
	insert('finding', { reference: 'F-NONSNS', says: TEXT, evidence: TEXT, ...of });
const DECIDED = {
	published_on: '2026-11-01',
	decision: TEXT,
	owner: 'local authority',
	due_on: '2026-12-01'
};
const challenge = (of: Columns) =>
	insert('challenge', {
		reference: 'C-NONSNS',
		gss: 'W06000002',
		tier_id: 'targeted',
		group_id: 'safety',
		claim: 'there-is-help',
		evidence: TEXT,
		made_role: 'steward',
		answer_by: '2026-12-20',
		...of
	});

const report = (of: Columns) =>
	insert('annual_report', {
		reference: 'R-234567',
		version: '1',
		to_snapshot: '(gen_random_uuid())',
		asked_at: '2026-11-01T00:00:00Z',
		inputs: '{}',
		...of
	});

export const NONSENSE: Readonly<Record<string, string>> = {
	accepting_as_at: forService('accepting_referrals', 'status, as_at', `'accepting', '1999-12-31'`),
	accepting_status: forService('accepting_referrals', 'status, as_at', `'maybe', '2026-01-01'`),
	accepting_waiting_weeks: forService(
		'accepting_referrals',
		'status, as_at, waiting_weeks',
		`'waiting list', '2026-01-01', -1`
	),
	accessibility_feature: forService('accessibility', 'feature, available', `'swimming pool', true`),
	active_offer_state: forService('welsh_offer', 'active_offer', `'sometimes'`),
	advocacy_applied_by: advocacy({ applied_by: 'anybody' }),
	advocacy_as_at: advocacy({ as_at: '1999-01-01' }),
	advocacy_criterion: advocacy({
		criterion: JSON.stringify({ en: 'x'.repeat(501), cy: null, cy_state: 'missing' })
	}),
	advocacy_source: advocacy({ source: ' ' }),
	advocacy_stages: advocacy({ stages: '{at birth}' }),
	annual_report_changes: report({ version: '2' }),
	annual_report_period: report({
		from_snapshot: '00000000-0000-4000-8000-000000000001',
		to_snapshot: '00000000-0000-4000-8000-000000000001'
	}),
	annual_report_published: report({ published_on: '2026-11-01' }),
	annual_report_redaction_reason: insert('annual_report_redaction', {
		report_id: '(gen_random_uuid())',
		reason: 'a whim',
		hash_before: 'x'
	}),
	annual_report_state: report({ state: 'lost' }),
	annual_report_written: report({ state: 'draft' }),
	area_area_km2_check: set('area', 'area_km2 = 0'),
	area_code: set('area', `gss = 'E06000001'`),
	area_council_website_check: set('area', `council_website = 'http://council.example'`),
	assurance_checked_on: withId('assurance', 'checked_on, role', `'2025-12-31', 'editor'`),
	assurance_role: withId('assurance', 'checked_on, role', `'2026-02-01', 'neighbour'`),
	bilingual_text: set('service', `name = '{"en": "English only"}'`),
	capacity_numbers: forService(
		'capacity',
		'unit, maximum, available, as_at',
		`'places', 4, 5, '2026-01-01'`
	),
	capacity_something: forService('capacity', 'unit, as_at', `'places', '2026-01-01'`),
	capacity_unit: forService('capacity', 'unit, maximum, as_at', `'smiles', 4, '2026-01-01'`),
	category_group_ages: set('category_group', 'minimum_age = 9, maximum_age = 2'),
	category_group_id_check: set('category_group', `id = 'Not a code'`),
	category_id_check: set('category', `id = 'Not a code'`),
	category_tier_confidence_check: set('category', `tier_confidence = 'sure'`),
	challenge_answered: challenge({ state: 'answered', answered_on: '2026-12-01' }),
	challenge_claim: challenge({ claim: 'unfair' }),
	challenge_evidence_url: challenge({ evidence_url: 'www.example.org' }),
	challenge_outcome: challenge({
		state: 'answered',
		answered_on: '2026-12-01',
		answer: TEXT,
		outcome: 'perhaps'
	}),
	challenge_place: challenge({ region_id: 'NW' }),
	challenge_state: challenge({ state: 'lost', answered_on: '2026-12-01' }),
	challenge_texts: challenge({ evidence: LONG }),
	contact_kind: set('contact', `kind = 'fax'`, `kind = 'phone'`),
	contact_value: set('contact', `value = 'ring us'`, `kind = 'phone'`),
	declaration_as_at: declare({ as_at: '1999-01-01' }),
	declaration_evidence: declare({ evidence: ' ' }),
	declaration_evidence_url: declare({ evidence_url: 'www.example.org' }),
	declaration_says: declare({ says: 'perhaps' }),
	delivery_basis: set('delivery', `basis = 'guessed'`),
	delivery_channel_known: set('delivery_channel', `channel = 'pigeon'`),
	delivery_mode: set('delivery', `mode = 'pigeon'`),
	eligibility_age_basis: set('eligibility', `age_basis = 'guessed'`),
	eligibility_age_known: set(
		'eligibility',
		`minimum_age = 3, maximum_age = 9, age_basis = 'not recorded'`
	),
	eligibility_age_of: set('eligibility', `age_of = 'grandparent'`),
	eligibility_age_order: set(
		'eligibility',
		`minimum_age = 9, maximum_age = 3, age_basis = 'stated'`
	),
	eligibility_age_range: set(
		'eligibility',
		`minimum_age = -2, maximum_age = null, age_basis = 'stated'`
	),
	feedback_code_hash: feedback({ code_hash: 'K7QM-2DXW-9RTB' }),
	feedback_decided: feedback({ state: 'published' }),
	feedback_locale: feedback({ locale: 'fr' }),
	feedback_no_address: feedback({ helped: 'Write to me@example.org' }),
	feedback_reason: feedback({
		state: 'declined',
		helped: '(null)',
		decided_on: '2026-11-02',
		reason: 'dull'
	}),
	feedback_said: feedback({ helped: '(null)' }),
	feedback_state: feedback({ state: 'lost', decided_on: '2026-11-02' }),
	feedback_texts: feedback({ helped: 'x'.repeat(1001) }),
	example_document_size: set(
		'example',
		`document = jsonb_build_object('title', (select jsonb_agg(gen_random_uuid()) from generate_series(1, 4000)))`,
		`reference = 'E001'`
	),
	example_on_its_way: set('example', `state = 'sent'`),
	example_own: set('example', `own = 'a friend'`),
	example_published: set('example', 'published_on = null'),
	example_reason: set('example', `reason = repeat('x', 2001)`),
	example_state: set('example', `state = 'perhaps', draft = '{}'`),
	finding_closed: find({ state: 'closed', ...DECIDED }),
	finding_decided: find({ state: 'open', published_on: '2026-11-01' }),
	finding_evidence_url: find({ evidence_url: 'www.example.org' }),
	finding_note_text: `insert into app.finding_note (finding_id, noted_on, role, says)
		values (gen_random_uuid(), '2026-11-01', 'administrator', ${LONG})`,
	finding_owner: find({ owner: 'a neighbour' }),
	finding_place: find({ gss: 'W06000002', region_id: 'NW' }),
	finding_published: find({ published_on: '2026-11-01' }),
	finding_state: find({ state: 'lost', ...DECIDED }),
	finding_texts: find({ says: LONG }),
	front_door_as_of: set('front_door', `as_of = 'last year'`),
	front_door_page: set('front_door', `page = 'http://council.example'`),
	front_door_phone: set('front_door', `phone_day = 'ring us'`),
	funding_ends: withId('funding', 'source, ends_on', `'A grant', '1999-03-31'`),
	funding_source_check: withId('funding', 'source', `'  '`),
	language_code: set('service_language', `code = 'Welsh'`),
	location_grid: set('location', 'easting = -1'),
	location_in_the_isles: set('location', 'longitude = 52.1, latitude = -3.9'),
	location_precision: set('location', `precision = 'roughly'`),
	need_figure_area_check: set('need_figure', `area = 'E06000001'`),
	need_figure_check: set('need_figure', 'value = null', `standing = 'published'`),
	need_figure_indicator_check: set('need_figure', `indicator = 'Not a code'`),
	need_figure_standing_check: set('need_figure', `standing = 'guessed'`, 'value is not null'),
	need_figure_year_check: set('need_figure', `year = ' '`),
	official_figure_area: figure({ area: 'E06000001' }),
	official_figure_indicator: figure({ indicator: 'Not a code' }),
	official_figure_kind: figure({ kind: 'postcodes' }),
	official_figure_standing: figure({ standing: 'guessed' }),
	official_figure_suppressed: figure({ standing: 'suppressed' }),
	official_figure_year: figure({ year: ' ' }),
	organization_kind: set('organization', `kind = 'club'`),
	organization_website: set('organization', `website = 'www.example.org'`),
	outcome_numbers: forService(
		'service_outcome',
		'position, measure, n, out_of, period, source',
		`1, '{"en": "Stayed at home", "cy": null, "cy_state": "missing"}', 9, 8, '2025', 'A report'`
	),
	outcome_period: forService(
		'service_outcome',
		'position, measure, percent, period, source',
		`1, '{"en": "Stayed at home", "cy": null, "cy_state": "missing"}', 80, ' ', 'A report'`
	),
	outcome_source: forService(
		'service_outcome',
		'position, measure, percent, period, source',
		`1, '{"en": "Stayed at home", "cy": null, "cy_state": "missing"}', 80, '2025', ' '`
	),
	outward_code_areas_check: set('outward_code', `areas = '{}'`),
	outward_code_check: set('outward_code', 'longitude = null', 'geographic'),
	outward_code_confidence_check: set('outward_code', `confidence = 'sure'`),
	outward_code_id_check: set('outward_code', `id = 'LL57 1TF'`),
	place_of_withheld_service: `insert into app.service_at_location (id, service_id, location_id, location_withheld)
		select gen_random_uuid(), s.id, l.id, true from app.service s, app.location l where s.location_withheld limit 1`,
	place_reach: set('service_at_location', 'reach_metres = 0'),
	placement_proposed_by: set('tier_placement', `proposed_by = 'a friend'`),
	placement_reviewed: set('tier_placement', `reviewed_by = 'editor'`),
	placement_reviewed_by: set(
		'tier_placement',
		`reviewed_by = 'a friend', reviewed_on = '2026-01-01'`
	),
	provenance_as_of: set('provenance', `as_of = 'last year'`),
	provenance_confidence: set('provenance', `confidence = 'sure'`),
	provenance_source_display_check: set('provenance', `source_display = ' '`),
	provenance_source_type: set('provenance', `source_type = 'hearsay'`),
	provenance_source_url: set('provenance', `source_url = 'www.example.org'`),
	publication_entity_check: `insert into app.publication values ('person', 'x', 1)`,
	publication_state_only_row_check: `insert into app.publication_state (only_row) values (false)`,
	reference_file_kind_check: set('reference_file', `kind = 'Not a code'`),
	reference_file_path_check: set('reference_file', `path = '../keys.json'`),
	reference_file_rows: set('reference_file', 'rows = -1'),
	reference_file_sha256_check: set('reference_file', `sha256 = 'none'`),
	reference_version_kind: version({ kind: 'Not a code' }),
	reference_version_path: version({ path: '../keys.json' }),
	reference_version_rows: version({ rows: '-1' }),
	reference_version_sha256: version({ sha256: 'none' }),
	reference_version_source_sha256: version({ source_sha256: 'none' }),
	referral_some_route: forService('referral', 'consent_needed', 'true'),
	referrer_role: forService('referrer', 'role', `'neighbour'`),
	region_id_check: set('region', `id = 'north'`),
	region_lhb_code_check: set('region', `lhb_code = 'W06000001'`),
	schedule_days: withId('schedule', 'byday', `'{MO,XX}'`),
	schedule_something: withId('schedule', 'opens_at', `'09:00'`),
	seed_fact_fact_id_check: `insert into app.seed_fact values ('not a fact')`,
	service_category_position_check: set('service_category', 'position = 0'),
	service_extent: set('service_reach', `extent = 'everywhere'`),
	service_fact_id_check: set('service', `fact_id = 'first'`),
	service_move_elsewhere: `insert into app.service_move values (${SOME}, ${SOME}, now())`,
	service_status: set('service', `status = 'running'`),
	service_url: set('service', `url = 'ftp://example.org'`, 'not location_withheld'),
	service_withheld_url: set('service', `url = 'https://example.org/town'`, 'location_withheld'),
	settlement_confidence_check: set('settlement', `confidence = 'sure'`),
	settlement_population_check: set('settlement', 'population = 0'),
	settlement_weight_basis_check: set('settlement', `weight_basis = ' '`),
	settlement_weight_check: set('settlement', 'weight = 0'),
	statement_age_of: set('statement', `age_of = 'grandparent'`),
	statement_age_order: set('statement', 'minimum_age = 9, maximum_age = 3'),
	statement_as_of: set('statement', `as_of = 'last year'`),
	statement_fact_id_check: set('statement', `fact_id = 'first'`),
	statement_phone: set('statement', `phone = 'ring us'`),
	statement_source_display_check: set('statement', `source_display = ' '`),
	statement_source_url: set('statement', `source_url = 'www.example.org'`),
	tier_definition_source_check: set('tier_definition', `source = ' '`),
	tier_definition_standing: set('tier_definition', `standing = 'draft'`),
	tier_definition_version_check: set('tier_definition', 'version = 0'),
	tier_known: `insert into app.tier (id, position, name, in_sentence)
		select 'fifth', position, name, in_sentence from app.tier limit 1`,
	tier_position: set('tier', 'position = 5'),
	unmet_need_quarter_ended: `insert into app.unmet_need_quarter values ('last autumn', '{}')`,
	unmet_need_start_once: `insert into app.unmet_need_start (only_row) values (false)`
};

/** Codes that stand for nothing, places where none may be, and what may be there only once. */
export const UNKNOWN: Readonly<Record<string, string>> = {
	challenge_kind: challenge({ group_id: 'juggling' }),
	declaration_kind: declare({ group_id: 'juggling' }),
	declaration_gss_fkey: declare({ gss: 'W06999999' }),
	finding_kind: find({ tier_id: 'universal', group_id: 'edge_of_care' }),
	service_organization_id_fkey: set('service', 'organization_id = gen_random_uuid()'),
	service_area_gss_fkey: forService('service_area', 'gss', `'W06999999'`),
	location_gss_fkey: set('location', `gss = 'W06999999'`),
	service_category_category_id_fkey: forService(
		'service_category',
		'category_id, position',
		`'juggling', 99`
	),
	tier_placement_tier_id_fkey: forService(
		'tier_placement',
		'tier_id, proposed_by, definition_version',
		`'fifth', 'provider', 1`
	),
	tier_placement_tier_id_definition_version_fkey: forService(
		'tier_placement',
		'tier_id, proposed_by, definition_version',
		`'universal', 'provider', 99`
	),
	eligibility_service_id_fkey: `insert into app.eligibility (service_id) values (gen_random_uuid())`,
	service_fact_id_key: set('service', `fact_id = 'S901'`),
	service_category_service_id_position_key: `insert into app.service_category (service_id, category_id, position)
		select service_id, (select id from app.category c where c.id <> category_id
			and not exists (select from app.service_category o where o.service_id = s.service_id and o.category_id = c.id) limit 1), 1
		from app.service_category s limit 1`,
	eligibility_pkey: `insert into app.eligibility (service_id) select service_id from app.eligibility limit 1`
};
