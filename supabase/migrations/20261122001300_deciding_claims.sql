-- Claims that an address alone does not prove: editors decide.

create function api.claims_to_decide() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not (app.has_role('editor') or app.has_role('administrator')) then
		return app.refuse('not_allowed');
	end if;
	return jsonb_build_object('ok', true,
		'waiting', coalesce((
			select jsonb_agg(jsonb_build_object(
				'id', c.id, 'email', c.email, 'note', c.note, 'asked_on', c.asked_at::date,
				'organization', jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'website', o.website),
				'members', (select count(*) from app.role_assignment r where r.organization_id = o.id and r.role = 'member'),
				'areas', array(
					select distinct a.gss from app.service s join app.service_area a on a.service_id = s.id
					where s.organization_id = o.id order by 1
				)
			) order by c.asked_at, c.id)
			from app.claim c join app.organization o on o.id = c.organization_id
			where c.state = 'waiting' and app.edits_organization(o.id)
		), '[]'),
		-- For whoever decides on their first offer.
		'new_organizations', coalesce((
			select jsonb_agg(jsonb_build_object(
				'id', o.id, 'name', o.name, 'kind', o.kind, 'website', o.website, 'email', c.email,
				'proved', c.proved, 'added_on', c.confirmed_at::date
			) order by c.confirmed_at desc, o.id)
			from app.claim c join app.organization o on o.id = c.organization_id
			where c.state = 'confirmed' and c.new_organization is not null and app.edits_organization(o.id)
		), '[]'));
end
$$;
revoke all on function api.claims_to_decide() from public;
grant execute on function api.claims_to_decide() to authenticated;

create function api.decide_claim(claim uuid, approve boolean, reason text default null) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	c app.claim;
begin
	if not (app.has_role('editor') or app.has_role('administrator')) then
		return app.refuse('not_allowed');
	end if;
	select * into c from app.claim k where k.id = claim for update;
	if c.id is null or c.organization_id is null then
		return app.refuse('gone');
	elsif not app.edits_organization(c.organization_id) then
		return app.refuse('not_allowed');
	elsif c.state <> 'waiting' then
		return app.refuse('already_decided');
	elsif approve and c.email = (select a.email from app.account a where a.id = app.current_account()) then
		return app.refuse('own_claim');
	elsif not approve and coalesce(btrim(reason), '') = '' then
		return app.refuse('needs_reason');
	end if;
	update app.claim k set state = case when approve then 'approved' else 'refused' end,
		decided_by = app.current_account(), decided_at = now(), decision_reason = left(btrim(reason), 1000)
		where k.id = claim;
	perform app.audit(case when approve then 'claim approved' else 'claim refused' end, 'claim', claim::text, null,
		jsonb_build_object('organization_id', c.organization_id), null);
	if not approve then
		perform app.queue_mail(c.email, c.locale, 'claim-refused', jsonb_build_object(
			'path', '/register/claim/' || c.organization_id, 'organization', app.claim_name(c), 'reason', left(btrim(reason), 1000)
		));
	end if;
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.decide_claim(uuid, boolean, text) from public;
grant execute on function api.decide_claim(uuid, boolean, text) to authenticated;

-- For the server's own key: approved claims whose link has not gone out. Whoever approves never sees it.
create function api.claims_to_link() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'claims', coalesce((
		select jsonb_agg(c.id order by c.decided_at) from app.claim c where c.state = 'approved' and c.token_hash is null
	), '[]'))
$$;
revoke all on function api.claims_to_link() from public;
grant execute on function api.claims_to_link() to service_role;

create function api.link_claim(claim uuid, token_hash text, path text, at timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	c app.claim;
begin
	update app.claim k set token_hash = link_claim.token_hash, token_until = at + interval '7 days'
		where k.id = claim and k.state = 'approved' and k.token_hash is null
		returning * into c;
	if c.id is null then
		return jsonb_build_object('ok', true, 'sent', false);
	end if;
	perform app.queue_mail(c.email, c.locale, 'claim-link',
		jsonb_build_object('path', path, 'organization', app.claim_name(c)), at);
	return jsonb_build_object('ok', true, 'sent', true);
end
$$;
revoke all on function api.link_claim(uuid, text, text, timestamptz) from public;
grant execute on function api.link_claim(uuid, text, text, timestamptz) to service_role;

-- Links that were not used go after 30 days, what was decided or confirmed after 90.
create function api.delete_old_claims(at timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	deleted integer;
begin
	delete from app.claim c where case
		when c.state = 'link' then c.asked_at < at - interval '30 days'
		when c.state = 'waiting' then false
		else coalesce(c.confirmed_at, c.decided_at) < at - interval '90 days'
	end;
	get diagnostics deleted = row_count;
	return jsonb_build_object('ok', true, 'deleted', deleted);
end
$$;
revoke all on function api.delete_old_claims(timestamptz) from public;
grant execute on function api.delete_old_claims(timestamptz) to service_role;
