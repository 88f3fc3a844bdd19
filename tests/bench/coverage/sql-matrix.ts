import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import postgres, { type Sql } from 'postgres';
import { quietApt } from '../../../src/bin/testing/find-chromium.js';
import { startCluster } from '../../../src/bin/testing/postgres-cluster.js';
import type { PlainWorld, Reached } from './plain-world.ts';

/** A PostgreSQL of the bench's own that works the matrix out in one statement. */
export type SqlMatrix = {
	/** "PostGIS 3.3 on PostgreSQL 15", or that only plain SQL was to be had. */
	name: string;
	load(world: PlainWorld): Promise<void>;
	/** Works the matrix out; the answer stays in the database but for its rows. */
	matrix(world: PlainWorld): Promise<Reached>;
	stop(): Promise<void>;
};

/** Starts it, with PostGIS where Debian's package is or can be installed. */
export async function sqlMatrix(): Promise<SqlMatrix> {
	const cluster = await startCluster();
	const sql = postgres(cluster.url, { max: 1, onnotice: () => {} });
	const stop = async () => {
		await sql.end({ timeout: 5 });
		cluster.stop();
	};
	try {
		const [server] = await sql<{ v: string }[]>`select current_setting('server_version') as v`;
		const version = server!.v.split('.')[0]!;
		const postgis = await withPostgis(sql, version);
		return {
			name: `${postgis ? `PostGIS ${postgis}` : 'plain SQL'} on PostgreSQL ${version}`,
			load: (world) => load(sql, world, postgis !== null),
			matrix: (world) => matrix(sql, world, postgis !== null),
			stop
		};
	} catch (error) {
		await stop();
		throw error;
	}
}

async function withPostgis(sql: Sql, version: string): Promise<string | null> {
	const create = async () => {
		await sql`create extension postgis`;
		return (await sql<{ v: string }[]>`select postgis_lib_version() as v`)[0]!.v;
	};
	try {
		return await create();
	} catch {
		if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
		const packages = [`postgresql-${version}-postgis-3`];
		const options = ['install', '-y', '-q', '--no-install-recommends'];
		spawnSync('apt-get', [...options, ...packages], { stdio: 'ignore', env: quietApt() });
		return create().catch(() => null);
	}
}

async function load(sql: Sql, world: PlainWorld, postgis: boolean): Promise<void> {
	const place = postgis ? 'st_setsrid(st_makepoint(x, y), 27700)' : 'point(x, y)';
	await sql.unsafe(`
		drop table if exists demand_point, service, service_kind, kind;
		create table demand_point (id int primary key, x float8, y float8, area int, rural bool,
			b0 float8, b1 float8, b2 float8, b3 float8);
		create table service (id int primary key, x float8, y float8, areas int, ages int,
			comes bool, remote bool);
		create table service_kind (service int, kind int, primary key (service, kind));
		create table kind (id int primary key, urban float8, rural float8);`);
	const points = world.points.map(({ x, y, area, rural, children }, id) => {
		const [b0 = 0, b1 = 0, b2 = 0, b3 = 0] = children;
		return { id, x, y, area, rural, b0, b1, b2, b3 };
	});
	const services = world.services.map(({ site, areas, ages, comes, remote }, id) => ({
		id,
		x: site?.x ?? null,
		y: site?.y ?? null,
		areas: [...areas].reduce((mask, area) => mask | (1 << area), 0),
		ages,
		comes,
		remote
	}));
	const kinds = world.services.flatMap((one, service) =>
		one.kinds.map((kind) => ({ service, kind }))
	);
	await insert(sql, 'demand_point', points);
	await insert(sql, 'service', services);
	await insert(sql, 'service_kind', kinds);
	await insert(
		sql,
		'kind',
		world.radii.map((radius, id) => ({ id, ...radius }))
	);
	await sql.unsafe(`
		alter table demand_point add at ${postgis ? 'geometry(point, 27700)' : 'point'};
		update demand_point set at = ${place};
		alter table service add at ${postgis ? 'geometry(point, 27700)' : 'point'};
		update service set at = ${place} where x is not null;
		create index on demand_point using gist (at);
		create index on demand_point (area);
		create index on service_kind (kind);`);
	for (const table of ['demand_point', 'service', 'service_kind', 'kind']) {
		await sql.unsafe(`vacuum analyze ${table}`);
	}
}

async function insert(sql: Sql, table: string, rows: readonly Record<string, unknown>[]) {
	for (let from = 0; from < rows.length; from += 5_000) {
		await sql`insert into ${sql(table)} ${sql(rows.slice(from, from + 5_000) as never)}`;
	}
}

/** Set-based: who reaches which point, ages united by kind and point, children added by area. */
async function matrix(sql: Sql, world: PlainWorld, postgis: boolean): Promise<Reached> {
	const near = postgis
		? `st_dwithin(p.at, s.at, greatest(k.urban, k.rural))
			and st_dwithin(p.at, s.at, case when p.rural then k.rural else k.urban end)`
		: `p.at <@ circle(s.at, greatest(k.urban, k.rural))
			and (p.x - s.x) ^ 2 + (p.y - s.y) ^ 2 <= (case when p.rural then k.rural else k.urban end) ^ 2`;
	const bands = (mask: string) =>
		[0, 1, 2, 3].map((band) => `p.b${band} * ((${mask} >> ${band}) & 1)`).join(' + ');
	const rows = await sql.unsafe<{ kind: number; area: number; in_person: number; any: number }[]>(`
		with offer as (
			select s.*, k.id as kind, k.urban, k.rural as country
			from service s join service_kind l on l.service = s.id join kind k on k.id = l.kind
		), hit as (
			select k.id as kind, p.id as point, s.ages as in_person, s.ages as any_way
			from service s
			join service_kind l on l.service = s.id
			join kind k on k.id = l.kind
			join demand_point p on ${near} and (s.areas >> p.area) & 1 = 1
			where s.at is not null
			union all
			select o.kind, p.id, case when o.comes then o.ages else 0 end, o.ages
			from offer o join demand_point p on (o.areas >> p.area) & 1 = 1
			where o.comes or o.remote
		), reach as (
			select kind, point, bit_or(in_person) as in_person, bit_or(any_way) as any_way
			from hit group by kind, point
		)
		select r.kind, p.area, sum(${bands('r.in_person')}) as in_person,
			sum(${bands('r.any_way')}) as any
		from reach r join demand_point p on p.id = r.point
		group by r.kind, p.area`);
	const reached = new Float64Array(world.radii.length * world.areas * 2);
	for (const { kind, area, in_person, any } of rows) {
		reached[2 * (kind * world.areas + area)] = in_person;
		reached[2 * (kind * world.areas + area) + 1] = any;
	}
	return reached;
}
