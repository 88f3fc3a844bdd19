-- What is taken out of a snapshot is taken out of every report made from it: its contents go at once, and the
-- server writes them anew from what is left.

create function app.rewrite_annual_report(report uuid, reason text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	redacting constant text := coalesce(current_setting('app.redacting', true), '');
	known app.annual_report;
begin
	select * into known from app.annual_report r where r.id = report for update;
	if known.contents is null then
		return;
	end if;
	perform set_config('app.redacting', 'on', true);
	-- A draft was seen by nobody outside: it is written again as if it had just been asked for.
	if known.state = 'published' then
		insert into app.annual_report_redaction (report_id, reason, hash_before) values (known.id, reason, known.hash);
	end if;
	update app.annual_report r set contents = null, method = null, hash = null, snapshots = null,
		state = case r.state when 'draft' then 'asked' else r.state end
	where r.id = known.id;
	perform set_config('app.redacting', redacting, true);
end
$$;

create function app.redact_reports_of_snapshot() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
	perform app.rewrite_annual_report(r.id, new.reason) from app.annual_report r where r.snapshots ? new.snapshot_id::text;
	return null;
end
$$;
create trigger redact_reports_of_snapshot after insert on app.dated_redaction
	for each row execute function app.redact_reports_of_snapshot();

-- Puts "…" for what matches in what was written beside the snapshots, and has the reports written anew.
create function app.redact_annual_report_texts(pattern text, reason text default 'location withheld') returns void
language plpgsql volatile set search_path = ''
as $$
declare
	redacting constant text := coalesce(current_setting('app.redacting', true), '');
	one app.annual_report;
begin
	for one in
		select * from app.annual_report r
		where r.inputs::text ~* pattern or r.changes::text ~* pattern or r.contents::text ~* pattern
		for update
	loop
		perform set_config('app.redacting', 'on', true);
		update app.annual_report r set inputs = app.without_place(r.inputs, pattern),
			changes = app.without_place(r.changes, pattern)
		where r.id = one.id;
		perform app.rewrite_annual_report(one.id, reason);
	end loop;
	perform set_config('app.redacting', redacting, true);
end
$$;
