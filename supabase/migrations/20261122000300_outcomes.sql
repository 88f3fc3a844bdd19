-- What a provider reports of results: a measure, n of N or a share, a period and a source. Results of
-- different services measure different things: nothing here is made to be ranked.

create table app.service_outcome (
	service_id uuid not null references app.service on delete cascade,
	position smallint not null,
	measure app.bilingual not null,
	n numeric,
	out_of numeric,
	percent numeric,
	period text not null,
	source text not null,
	primary key (service_id, position),
	constraint outcome_numbers check (n >= 0 and out_of > 0 and (n <= out_of) is not false and percent between 0 and 100),
	constraint outcome_period check (btrim(period) <> '' and length(period) <= 100),
	constraint outcome_source check (btrim(source) <> '' and length(source) <= 300)
);
alter table app.service_outcome enable row level security;
create trigger note_change after insert or update or delete on app.service_outcome
	for each row execute function app.note_change('service', 'service_id');

-- Opening times, funding and places stand in the order in which they were given.
alter table app.schedule add column position smallint not null default 1;
alter table app.funding add column position smallint not null default 1;
alter table app.service_at_location add column position smallint not null default 1;

create or replace function app.service_body(wanted uuid) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'id', s.id,
		'fact_id', s.fact_id,
		'name', s.name,
		'description', s.description,
		'url', s.url,
		'status', s.status,
		'in_scope', s.in_scope,
		'location_withheld', s.location_withheld,
		'last_modified', to_char(s.last_modified at time zone 'UTC', 'YYYY-MM-DD'),
		'organization', (
			select jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'website', o.website)
			from app.organization o where o.id = s.organization_id
		),
		'categories', (
			select coalesce(jsonb_agg(c.category_id order by c.position), '[]')
			from app.service_category c where c.service_id = s.id
		),
		'tiers', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'tier', p.tier_id, 'proposed_by', p.proposed_by, 'reason', p.reason,
				'definition_version', p.definition_version, 'proposed_on', to_char(p.proposed_on, 'YYYY-MM-DD'),
				'reviewed_by', p.reviewed_by, 'reviewed_on', to_char(p.reviewed_on, 'YYYY-MM-DD')
			) order by t.position, p.proposed_by), '[]')
			from app.tier_placement p join app.tier t on t.id = p.tier_id where p.service_id = s.id
		),
		'eligibility', (
			select jsonb_build_object(
				'minimum_age', e.minimum_age, 'maximum_age', e.maximum_age, 'age_of', e.age_of,
				'age_basis', e.age_basis, 'who_for', e.who_for, 'who_not_for', e.who_not_for,
				'small_areas_only', e.small_areas_only
			) from app.eligibility e where e.service_id = s.id
		),
		'languages', (
			select coalesce(jsonb_agg(l.code order by l.code), '[]')
			from app.service_language l where l.service_id = s.id
		),
		'welsh_offer', (
			select jsonb_build_object(
				'active_offer', w.active_offer, 'stated_not_in_welsh', w.stated_not_in_welsh,
				'as_at', to_char(w.as_at, 'YYYY-MM-DD')
			) from app.welsh_offer w where w.service_id = s.id
		),
		'delivery', (
			select coalesce(jsonb_agg(jsonb_build_object('mode', d.mode, 'basis', d.basis) order by d.mode), '[]')
			from app.delivery d where d.service_id = s.id
		),
		'channels', (
			select coalesce(jsonb_agg(d.channel order by d.channel), '[]')
			from app.delivery_channel d where d.service_id = s.id
		),
		'referral', (
			select jsonb_build_object(
				'self', r.self_referral, 'professional', r.professional_referral,
				'consent_needed', r.consent_needed, 'process', r.process
			) from app.referral r where r.service_id = s.id
		),
		'referrers', (
			select coalesce(jsonb_agg(r.role order by r.role), '[]')
			from app.referrer r where r.service_id = s.id
		),
		'accepting', (
			select jsonb_build_object(
				'status', a.status, 'as_at', to_char(a.as_at, 'YYYY-MM-DD'), 'waiting_weeks', a.waiting_weeks
			) from app.accepting_referrals a where a.service_id = s.id
		),
		'cost', (
			select jsonb_build_object('free', c.free, 'description', c.description)
			from app.cost c where c.service_id = s.id
		),
		'schedules', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'byday', to_jsonb(h.byday), 'opens_at', to_char(h.opens_at, 'HH24:MI'),
				'closes_at', to_char(h.closes_at, 'HH24:MI'), 'description', h.description
			) order by h.position, h.id), '[]')
			from app.schedule h where h.service_id = s.id
		),
		'contacts', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'kind', c.kind, 'value', c.value, 'label', c.label
			) order by c.position, c.kind, c.value), '[]')
			from app.contact c where c.service_id = s.id
		),
		'accessibility', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'feature', a.feature, 'available', a.available, 'details', a.details
			) order by a.feature), '[]')
			from app.accessibility a where a.service_id = s.id
		),
		'capacity', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'unit', c.unit, 'maximum', c.maximum, 'available', c.available, 'as_at', to_char(c.as_at, 'YYYY-MM-DD')
			) order by c.unit), '[]')
			from app.capacity c where c.service_id = s.id
		),
		'funding', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'source', f.source, 'ends_on', to_char(f.ends_on, 'YYYY-MM-DD')
			) order by f.position, f.ends_on, f.source), '[]')
			from app.funding f where f.service_id = s.id
		),
		'outcomes', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'measure', o.measure, 'n', o.n, 'of', o.out_of, 'percent', o.percent,
				'period', o.period, 'source', o.source
			) order by o.position), '[]')
			from app.service_outcome o where o.service_id = s.id
		),
		'locations', (
			-- Nothing for a withheld service, even if the constraint that refuses one were ever lost.
			select coalesce(jsonb_agg(jsonb_build_object(
				'id', l.id, 'name', l.name, 'town', l.town, 'address_1', l.address_1, 'postal_code', l.postal_code,
				'gss', l.gss, 'longitude', l.longitude, 'latitude', l.latitude,
				'easting', l.easting, 'northing', l.northing, 'precision', l.precision, 'reach_metres', sl.reach_metres
			) order by sl.position, l.id), '[]')
			from app.service_at_location sl join app.location l on l.id = sl.location_id
			where sl.service_id = s.id and not s.location_withheld
		),
		'extent', (select r.extent from app.service_reach r where r.service_id = s.id),
		'areas', (
			select coalesce(jsonb_agg(a.gss order by a.gss), '[]')
			from app.service_area a where a.service_id = s.id
		),
		'provenance', (
			select jsonb_build_object(
				'source_display', p.source_display, 'source_url', p.source_url, 'source_type', p.source_type,
				'as_of', p.as_of, 'confidence', p.confidence, 'evidence', p.evidence,
				'running_checked', p.running_checked, 'note', p.note
			) from app.provenance p where p.service_id = s.id
		),
		'assurance', (
			select jsonb_build_object('checked_on', to_char(a.checked_on, 'YYYY-MM-DD'), 'role', a.role)
			from app.assurance a where a.service_id = s.id
			order by a.checked_on desc, a.id limit 1
		)
	)
	from app.service s
	where s.id = wanted and s.published
$$;
