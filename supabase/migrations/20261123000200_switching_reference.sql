-- Which version of a reference file is in use: switched in, rolled back, listed. For the server's own key.

-- A file that was there before versions were kept becomes one, so that a rollback finds it.
create function app.keep_version_in_use(wanted text) returns void
language sql volatile set search_path = ''
as $$
	insert into app.reference_version (kind, sha256, path, source, licence, vintage, fetched_from, rows, loaded_at)
		select f.kind, f.sha256, f.path, f.source, f.licence, f.vintage, f.fetched_from, f.rows, f.loaded_at
		from app.reference_file f where f.kind = wanted
	on conflict (kind, sha256) do nothing
$$;

-- Points the record to a version that is kept.
create function app.use_version(wanted text, hash text) returns void
language sql volatile set search_path = ''
as $$
	insert into app.reference_file (kind, path, sha256, source, licence, vintage, fetched_from, rows, loaded_at)
		select v.kind, v.path, v.sha256, v.source, v.licence, v.vintage, v.fetched_from, v.rows, v.loaded_at
		from app.reference_version v where v.kind = wanted and v.sha256 = hash
	on conflict (kind) do update set path = excluded.path, sha256 = excluded.sha256, source = excluded.source,
		licence = excluded.licence, vintage = excluded.vintage, fetched_from = excluded.fetched_from, rows = excluded.rows,
		loaded_at = excluded.loaded_at
$$;

-- Switches all of `versions` in at once: [{kind, sha256, path, source, licence, vintage, address, rows,
-- source_sha256, before}]. `before` is what was in use when the difference was shown; when that is no
-- longer so, nothing changes. `figures` are the rows of the kind of that name.
-- {ok, switched: [kind], already: [kind]}, or `changed_meanwhile`
create function api.switch_reference(versions jsonb, figures jsonb default '[]') returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	item jsonb;
	switched jsonb := '[]';
	already jsonb := '[]';
begin
	-- Those who switch wait for each other here, as all writers of the record do.
	perform from app.publication_state for update;
	if exists (
		select from jsonb_array_elements(versions) v
		left join app.reference_file f on f.kind = v.value ->> 'kind'
		where f.sha256 is distinct from v.value ->> 'before'
	) then
		return app.refuse('changed_meanwhile');
	end if;
	for item in select value from jsonb_array_elements(versions) loop
		if item ->> 'before' = item ->> 'sha256' then
			-- The same bytes: only what is said of them may be another.
			if exists (
				select from app.reference_file f where f.kind = item ->> 'kind' and (f.source, f.licence, f.vintage)
					is distinct from (item ->> 'source', item ->> 'licence', item ->> 'vintage')
			) then
				perform app.keep_version_in_use(item ->> 'kind');
				update app.reference_version v
					set source = item ->> 'source', licence = item ->> 'licence', vintage = item ->> 'vintage'
					where v.kind = item ->> 'kind' and v.sha256 = item ->> 'sha256';
				perform app.use_version(item ->> 'kind', item ->> 'sha256');
				switched := switched || jsonb_build_array(item ->> 'kind');
			else
				already := already || jsonb_build_array(item ->> 'kind');
			end if;
			continue;
		end if;
		perform app.keep_version_in_use(item ->> 'kind');
		insert into app.reference_version
				(kind, sha256, path, source, licence, vintage, fetched_from, rows, source_sha256, replaced)
			select v.kind, v.sha256, v.path, v.source, v.licence, v.vintage, item ->> 'address', v.rows, v.source_sha256,
				item ->> 'before'
			from jsonb_populate_record(null::app.reference_version, item) v
		on conflict (kind, sha256) do update set replaced = excluded.replaced;
		if item ->> 'kind' = 'figures' then
			insert into app.official_figure (sha256, area, indicator, year, value, standing)
				select item ->> 'sha256', g.area, g.indicator, g.year, g.value, g.standing
				from jsonb_populate_recordset(null::app.official_figure, figures) g
			on conflict (sha256, area, indicator) do nothing;
		end if;
		perform app.use_version(item ->> 'kind', item ->> 'sha256');
		switched := switched || jsonb_build_array(item ->> 'kind');
	end loop;
	return jsonb_build_object('ok', true, 'switched', switched, 'already', already);
end
$$;
revoke all on function api.switch_reference(jsonb, jsonb) from public;
grant execute on function api.switch_reference(jsonb, jsonb) to service_role;

-- Goes back, for each of `kinds`, to what its version in use replaced; to nothing where it replaced
-- nothing, but for the principal areas, without which there is no map.
-- {ok, switched: [{kind, from, to | null}]}, or `nothing_before`
create function api.rollback_reference(kinds text[]) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	used app.reference_version;
	switched jsonb := '[]';
begin
	perform from app.publication_state for update;
	for used in
		select v.* from app.reference_version v
		join app.reference_file f on f.kind = v.kind and f.sha256 = v.sha256
		where v.kind = any (kinds) and (v.replaced is not null or v.kind <> 'principal-areas')
		order by v.kind
	loop
		if used.replaced is null then
			delete from app.reference_file f where f.kind = used.kind;
		else
			perform app.use_version(used.kind, used.replaced);
		end if;
		switched := switched || jsonb_build_object('kind', used.kind, 'from', used.sha256, 'to', used.replaced);
	end loop;
	if jsonb_array_length(switched) = 0 then
		return app.refuse('nothing_before');
	end if;
	return jsonb_build_object('ok', true, 'switched', switched);
end
$$;
revoke all on function api.rollback_reference(text[]) from public;
grant execute on function api.rollback_reference(text[]) to service_role;

-- {ok, versions: [{kind, sha256, path, source, licence, vintage, address, rows, source_sha256, loaded_at,
-- replaced, in_use}]}, newest first within a kind; a file that is in use and was never loaded is one too.
create function api.reference_versions() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'versions', coalesce(jsonb_agg(jsonb_build_object(
		'kind', v.kind, 'sha256', v.sha256, 'path', v.path, 'source', v.source, 'licence', v.licence,
		'vintage', v.vintage, 'address', v.fetched_from, 'rows', v.rows, 'source_sha256', v.source_sha256,
		'loaded_at', to_char(v.loaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
		'replaced', v.replaced, 'in_use', v.in_use
	) order by v.kind, v.loaded_at desc, v.sha256), '[]'))
	from (
		select k.kind, k.sha256, k.path, k.source, k.licence, k.vintage, k.fetched_from, k.rows, k.source_sha256,
			k.loaded_at, k.replaced,
			exists (select from app.reference_file f where f.kind = k.kind and f.sha256 = k.sha256) as in_use
		from app.reference_version k
		union all
		select f.kind, f.sha256, f.path, f.source, f.licence, f.vintage, f.fetched_from, f.rows, null, f.loaded_at,
			null, true
		from app.reference_file f
		where not exists (
			select from app.reference_version k where k.kind = f.kind and k.sha256 = f.sha256
		)
	) v
$$;
revoke all on function api.reference_versions() from public;
grant execute on function api.reference_versions() to service_role;
