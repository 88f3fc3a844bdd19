-- Polygons and other large reference data are versioned files on disk; the record keeps the pointer.

create table app.reference_file (
	kind text primary key check (kind ~ '^[a-z-]+$'),
	path text not null check (path !~ '(^/|\.\.)'),
	sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	source text not null,
	licence text not null,
	vintage text not null,
	loaded_at timestamptz not null default now()
);
alter table app.reference_file enable row level security;

create trigger note_reference_change after insert or update or delete on app.reference_file
	for each statement execute function app.note_reference_change();

-- Which seed facts this database has taken in, so that a start that changes nothing stays quick.
create table app.seed_fact (
	-- A service or statement of the facts that this database has taken in once. It never comes back by
	-- itself: what people changed or removed since stays changed and removed.
	fact_id text primary key check (fact_id ~ '^S[0-9]{3,}$')
);
alter table app.seed_fact enable row level security;

create table app.seed_run (
	fact_file text primary key,
	sha256 text not null,
	ran_at timestamptz not null default now()
);
alter table app.seed_run enable row level security;
