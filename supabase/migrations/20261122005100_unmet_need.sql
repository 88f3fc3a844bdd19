-- "I needed something that is not here": counters, never acts. No row for an act, no time, no text.

create table app.unmet_need (
	quarter text not null,
	gss text not null references app.area,
	age_band text not null,
	tier text not null,
	group_id text not null references app.category_group,
	acts integer not null,
	primary key (quarter, gss, age_band, tier, group_id),
	constraint unmet_need_quarter_written check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
	constraint unmet_need_age_band check (age_band in ('0-4', '5-10', '11-15', '16-17')),
	constraint unmet_need_tier check (tier in ('universal', 'primary', 'secondary', 'targeted', 'unsure')),
	constraint unmet_need_acts check (acts between 1 and 100000)
);
alter table app.unmet_need enable row level security;

-- Since when anything is counted: before that day nought would be untrue.
create table app.unmet_need_start (
	only_row boolean primary key default true,
	counted_since date not null default (now() at time zone 'Europe/London')::date,
	constraint unmet_need_start_once check (only_row)
);
insert into app.unmet_need_start default values;
alter table app.unmet_need_start enable row level security;

-- What is published of a quarter after its end: suppressed tables, made once and never again, so that
-- no two of them can be subtracted from each other.
create table app.unmet_need_quarter (
	quarter text primary key,
	tables jsonb not null,
	published_at timestamptz not null default now(),
	constraint unmet_need_quarter_ended check (quarter ~ '^[0-9]{4}-Q[1-4]$')
);
alter table app.unmet_need_quarter enable row level security;
create trigger note_reference_change after insert or update or delete on app.unmet_need_start
	for each statement execute function app.note_reference_change();
create trigger note_reference_change after insert or update or delete on app.unmet_need_quarter
	for each statement execute function app.note_reference_change();

create function app.quarter_of(at timestamptz) returns text
language sql stable set search_path = ''
as $$
	select to_char(at at time zone 'Europe/London', 'YYYY"-Q"Q')
$$;

-- {ok}, or `unknown_area`, `unknown_group`, `full`.
create function api.count_unmet_need(gss text, age_band text, tier text, category_group text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
	if not exists (select from app.area a where a.gss = count_unmet_need.gss) then
		return app.refuse('unknown_area');
	elsif not exists (select from app.category_group g where g.id = count_unmet_need.category_group) then
		return app.refuse('unknown_group');
	end if;
	insert into app.unmet_need as u (quarter, gss, age_band, tier, group_id, acts)
	values (
		app.quarter_of(now()), count_unmet_need.gss, count_unmet_need.age_band,
		count_unmet_need.tier, count_unmet_need.category_group, 1
	)
	on conflict on constraint unmet_need_pkey do update set acts = u.acts + 1 where u.acts < 100000;
	return case when found then jsonb_build_object('ok', true) else app.refuse('full') end;
end
$$;
revoke all on function api.count_unmet_need(text, text, text, text) from public;
grant execute on function api.count_unmet_need(text, text, text, text) to anon, authenticated, service_role;

-- {ok, quarters: [{quarter, counts: [{gss, tier, acts}]}], regions: [{code, members}]}: ended by an hour
-- and not yet published, each since counting began. For the job that publishes them.
create function api.unmet_need_to_publish(at timestamptz) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'quarters', (
		select coalesce(jsonb_agg(jsonb_build_object('quarter', q.quarter, 'counts', (
			select coalesce(jsonb_agg(jsonb_build_object('gss', c.gss, 'tier', c.tier, 'acts', c.acts)), '[]')
			from (
				select u.gss, u.tier, sum(u.acts) as acts from app.unmet_need u
				where u.quarter = q.quarter group by u.gss, u.tier
			) c
		)) order by q.quarter), '[]')
		from (
			select to_char(d, 'YYYY"-Q"Q') as quarter
			from app.unmet_need_start s,
				generate_series(
					date_trunc('quarter', s.counted_since::timestamp),
					(unmet_need_to_publish.at - interval '1 hour') at time zone 'Europe/London',
					interval '3 months'
				) d
			where d + interval '3 months' <= (unmet_need_to_publish.at - interval '1 hour') at time zone 'Europe/London'
		) q
		where not exists (select from app.unmet_need_quarter p where p.quarter = q.quarter)
	), 'regions', (
		-- None in a record that was never seeded.
		select coalesce(jsonb_agg(jsonb_build_object('code', r.id, 'members', (
			select coalesce(jsonb_agg(a.gss order by a.gss), '[]') from app.area a where a.region_id = r.id
		)) order by r.id), '[]') from app.region r
	))
$$;
revoke all on function api.unmet_need_to_publish(timestamptz) from public;
grant execute on function api.unmet_need_to_publish(timestamptz) to service_role;

-- {ok, published}: false where the quarter was published before; what stands is never replaced.
create function api.publish_unmet_need(quarter text, tables jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
	insert into app.unmet_need_quarter (quarter, tables)
	values (publish_unmet_need.quarter, publish_unmet_need.tables)
	on conflict on constraint unmet_need_quarter_pkey do nothing;
	return jsonb_build_object('ok', true, 'published', found);
end
$$;
revoke all on function api.publish_unmet_need(text, jsonb) from public;
grant execute on function api.publish_unmet_need(text, jsonb) to service_role;
