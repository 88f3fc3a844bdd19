-- Need figures of areas, each with its year and source. Suppressed, missing and zero differ.

create table app.need_source (
	id text primary key,
	source text not null
);
alter table app.need_source enable row level security;

create table app.need_figure (
	area text not null check (area ~ '^W(06|92)[0-9]{6}$'),
	indicator text not null check (indicator ~ '^[a-z0-9_]+$'),
	year text not null check (btrim(year) <> ''),
	value numeric,
	standing text not null check (standing in ('published', 'derived', 'suppressed')),
	source_id text not null references app.need_source,
	primary key (area, indicator, year),
	check ((value is null) = (standing = 'suppressed'))
);
comment on table app.need_figure is 'Children-looked-after figures mix years: never ranked across them.';
alter table app.need_figure enable row level security;

create trigger note_reference_change after insert or update or delete on app.need_source
	for each statement execute function app.note_reference_change();
create trigger note_reference_change after insert or update or delete on app.need_figure
	for each statement execute function app.note_reference_change();
