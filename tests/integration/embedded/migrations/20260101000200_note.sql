create table app.note (
	id bigint generated always as identity primary key,
	owner uuid references auth.users (id) on delete cascade,
	body text not null
);
alter table app.note enable row level security;
grant select, insert on app.note to authenticated, service_role;

create policy "own notes are read" on app.note for select to authenticated
	using (owner = (select auth.uid()) or (select app.has_role('steward')));
create policy "own notes are written" on app.note for insert to authenticated
	with check (owner = (select auth.uid()));
