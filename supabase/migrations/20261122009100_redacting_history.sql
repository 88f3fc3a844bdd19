-- A place that becomes withheld goes from every snapshot as it goes from history; so does an address of a
-- person whose account was erased. The figures are then worked out again from what is left.

-- Puts another document in the place of one, in every snapshot that holds it.
create function app.replace_dated_document(old_hash text, document jsonb, reason text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	new_hash text := app.keep_document(document);
	touched uuid[] := array(select distinct e.snapshot_id from app.dated_entry e where e.hash = old_hash);
	one uuid;
	before text;
begin
	if new_hash = old_hash then
		return;
	end if;
	perform set_config('app.redacting', 'on', true);
	update app.dated_entry e set hash = new_hash where e.hash = old_hash;
	delete from app.dated_document d where d.hash = old_hash;
	foreach one in array touched loop
		select s.hash into before from app.dated_snapshot s where s.id = one;
		update app.dated_snapshot s set hash = app.hash_of_snapshot(one), figures = null, method = null where s.id = one;
		insert into app.dated_redaction (snapshot_id, reason, hash_before, hash_after)
			select one, replace_dated_document.reason, before, s.hash from app.dated_snapshot s where s.id = one;
		perform app.publish('dated_snapshot', one::text);
	end loop;
	perform set_config('app.redacting', 'off', true);
end
$$;

create function app.redact_dated_location(service uuid, pattern text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	one app.dated_document;
begin
	for one in
		select distinct d.hash, d.document
		from app.dated_entry e join app.dated_document d on d.hash = e.hash
		where e.entity = 'service' and e.entity_id = service::text
	loop
		perform app.replace_dated_document(one.hash, app.without_place(one.document, pattern), 'location withheld');
	end loop;
end
$$;

create function app.redact_dated_account(pattern text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	one app.dated_document;
begin
	for one in select d.hash, d.document from app.dated_document d where d.document::text ~* pattern loop
		perform app.replace_dated_document(
			one.hash, regexp_replace(one.document::text, pattern, '\1…', 'gi')::jsonb, 'person erased'
		);
	end loop;
end
$$;

-- Documents of the past name places too.
alter function app.documents_of(uuid[]) rename to documents_of_record;
create function app.documents_of(services uuid[]) returns setof jsonb
language plpgsql stable set search_path = ''
as $$
begin
	return query
		select * from app.documents_of_record(services)
		union all select d.document from app.dated_entry e join app.dated_document d on d.hash = e.hash
			where e.entity = 'service' and e.entity_id = any (services::text[]);
end
$$;

-- The pattern first: what tells the words of a place is what is redacted.
alter function app.redact_location(uuid) rename to redact_recorded_location;
create function app.redact_location(service uuid) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	services constant uuid[] := app.one_and_merged(service);
	pattern constant text := app.place_pattern(services);
	one uuid;
begin
	perform app.redact_recorded_location(service);
	foreach one in array services loop
		perform app.redact_dated_location(one, pattern);
	end loop;
end
$$;

alter function app.redact_account(uuid) rename to redact_recorded_account;
create function app.redact_account(account uuid) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	address constant text := (select a.email from app.account a where a.id = account);
begin
	perform app.redact_recorded_account(account);
	if address is not null then
		perform app.redact_dated_account('(^|[^\w.+-])(' || regexp_replace(address, '([^\w])', '\\\1', 'g') || ')(?![\w-])');
	end if;
end
$$;
