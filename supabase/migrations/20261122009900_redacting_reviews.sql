-- What reviews wrote goes with a place and with a person too: findings, challenges, facts and words about
-- advocacy, good practice, reports. A street, a house's own name or a postcode says where it is whoever writes
-- it; the name of a town does where the text is about the service, and stays where it is not.

-- Words as one pattern, whole words only; null without any that is long enough to mean something.
create function app.any_of(words text[]) returns text
language sql immutable set search_path = ''
as $$
	select '\m(' || string_agg(replace(regexp_replace(word, '([^\w\s])', '\\\1', 'g'), ' ', '\s*'), '|'
		order by length(word) desc, word) || ')(?!\w)'
	from (select distinct btrim(w) as word from unnest(words) w where length(btrim(w)) > 4) one
$$;

-- What says by itself where the places of services are.
create function app.address_pattern(services uuid[]) returns text
language sql stable set search_path = ''
as $$
	select app.any_of(array(
		select word
		from (
			select l.value as place from app.documents_of(services) document,
				jsonb_array_elements(case when jsonb_typeof(document -> 'locations') = 'array' then document -> 'locations' else '[]'::jsonb end) l
			union all select to_jsonb(l) from app.service_at_location a join app.location l on l.id = a.location_id
				where a.service_id = any (services)
		) known, unnest(array[place ->> 'address_1', place ->> 'postal_code', place #>> '{name,en}', place #>> '{name,cy}']) word
		where not exists (
			select from app.settlement t where lower(btrim(word)) in (lower(t.name ->> 'en'), lower(t.name ->> 'cy'))
		) and not exists (
			select from app.area a where lower(btrim(word)) in (lower(a.name ->> 'en'), lower(a.name ->> 'cy'))
		)
	))
$$;

create function app.redact_reviews(services uuid[], names text[], place text, address text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	naming constant text := app.any_of(names || services::text[]);
begin
	perform app.redact_finding_texts(place, naming);
	perform app.redact_challenge_texts(place, naming);
	perform app.redact_advocacy_texts(place, naming);
	perform app.redact_feedback_texts(place, naming);
	perform app.redact_example_texts(place, services, naming);
	perform app.redact_annual_report_texts(place, 'location withheld', naming);
	if address is not null then
		perform app.redact_finding_texts(address);
		perform app.redact_challenge_texts(address);
		perform app.redact_advocacy_texts(address);
		perform app.redact_feedback_texts(address);
		perform app.redact_example_texts(address);
		perform app.redact_annual_report_texts(address);
	end if;
end
$$;

-- The patterns first: what tells the words of a place is what is redacted.
create or replace function app.redact_location(service uuid) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	services constant uuid[] := app.one_and_merged(service);
	names constant text[] := app.names_of(services);
	place constant text := app.place_pattern(services);
	address constant text := app.address_pattern(services);
	one uuid;
begin
	perform app.redact_recorded_location(service);
	foreach one in array services loop
		perform app.redact_dated_location(one, place);
	end loop;
	perform app.redact_reviews(services, names, place, address);
end
$$;

create or replace function app.redact_account(account uuid) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	address constant text := (select regexp_replace(a.email, '([^\w])', '\\\1', 'g') from app.account a where a.id = account);
	pattern constant text := '(?<![\w.+-])' || address || '(?![\w-])';
begin
	perform app.redact_recorded_account(account);
	if address is not null then
		perform app.redact_dated_account('(^|[^\w.+-])(' || address || ')(?![\w-])');
		perform app.redact_finding_texts(pattern);
		perform app.redact_challenge_texts(pattern);
		perform app.redact_advocacy_texts(pattern);
		perform app.redact_feedback_texts(pattern);
		perform app.redact_example_texts(pattern);
		perform app.redact_annual_report_texts(pattern, 'person erased');
	end if;
end
$$;
