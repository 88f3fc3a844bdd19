-- What the server needs to write a report, and how it keeps what it wrote. For the job only.

-- The snapshots a report may show as a trend: those up to its end, the newest of them, each with its figures.
create function app.trend_of(report app.annual_report) returns setof app.dated_snapshot
language sql stable set search_path = ''
as $$
	select s.* from app.dated_snapshot s
	where s.id in (report.from_snapshot, report.to_snapshot) or s.id in (
		select t.id from app.dated_snapshot t, app.dated_snapshot ends
		where ends.id = report.to_snapshot and t.taken_at <= ends.taken_at
		order by t.taken_at desc limit 24
	)
	order by s.taken_at
$$;

-- {ok, reports: [{id, region, from_snapshot, to_snapshot, inputs}]}: those that wait to be written and whose
-- snapshots have their figures.
create function api.reports_to_write() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'reports', coalesce(jsonb_agg(jsonb_build_object(
		'id', r.id, 'region', r.region_id, 'from_snapshot', r.from_snapshot, 'to_snapshot', r.to_snapshot,
		'inputs', r.inputs
	) order by r.asked_at), '[]'))
	from app.annual_report r
	where r.contents is null and not exists (select from app.trend_of(r) s where s.figures is null)
$$;
revoke all on function api.reports_to_write() from public;
grant execute on function api.reports_to_write() to service_role;

-- {ok, snapshots: [document]}: what a report shows as a trend, the oldest first.
create function api.report_snapshots(report uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'snapshots', (
		select coalesce(jsonb_agg(app.dated_snapshot_body(s.id) - 'entries' order by s.taken_at), '[]')
		from app.annual_report r, app.trend_of(r) s where r.id = report_snapshots.report
	))
$$;
revoke all on function api.report_snapshots(uuid) from public;
grant execute on function api.report_snapshots(uuid) to service_role;

-- {ok, kept}: false when a snapshot it was made from changed meanwhile, or it is written already.
-- `snapshots` is the hash of each, by id.
create function api.keep_report(report uuid, snapshots jsonb, method integer, contents jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.annual_report;
begin
	select * into known from app.annual_report r where r.id = keep_report.report for update;
	if not found or known.contents is not null or keep_report.snapshots is distinct from (
		select jsonb_object_agg(s.id, s.hash) from app.trend_of(known) s
	) then
		return jsonb_build_object('ok', true, 'kept', false);
	end if;
	update app.annual_report r set contents = keep_report.contents, method = keep_report.method,
		hash = app.hash_of(keep_report.contents), snapshots = keep_report.snapshots,
		state = case r.state when 'asked' then 'draft' else r.state end
	where r.id = known.id;
	update app.annual_report_redaction d set hash_after = app.hash_of(keep_report.contents)
		where d.report_id = known.id and d.hash_after is null;
	return jsonb_build_object('ok', true, 'kept', true);
end
$$;
revoke all on function api.keep_report(uuid, jsonb, integer, jsonb) from public;
grant execute on function api.keep_report(uuid, jsonb, integer, jsonb) to service_role;
