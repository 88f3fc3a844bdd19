-- Directories of others that publish as Open Referral: where they are, what each reading of them found, and
-- their services as far as an editor has to look at them. What was sent is not kept: only what was understood.

create table app.feed (
	id uuid primary key default gen_random_uuid(),
	name text not null,
	address text not null,
	-- The council areas it may speak for; its editors see it.
	areas text[] not null,
	-- Whether a service that names no place is for those areas: an editor said so.
	assume_areas boolean not null default false,
	every_hours integer not null default 24,
	state text not null default 'active',
	-- Why the last reading was held back; an editor looks.
	suspicion text,
	-- An editor looked: the next reading is taken whatever it lacks.
	let_through boolean not null default false,
	-- Set when categories were named or a reading is wanted again of what is kept.
	reckon boolean not null default false,
	etag text,
	modified text,
	-- Counts of the last reading that was taken.
	counts jsonb,
	failures integer not null default 0,
	next_at timestamptz not null default now(),
	-- Until when a process works on it.
	held_until timestamptz,
	created_by uuid references app.account on delete set null,
	created_at timestamptz not null default now(),
	constraint feed_name check (length(btrim(name)) between 1 and 120),
	constraint feed_address check (address ~ '^https://[^\s@]+$' and length(address) <= 500),
	constraint feed_areas check (cardinality(areas) between 1 and 22),
	constraint feed_every_hours check (every_hours in (6, 24, 168)),
	constraint feed_state check (state in ('active', 'paused', 'quarantined')),
	constraint feed_suspicion check (suspicion in ('halved', 'no-areas', 'no-terms')),
	constraint feed_quarantine check ((state = 'quarantined') = (suspicion is not null))
);
create unique index feed_by_address on app.feed (address);
alter table app.feed enable row level security;

create table app.feed_run (
	id uuid primary key default gen_random_uuid(),
	feed_id uuid not null references app.feed on delete cascade,
	began_at timestamptz not null,
	ended_at timestamptz,
	-- read: taken; unchanged: nothing new since; quarantined: held back; failed: not read.
	outcome text,
	fault text,
	report jsonb,
	constraint feed_run_outcome check (outcome in ('read', 'unchanged', 'quarantined', 'failed')),
	constraint feed_run_fault check (length(fault) <= 40)
);
create index feed_run_by_feed on app.feed_run (feed_id, began_at desc);
alter table app.feed_run enable row level security;

create table app.feed_item (
	id uuid primary key default gen_random_uuid(),
	feed_id uuid not null references app.feed on delete cascade,
	-- The feed's own id of the service.
	external_id text not null,
	-- What is kept of it, and its hash: an entry that changes is looked at again.
	entry jsonb not null,
	hash text not null,
	-- What it would do, held against the record.
	reckoning jsonb not null,
	outcome text not null,
	-- The record it became; null until it was published.
	service_id uuid,
	-- What an editor decided of it as it is now.
	declined boolean not null default false,
	batch_id uuid references app.import_batch on delete set null,
	batch_row integer,
	seen_run uuid,
	-- In the last reading it was not there any more.
	gone boolean not null default false,
	constraint feed_item_outcome check (outcome in ('new', 'update', 'same', 'question', 'incomplete', 'waiting')),
	constraint feed_item_external check (length(external_id) between 1 and 200),
	constraint feed_item_hash check (hash ~ '^[0-9a-f]{64}$'),
	constraint feed_item_withheld check (not coalesce((entry ->> 'withheld')::boolean, false)
		or coalesce(jsonb_array_length(entry -> 'places'), 0) = 0),
	unique (feed_id, external_id)
);
create index feed_item_by_outcome on app.feed_item (feed_id, outcome, external_id);
create index feed_item_by_service on app.feed_item (service_id) where service_id is not null;
create index feed_item_by_batch on app.feed_item (batch_id) where batch_id is not null;
alter table app.feed_item enable row level security;

-- What a feed calls things, and which kind of help an editor said that is. Null and decided: none of ours.
create table app.feed_term (
	feed_id uuid not null references app.feed on delete cascade,
	list text not null,
	term text not null,
	name text not null,
	records integer not null default 0,
	category_id text references app.category on delete set null,
	decided boolean not null default false,
	primary key (feed_id, list, term)
);
alter table app.feed_term enable row level security;

-- Batches that were taken from a feed.
alter table app.import_batch add column feed_id uuid references app.feed on delete set null;

grant select on app.feed, app.feed_run, app.feed_item, app.feed_term to authenticated;
create policy "feeds of own areas" on app.feed for select to authenticated
	using ((select app.current_account()) is not null and app.edits_areas(areas));
create policy "readings of the feeds one may see" on app.feed_run for select to authenticated
	using (exists (select from app.feed f where f.id = feed_id));
create policy "services of the feeds one may see" on app.feed_item for select to authenticated
	using (exists (select from app.feed f where f.id = feed_id));
create policy "terms of the feeds one may see" on app.feed_term for select to authenticated
	using (exists (select from app.feed f where f.id = feed_id));

-- True for who may speak for every one of these areas: whoever adds or takes from a feed does.
create function app.edits_every_area(areas text[]) returns boolean
language sql stable security definer set search_path = ''
as $$
	select app.has_role('administrator') or (cardinality(areas) > 0 and not exists (
		select from unnest(areas) gss where not app.works_in('editor', gss)
	))
$$;
revoke all on function app.edits_every_area(text[]) from public;
grant execute on function app.edits_every_area(text[]) to authenticated;

create function app.feed_head(f app.feed) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'id', f.id, 'name', f.name, 'address', f.address, 'areas', to_jsonb(f.areas), 'assume_areas', f.assume_areas,
		'every_hours', f.every_hours, 'state', f.state, 'suspicion', f.suspicion, 'next_at', f.next_at,
		'mine', app.edits_every_area(f.areas),
		'last', (
			select jsonb_build_object('began_at', r.began_at, 'outcome', r.outcome, 'fault', r.fault)
			from app.feed_run r where r.feed_id = f.id and r.outcome is not null order by r.began_at desc limit 1
		),
		'items', (
			select coalesce(jsonb_object_agg(c.outcome, c.items), '{}') from (
				select i.outcome, count(*) as items from app.feed_item i
				where i.feed_id = f.id and not i.declined and not i.gone and i.batch_id is null group by i.outcome
			) c
		),
		'taken', (select count(*) from app.feed_item i where i.feed_id = f.id and i.batch_id is not null),
		'declined', (select count(*) from app.feed_item i where i.feed_id = f.id and i.declined),
		'gone', (select count(*) from app.feed_item i where i.feed_id = f.id and i.gone),
		'terms', (select count(*) from app.feed_term t where t.feed_id = f.id and not t.decided and t.records > 0)
	)
$$;
revoke all on function app.feed_head(app.feed) from public;
grant execute on function app.feed_head(app.feed) to authenticated;

create function api.feeds() returns jsonb
language sql stable security invoker set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'feeds', coalesce(
		(select jsonb_agg(app.feed_head(f) order by f.name, f.id) from app.feed f), '[]'
	))
$$;

-- One feed with its last readings, its terms, and what was taken from it.
create function api.feed(feed uuid) returns jsonb
language sql stable security invoker set search_path = ''
as $$
	select coalesce((
		select jsonb_build_object(
			'ok', true, 'feed', app.feed_head(f),
			'runs', (
				select coalesce(jsonb_agg(jsonb_build_object(
					'began_at', r.began_at, 'ended_at', r.ended_at, 'outcome', r.outcome, 'fault', r.fault, 'report', r.report
				) order by r.began_at desc), '[]')
				from (select * from app.feed_run x where x.feed_id = f.id and x.outcome is not null order by x.began_at desc limit 10) r
			),
			'terms', (
				select coalesce(jsonb_agg(jsonb_build_object(
					'list', t.list, 'id', t.term, 'name', t.name, 'records', t.records, 'category', t.category_id, 'decided', t.decided
				) order by t.records desc, t.list, t.name, t.term), '[]')
				from app.feed_term t where t.feed_id = f.id and (t.records > 0 or t.decided)
			),
			'batches', (
				select coalesce(jsonb_agg(jsonb_build_object(
					'id', b.id, 'state', b.state, 'total', b.total, 'created_at', b.created_at, 'publish_at', b.publish_at
				) order by b.created_at desc), '[]')
				from (select * from app.import_batch x where x.feed_id = f.id and x.state <> 'discarded' order by x.created_at desc limit 10) b
			)
		)
		from app.feed f where f.id = feed
	), app.refuse('not_found'))
$$;

-- Services of a feed by what they would do; 'declined' and 'gone' stand for those.
create function api.feed_items(feed uuid, wanted text, beyond text default '', most integer default 25, item uuid default null)
returns jsonb
language sql stable security invoker set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'items', coalesce((
		select jsonb_agg(jsonb_build_object(
			'id', i.id, 'external_id', i.external_id, 'entry', i.entry, 'reckoning', i.reckoning, 'outcome', i.outcome,
			'service_id', i.service_id, 'declined', i.declined, 'gone', i.gone, 'batch_id', i.batch_id
		) order by i.external_id)
		from (
			select * from app.feed_item x
			where x.feed_id = feed and (item is null or x.id = item) and x.external_id > beyond
				and (item is not null or case wanted
					when 'declined' then x.declined
					when 'gone' then x.gone
					else x.outcome = wanted and not x.declined and not x.gone and x.batch_id is null
				end)
			order by x.external_id limit least(most, 1000)
		) i
	), '[]'))
$$;

create function api.add_feed(name text, address text, areas text[], assume_areas boolean, every_hours integer) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	made uuid;
begin
	if not app.edits_every_area(areas) or exists (
		select from unnest(add_feed.areas) as wanted (gss) where not exists (select from app.area a where a.gss = wanted.gss)
	) then
		return app.refuse('not_allowed');
	end if;
	if exists (select from app.feed f where f.address = add_feed.address) then
		return app.refuse('known_already');
	end if;
	if (select count(*) from app.feed) >= 100 then
		return app.refuse('too_many');
	end if;
	insert into app.feed (name, address, areas, assume_areas, every_hours, created_by)
	values (btrim(add_feed.name), add_feed.address, add_feed.areas, add_feed.assume_areas, add_feed.every_hours, app.current_account())
	returning id into made;
	perform app.audit('feed added', 'import', made::text, null, jsonb_build_object('areas', to_jsonb(add_feed.areas)), null);
	return jsonb_build_object('ok', true, 'id', made);
end
$$;

-- `act`: pause, resume, fetch (now), release (a reading that was held back is taken), remove.
create function api.change_feed(feed uuid, act text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	f app.feed;
begin
	select * into f from app.feed x where x.id = feed for update;
	if f.id is null or not app.edits_areas(f.areas) then
		return app.refuse('not_found');
	end if;
	if not app.edits_every_area(f.areas) then
		return app.refuse('not_all_yours');
	end if;
	if act = 'remove' then
		delete from app.feed x where x.id = feed;
	elsif act = 'pause' then
		update app.feed x set state = 'paused', suspicion = null where x.id = feed;
	elsif act = 'resume' and f.state = 'paused' then
		update app.feed x set state = 'active', next_at = now(), failures = 0 where x.id = feed;
	elsif act = 'fetch' and f.state = 'active' then
		-- Asked for by hand: everything is read, also what the server says did not change.
		update app.feed x set next_at = now(), etag = null, modified = null where x.id = feed;
	elsif act = 'release' and f.state = 'quarantined' then
		update app.feed x set state = 'active', suspicion = null, let_through = true, next_at = now(), etag = null, modified = null
		where x.id = feed;
	else
		return app.refuse('not_now');
	end if;
	perform app.audit('feed ' || act, 'import', feed::text, null, null, null);
	return jsonb_build_object('ok', true);
end
$$;

-- Which kind of help each term is: [{list, id, category}], null for none of ours.
create function api.map_feed_terms(feed uuid, terms jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	f app.feed;
begin
	select * into f from app.feed x where x.id = feed for update;
	if f.id is null or not app.edits_areas(f.areas) then
		return app.refuse('not_found');
	end if;
	if not app.edits_every_area(f.areas) then
		return app.refuse('not_all_yours');
	end if;
	update app.feed_term t set category_id = m.category, decided = true
	from jsonb_to_recordset(terms) as m (list text, id text, category text)
	where t.feed_id = feed and t.list = m.list and t.term = m.id
		and (m.category is null or exists (select from app.category c where c.id = m.category));
	update app.feed x set reckon = true where x.id = feed;
	perform app.audit('feed terms named', 'import', feed::text, null, null, null);
	return jsonb_build_object('ok', true);
end
$$;

-- Not ours, or not wanted: stays so until the entry changes. `declined` false takes it back.
create function api.decline_feed_items(feed uuid, items uuid[], declined boolean default true) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	f app.feed;
	changed integer;
begin
	select * into f from app.feed x where x.id = feed;
	if f.id is null or not app.edits_areas(f.areas) then
		return app.refuse('not_found');
	end if;
	if not app.edits_every_area(f.areas) then
		return app.refuse('not_all_yours');
	end if;
	update app.feed_item i set declined = decline_feed_items.declined
	where i.feed_id = feed and i.id = any (items) and i.batch_id is null;
	get diagnostics changed = row_count;
	perform app.audit('feed items declined', 'import', feed::text, null,
		jsonb_build_object('items', changed, 'declined', decline_feed_items.declined), null);
	return jsonb_build_object('ok', true, 'items', changed);
end
$$;

revoke all on function api.feeds(), api.feed(uuid), api.feed_items(uuid, text, text, integer, uuid),
	api.add_feed(text, text, text[], boolean, integer), api.change_feed(uuid, text), api.map_feed_terms(uuid, jsonb),
	api.decline_feed_items(uuid, uuid[], boolean) from public;
grant execute on function api.feeds(), api.feed(uuid), api.feed_items(uuid, text, text, integer, uuid),
	api.add_feed(text, text, text[], boolean, integer), api.change_feed(uuid, text), api.map_feed_terms(uuid, jsonb),
	api.decline_feed_items(uuid, uuid[], boolean) to authenticated;
