-- Takes in seed facts: one call, so one transaction; all of it or nothing.
-- batches: [{table, key: [columns], update: boolean, rows: [{column: value}]}]
-- Only the owner may call it (it lives in `app`).

create function app.take_in(batches jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	batch jsonb;
	columns text;
	keys text;
	changes text;
begin
	for batch in select value from jsonb_array_elements(batches) loop
		continue when jsonb_array_length(batch -> 'rows') = 0;
		-- Columns that no row names keep their defaults.
		select string_agg(format('%I', name), ', ' order by name) into columns
			from (select distinct jsonb_object_keys(value) as name from jsonb_array_elements(batch -> 'rows')) named;
		select string_agg(format('%I', value), ', ') into keys
			from jsonb_array_elements_text(batch -> 'key');
		select string_agg(format('%1$I = excluded.%1$I', name), ', ') into changes
			from (select distinct jsonb_object_keys(value) as name from jsonb_array_elements(batch -> 'rows')) named
			where not (batch -> 'key') ? name;
		execute format(
			'insert into app.%1$I (%2$s) select %2$s from jsonb_populate_recordset(null::app.%1$I, $1) on conflict %3$s',
			batch ->> 'table', columns,
			case when coalesce((batch ->> 'update')::boolean, false)
				then format('(%s) do update set %s', keys, changes)
				else 'do nothing' end
		) using batch -> 'rows';
	end loop;
end
$$;
revoke all on function app.take_in(jsonb) from public;
