-- Every version of a reference file that was ever loaded. The file itself stays in the data folder; one
-- of a kind is in use (app.reference_file), and a rollback goes back to the one it replaced.

alter table app.reference_file add column fetched_from text;
alter table app.reference_file add column rows integer constraint reference_file_rows check (rows >= 0);

create table app.reference_version (
	kind text not null constraint reference_version_kind check (kind ~ '^[a-z-]+$'),
	sha256 text not null constraint reference_version_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
	path text not null constraint reference_version_path check (path !~ '(^/|\.\.)'),
	source text not null,
	licence text not null,
	vintage text not null,
	-- Where it was fetched from, or the name of the file that was given.
	fetched_from text,
	rows integer constraint reference_version_rows check (rows >= 0),
	-- What the publisher's bytes hash to: ours hold the same in another form.
	source_sha256 text constraint reference_version_source_sha256 check (source_sha256 ~ '^[0-9a-f]{64}$'),
	loaded_at timestamptz not null default now(),
	-- What was in use when this came into use; null when nothing was.
	replaced text,
	primary key (kind, sha256)
);
alter table app.reference_version enable row level security;
create trigger note_reference_change after insert or update or delete on app.reference_version
	for each statement execute function app.note_reference_change();

-- Figures of authorities as an operator loaded them. Those of the version in use stand in the place of
-- the facts' own; seeding the facts again does not touch them.
create table app.official_figure (
	kind text not null default 'figures' constraint official_figure_kind check (kind = 'figures'),
	sha256 text not null,
	area text not null constraint official_figure_area check (area ~ '^W(06|92)[0-9]{6}$'),
	indicator text not null constraint official_figure_indicator check (indicator ~ '^[a-z0-9_]+$'),
	year text not null constraint official_figure_year check (btrim(year) <> ''),
	value numeric,
	standing text not null constraint official_figure_standing check (standing in ('published', 'derived', 'suppressed')),
	primary key (sha256, area, indicator),
	constraint official_figure_version foreign key (kind, sha256) references app.reference_version,
	constraint official_figure_suppressed check ((value is null) = (standing = 'suppressed'))
);
alter table app.official_figure enable row level security;
create trigger note_reference_change after insert or update or delete on app.official_figure
	for each statement execute function app.note_reference_change();
