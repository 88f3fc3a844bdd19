-- Between the record's tables and the document a provider fills in. `app.offer_of` reads a published
-- service as an offer; `app.write_offer` makes the tables say what an offer says.

-- An address is kept beside the middle of its town too: `precision` says what the position stands for.
alter table app.location drop constraint location_town_only;

create function app.offer_of(service uuid) returns jsonb
language sql stable set search_path = ''
as $$
	select (body - array['id', 'fact_id', 'in_scope', 'last_modified', 'provenance', 'assurance'])
		|| jsonb_build_object('organization', jsonb_build_object('id', body -> 'organization' ->> 'id'))
	from (select app.service_body(service) as body) b
	where body is not null
$$;

-- The number of the version the public sees: 0 when the service is not published.
create function app.current_version(service uuid) returns integer
language sql stable set search_path = ''
as $$
	select case when exists (select from app.service s where s.id = service and s.published)
		then coalesce((select max(v.version) from app.service_version v where v.service_id = service), 1)
		else coalesce((select max(v.version) from app.service_version v where v.service_id = service), 0)
	end
$$;

-- Everything that hangs on a service and that an offer says anew. Placements of others stay.
create function app.clear_offer(service uuid, own text) returns void
language plpgsql volatile set search_path = ''
as $$
begin
	delete from app.location l using app.service_at_location a
		where a.service_id = service and a.location_id = l.id
			and not exists (select from app.service_at_location o where o.location_id = l.id and o.service_id <> service);
	delete from app.service_at_location where service_id = service;
	delete from app.service_category where service_id = service;
	delete from app.tier_placement where service_id = service and proposed_by = own;
	delete from app.eligibility where service_id = service;
	delete from app.service_language where service_id = service;
	delete from app.welsh_offer where service_id = service;
	delete from app.delivery where service_id = service;
	delete from app.delivery_channel where service_id = service;
	delete from app.referral where service_id = service;
	delete from app.referrer where service_id = service;
	delete from app.accepting_referrals where service_id = service;
	delete from app.cost where service_id = service;
	delete from app.schedule where service_id = service;
	delete from app.contact where service_id = service;
	delete from app.accessibility where service_id = service;
	delete from app.capacity where service_id = service;
	delete from app.funding where service_id = service;
	delete from app.service_reach where service_id = service;
	delete from app.service_area where service_id = service;
	delete from app.service_outcome where service_id = service;
end
$$;

-- Writes what hangs on the service. Columns are named one by one: what a document holds besides is
-- left where it is.
create function app.fill_offer(service uuid, offer jsonb, own text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	place jsonb;
	nth smallint;
	place_id uuid;
begin
	insert into app.service_category (service_id, category_id, position)
		select service, value, ordinality from jsonb_array_elements_text(offer -> 'categories') with ordinality;
	insert into app.tier_placement (service_id, tier_id, proposed_by, reason, definition_version, proposed_on, reviewed_by, reviewed_on)
		select service, t.tier, own, t.reason, t.definition_version, t.proposed_on, null, null
		from jsonb_to_recordset(offer -> 'tiers') as t (
			tier text, proposed_by text, reason jsonb, definition_version integer, proposed_on date
		) where t.proposed_by = own;
	insert into app.eligibility (service_id, minimum_age, maximum_age, age_of, age_basis, who_for, who_not_for, small_areas_only)
		select service, e.minimum_age, e.maximum_age, e.age_of, e.age_basis, e.who_for, e.who_not_for, e.small_areas_only
		from jsonb_to_record(offer -> 'eligibility') as e (
			minimum_age smallint, maximum_age smallint, age_of text, age_basis text, who_for jsonb, who_not_for jsonb,
			small_areas_only boolean
		);
	insert into app.service_language (service_id, code)
		select service, value from jsonb_array_elements_text(offer -> 'languages');
	insert into app.welsh_offer (service_id, active_offer, stated_not_in_welsh, as_at)
		select service, w.active_offer, w.stated_not_in_welsh, w.as_at
		from jsonb_to_record(nullif(offer -> 'welsh_offer', 'null')) as w (
			active_offer text, stated_not_in_welsh boolean, as_at date
		) where nullif(offer -> 'welsh_offer', 'null') is not null;
	insert into app.delivery (service_id, mode, basis)
		select service, d.mode, d.basis from jsonb_to_recordset(offer -> 'delivery') as d (mode text, basis text);
	insert into app.delivery_channel (service_id, channel)
		select service, value from jsonb_array_elements_text(offer -> 'channels');
	insert into app.referral (service_id, self_referral, professional_referral, consent_needed, process)
		select service, r.self, r.professional, r.consent_needed, r.process
		from jsonb_to_record(nullif(offer -> 'referral', 'null')) as r (
			self boolean, professional boolean, consent_needed boolean, process jsonb
		) where nullif(offer -> 'referral', 'null') is not null;
	insert into app.referrer (service_id, role)
		select service, value from jsonb_array_elements_text(offer -> 'referrers');
	insert into app.accepting_referrals (service_id, status, as_at, waiting_weeks)
		select service, a.status, a.as_at, a.waiting_weeks
		from jsonb_to_record(nullif(offer -> 'accepting', 'null')) as a (status text, as_at date, waiting_weeks smallint)
		where nullif(offer -> 'accepting', 'null') is not null;
	insert into app.cost (service_id, free, description)
		select service, c.free, c.description
		from jsonb_to_record(nullif(offer -> 'cost', 'null')) as c (free boolean, description jsonb)
		where nullif(offer -> 'cost', 'null') is not null;
	insert into app.schedule (id, service_id, byday, opens_at, closes_at, description, position)
		select gen_random_uuid(), service, array(select jsonb_array_elements_text(value -> 'byday')),
			(value ->> 'opens_at')::time, (value ->> 'closes_at')::time, nullif(value -> 'description', 'null'), ordinality
		from jsonb_array_elements(offer -> 'schedules') with ordinality;
	insert into app.contact (id, service_id, kind, value, label, position)
		select gen_random_uuid(), service, c.value ->> 'kind', c.value ->> 'value', nullif(c.value -> 'label', 'null'), c.ordinality
		from jsonb_array_elements(offer -> 'contacts') with ordinality c;
	insert into app.accessibility (service_id, feature, available, details)
		select service, a.feature, a.available, a.details
		from jsonb_to_recordset(offer -> 'accessibility') as a (feature text, available boolean, details jsonb);
	insert into app.capacity (service_id, unit, maximum, available, as_at)
		select service, c.unit, c.maximum, c.available, c.as_at
		from jsonb_to_recordset(offer -> 'capacity') as c (unit text, maximum integer, available integer, as_at date);
	insert into app.funding (id, service_id, source, ends_on, position)
		select gen_random_uuid(), service, value ->> 'source', (value ->> 'ends_on')::date, ordinality
		from jsonb_array_elements(offer -> 'funding') with ordinality;
	insert into app.service_reach (service_id, extent) values (service, offer ->> 'extent');
	insert into app.service_area (service_id, gss)
		select service, value from jsonb_array_elements_text(offer -> 'areas');
	insert into app.service_outcome (service_id, position, measure, n, out_of, percent, period, source)
		select service, ordinality, value -> 'measure', (value ->> 'n')::numeric, (value ->> 'of')::numeric,
			(value ->> 'percent')::numeric, value ->> 'period', value ->> 'source'
		from jsonb_array_elements(coalesce(offer -> 'outcomes', '[]')) with ordinality;
	for place, nth in select value, ordinality from jsonb_array_elements(offer -> 'locations') with ordinality loop
		-- Ids that a document brings are not trusted: another service's place is not to be moved by them.
		place_id := gen_random_uuid();
		insert into app.location (id, name, town, address_1, postal_code, gss, longitude, latitude, easting, northing, precision)
			select place_id, nullif(place -> 'name', 'null'), l.town, l.address_1, l.postal_code, l.gss,
				l.longitude, l.latitude, l.easting, l.northing, l.precision
			from jsonb_to_record(place) as l (
				town text, address_1 text, postal_code text, gss text, longitude double precision,
				latitude double precision, easting integer, northing integer, precision text
			);
		insert into app.service_at_location (id, service_id, location_id, reach_metres, position)
			values (gen_random_uuid(), service, place_id, (place ->> 'reach_metres')::integer, nth);
	end loop;
end
$$;

-- Publishes an offer as the service's next version. `own` says whose word it is: only placements of
-- that voice are taken from it. Returns the version's number.
create function app.write_offer(service uuid, offer jsonb, own text, proposal uuid, at timestamptz)
returns integer
language plpgsql volatile set search_path = ''
as $$
declare
	before jsonb := app.offer_of(service);
	next_number integer;
	withheld boolean := coalesce((offer ->> 'location_withheld')::boolean, false);
	provider jsonb;
begin
	-- What the public saw before anybody proposed anything is a version too.
	if before is not null and not exists (select from app.service_version v where v.service_id = service) then
		insert into app.service_version (service_id, version, document, published_at, role)
			select service, 1, before, s.last_modified, 'record' from app.service s where s.id = service;
	end if;
	perform app.clear_offer(service, own);
	insert into app.service (id, organization_id, name, description, url, status, location_withheld, published)
	values (
		service, (offer -> 'organization' ->> 'id')::uuid, offer -> 'name', nullif(offer -> 'description', 'null'),
		offer ->> 'url', offer ->> 'status', withheld, true
	)
	on conflict (id) do update set
		organization_id = excluded.organization_id, name = excluded.name, description = excluded.description,
		url = excluded.url, status = excluded.status, location_withheld = excluded.location_withheld, published = true;
	perform app.fill_offer(service, offer, own);
	if own = 'provider' then
		select jsonb_build_object('name', o.name ->> 'en', 'name_cy', o.name ->> 'cy') into provider
			from app.organization o where o.id = (offer -> 'organization' ->> 'id')::uuid;
		insert into app.provenance (service_id, source_display, source_type, as_of, confidence, evidence, running_checked)
		values (service, coalesce(provider ->> 'name', provider ->> 'name_cy'), 'provider', to_char(at at time zone 'Europe/London', 'YYYY-MM-DD'), 'high', 'provider', true)
		on conflict (service_id) do update set
			source_display = excluded.source_display, source_url = null, source_type = excluded.source_type,
			as_of = excluded.as_of, confidence = excluded.confidence, evidence = excluded.evidence,
			running_checked = true, note = null;
	else
		insert into app.provenance (service_id, source_display, source_type, as_of, confidence, evidence, running_checked)
		values (service, 'Haenau', 'import', to_char(at at time zone 'Europe/London', 'YYYY-MM-DD'), 'medium', 'editor', false)
		on conflict (service_id) do nothing;
	end if;
	next_number := 1 + coalesce((select max(v.version) from app.service_version v where v.service_id = service), 0);
	insert into app.service_version (service_id, version, document, published_at, proposal_id, role)
		values (service, next_number, app.offer_of(service), at, proposal, own);
	perform app.audit('published', 'service', service::text, before, app.offer_of(service), null);
	return next_number;
end
$$;
