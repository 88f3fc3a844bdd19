-- What the published picture says of official data: where each file is from, what else was loaded of its
-- kind, and the figures of authorities with those that were loaded in the place of the facts' own.

alter function app.reference_body() rename to reference_of_record;

create function app.need_body() returns jsonb
language sql stable set search_path = ''
as $$
	with loaded as (
		select g.area, g.indicator, g.year, g.value, g.standing, f.source
		from app.official_figure g
		join app.reference_file f on f.kind = 'figures' and f.sha256 = g.sha256
	), standing as (
		select * from loaded
		union all
		select n.area, n.indicator, n.year, n.value, n.standing, s.source
		from app.need_figure n
		join app.need_source s on s.id = n.source_id
		where not exists (select from loaded l where l.area = n.area and l.indicator = n.indicator)
	)
	select jsonb_agg(jsonb_build_object(
		'area', s.area, 'indicator', s.indicator, 'year', s.year, 'value', s.value,
		'standing', s.standing, 'source', s.source
	) order by s.area, s.indicator, s.year)
	from standing s
$$;

create function app.reference_files_body() returns jsonb
language sql stable set search_path = ''
as $$
	select coalesce(jsonb_agg(jsonb_build_object(
		'kind', f.kind, 'path', f.path, 'sha256', f.sha256, 'source', f.source,
		'licence', f.licence, 'vintage', f.vintage, 'address', f.fetched_from, 'rows', f.rows,
		'loaded_at', to_char(f.loaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
		'other_versions', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'sha256', v.sha256, 'vintage', v.vintage, 'rows', v.rows,
				'loaded_at', to_char(v.loaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
			) order by v.loaded_at desc, v.sha256), '[]')
			from app.reference_version v where v.kind = f.kind and v.sha256 <> f.sha256
		)
	) order by f.kind), '[]')
	from app.reference_file f
$$;

create function app.reference_body() returns jsonb
language sql stable set search_path = ''
as $$
	select app.reference_of_record()
		|| jsonb_build_object('need', app.need_body(), 'files', app.reference_files_body())
$$;
select app.publish('reference', 'all');
