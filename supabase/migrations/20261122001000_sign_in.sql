-- For the server's own key only: whose account an address is, before a link is made for it. The
-- sign-in service would make an account for an address that has none.
create function api.account_of(email text) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'account', (
		select a.id from app.account a where a.email = lower(btrim(account_of.email))
	))
$$;
revoke all on function api.account_of(text) from public;
grant execute on function api.account_of(text) to service_role;
