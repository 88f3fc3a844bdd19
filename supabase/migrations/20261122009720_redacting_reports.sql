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

-- What a report was given, without the words of `pattern`: everywhere, or only in those of its findings,
-- challenges and examples that say what `naming` matches.
create function app.inputs_without_words(inputs jsonb, pattern text, naming text) returns jsonb
language sql immutable set search_path = ''
as $$
	select coalesce(jsonb_object_agg(part.key, case
		when jsonb_typeof(part.value) = 'array' then (
			select coalesce(jsonb_agg(case
				when naming is not null and one.value::text !~* naming then one.value
				when one.value ? 'reference' then app.review_without_words(one.value, pattern)
				else app.without_place(one.value, pattern)
			end order by one.ordinality), '[]')
			from jsonb_array_elements(part.value) with ordinality one
		)
		when naming is null or part.value::text ~* naming then app.without_place(part.value, pattern)
		else part.value
	end), '{}')
	from jsonb_each(inputs) part
$$;

-- Puts "…" for what matches in what was written beside the snapshots, and has the reports written anew; with
-- `naming` only for what says that too.
create function app.redact_annual_report_texts(
	pattern text, reason text default 'location withheld', naming text default null
) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	redacting constant text := coalesce(current_setting('app.redacting', true), '');
	one app.annual_report;
begin
	for one in
		select * from app.annual_report r
		where r.inputs is distinct from app.inputs_without_words(r.inputs, pattern, naming)
			or r.changes::text ~* pattern and (naming is null or r.changes::text ~* naming)
			or naming is null and r.contents::text ~* pattern
		for update
	loop
		perform set_config('app.redacting', 'on', true);
		update app.annual_report r set inputs = app.inputs_without_words(r.inputs, pattern, naming),
			changes = case when naming is null or r.changes::text ~* naming then app.without_place(r.changes, pattern) else r.changes end
		where r.id = one.id;
		perform app.rewrite_annual_report(one.id, reason);
	end loop;
	perform set_config('app.redacting', redacting, true);
end
$$;
