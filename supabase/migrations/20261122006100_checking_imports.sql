-- Starting a batch, writing its checked rows, and reading it.

create function api.start_import(file_name text, total integer, organization uuid default null, area text default null)
returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	made app.import_batch;
begin
	if not app.imports_for(organization, area) then
		return app.refuse('not_yours');
	end if;
	if total not between 1 and 10000 then
		return app.refuse('too_many_rows');
	end if;
	insert into app.import_batch (created_by, organization_id, gss, own, file_name, total)
	values (
		app.current_account(), organization, area,
		case when area is not null and (app.works_in('editor', area) or app.has_role('administrator')) then 'editor' else 'provider' end,
		left(file_name, 120), total
	) returning * into made;
	return jsonb_build_object('ok', true, 'id', made.id, 'own', made.own);
end
$$;

-- What rows are held against besides the published record: offers that wait for an editor, and
-- organisations of which nothing is published yet.
create function api.import_ground(organization uuid default null, area text default null) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not app.imports_for(organization, area) then
		return app.refuse('not_yours');
	end if;
	return jsonb_build_object(
		'ok', true,
		'organizations', (
			select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name)), '[]')
			from app.organization o where organization is null or o.id = organization
		),
		'versions', (
			select coalesce(jsonb_object_agg(v.service_id, v.version), '{}') from (
				select w.service_id, max(w.version) as version from app.service_version w
				join app.service s on s.id = w.service_id
				where organization is null or s.organization_id = organization
				group by w.service_id
			) v
		),
		'waiting', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'service_id', w.service_id, 'offer', w.document, 'base_version', w.base_version
			)), '[]')
			from (
				select distinct on (p.service_id) p.service_id, p.document, p.base_version from app.proposal p
				where p.state in ('submitted', 'approved')
					and case when organization is not null then p.organization_id = organization
						else app.areas_in(p.document) && array[area] end
				order by p.service_id, p.created_at desc
			) w
		)
	);
end
$$;

-- For the server's own key only: rows that it has checked.
create function api.store_import_rows(batch uuid, rows jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
	perform 1 from app.import_batch b where b.id = batch and b.state = 'checking' for update;
	if not found then
		return app.refuse('not_checking');
	end if;
	insert into app.import_row (batch_id, number, line, cells, outcome, service_id, base_version, changed, problems, offer)
		select batch, r.number, r.line, r.cells, r.outcome, r.service_id, r.base_version, r.changed, r.problems, nullif(r.offer, 'null')
		from jsonb_to_recordset(rows) as r (
			number integer, line integer, cells jsonb, outcome text, service_id uuid, base_version integer,
			changed text[], problems jsonb, offer jsonb
		);
	update app.import_batch b set
		created = b.created + n.created, changed = b.changed + n.changed,
		unchanged = b.unchanged + n.unchanged, refused = b.refused + n.refused,
		areas = array(select unnest(b.areas) union select unnest(n.areas) order by 1),
		touched_at = now()
	from (
		select count(*) filter (where value ->> 'outcome' = 'created') as created,
			count(*) filter (where value ->> 'outcome' = 'changed') as changed,
			count(*) filter (where value ->> 'outcome' = 'unchanged') as unchanged,
			count(*) filter (where value ->> 'outcome' = 'refused') as refused,
			array(
				select distinct gss from jsonb_array_elements(rows) row,
					unnest(app.areas_in(nullif(row -> 'offer', 'null'))) gss
			) as areas
		from jsonb_array_elements(rows)
	) n
	where b.id = batch;
	return jsonb_build_object('ok', true);
end
$$;

create function api.finish_import(batch uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
	update app.import_batch b set state = 'checked', touched_at = now()
	where b.id = batch and b.state = 'checking'
		and b.total = b.created + b.changed + b.unchanged + b.refused;
	return case when found then jsonb_build_object('ok', true) else app.refuse('not_checking') end;
end
$$;

-- What an organisation of a list is called: one may be named of which nothing is published yet.
create function app.organization_name(organization uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select to_jsonb(o.name) from app.organization o where o.id = organization
$$;

-- A batch as its pages show it.
create function app.import_summary(b app.import_batch) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'id', b.id, 'organization_id', b.organization_id,
		'organization', app.organization_name(b.organization_id), 'gss', b.gss, 'own', b.own, 'file_name', b.file_name,
		'state', b.state, 'total', b.total, 'created', b.created, 'changed', b.changed, 'unchanged', b.unchanged,
		'refused', b.refused, 'areas', to_jsonb(b.areas), 'created_at', b.created_at, 'touched_at', b.touched_at,
		'confirmed_at', b.confirmed_at, 'decided_at', b.decided_at, 'decision_reason', b.decision_reason,
		'publish_at', b.publish_at, 'finished_at', b.finished_at,
		'mine', app.imports_for(b.organization_id, b.gss), 'decides', app.edits_areas(b.areas)
	)
$$;

create function api.imports() returns jsonb
language sql stable security invoker set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'batches', coalesce(
		(select jsonb_agg(app.import_summary(b) order by b.created_at desc) from (
			select * from app.import_batch where state <> 'discarded' order by created_at desc limit 50
		) b), '[]'
	))
$$;

create function api.import_batch(batch uuid) returns jsonb
language sql stable security invoker set search_path = ''
as $$
	select coalesce((
		select jsonb_build_object(
			'ok', true, 'batch', app.import_summary(b),
			'done', (select count(*) from app.import_row r where r.batch_id = b.id and r.version is not null),
			'left_alone', (select count(*) from app.import_row r where r.batch_id = b.id and r.left_alone)
		)
		from app.import_batch b where b.id = batch
	), app.refuse('not_found'))
$$;

-- `wanted` is an outcome; 'proposed' stands for every row that creates or changes something.
create function api.import_rows(batch uuid, wanted text default null, beyond integer default 0, most integer default 50)
returns jsonb
language sql stable security invoker set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'rows', coalesce((
		select jsonb_agg(jsonb_build_object(
			'number', r.number, 'line', r.line, 'cells', r.cells, 'outcome', r.outcome, 'service_id', r.service_id,
			'base_version', r.base_version, 'changed', to_jsonb(r.changed), 'problems', r.problems, 'offer', r.offer,
			'organization', app.organization_name((r.offer -> 'organization' ->> 'id')::uuid), 'version', r.version
		) order by r.number)
		from (
			select * from app.import_row i
			where i.batch_id = batch and (wanted is null or i.outcome = wanted or (wanted = 'proposed' and i.offer is not null)) and i.number > beyond
			order by i.number limit least(most, 1000)
		) r
	), '[]'))
$$;

create function api.remember_mapping(headers text, columns text[]) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
	if app.current_account() is null or not exists (select from app.account a where a.id = app.current_account()) then
		return app.refuse('not_yours');
	end if;
	insert into app.import_mapping (account_id, headers, columns)
	values (app.current_account(), remember_mapping.headers, remember_mapping.columns)
	on conflict on constraint import_mapping_pkey do update set columns = excluded.columns, used_at = now();
	-- Twenty lists are more than anybody sends in turns.
	delete from app.import_mapping m where m.account_id = app.current_account() and m.headers not in (
		select n.headers from app.import_mapping n where n.account_id = app.current_account()
		order by n.used_at desc limit 20
	);
	return jsonb_build_object('ok', true);
end
$$;

create function api.remembered_mapping(headers text) returns jsonb
language sql stable security invoker set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'columns', (
		select to_jsonb(m.columns) from app.import_mapping m
		where m.account_id = (select app.current_account()) and m.headers = remembered_mapping.headers
	))
$$;

revoke all on function app.organization_name(uuid) from public;
grant execute on function app.organization_name(uuid), app.import_summary(app.import_batch) to authenticated;
revoke all on function api.start_import(text, integer, uuid, text), api.import_ground(uuid, text),
	api.store_import_rows(uuid, jsonb), api.finish_import(uuid), api.imports(), api.import_batch(uuid),
	api.import_rows(uuid, text, integer, integer), api.remember_mapping(text, text[]), api.remembered_mapping(text)
	from public;
grant execute on function api.start_import(text, integer, uuid, text), api.import_ground(uuid, text), api.imports(),
	api.import_batch(uuid), api.import_rows(uuid, text, integer, integer), api.remember_mapping(text, text[]),
	api.remembered_mapping(text) to authenticated;
grant execute on function api.store_import_rows(uuid, jsonb), api.finish_import(uuid) to service_role;
