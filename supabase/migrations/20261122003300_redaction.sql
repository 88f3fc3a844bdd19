-- What must not be known any more goes from history too: the place of a service whose location became
-- withheld, and the person behind an account that was erased. The only acts that may rewrite history.

-- What can hold a place, and what this file does to it (tests/integration/moderation/redaction.ts reads every
-- column of the record for a place that became withheld):
--   location, service_at_location       gone with the offer that withholds (app.write_offer)
--   service and what hangs on it        say what was approved: an editor confirmed that no place is named
--   tier_placement, provenance          of other voices and of before: emptied of the place's words
--   service_version, proposal,          every document of the service and of records merged into it: no
--   audit_event, import_row             place, none of its words
--   import_batch, mail_message          emptied of the place's words
--   error_report                        everything a reader or an editor typed but a phone number is gone
-- Nothing else is about one service. The published picture and its copy on disk follow with the next version.

-- A record and those that were merged into it: one service, at one place.
create function app.one_and_merged(service uuid) returns uuid[]
language sql stable set search_path = ''
as $$
	select array_agg(one.id) from (
		select service as id union select m.service_id from app.service_move m where m.into_id = service
	) one
$$;

-- Rows of lists that are about the service. A row that was refused knows no service: its name tells.
create function app.import_rows_of(services uuid[], names text[])
returns table (batch_id uuid, number integer, cells jsonb)
language plpgsql stable set search_path = ''
as $$
begin
	return query
		select r.batch_id, r.number, r.cells from app.import_row r where r.service_id = any (services)
		union all
		select r.batch_id, r.number, r.cells from app.import_row r
		where r.outcome = 'refused' and r.service_id is null
			and (btrim(r.cells ->> 'name_en') = any (names) or btrim(r.cells ->> 'name_cy') = any (names));
end
$$;

-- The names that a service has had.
create function app.names_of(services uuid[]) returns text[]
language sql stable set search_path = ''
as $$
	select array(
		select distinct said from (
			select s.name from app.service s where s.id = any (services)
			union all select v.document -> 'name' from app.service_version v where v.service_id = any (services)
			union all select p.document -> 'name' from app.proposal p where p.service_id = any (services)
		) n, unnest(array[btrim(n.name ->> 'en'), btrim(n.name ->> 'cy')]) said
		where said <> ''
	)
$$;

-- What was ever written of services as a document: where their places are named.
create function app.documents_of(services uuid[]) returns setof jsonb
language plpgsql stable set search_path = ''
as $$
begin
	return query
		select v.document from app.service_version v where v.service_id = any (services)
		union all select p.document from app.proposal p where p.service_id = any (services)
		union all select p.returned_document from app.proposal p where p.service_id = any (services)
		union all select e.before from app.audit_event e where e.entity = 'service' and e.entity_id = any (services::text[])
		union all select e.after from app.audit_event e where e.entity = 'service' and e.entity_id = any (services::text[])
		union all select r.offer from app.import_row r where r.service_id = any (services);
end
$$;

-- The words in which the documents of services name their places, as one pattern. A whole postcode is
-- always one of them: it names a house, whosever it is.
create function app.place_pattern(services uuid[]) returns text
language plpgsql stable set search_path = ''
as $$
declare
	pattern text;
begin
	with places as (
		select l.value as place from app.documents_of(services) document,
			jsonb_array_elements(case when jsonb_typeof(document -> 'locations') = 'array' then document -> 'locations' else '[]'::jsonb end) l
		union all select to_jsonb(l) from app.service_at_location a join app.location l on l.id = a.location_id
			where a.service_id = any (services)
	), said as (
		select distinct btrim(word) as word from places,
			unnest(array[place ->> 'town', place ->> 'address_1', place ->> 'postal_code',
				place #>> '{name,en}', place #>> '{name,cy}']) word
		union
		select distinct btrim(word) from app.import_rows_of(services, app.names_of(services)) r,
			jsonb_each_text(r.cells) c (id, word)
			where c.id ~ '^(place|address|town|postcode)' and word !~ '^[0-9. -]*$'
	), words as (
		select word from said
		-- A town has a name in the other language too.
		union select n.word from said
			join app.settlement t on lower(said.word) in (lower(t.name ->> 'en'), lower(t.name ->> 'cy')),
			unnest(array[t.name ->> 'en', t.name ->> 'cy']) n(word)
	)
	select string_agg(
		-- A postcode is found with and without its space.
		replace(regexp_replace(word, '([^\w\s])', '\\\1', 'g'), ' ', '\s*'), '|' order by length(word) desc, word
	) into pattern
	from words where length(word) > 2
		-- A town with the name of its council area says no more than the areas, which stay.
		and not exists (
			select from app.area a where lower(word) in (lower(a.name ->> 'en'), lower(a.name ->> 'cy'))
				and (a.gss in (select p.place ->> 'gss' from places p)
					or a.gss in (select x.gss from app.service_area x where x.service_id = any (services)))
		);
	return '\m(' || coalesce(pattern || '|', '') || '[a-z]{1,2}[0-9][0-9a-z]?\s*[0-9][a-z]{2})(?!\w)';
end
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
				when o.key in ('url', 'source_url') and jsonb_typeof(o.value) = 'string'
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

create function app.without_words(said text, pattern text) returns text
language sql immutable set search_path = ''
as $$
	select regexp_replace(said, pattern, '…', 'gi')
$$;

-- What lists from files say of the service: their cells, the offers made of them, where the record was before.
create function app.redact_import_rows(services uuid[], names text[], pattern text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	concerned uuid[];
begin
	select array_agg(distinct r.batch_id) into concerned from app.import_rows_of(services, names) r;
	update app.import_row r set
		cells = app.without_place((
			select coalesce(jsonb_object_agg(c.key, c.value), '{}') from jsonb_each(r.cells) c
			where c.key !~ '^(place|address|town|postcode|latitude|longitude)'
		), pattern),
		problems = (
			select coalesce(jsonb_agg(p || '{"value": null}'), '[]') from jsonb_array_elements(r.problems) p
		),
		offer = app.without_place(r.offer, pattern),
		provenance = app.without_place(r.provenance, pattern)
		from app.import_rows_of(services, names) f where f.batch_id = r.batch_id and f.number = r.number;
	update app.import_batch b set file_name = app.without_words(b.file_name, pattern),
		decision_reason = app.without_words(b.decision_reason, pattern)
		where b.id = any (concerned) and concat_ws(' ', b.file_name, b.decision_reason) ~* pattern;
	update app.mail_message m set data = m.data || app.without_place(m.data - 'path', pattern)
		where m.template = 'list-returned' and m.data::text ~* pattern
			and substring(m.data ->> 'path' from '[^/]+$') = any (concerned::text[]);
	update app.audit_event e set before = app.without_place(e.before, pattern), after = app.without_place(e.after, pattern),
		note = app.without_words(e.note, pattern)
		where e.entity = 'import' and e.entity_id = any (concerned::text[]);
end
$$;

-- Messages about the service, those that wait and those the outbox keeps. Links and references stay.
create function app.redact_mail(services uuid[], names text[], pattern text) returns void
language plpgsql volatile set search_path = ''
as $$
begin
	update app.mail_message m set
		data = m.data || app.without_place(m.data - array['path', 'reference'], pattern)
		where m.data::text ~* pattern and (
			m.data #>> '{service,en}' = any (names) or m.data #>> '{service,cy}' = any (names)
			or m.data ->> 'reference' in (select p.reference from app.proposal p where p.service_id = any (services))
		);
end
$$;

-- A record that was merged into another is seen by nobody, and still has its rows: what they say of it is in
-- its versions, which come back without the place.
create function app.empty_merged(services uuid[], pattern text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	merged app.service;
	areas text[];
begin
	for merged in
		select s.* from app.service s join app.service_move m on m.service_id = s.id
		where s.id = any (services) and not s.published and not s.location_withheld
	loop
		areas := array(select a.gss from app.service_area a where a.service_id = merged.id);
		perform app.clear_offer(merged.id, 'provider');
		delete from app.tier_placement t where t.service_id = merged.id;
		-- Its areas say whose editors see its history.
		insert into app.service_area (service_id, gss) select merged.id, unnest(areas);
		update app.service s set location_withheld = true, name = app.without_place(s.name, pattern), description = null, url = null
			where s.id = merged.id;
	end loop;
end
$$;

-- Takes the places of a service out of everything but the published tables, which say what is approved.
create function app.redact_location(service uuid) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	services constant uuid[] := app.one_and_merged(service);
	names constant text[] := app.names_of(services);
	pattern constant text := app.place_pattern(services);
begin
	perform set_config('app.redacting', 'on', true);
	perform app.empty_merged(services, pattern);
	perform app.redact_import_rows(services, names, pattern);
	perform app.redact_mail(services, names, pattern);
	update app.error_report r set website = null, opening = null, comment = null, closing_note = null
		where r.service_id = any (services) and num_nonnulls(r.website, r.opening, r.comment, r.closing_note) > 0;
	update app.tier_placement t set reason = app.without_place(t.reason, pattern)
		where t.service_id = any (services) and t.reason is distinct from app.without_place(t.reason, pattern);
	update app.provenance v set note = app.without_words(v.note, pattern),
		source_display = app.without_words(v.source_display, pattern),
		source_url = app.without_words(regexp_replace(v.source_url, '^(https?://[^/?#]+).*$', '\1/'), pattern)
		where v.service_id = any (services) and (
			v.source_url !~ '^https?://[^/?#]+/$' or concat_ws(' ', v.note, v.source_display, v.source_url) ~* pattern
		);
	update app.service_version v set document = app.without_place(v.document, pattern)
		where v.service_id = any (services) and v.document is distinct from app.without_place(v.document, pattern);
	-- Whoever is writing on a draft finds out that it changed. A merge says where to, and has no place.
	update app.proposal p set
		document = case p.kind when 'merge' then p.document else app.without_place(p.document, pattern) end,
		returned_document = app.without_place(p.returned_document, pattern),
		comments = app.without_place(p.comments, pattern), editor_tiers = app.without_place(p.editor_tiers, pattern),
		decision_reason = app.without_words(p.decision_reason, pattern),
		revision = p.revision + case when p.state in ('draft', 'returned', 'submitted') then 1 else 0 end
		where p.service_id = any (services) and (
			p.kind <> 'merge' and p.document is distinct from app.without_place(p.document, pattern)
			or p.returned_document is distinct from app.without_place(p.returned_document, pattern)
			or p.comments is distinct from app.without_place(p.comments, pattern)
			or p.editor_tiers is distinct from app.without_place(p.editor_tiers, pattern)
			or p.decision_reason ~* pattern
		);
	update app.audit_event e set before = app.without_place(e.before, pattern), after = app.without_place(e.after, pattern),
		note = app.without_words(e.note, pattern)
		where e.entity = 'service' and e.entity_id = any (services::text[])
			or e.entity = 'proposal' and e.entity_id in (select p.id::text from app.proposal p where p.service_id = any (services));
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
