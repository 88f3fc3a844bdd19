-- What was done to the record: by which role, when, what, before and after. Rows are only ever added;
-- redaction (a location withheld later, an account erased) is the one act that may change them.

create table app.audit_event (
	id bigint generated always as identity primary key,
	at timestamptz not null default now(),
	-- Null when the server acted by itself, and after the account was erased.
	actor uuid,
	role text not null,
	action text not null,
	entity text not null,
	entity_id text not null,
	before jsonb,
	after jsonb,
	note text,
	constraint audit_entity check (entity in (
		'service', 'proposal', 'organization', 'account', 'claim', 'declaration', 'report', 'import', 'tier'
	))
);
create index audit_by_entity on app.audit_event (entity, entity_id, id);
alter table app.audit_event enable row level security;

create function app.refuse_rewriting() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
	if coalesce(current_setting('app.redacting', true), '') <> 'on' then
		raise exception using errcode = 'insufficient_privilege', message = 'history is only ever added to';
	end if;
	return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger refuse_rewriting before update or delete on app.audit_event
	for each row execute function app.refuse_rewriting();
create trigger refuse_emptying before truncate on app.audit_event
	for each statement execute function app.refuse_rewriting();

create function app.audit(action text, entity text, entity_id text, before jsonb, after jsonb, note text)
returns void
language sql volatile set search_path = ''
as $$
	insert into app.audit_event (actor, role, action, entity, entity_id, before, after, note)
	values (app.current_account(), app.acting_role(), action, entity, entity_id, before, after, note)
$$;

grant select on app.audit_event to authenticated;
create policy "what happened to a service: its editors and its provider" on app.audit_event
	for select to authenticated
	using (
		(select app.has_role('administrator'))
		or case when entity = 'service'
			then app.edits_service(entity_id::uuid) or app.provides_service(entity_id::uuid) else false end
	);
