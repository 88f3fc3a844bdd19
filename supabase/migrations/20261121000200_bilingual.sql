-- A text the public reads: both languages, and how far the Welsh can be trusted.

create function app.is_bilingual(value jsonb) returns boolean
language sql immutable parallel safe set search_path = ''
as $$
	select jsonb_typeof(value) = 'object'
		and (value - array['en', 'cy', 'cy_state']) = '{}'::jsonb
		and value ?& array['en', 'cy', 'cy_state']
		and jsonb_typeof(value -> 'en') in ('string', 'null')
		and jsonb_typeof(value -> 'cy') in ('string', 'null')
		and coalesce(btrim(value ->> 'en'), 'x') <> ''
		and coalesce(btrim(value ->> 'cy'), 'x') <> ''
		and (value ->> 'en' is not null or value ->> 'cy' is not null)
		and value ->> 'cy_state' in ('human', 'draft', 'missing')
		and (value ->> 'cy' is null) = (value ->> 'cy_state' = 'missing')
$$;

create domain app.bilingual as jsonb
	constraint bilingual_text check (value is null or app.is_bilingual(value));

comment on domain app.bilingual is '{en, cy, cy_state: human | draft | missing}; at least one language is there.';
