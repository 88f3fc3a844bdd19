-- What the public sees is a numbered picture. Every change to something public takes the next number
-- and notes which thing changed, so that a server can ask for "all that changed since".

create table app.publication_state (
	only_row boolean primary key default true check (only_row),
	version bigint not null default 0,
	changed_at timestamptz not null default now(),
	changed_in xid8
);
insert into app.publication_state default values;
alter table app.publication_state enable row level security;

create table app.publication (
	entity text not null check (entity in ('service', 'statement', 'reference')),
	id text not null,
	version bigint not null,
	primary key (entity, id)
);
create index publication_by_version on app.publication (version);
alter table app.publication enable row level security;

-- One number a transaction. The counter is one row on purpose: writers wait for each other here, so
-- numbers are handed out in the order in which changes become visible and no reader can miss one.
create function app.next_version() returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
	current_version bigint;
begin
	update app.publication_state
		set version = version + 1, changed_at = now(), changed_in = pg_current_xact_id()
		where changed_in is distinct from pg_current_xact_id();
	select version into current_version from app.publication_state;
	return current_version;
end
$$;

create function app.publish(entity_name text, entity_id text) returns void
language sql volatile set search_path = ''
as $$
	insert into app.publication (entity, id, version)
	values (entity_name, entity_id, app.next_version())
	on conflict (entity, id) do update set version = excluded.version
		where app.publication.version <> excluded.version
$$;

-- Trigger: the row belongs to an entity whose id stands in the column named by the second argument.
create function app.note_change() returns trigger
language plpgsql volatile set search_path = ''
as $$
declare
	id_before text;
	id_after text;
begin
	if tg_op <> 'INSERT' then
		id_before := to_jsonb(old) ->> tg_argv[1];
		perform app.publish(tg_argv[0], id_before);
	end if;
	if tg_op <> 'DELETE' then
		id_after := to_jsonb(new) ->> tg_argv[1];
		if id_after is distinct from id_before then
			perform app.publish(tg_argv[0], id_after);
		end if;
	end if;
	return null;
end
$$;

-- Reference tables change as a whole and rarely: one entry stands for all of them.
create function app.note_reference_change() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
	perform app.publish('reference', 'all');
	return null;
end
$$;
