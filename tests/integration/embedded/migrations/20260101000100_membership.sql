create table app.membership (
	user_id uuid not null references auth.users (id) on delete cascade,
	role text not null check (role in ('editor', 'steward')),
	primary key (user_id, role)
);
alter table app.membership enable row level security;
grant select on app.membership to service_role;

create function app.has_role(wanted text) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (
		select from app.membership
		where membership.user_id = (select auth.uid()) and membership.role = wanted
	)
$$;
grant execute on function app.has_role(text) to authenticated;
