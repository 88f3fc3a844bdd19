-- What must not be known any more goes from history too: the place of a service whose location became
-- withheld, and the person behind an account that was erased. The only acts that may rewrite history.

-- The words in which the documents of a service name its places, as one pattern; null when they name none.
create function app.place_pattern(service uuid) returns text
language sql stable set search_path = ''
as $$
	with documents as (
		select v.document from app.service_version v where v.service_id = service
		union all select p.document from app.proposal p where p.service_id = service
		union all select e.before from app.audit_event e where e.entity = 'service' and e.entity_id = service::text
		union all select e.after from app.audit_event e where e.entity = 'service' and e.entity_id = service::text
	), places as (
		select l.value as place from documents d,
			jsonb_array_elements(case when jsonb_typeof(d.document -> 'locations') = 'array' then d.document -> 'locations' else '[]'::jsonb end) l
		union all select to_jsonb(l) from app.service_at_location a join app.location l on l.id = a.location_id where a.service_id = service
	), said as (
		select distinct btrim(word) as word from places,
			unnest(array[place ->> 'town', place ->> 'address_1', place ->> 'postal_code',
				place #>> '{name,en}', place #>> '{name,cy}']) word
	), words as (
		select word from said
		-- A town has a name in the other language too.
		union select n.word from said
			join app.settlement t on lower(said.word) in (lower(t.name ->> 'en'), lower(t.name ->> 'cy')),
			unnest(array[t.name ->> 'en', t.name ->> 'cy']) n(word)
	)
	select '\m(' || string_agg(
		-- A postcode is found with and without its space.
		replace(regexp_replace(word, '([^\w\s])', '\\\1', 'g'), ' ', '\s*'), '|' order by length(word) desc, word
	) || ')(?!\w)'
	from words where length(word) > 2
		-- A town with the name of its council area says no more than the areas, which stay.
		and not exists (
			select from places p join app.area a on a.gss = p.place ->> 'gss'
			where lower(word) in (lower(a.name ->> 'en'), lower(a.name ->> 'cy'))
		)
$$;

-- A document without any place: none of its fields, and none of the words of `pattern` in its texts.
create function app.without_place(document jsonb, pattern text) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
	return case jsonb_typeof(document)
		when 'string' then to_jsonb(case when pattern is null then document #>> '{}'
			else regexp_replace(document #>> '{}', pattern, '…', 'gi') end)
		when 'array' then (
			select coalesce(jsonb_agg(app.without_place(a.value, pattern) order by a.ordinality), '[]')
			from jsonb_array_elements(document) with ordinality a
		)
		when 'object' then (
			select coalesce(jsonb_object_agg(o.key, case
				when o.key = 'locations' then '[]'::jsonb
				when o.key = 'location_withheld' then 'true'::jsonb
				when o.key in ('longitude', 'latitude', 'easting', 'northing', 'town', 'address_1', 'postal_code') then 'null'::jsonb
				-- A path may name the town: the front page stays.
				when o.key = 'url' and jsonb_typeof(o.value) = 'string'
					then app.without_place(to_jsonb(regexp_replace(o.value #>> '{}', '^(https?://[^/?#]+).*$', '\1/')), pattern)
				when o.key = 'delivery' and jsonb_typeof(o.value) = 'array' then (
					select coalesce(jsonb_agg(distinct case d.value ->> 'mode' when 'site'
						then '{"mode": "unplaced", "basis": "not recorded"}'::jsonb else d.value end), '[]')
					from jsonb_array_elements(o.value) d
					-- Each way once: a service may have been unplaced beside its site.
					where d.value ->> 'mode' <> 'site' or not o.value @> '[{"mode": "unplaced"}]'
				)
				else app.without_place(o.value, pattern)
			end), '{}')
			from jsonb_each(document) o
		)
		else document
	end;
end
$$;

-- Takes the places of a service out of everything but the published tables, which say what is approved.
create function app.redact_location(service uuid) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	pattern text := app.place_pattern(service);
begin
	perform set_config('app.redacting', 'on', true);
	update app.service_version v set document = app.without_place(v.document, pattern)
		where v.service_id = service and v.document is distinct from app.without_place(v.document, pattern);
	-- Whoever is writing on a draft finds out that it changed.
	update app.proposal p set document = app.without_place(p.document, pattern), comments = app.without_place(p.comments, pattern),
		decision_reason = case when pattern is null then p.decision_reason else regexp_replace(p.decision_reason, pattern, '…', 'gi') end,
		revision = p.revision + case when p.state in ('draft', 'returned', 'submitted') then 1 else 0 end
		where p.service_id = service and p.kind <> 'merge'
			and (p.document is distinct from app.without_place(p.document, pattern)
				or p.comments is distinct from app.without_place(p.comments, pattern) or p.decision_reason ~* pattern);
	update app.audit_event e set before = app.without_place(e.before, pattern), after = app.without_place(e.after, pattern),
		note = case when pattern is null then e.note else regexp_replace(e.note, pattern, '…', 'gi') end
		where e.entity = 'service' and e.entity_id = service::text
			or e.entity = 'proposal' and e.entity_id in (select p.id::text from app.proposal p where p.service_id = service);
	perform set_config('app.redacting', 'off', true);
end
$$;

-- However a location becomes withheld - an offer, a list, an owner's hand - history follows at the end of
-- the transaction, when all that is written about the change is there.
create function app.redact_withheld() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
begin
	perform app.redact_location(new.id);
	perform app.audit('place redacted', 'service', new.id::text, null, null, null);
	return null;
end
$$;
create constraint trigger redact_withheld after update on app.service
	deferrable initially deferred
	for each row when (new.location_withheld and not old.location_withheld)
	execute function app.redact_withheld();

-- The person goes, the act and its role stay. The account's own rows go with the account.
create function app.redact_account(account uuid) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	address text := (select a.email from app.account a where a.id = account);
	pattern text := '(^|[^\w.+-])(' || regexp_replace(address, '([^\w])', '\\\1', 'g') || ')(?![\w-])';
begin
	perform set_config('app.redacting', 'on', true);
	update app.audit_event e set actor = null where e.actor = account;
	update app.audit_event e set entity_id = 'erased' where e.entity = 'account' and e.entity_id = account::text;
	if pattern is not null then
		update app.audit_event e set
			before = regexp_replace(e.before::text, pattern, '\1…', 'gi')::jsonb,
			after = regexp_replace(e.after::text, pattern, '\1…', 'gi')::jsonb,
			note = regexp_replace(e.note, pattern, '\1…', 'gi')
			where concat_ws(' ', e.before, e.after, e.note) ~* pattern;
	end if;
	update app.proposal p set
		created_by = nullif(p.created_by, account), submitted_by = nullif(p.submitted_by, account),
		claimed_by = nullif(p.claimed_by, account), claimed_at = case when p.claimed_by = account then null else p.claimed_at end,
		decided_by = nullif(p.decided_by, account)
		where account in (p.created_by, p.submitted_by, p.claimed_by, p.decided_by);
	perform set_config('app.redacting', 'off', true);
end
$$;
