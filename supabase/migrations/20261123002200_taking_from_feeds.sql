-- Taking services from a feed makes a batch as a list does: an editor's act, public after a minute, undone as one.

-- The batch of some services of a feed, and the organisations that are not recorded yet. Its rows are written by
-- the server (store_import_rows), tied to their items (tie_feed_items), and confirmed like any list.
create function api.start_feed_batch(feed uuid, total integer, organizations jsonb default '[]') returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	f app.feed;
	made uuid;
begin
	select * into f from app.feed x where x.id = feed for update;
	if f.id is null or not app.edits_areas(f.areas) then
		return app.refuse('not_found');
	end if;
	if not app.edits_every_area(f.areas) then
		return app.refuse('not_all_yours');
	end if;
	if f.state = 'quarantined' then
		return app.refuse('quarantined');
	end if;
	if total not between 1 and 1000 then
		return app.refuse('too_many_rows');
	end if;
	insert into app.organization (id, name, kind)
		select o.id, o.name, o.kind from jsonb_to_recordset(organizations) as o (id uuid, name jsonb, kind text)
		on conflict (id) do nothing;
	insert into app.import_batch (created_by, gss, own, file_name, total, feed_id)
	values (app.current_account(), f.areas[1], 'editor', left(f.name, 120), total, feed)
	returning id into made;
	return jsonb_build_object('ok', true, 'id', made);
end
$$;

-- For the server's own key: which item each row is of. [{item, number}]; refused where one is under way elsewhere.
create function api.tie_feed_items(batch uuid, items jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	tied integer;
begin
	update app.feed_item i set batch_id = tie_feed_items.batch, batch_row = t.number
	from jsonb_to_recordset(items) as t (item uuid, number integer), app.import_batch b
	where i.id = t.item and b.id = tie_feed_items.batch and b.feed_id = i.feed_id and b.state in ('checking', 'checked')
		and (i.batch_id is null or i.batch_id = b.id);
	get diagnostics tied = row_count;
	return case when tied = jsonb_array_length(items) then jsonb_build_object('ok', true)
		else app.refuse('under_way') end;
end
$$;

revoke all on function api.start_feed_batch(uuid, integer, jsonb), api.tie_feed_items(uuid, jsonb) from public;
grant execute on function api.start_feed_batch(uuid, integer, jsonb) to authenticated;
grant execute on function api.tie_feed_items(uuid, jsonb) to service_role;

-- A row of a feed's batch names the feed as its source: where nobody else spoke, and never as a check.
create or replace function app.publish_import_row(r app.import_row, at timestamptz) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	p app.proposal;
	f app.feed;
	checks constant uuid[] := array(select a.id from app.assurance a where a.service_id = r.service_id);
begin
	select * into p from app.proposal x where x.id = r.proposal_id and x.state = 'approved' for update;
	if p.id is null then
		return;
	end if;
	update app.import_row i set provenance = (select to_jsonb(v) from app.provenance v where v.service_id = r.service_id)
	where i.batch_id = r.batch_id and i.number = r.number;
	perform app.publish_proposal(p, at);
	update app.proposal x set state = 'published', published_at = at, updated_at = at, revision = x.revision + 1
	where x.id = p.id;
	update app.import_row i set version = app.current_version(r.service_id), check_id = (
		select a.id from app.assurance a where a.service_id = r.service_id and a.id <> all (checks) limit 1
	)
	where i.batch_id = r.batch_id and i.number = r.number;
	select x.* into f from app.feed x join app.import_batch b on b.feed_id = x.id where b.id = r.batch_id;
	if f.id is not null then
		update app.feed_item i set service_id = r.service_id where i.batch_id = r.batch_id and i.batch_row = r.number;
		update app.provenance v set source_display = f.name, source_url = substring(f.address from '^https://[^/?#]+') || '/',
			as_of = (
				select i.entry ->> 'as_of' from app.feed_item i where i.batch_id = r.batch_id and i.batch_row = r.number
			), confidence = 'low', evidence = 'feed', running_checked = false
		where v.service_id = r.service_id and v.source_type = 'import' and (r.base_version = 0 or v.evidence = 'feed');
	end if;
end
$$;

-- What was taken back, refused or never confirmed waits in its feed again.
create function app.loose_feed_items() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
	update app.feed_item i set batch_id = null, batch_row = null,
		service_id = case when r.base_version = 0 and not r.left_alone then null else i.service_id end
	from app.import_row r
	where i.batch_id = new.id and r.batch_id = new.id and r.number = i.batch_row;
	update app.feed_item i set batch_id = null, batch_row = null where i.batch_id = new.id;
	update app.feed f set reckon = true where f.id = new.feed_id;
	return null;
end
$$;
create trigger loose_feed_items after update of state on app.import_batch
	for each row when (new.feed_id is not null and new.state in ('undone', 'refused', 'discarded') and old.state <> new.state)
	execute function app.loose_feed_items();
