-- What the published picture says beside the facts: declarations that stand, and unmet need.

alter function app.reference_body() rename to reference_of_facts;

create function app.reference_body() returns jsonb
language sql stable set search_path = ''
as $$
	select app.reference_of_facts() || jsonb_build_object(
		'declarations', (
			select coalesce(jsonb_agg(app.declaration_body(d) order by d.gss, d.tier_id, d.group_id), '[]')
			from app.declaration d where d.ended_at is null
		),
		'unmet_need', jsonb_build_object(
			'since', (select to_char(s.counted_since, 'YYYY-MM-DD') from app.unmet_need_start s),
			'quarters', (
				select coalesce(jsonb_agg(q.tables order by q.quarter), '[]') from app.unmet_need_quarter q
			)
		)
	)
$$;
select app.publish('reference', 'all');
