-- What is kept of feeds loses a place that became withheld too, and stays without it: the next reading finds
-- the record withheld and keeps no place of its entry (server/feeds).

-- The words in which an entry names its own places, as one pattern: a feed may know more than the record did.
create function app.entry_place_pattern(entry jsonb) returns text
language sql stable set search_path = ''
as $$
	select '\m(' || string_agg(replace(regexp_replace(said.word, '([^\w\s])', '\\\1', 'g'), ' ', '\s*'), '|' order by length(said.word) desc, said.word)
		|| ')(?!\w)'
	from (
		select distinct btrim(w.word) as word from jsonb_array_elements(entry -> 'places') p,
			unnest(array[p ->> 'name', p ->> 'address', p ->> 'town', p ->> 'postcode']) as w (word)
	) said
	where length(said.word) > 2 and not exists (
		select from app.area a where lower(said.word) in (lower(a.name ->> 'en'), lower(a.name ->> 'cy'))
	)
$$;
revoke all on function app.entry_place_pattern(jsonb) from public;

create function app.redact_feed_items(services uuid[], names text[], place text) returns void
language plpgsql volatile set search_path = ''
as $$
begin
	update app.feed_item i set
		entry = app.without_place(app.without_place(i.entry, place), app.entry_place_pattern(i.entry)) || jsonb_build_object(
			'withheld', true, 'places', '[]'::jsonb, 'opening', '[]'::jsonb, 'email', null
		),
		reckoning = app.without_place(i.reckoning, place)
	where i.service_id = any (services)
		or (i.reckoning ->> 'service_id')::uuid = any (services)
		or btrim(i.entry ->> 'name') = any (names) or btrim(i.entry ->> 'name_cy') = any (names)
		or exists (
			select from jsonb_array_elements_text(coalesce(i.reckoning -> 'candidates', '[]')) c where c::uuid = any (services)
		);
end
$$;
revoke all on function app.redact_feed_items(uuid[], text[], text) from public;

create or replace function app.redact_reviews(services uuid[], names text[], place text, address text) returns void
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
	perform app.redact_feed_items(services, names, place);
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
