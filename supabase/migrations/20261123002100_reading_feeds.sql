-- What the job does with feeds, with the server's own key: which are due, what they are held against, and
-- what came of reading them.

-- Feeds to read (`fetch`) or to hold against the record again (`reckon`), and holds them for ten minutes, so that
-- two processes read different ones. A process that dies leaves its feed to the next.
create function api.feeds_due(at timestamptz default now()) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	f app.feed;
	due jsonb := '[]';
	run uuid;
begin
	for f in select * from app.feed x
		where x.state <> 'paused' and (x.held_until is null or x.held_until <= at) and (x.reckon or (x.next_at <= at and x.state = 'active'))
		order by x.next_at limit 3 for update skip locked
	loop
		run := gen_random_uuid();
		update app.feed x set held_until = at + interval '15 minutes', reckon = false where x.id = f.id;
		if f.next_at <= at and f.state = 'active' then
			insert into app.feed_run (id, feed_id, began_at) values (run, f.id, at);
		end if;
		due := due || jsonb_build_object(
			'id', f.id, 'run', run, 'fetch', f.next_at <= at and f.state = 'active', 'address', f.address, 'areas', to_jsonb(f.areas),
			'assume_areas', f.assume_areas, 'etag', f.etag, 'modified', f.modified, 'counts', f.counts,
			'let_through', f.let_through
		);
	end loop;
	return jsonb_build_object('ok', true, 'feeds', due);
end
$$;

-- Who last spoke for each service: a provider, an editor, a feed; those not named, the public record.
create function app.voices() returns jsonb
language sql stable set search_path = ''
as $$
	select coalesce(jsonb_object_agg(v.id, v.voice), '{}') from (
		select s.id, case
			when p.source_type = 'provider' or exists (
				select from app.assurance a where a.service_id = s.id and a.role = 'provider'
			) then 'provider'
			when exists (select from app.assurance a where a.service_id = s.id and a.role = 'editor') or exists (
				select from app.service_version v where v.service_id = s.id and v.role = 'editor' and not exists (
					select from app.proposal q join app.import_batch b on b.id = q.batch_id
					where q.id = v.proposal_id and b.feed_id is not null
				)
			) then 'editor'
			when exists (select from app.feed_item i where i.service_id = s.id) then 'feed'
		end as voice
		from app.service s left join app.provenance p on p.service_id = s.id
	) v where v.voice is not null
$$;

-- What entries of a feed are held against. For the server's own key, and for whoever takes from the feed.
create function app.feed_ground(feed uuid) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'ok', true,
		'areas', (select to_jsonb(f.areas) from app.feed f where f.id = feed),
		'assume_areas', (select f.assume_areas from app.feed f where f.id = feed),
		'name', (select f.name from app.feed f where f.id = feed),
		'organizations', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name)), '[]') from app.organization o),
		'versions', (
			select coalesce(jsonb_object_agg(v.service_id, v.version), '{}') from (
				select w.service_id, max(w.version) as version from app.service_version w group by w.service_id
			) v
		),
		'voices', app.voices(),
		'waiting', (
			select coalesce(jsonb_agg(distinct p.service_id), '[]') from app.proposal p where p.state in ('submitted', 'approved')
		),
		'links', (
			select coalesce(jsonb_object_agg(i.external_id, i.service_id), '{}') from app.feed_item i
			where i.feed_id = feed and i.service_id is not null
		),
		'terms', (
			select coalesce(jsonb_agg(jsonb_build_object('list', t.list, 'id', t.term, 'category', t.category_id)), '[]')
			from app.feed_term t where t.feed_id = feed and t.category_id is not null
		)
	)
$$;

create function api.feed_ground(feed uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if app.current_account() is not null and not coalesce(
		(select app.edits_every_area(f.areas) from app.feed f where f.id = feed), false
	) then
		return app.refuse('not_found');
	end if;
	if not exists (select from app.feed f where f.id = feed) then
		return app.refuse('not_found');
	end if;
	return app.feed_ground(feed);
end
$$;

-- What is kept of a feed, for holding it against the record again.
create function api.kept_feed_items(feed uuid, beyond text default '') returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'items', coalesce((
		select jsonb_agg(jsonb_build_object('external_id', i.external_id, 'entry', i.entry) order by i.external_id)
		from (
			select * from app.feed_item x where x.feed_id = kept_feed_items.feed and not x.gone and x.batch_id is null
				and x.external_id > beyond
			order by x.external_id limit 500
		) i
	), '[]'))
$$;

-- Entries as they are now. One that changed is looked at again, whatever was decided of it before.
create function api.store_feed_items(feed uuid, run uuid, items jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
	if not exists (select from app.feed f where f.id = feed) then
		return app.refuse('not_found');
	end if;
	insert into app.feed_item (feed_id, external_id, entry, hash, reckoning, outcome, seen_run)
		select store_feed_items.feed, r.external_id, r.entry, r.hash, r.reckoning, r.outcome, run
		from jsonb_to_recordset(items) as r (external_id text, entry jsonb, hash text, reckoning jsonb, outcome text)
	on conflict on constraint feed_item_feed_id_external_id_key do update set
		entry = excluded.entry, hash = excluded.hash, reckoning = excluded.reckoning, outcome = excluded.outcome,
		seen_run = coalesce(excluded.seen_run, feed_item.seen_run), gone = false,
		declined = feed_item.declined and feed_item.hash = excluded.hash,
		-- What is under way is decided on its own page; what was published before may be brought up to date.
		batch_id = case when feed_item.service_id is null or feed_item.hash = excluded.hash then feed_item.batch_id end,
		batch_row = case when feed_item.service_id is null or feed_item.hash = excluded.hash then feed_item.batch_row end;
	return jsonb_build_object('ok', true);
end
$$;

-- The end of a reading. `result`: {outcome, fault, report, counts, etag, modified, suspicion, terms, complete}.
create function api.finish_feed_run(feed uuid, run uuid, result jsonb, at timestamptz default now()) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	f app.feed;
	came constant text := result ->> 'outcome';
begin
	select * into f from app.feed x where x.id = feed for update;
	if f.id is null then
		return app.refuse('not_found');
	end if;
	update app.feed_run r set ended_at = at, outcome = came, fault = result ->> 'fault', report = nullif(result -> 'report', 'null')
	where r.id = run;
	if came = 'read' then
		-- What is not in a whole reading any more: kept only where it became a record.
		if coalesce((result ->> 'complete')::boolean, false) then
			update app.feed_item i set gone = true
			where i.feed_id = feed and i.seen_run is distinct from run and i.service_id is not null;
			delete from app.feed_item i where i.feed_id = feed and i.seen_run is distinct from run and i.service_id is null
				and i.batch_id is null;
		end if;
		update app.feed_term t set records = 0 where t.feed_id = feed;
		insert into app.feed_term (feed_id, list, term, name, records)
			select finish_feed_run.feed, t.list, t.id, t.name, t.records
			from jsonb_to_recordset(coalesce(nullif(result -> 'terms', 'null'), '[]')) as t (list text, id text, name text, records integer)
		on conflict on constraint feed_term_pkey do update set name = excluded.name, records = excluded.records;
	end if;
	update app.feed x set
		held_until = null,
		failures = case when came = 'failed' then x.failures + 1 else 0 end,
		-- After a failure an hour, then longer, a day at most.
		next_at = case when came = 'failed'
			then at + least(interval '1 day', interval '1 hour' * power(2, least(x.failures, 5)))
			else at + interval '1 hour' * x.every_hours end,
		state = case when came = 'quarantined' then 'quarantined' else x.state end,
		suspicion = case when came = 'quarantined' then result ->> 'suspicion' else x.suspicion end,
		let_through = x.let_through and came = 'failed',
		counts = case when came = 'read' then result -> 'counts' else x.counts end,
		etag = case when came = 'read' then result ->> 'etag' else x.etag end,
		modified = case when came = 'read' then result ->> 'modified' else x.modified end
	where x.id = feed;
	return jsonb_build_object('ok', true);
end
$$;

-- Held against the record again, nothing read.
create function api.finish_feed_reckoning(feed uuid) returns jsonb
language sql volatile security definer set search_path = ''
as $$
	update app.feed x set held_until = null where x.id = feed;
	select jsonb_build_object('ok', true)
$$;

-- Readings are kept for 90 days.
create function api.forget_feed_runs(at timestamptz default now()) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	gone integer;
begin
	delete from app.feed_run r where r.began_at < at - interval '90 days';
	get diagnostics gone = row_count;
	return jsonb_build_object('ok', true, 'forgotten', gone);
end
$$;

revoke all on function api.feeds_due(timestamptz), api.feed_ground(uuid), api.kept_feed_items(uuid, text),
	api.store_feed_items(uuid, uuid, jsonb), api.finish_feed_run(uuid, uuid, jsonb, timestamptz),
	api.finish_feed_reckoning(uuid), api.forget_feed_runs(timestamptz) from public;
grant execute on function api.feeds_due(timestamptz), api.feed_ground(uuid), api.kept_feed_items(uuid, text),
	api.store_feed_items(uuid, uuid, jsonb), api.finish_feed_run(uuid, uuid, jsonb, timestamptz),
	api.finish_feed_reckoning(uuid), api.forget_feed_runs(timestamptz) to service_role;
grant execute on function api.feed_ground(uuid) to authenticated;
