-- The published snapshot: what the public sees, as documents. A server asks for all that changed since
-- the version it holds, in pages; the database answers nothing else to the public.

create function app.service_body(wanted uuid) returns jsonb
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
			) order by h.id), '[]')
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
			) order by f.ends_on, f.source), '[]')
			from app.funding f where f.service_id = s.id
		),
		'locations', (
			-- Nothing for a withheld service, even if the constraint that refuses one were ever lost.
			select coalesce(jsonb_agg(jsonb_build_object(
				'id', l.id, 'name', l.name, 'town', l.town, 'address_1', l.address_1, 'postal_code', l.postal_code,
				'gss', l.gss, 'longitude', l.longitude, 'latitude', l.latitude,
				'easting', l.easting, 'northing', l.northing, 'precision', l.precision, 'reach_metres', sl.reach_metres
			) order by l.id), '[]')
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

create function app.statement_body(wanted uuid) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'id', s.id, 'fact_id', s.fact_id, 'organization', s.organization, 'name', s.name,
		'description', s.description, 'evidence', s.evidence, 'source_display', s.source_display,
		'source_url', s.source_url, 'as_of', s.as_of, 'minimum_age', s.minimum_age,
		'maximum_age', s.maximum_age, 'age_of', s.age_of, 'phone', s.phone, 'note', s.note,
		'areas', (
			select coalesce(jsonb_agg(a.gss order by a.gss), '[]')
			from app.statement_area a where a.statement_id = s.id
		),
		'kinds', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'category', c.category_id, 'tier', c.tier_id
			) order by c.category_id, c.tier_id), '[]')
			from app.statement_category c where c.statement_id = s.id
		)
	)
	from app.statement s
	where s.id = wanted
$$;

create function app.reference_body() returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'tiers', (select jsonb_agg(jsonb_build_object(
			'id', t.id, 'name', t.name, 'in_sentence', t.in_sentence,
			'definitions', (select coalesce(jsonb_agg(jsonb_build_object(
				'version', d.version, 'definition', d.definition, 'test', d.test, 'standing', d.standing,
				'source', d.source, 'valid_from', to_char(d.valid_from, 'YYYY-MM-DD')
			) order by d.version desc), '[]') from app.tier_definition d where d.tier_id = t.id)
		) order by t.position) from app.tier t),
		'category_groups', (select jsonb_agg(jsonb_build_object(
			'id', g.id, 'name', g.name, 'minimum_age', g.minimum_age, 'maximum_age', g.maximum_age,
			'remote_counts_for_tiers', to_jsonb(g.remote_counts_for_tiers),
			'expected_tiers', (select coalesce(jsonb_agg(t.id order by t.position), '[]')
				from app.expected_pair p join app.tier t on t.id = p.tier_id where p.group_id = g.id)
		) order by g.position) from app.category_group g),
		'categories', (select jsonb_agg(jsonb_build_object(
			'id', c.id, 'group', c.group_id, 'name', c.name, 'default_tier', c.default_tier,
			'access_route', c.access_route, 'duty', c.duty, 'typical_ages', c.typical_ages
		) order by c.position) from app.category c),
		'regions', (select jsonb_agg(jsonb_build_object(
			'code', r.id, 'name', r.name, 'board', r.board, 'health_board', r.health_board, 'lhb_code', r.lhb_code,
			'members', (select jsonb_agg(a.gss order by a.gss) from app.area a where a.region_id = r.id)
		) order by r.id) from app.region r),
		'areas', (select jsonb_agg(jsonb_build_object(
			'gss', a.gss, 'region', a.region_id, 'name', a.name, 'council', a.council, 'website', a.council_website,
			'centroid', jsonb_build_object('lon', a.longitude, 'lat', a.latitude), 'rural_urban', a.rural_urban
		) order by a.gss) from app.area a),
		'outward_codes', (select jsonb_agg(jsonb_build_object(
			'code', o.id, 'geographic', o.geographic, 'town', o.post_town, 'places', to_jsonb(o.places),
			'areas', to_jsonb(o.areas), 'crossesBorder', o.geographic and o.wholly_in_wales is not true,
			'point', case when o.longitude is not null
				then jsonb_build_object('lon', o.longitude, 'lat', o.latitude) end
		) order by o.id) from app.outward_code o),
		'settlements', (select jsonb_agg(jsonb_build_object(
			'name', s.name, 'gss', s.gss, 'weight', s.weight,
			'point', jsonb_build_object('lon', s.longitude, 'lat', s.latitude)
		) order by s.id) from app.settlement s),
		'front_doors', (select jsonb_agg(jsonb_build_object(
			'gss', f.gss, 'fact_id', f.fact_id, 'phone_day', f.phone_day,
			'phone_out_of_hours', f.phone_out_of_hours, 'page', f.page, 'as_of', f.as_of,
			'source_display', f.source_display
		) order by f.gss) from app.front_door f),
		'need', (select jsonb_agg(jsonb_build_object(
			'area', n.area, 'indicator', n.indicator, 'year', n.year, 'value', n.value,
			'standing', n.standing, 'source', s.source
		) order by n.area, n.indicator, n.year) from app.need_figure n join app.need_source s on s.id = n.source_id),
		'files', (select coalesce(jsonb_agg(jsonb_build_object(
			'kind', f.kind, 'path', f.path, 'sha256', f.sha256, 'source', f.source,
			'licence', f.licence, 'vintage', f.vintage
		) order by f.kind), '[]') from app.reference_file f)
	)
$$;

-- {ok, version, changed_at, items: [{entity, id, version, body | null}], next: {version, key} | null}
-- A null body is a tombstone. Pages run in the order (version, key); a row that changes while pages
-- are read moves past the first page's version and comes with the next question.
create function api.snapshot(
	since bigint default 0,
	up_to bigint default null,
	after_version bigint default null,
	after_key text default '',
	page_size integer default 200
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	top bigint;
	stamp timestamptz;
	page jsonb;
	taken integer;
	limit_rows integer := least(greatest(coalesce(page_size, 200), 1), 500);
begin
	select version, changed_at into top, stamp from app.publication_state;
	top := least(top, coalesce(up_to, top));
	select
		coalesce(jsonb_agg(jsonb_build_object(
			'entity', p.entity, 'id', p.id, 'version', p.version,
			'body', case p.entity
				when 'service' then app.service_body(p.id::uuid)
				when 'statement' then app.statement_body(p.id::uuid)
				when 'reference' then app.reference_body()
			end
		) order by p.version, (p.entity || ':' || p.id) collate "C"), '[]'),
		count(*)
	into page, taken
	from (
		select entity, id, version
		from app.publication
		where version > since and version <= top
			and (version, (entity || ':' || id) collate "C") > (coalesce(after_version, since), coalesce(after_key, ''))
		order by version, (entity || ':' || id) collate "C"
		limit limit_rows
	) p;
	return jsonb_build_object(
		'ok', true,
		'version', top,
		'changed_at', to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
		'items', page,
		'next', case when taken = limit_rows then jsonb_build_object(
			'version', page -> -1 -> 'version',
			'key', (page -> -1 ->> 'entity') || ':' || (page -> -1 ->> 'id')
		) end
	);
end
$$;

create function api.snapshot_version() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'version', version) from app.publication_state
$$;

revoke all on function api.snapshot(bigint, bigint, bigint, text, integer) from public;
revoke all on function api.snapshot_version() from public;
grant execute on function api.snapshot(bigint, bigint, bigint, text, integer) to anon, authenticated, service_role;
grant execute on function api.snapshot_version() to anon, authenticated, service_role;
