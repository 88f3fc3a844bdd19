-- What the job does with batches: publishes those whose minute has passed, takes back those that were
-- undone, and forgets rows after 30 days. A second's work at a time, so that nobody waits behind it.

create function app.publish_import_row(r app.import_row, at timestamptz) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	p app.proposal;
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
end
$$;

-- The version before, exactly, as an editor's act: placements of all voices, where the record came from,
-- and without the check that the list stood for.
create function app.take_back_import_row(r app.import_row, at timestamptz) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	edited boolean := app.current_version(r.service_id) is distinct from r.version;
	earlier jsonb;
begin
	if not edited then
		delete from app.assurance a where a.id = r.check_id;
		if r.base_version = 0 then
			update app.service s set published = false where s.id = r.service_id;
			perform app.audit('taken back', 'service', r.service_id::text, null, null, null);
		else
			select v.document into earlier from app.service_version v
			where v.service_id = r.service_id and v.version = r.base_version;
			perform app.place_as_written(r.service_id, earlier);
			perform app.write_offer(r.service_id, earlier, 'editor', null, at);
			update app.provenance v set
				source_display = o.source_display, source_url = o.source_url, source_type = o.source_type, as_of = o.as_of,
				confidence = o.confidence, evidence = o.evidence, running_checked = o.running_checked, note = o.note
			from jsonb_populate_record(null::app.provenance, r.provenance) o
			where v.service_id = r.service_id and o.service_id is not null;
		end if;
		update app.proposal p set state = 'withdrawn', updated_at = at where p.id = r.proposal_id;
	end if;
	update app.import_row i set version = null, left_alone = edited where i.batch_id = r.batch_id and i.number = r.number;
end
$$;

-- Works on one batch for about a second. True when there is more to do.
create function app.work_on_import(b app.import_batch, at timestamptz) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
	r app.import_row;
	began constant timestamptz := clock_timestamp();
	undoing constant boolean := b.state = 'undoing';
begin
	if b.state = 'approved' and app.import_is_stale(b.id) then
		update app.proposal p set state = 'withdrawn', updated_at = at where p.batch_id = b.id and p.state = 'approved';
		update app.import_batch i set state = 'refused', decision_reason = 'record_moved', finished_at = at where i.id = b.id;
		return false;
	end if;
	begin
		for r in
			select i.* from app.import_row i left join app.proposal p on p.id = i.proposal_id
			where i.batch_id = b.id and i.offer is not null
				and case when undoing then i.version is not null else i.version is null and p.state = 'approved' end
			order by i.number
		loop
			if undoing then
				perform app.take_back_import_row(r, at);
			else
				perform app.publish_import_row(r, at);
			end if;
			if clock_timestamp() - began > interval '1 second' then
				set constraints all immediate;
				update app.import_batch i set state = case when undoing then 'undoing' else 'publishing' end, touched_at = at
				where i.id = b.id;
				return true;
			end if;
		end loop;
		set constraints all immediate;
	exception when integrity_constraint_violation or data_exception then
		if undoing then
			raise;
		end if;
		-- All or nothing: what this batch has published already is taken back.
		update app.proposal p set state = 'withdrawn', updated_at = at where p.batch_id = b.id and p.state = 'approved';
		update app.import_batch i set state = 'undoing', decision_reason = 'not_accepted' where i.id = b.id;
		return true;
	end;
	if undoing then
		update app.proposal p set state = 'withdrawn', updated_at = at where p.batch_id = b.id and p.state = 'approved';
	end if;
	update app.import_batch i set state = case when undoing then 'undone' else 'published' end, finished_at = at
	where i.id = b.id;
	return false;
end
$$;

create function api.run_imports(at timestamptz default now()) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	b app.import_batch;
	more boolean := false;
begin
	-- Two processes at once: each takes a batch that the other does not hold.
	select * into b from app.import_batch i
	where i.state in ('publishing', 'undoing') or (i.state = 'approved' and i.publish_at <= at)
	order by i.decided_at limit 1 for update skip locked;
	if b.id is not null then
		more := app.work_on_import(b, at) or exists (
			select from app.import_batch i
			where i.state in ('publishing', 'undoing') or (i.state = 'approved' and i.publish_at <= at)
		);
	end if;
	return jsonb_build_object('ok', true, 'worked', b.id is not null, 'more', more);
end
$$;

-- Rows are kept for an undo, and no longer; a check that was interrupted, or never confirmed, for a week.
create function api.forget_imports(at timestamptz default now()) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	gone integer;
begin
	update app.import_batch b set state = 'discarded', file_name = null, finished_at = at
	where b.state in ('checking', 'checked') and b.created_at < at - interval '7 days';
	delete from app.import_row r using app.import_batch b
	where b.id = r.batch_id and b.finished_at <= at - case when b.state = 'discarded' then interval '0' else interval '30 days' end;
	get diagnostics gone = row_count;
	update app.import_batch b set file_name = null where b.file_name is not null
		and b.finished_at < at - interval '30 days';
	return jsonb_build_object('ok', true, 'forgotten', gone);
end
$$;

revoke all on function api.run_imports(timestamptz), api.forget_imports(timestamptz) from public;
grant execute on function api.run_imports(timestamptz), api.forget_imports(timestamptz) to service_role;
