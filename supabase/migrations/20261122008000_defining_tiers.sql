-- Wordings of the tiers are versions: an administrator adds one, and none is ever rewritten, because
-- services were placed by the wording of their day.

-- After, not before: what a wording may be is said first.
create trigger refuse_rewriting after update or delete on app.tier_definition
	for each row execute function app.refuse_rewriting();

-- {ok, tiers: [{id, definitions: [{version, definition, test, standing, source, valid_from, at, role, note}]}]},
-- the newest first. What came with the facts has no act behind it.
create function api.tier_definitions() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not app.has_role('administrator') then
		return app.refuse('not_allowed');
	end if;
	return jsonb_build_object('ok', true, 'tiers', (
		select jsonb_agg(jsonb_build_object('id', t.id, 'definitions', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'version', d.version, 'definition', d.definition, 'test', d.test, 'standing', d.standing,
				'source', d.source, 'valid_from', to_char(d.valid_from, 'YYYY-MM-DD'),
				'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'role', e.role, 'note', e.note
			) order by d.version desc), '[]')
			from app.tier_definition d
			left join app.audit_event e on e.entity = 'tier' and e.entity_id = d.tier_id
				and e.action = 'defined' and (e.after ->> 'version')::integer = d.version
			where d.tier_id = t.id
		)) order by t.position)
		from app.tier t
	));
end
$$;
revoke all on function api.tier_definitions() from public;
grant execute on function api.tier_definitions() to authenticated;

-- The next wording of a tier, made from the version that was looked at (`based_on`): one that somebody
-- else has replaced meanwhile is `outdated`.
create function api.define_tier(
	tier text, based_on integer, definition jsonb, test jsonb, standing text, source text, note text
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	held app.tier_definition;
	next_version integer;
begin
	if not app.has_role('administrator') then
		return app.refuse('not_allowed');
	end if;
	-- Two who define the same tier wait for each other here.
	perform from app.tier t where t.id = define_tier.tier for update;
	if not found then
		return app.refuse('gone');
	end if;
	select * into held from app.tier_definition d where d.tier_id = define_tier.tier order by d.version desc limit 1;
	if held.version is distinct from based_on then
		return app.refuse('outdated');
	elsif definition ->> 'en' is null or definition ->> 'cy' is null or test ->> 'en' is null or test ->> 'cy' is null then
		return app.refuse('needs_both_languages');
	elsif btrim(coalesce(note, '')) = '' then
		return app.refuse('needs_note');
	elsif length(definition::text) + length(test::text) + length(source) + length(note) > 10000 then
		return app.refuse('too_long');
	elsif (held.definition, held.test, held.standing, held.source)
		= (define_tier.definition, define_tier.test, define_tier.standing, define_tier.source) then
		return app.refuse('unchanged');
	end if;
	next_version := held.version + 1;
	insert into app.tier_definition (tier_id, version, definition, test, crosswalk, standing, source, valid_from)
	values (
		define_tier.tier, next_version, define_tier.definition, define_tier.test, held.crosswalk,
		define_tier.standing, define_tier.source, app.day_of(app.clock())
	);
	perform app.audit('defined', 'tier', define_tier.tier,
		jsonb_build_object('version', held.version, 'definition', held.definition, 'test', held.test,
			'standing', held.standing, 'source', held.source),
		jsonb_build_object('version', next_version, 'definition', define_tier.definition, 'test', define_tier.test,
			'standing', define_tier.standing, 'source', define_tier.source),
		btrim(note));
	return jsonb_build_object('ok', true, 'version', next_version);
end
$$;
revoke all on function api.define_tier(text, integer, jsonb, jsonb, text, text, text) from public;
grant execute on function api.define_tier(text, integer, jsonb, jsonb, text, text, text) to authenticated;
