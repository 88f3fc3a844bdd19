-- Confirming a batch turns its rows into proposals, all of them or none. An editor's own list publishes
-- after a minute unless it is undone; any other waits for an editor, who decides it as one.

-- True when a service of the batch is no longer as it was when the file was checked.
create function app.import_is_stale(batch uuid) returns boolean
language sql stable set search_path = ''
as $$
	select exists (
		select from app.import_row r
		where r.batch_id = batch and r.outcome = 'changed' and r.version is null
			and app.current_version(r.service_id) <> r.base_version
	) or exists (
		-- A new service whose name came in by another way meanwhile.
		select from app.import_row r
		join app.service s on s.organization_id = (r.offer -> 'organization' ->> 'id')::uuid and s.published
			and (s.name ->> 'en' = r.offer -> 'name' ->> 'en' or s.name ->> 'cy' = r.offer -> 'name' ->> 'cy')
		where r.batch_id = batch and r.outcome = 'created' and r.version is null
	)
$$;

-- Whoever speaks for an organisation of the list, or sent it in for one, does not approve it.
create function app.is_own_import(batch uuid) returns boolean
language sql stable set search_path = ''
as $$
	select exists (
		select from app.import_batch b where b.id = batch and b.own = 'provider' and b.created_by = app.current_account()
	) or exists (
		select from (
			select distinct (r.offer -> 'organization' ->> 'id')::uuid as id from app.import_row r
			where r.batch_id = batch and r.offer is not null
		) o where app.is_member_of(o.id)
	)
$$;

create function api.confirm_import(batch uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	b app.import_batch;
begin
	select * into b from app.import_batch i where i.id = batch for update;
	if b.id is null or not app.imports_for(b.organization_id, b.gss) then
		return app.refuse('not_found');
	end if;
	-- A second press of the button finds the work done.
	if b.state in ('confirmed', 'approved', 'publishing', 'published') then
		return jsonb_build_object('ok', true, 'state', b.state);
	end if;
	if b.state <> 'checked' then
		return app.refuse('not_checked');
	end if;
	if b.created + b.changed = 0 then
		return app.refuse('nothing_to_do');
	end if;
	if app.import_is_stale(batch) then
		return app.refuse('record_moved');
	end if;
	-- One file at a time may speak of a service.
	if exists (
		select from app.import_row r join app.proposal p on p.service_id = r.service_id
		where r.batch_id = batch and r.outcome = 'changed' and p.state in ('submitted', 'approved')
	) then
		return app.refuse('others_wait');
	end if;
	update app.import_row r set service_id = coalesce(r.service_id, gen_random_uuid()), proposal_id = gen_random_uuid()
	where r.batch_id = batch and r.offer is not null;
	insert into app.proposal (
		id, reference, service_id, organization_id, kind, document, base_version, state, batch_id, own,
		created_by, submitted_by, submitted_at
	)
	select r.proposal_id, app.new_reference(), r.service_id, (r.offer -> 'organization' ->> 'id')::uuid, 'import', r.offer,
		r.base_version, 'submitted', batch, b.own, app.current_account(), app.current_account(), now()
	from app.import_row r where r.batch_id = batch and r.offer is not null order by r.number;
	update app.import_batch i set state = 'confirmed', confirmed_at = now() where i.id = batch;
	perform app.audit('import confirmed', 'import', batch::text, null,
		jsonb_build_object('created', b.created, 'changed', b.changed), null);
	-- An editor's own list needs no other editor, unless they speak for an organisation in it.
	if b.own = 'editor' and not app.is_own_import(batch) then
		perform app.approve_import(batch);
		return jsonb_build_object('ok', true, 'state', 'approved');
	end if;
	return jsonb_build_object('ok', true, 'state', 'confirmed');
end
$$;

-- Approved, and published a minute later. The proposals carry no time of their own: the batch does.
create function app.approve_import(batch uuid) returns void
language plpgsql volatile set search_path = ''
as $$
begin
	update app.proposal p set state = 'approved', decided_by = app.current_account(), decided_at = now(), updated_at = now()
	where p.batch_id = batch and p.state = 'submitted';
	update app.import_batch b set state = 'approved', decided_by = app.current_account(), decided_at = now(),
		publish_at = now() + interval '60 seconds'
	where b.id = batch;
	perform app.audit('import approved', 'import', batch::text, null, null, null);
end
$$;

-- True for an editor of every offer of the batch: each of its offers is for one of their areas.
create function app.edits_all_of(batch uuid) returns boolean
language sql stable set search_path = ''
as $$
	select not exists (
		select from (
			select distinct app.areas_in(r.offer) as areas from app.import_row r where r.batch_id = batch and r.offer is not null
		) a where not app.edits_areas(a.areas)
	)
$$;

create function api.decide_import(batch uuid, approve boolean, reason text default null) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	b app.import_batch;
begin
	select * into b from app.import_batch i where i.id = batch for update;
	if b.id is null or b.state in ('checking', 'checked', 'discarded') or not app.edits_areas(b.areas) then
		return app.refuse('not_found');
	end if;
	if not app.edits_all_of(batch) then
		return app.refuse('not_all_yours');
	end if;
	if b.state <> 'confirmed' then
		return app.refuse('already_decided');
	end if;
	if approve then
		if app.is_own_import(batch) then
			return app.refuse('own_offer');
		end if;
		if app.import_is_stale(batch) then
			return app.refuse('record_moved');
		end if;
		perform app.approve_import(batch);
		return jsonb_build_object('ok', true, 'state', 'approved');
	end if;
	if coalesce(btrim(reason), '') = '' then
		return app.refuse('reason_needed');
	end if;
	update app.proposal p set state = 'rejected', decision_reason = reason, decided_by = app.current_account(),
		decided_at = now(), updated_at = now()
	where p.batch_id = batch and p.state = 'submitted';
	update app.import_batch i set state = 'refused', decision_reason = reason, decided_by = app.current_account(),
		decided_at = now(), finished_at = now()
	where i.id = batch;
	-- Whoever sent it reads why, as with a single offer.
	perform app.queue_mail(a.email, a.locale, 'list-returned', jsonb_build_object(
		'path', '/register/import/' || batch::text, 'list', coalesce(b.file_name, to_char(b.created_at, 'YYYY-MM-DD')), 'reason', reason
	)) from app.account a where a.id = b.created_by;
	perform app.audit('import refused', 'import', batch::text, null, null, reason);
	return jsonb_build_object('ok', true, 'state', 'refused');
end
$$;

create function api.discard_import(batch uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
	update app.import_batch b set state = 'discarded', file_name = null, finished_at = now()
	where b.id = batch and b.state in ('checking', 'checked') and app.imports_for(b.organization_id, b.gss);
	if not found then
		return app.refuse('not_found');
	end if;
	delete from app.import_row r where r.batch_id = batch;
	return jsonb_build_object('ok', true);
end
$$;

-- Takes a batch back. What is not published yet is withdrawn at once, by whoever sent it or decides it.
-- What is published goes back to the versions before it, by an editor: the job does the work.
create function api.undo_import(batch uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	b app.import_batch;
begin
	select * into b from app.import_batch i where i.id = batch for update;
	if b.id is null or not (app.imports_for(b.organization_id, b.gss) or app.edits_areas(b.areas)) then
		return app.refuse('not_found');
	end if;
	if b.state in ('undoing', 'undone') then
		return jsonb_build_object('ok', true, 'state', b.state);
	end if;
	if b.state in ('confirmed', 'approved') then
		update app.proposal p set state = 'withdrawn', updated_at = now()
		where p.batch_id = batch and p.state in ('submitted', 'approved');
		update app.import_batch i set state = 'undone', publish_at = null, finished_at = now() where i.id = batch;
		perform app.audit('import withdrawn', 'import', batch::text, null, null, null);
		return jsonb_build_object('ok', true, 'state', 'undone');
	end if;
	if b.state not in ('publishing', 'published') then
		return app.refuse('nothing_to_undo');
	end if;
	if not (app.edits_areas(b.areas) and app.edits_all_of(batch)) then
		return app.refuse('editors_only');
	end if;
	update app.import_batch i set state = 'undoing' where i.id = batch;
	perform app.audit('import undone', 'import', batch::text, null, null, null);
	return jsonb_build_object('ok', true, 'state', 'undoing');
end
$$;

revoke all on function api.confirm_import(uuid), api.decide_import(uuid, boolean, text), api.discard_import(uuid),
	api.undo_import(uuid) from public;
grant execute on function api.confirm_import(uuid), api.decide_import(uuid, boolean, text), api.discard_import(uuid),
	api.undo_import(uuid) to authenticated;
