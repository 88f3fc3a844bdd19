/** What the access matrix is played on: two organisations, two areas, and everybody there is. */
import { createHash, randomUUID } from 'node:crypto';
import type { EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';
import { clientFor, signIn, type ApiClient } from '../embedded/fixture.ts';

/** Everybody who can ask, in the order of the matrix's columns. */
export const ACTORS = [
	'visitor',
	'no-role',
	'member',
	'member-else',
	'editor',
	'editor-else',
	'commiss',
	'steward',
	'reviewer',
	'admin',
	'server'
] as const;
export type Actor = (typeof ACTORS)[number];

/** An organisation with a service at one area. */
export type Side = { service: string; organization: string; area: string };

export type Scene = Side & {
	sql: EmbeddedSupabase['sql'];
	clients: Record<Actor, ApiClient>;
	/** Account ids; null for the two that are none. */
	accounts: Record<Actor, string | null>;
	/** The same of somebody else; the scene's own side is what everybody asks about. */
	elsewhere: Side;
	/** A furnished batch of the own side. */
	batch: string;
	/** The furnished feed of the own side. */
	feed: string;
	/** Every furnished proposal. */
	kept: string[];
	/** Puts a row into a table of `app`; its id. Values that are objects become jsonb. */
	put(table: string, row: { [column: string]: unknown }): Promise<string>;
	one<Row>(text: string, params?: unknown[]): Promise<Row>;
};

type Roles = Partial<Record<Actor, { role: string; organization?: string; gss?: string }>>;

/** Makes accounts with real sessions, and rows of both sides in every table that people work with. */
export async function setScene(db: EmbeddedSupabase): Promise<Scene> {
	const { sql } = db;
	const one = async <Row>(text: string, params: unknown[] = []): Promise<Row> =>
		(await sql<Row>(text, params))[0]!;
	const sides = await sql<Side>(
		`select distinct on (min(a.gss)) s.id::text as service, s.organization_id::text as organization, min(a.gss) as area
		from app.service s join app.service_area a on a.service_id = s.id
		where s.published and not s.location_withheld and s.status = 'active'
		group by s.id having count(*) = 1 order by min(a.gss), s.id`
	);
	const here = sides[0]!;
	const elsewhere = sides.find(({ organization }) => organization !== here.organization)!;
	const put: Scene['put'] = async (table, row) => {
		const columns = Object.keys(row);
		const values = columns.map((_, at) => `r.${columns[at]}`).join(', ');
		const { id } = await one<{ id: string }>(
			`insert into app.${table} (${columns.join(', ')}) select ${values}
			from jsonb_populate_record(null::app.${table}, $1::text::jsonb) r returning to_jsonb(${table}) ->> 'id' as id`,
			[JSON.stringify(row)]
		);
		return id;
	};

	const roles: Roles = {
		member: { role: 'member', organization: here.organization },
		'member-else': { role: 'member', organization: elsewhere.organization },
		editor: { role: 'editor', gss: here.area },
		'editor-else': { role: 'editor', gss: elsewhere.area },
		commiss: { role: 'commissioner', gss: here.area },
		steward: { role: 'steward', gss: here.area },
		reviewer: { role: 'national_reviewer' },
		admin: { role: 'administrator' }
	};
	const clients = {
		visitor: clientFor(db, db.publishableKey),
		server: clientFor(db, db.secretKey)
	} as Record<Actor, ApiClient>;
	const accounts = { visitor: null, server: null } as Record<Actor, string | null>;
	for (const actor of ACTORS) {
		if (actor in clients) continue;
		const email = `${actor}@matrix.example`;
		const { id, client } = await signIn(db, email);
		await put('account', { id, email, locale: 'en', created_at: '2026-01-01T00:00:00Z' });
		const held = roles[actor];
		if (held) {
			await sql(
				`insert into app.role_assignment (account_id, role, organization_id, gss) values ($1, $2, $3, $4)`,
				[id, held.role, held.organization ?? null, held.gss ?? null]
			);
		}
		clients[actor] = client;
		accounts[actor] = id;
	}
	const scene: Scene = {
		sql,
		clients,
		accounts,
		...here,
		elsewhere,
		batch: '',
		feed: '',
		kept: [],
		put,
		one
	};
	await furnish(scene);
	return scene;
}

/** Words by which the furnished rows of either side are known in an answer. */
export const MARKS = { own: 'Xyzzyhere', other: 'Xyzzythere' } as const;

/** A row of each side, with its mark, in every table that people look into. */
async function furnish(scene: Scene): Promise<void> {
	for (const [mark, side, by] of [
		[MARKS.own, scene, 'member'],
		[MARKS.other, scene.elsewhere, 'member-else']
	] as const) {
		await props.report(scene, side, mark);
		await props.feedback(scene, side, mark);
		await props.declaration(scene, side, mark);
		await props.example(scene, 'sent', side, mark);
		const batch = await props.importBatch(scene, 'confirmed', { side, by, mark });
		if (by === 'member') scene.batch = batch;
		const feed = await props.feed(scene, side, mark);
		if (by === 'member') scene.feed = feed;
		scene.kept.push(
			await props.proposal(scene, 'submitted', { side, by, mark }),
			await props.proposal(scene, 'draft', { side, by, mark })
		);
		await props.claim(scene, 'waiting', { side, mark });
		await props.finding(scene, 'draft', mark);
		await scene.sql(
			`insert into app.service_version (service_id, version, document, published_at, role)
			values ($1, 1, app.offer_of($1) || jsonb_build_object('url', 'https://' || $2 || '.example'), now(), 'record')`,
			[side.service, mark]
		);
		await scene.sql(
			`insert into app.audit_event (role, action, entity, entity_id, note) values ('system', 'published', 'service', $1, $2)`,
			[side.service, mark]
		);
		await scene.sql(
			`insert into app.import_mapping (account_id, headers, columns) values ($1, $2, array[$3])`,
			[scene.accounts[by], 'ab'.repeat(32), mark]
		);
	}
}

/** Takes away what earlier calls brought, so that lists and queues hold what was furnished. */
export async function tidy({ sql, kept }: Scene): Promise<void> {
	const like = `like '%${MARKS.own.slice(0, 5)}%'`;
	await sql(
		`delete from app.example where own = 'provider' and not coalesce(draft::text, '') ${like}`
	);
	await sql(`delete from app.error_report where not coalesce(opening, '') ${like}`);
	await sql(`delete from app.feedback where not coalesce(helped, '') ${like}`);
	await sql('delete from app.proposal where not id = any ($1)', [kept]);
	await sql(`delete from app.claim where not coalesce(note, '') ${like}`);
	await sql(`delete from app.finding where not says::text ${like}`);
	await sql('delete from app.challenge');
	await sql(`delete from app.import_mapping where not columns::text ${like}`);
	await sql(`delete from app.feed where name not ${like}`);
	await sql(`delete from app.import_batch where not coalesce(file_name, '') ${like}`);
}

/** A row of each kind, on both sides or where told: fresh for every call, for a call may use it up. */
export const props = {
	/** The scene's service as parental advocacy, which it need not be otherwise. */
	advocacy: async ({ sql, service }: Scene) => {
		await sql(
			`insert into app.service_category (service_id, category_id, position)
			select $1, 'parent_adv_prof', max(position) + 1 from app.service_category where service_id = $1
			on conflict do nothing`,
			[service]
		);
		return service;
	},
	feedback: (
		scene: Scene,
		side: Side = scene,
		helped = 'She listened',
		code_hash = randomUUID().replaceAll('-', '').repeat(2)
	) =>
		scene.put('feedback', {
			id: randomUUID(),
			service_id: side.service,
			code_hash,
			locale: 'en',
			helped,
			consent_on: '2026-11-01',
			state: 'waiting'
		}),
	/** A snapshot of nothing, and a report of it in a state. */
	snapshot: async (scene: Scene) => {
		const { id } = await scene.one<{ id: string }>(
			`insert into app.dated_snapshot (taken_on, taken_at, reason, title, record_version, hash)
			values ('2026-01-01', '2026-01-01T00:00:00Z', 'asked',
				'{"en": "To try", "cy": null, "cy_state": "missing"}', 0, repeat('0', 64)) returning id`
		);
		return id;
	},
	annualReport: async (scene: Scene) =>
		scene.put('annual_report', {
			id: randomUUID(),
			reference: `R-${reference(6)}`,
			version: 1,
			to_snapshot: await props.snapshot(scene),
			state: 'draft',
			asked_at: '2026-01-01T00:00:00Z',
			inputs: {},
			contents: {},
			method: 1,
			hash: '1'.repeat(64),
			snapshots: {}
		}),
	report: (scene: Scene, side: Side = scene, mark: string | null = null) =>
		scene.put('error_report', {
			id: randomUUID(),
			reference: `R-${reference(6)}`,
			service_id: side.service,
			reason: 'phone',
			opening: mark,
			comment: 'for editors only',
			reported_at: '2026-11-01T00:00:00Z'
		}),
	declaration: async (scene: Scene, side: Side = scene, mark: string | null = null) => {
		const pair = await kind(scene, mark ? 0 : 1);
		await scene.sql(
			`update app.declaration set ended_at = now() where gss = $1 and tier_id = $2 and group_id = $3 and ended_at is null`,
			[side.area, pair.tier, pair.group]
		);
		const { id } = await scene.one<{ id: string }>(
			`insert into app.declaration (gss, tier_id, group_id, says, as_at, evidence)
			values ($1, $2, $3, 'complete', current_date, $4) returning id`,
			[side.area, pair.tier, pair.group, mark ?? 'the list of the council']
		);
		return id;
	},
	/** A finding of the area with its mark, and what a reviewer sends back of it. */
	finding: async (scene: Scene, state: 'draft' | 'open', mark = 'found') => {
		const says = { en: mark, cy: null, cy_state: 'missing' };
		const content = { area: scene.area, says, evidence: says, decision: says };
		const { id, seen } = await scene.one<{ id: string; seen: string }>(
			`insert into app.finding (reference, gss, says, evidence, decision, owner, due_on, state, published_on)
			values (app.short_reference('F'), $1, $2::text::jsonb, $2::text::jsonb, $2::text::jsonb, 'local authority',
				'2027-01-01', $3, case when $3 = 'open' then current_date end)
			returning id::text, app.finding_seen(finding) as seen`,
			[scene.area, JSON.stringify(says), state]
		);
		return { id, seen, content };
	},
	/** An open challenge of the area. */
	challenge: async (scene: Scene) => {
		const { tier, group } = await kind(scene, 4);
		const { id } = await scene.one<{ id: string }>(
			`insert into app.challenge (reference, gss, tier_id, group_id, claim, evidence, made_role, answer_by)
			values (app.short_reference('C'), $1, $2, $3, 'record-wrong',
				'{"en": "Seen", "cy": null, "cy_state": "missing"}', 'steward', '2027-01-01') returning id::text`,
			[scene.area, tier, group]
		);
		return id;
	},
	/** A feed of the area with one new service. */
	feed: async (scene: Scene, side: Side = scene, mark = 'feed') => {
		const feed = await scene.put('feed', {
			id: randomUUID(),
			name: mark,
			address: `https://${randomUUID()}.example/`,
			areas: [side.area],
			assume_areas: false,
			every_hours: 24,
			state: 'active',
			let_through: false,
			reckon: false,
			failures: 0,
			next_at: '2027-01-01T00:00:00Z',
			created_at: '2026-01-01T00:00:00Z'
		});
		await scene.sql(
			`insert into app.feed_item (feed_id, external_id, entry, hash, reckoning, outcome)
			values ($1, $2, jsonb_build_object('name', $2::text), repeat('0', 64), '{}', 'new')`,
			[feed, mark]
		);
		await scene.sql(
			`insert into app.feed_run (feed_id, began_at, outcome) values ($1, '2026-11-20T00:00:00Z', 'read')`,
			[feed]
		);
		await scene.sql(
			`insert into app.feed_term (feed_id, list, term, name) values ($1, '', $2, $2)`,
			[feed, mark]
		);
		return feed;
	},
	/** A list with one new service, in a state. */
	importBatch: async (
		scene: Scene,
		state: string,
		{ side = scene, by = 'member', mark = '' }: { side?: Side; by?: Actor; mark?: string } = {}
	) => {
		const { id } = await scene.one<{ id: string }>(
			`insert into app.import_batch (created_by, organization_id, own, file_name, state, total, created, areas)
			values ($1, $2, 'provider', $6, $3, 1, $4, array[$5]) returning id`,
			[
				scene.accounts[by],
				side.organization,
				state,
				state === 'checking' ? 0 : 1,
				side.area,
				`list${mark}.csv`
			]
		);
		if (state !== 'checking') {
			await scene.sql(
				`insert into app.import_row (batch_id, number, line, cells, outcome, offer)
				values ($1, 1, 2, '{}', 'created', app.offer_of($2) || jsonb_build_object('name', $3::text::jsonb))`,
				[id, side.service, JSON.stringify(named(mark))]
			);
		}
		return id;
	},
	/** An example of the member's organisation, or of the other's, that an editor is to look at. */
	example: async (scene: Scene, state = 'sent', side: Side = scene, mark = '') => {
		const { id } = await scene.one<{ id: string }>(
			`insert into app.example (organization_id, draft, state, sent_at)
			select $1, document || jsonb_build_object('services', '[]'::jsonb, 'needed', document -> 'title',
				'title', $3::text::jsonb), $2, case when $2 = 'sent' then now() end
			from app.example where reference = 'E001' returning id`,
			[side.organization, state, JSON.stringify(named(mark))]
		);
		return id;
	},
	/** An account that is nobody's in the matrix. */
	account: async (scene: Scene) => {
		const id = randomUUID();
		await scene.sql('insert into app.account (id, email) values ($1, $2)', [
			id,
			`${id}@matrix.example`
		]);
		return id;
	},
	role: async (scene: Scene) => {
		const { id } = await scene.one<{ id: string }>(
			`insert into app.role_assignment (account_id, role) values ($1, 'national_reviewer') returning id`,
			[await props.account(scene)]
		);
		return id;
	},
	/** A claim of the organisation, and the token of its link. */
	claim: async (
		scene: Scene,
		state: 'link' | 'waiting' | 'approved',
		{ side = scene, mark = null, account = null }: ClaimOf = {}
	) => {
		const token = hash(randomUUID());
		const { id } = await scene.one<{ id: string }>(
			`insert into app.claim (organization_id, email, locale, note, proved, state, token_hash, token_until, asked_at)
			select $1, coalesce((select email from app.account where id = $2), $3), 'en', $4, false, $5,
				case when $5 = 'link' then $6 end, case when $5 = 'link' then now() + interval '7 days' end, now()
			returning id`,
			[side.organization, account, `${randomUUID()}@matrix.example`, mark, state, token]
		);
		return { id, token };
	},
	mail: async (scene: Scene, state: 'queued' | 'failed' = 'queued') => {
		const { id } = await scene.one<{ id: string }>(
			`insert into app.mail_message (recipient, locale, template, state) values ('a@matrix.example', 'en', 'sign-in', $1) returning id`,
			[state]
		);
		return id;
	},
	/** A link for the member to confirm the service; the token that opens it. */
	confirmLink: async (scene: Scene) => {
		const token = randomUUID();
		await scene.sql(
			`insert into app.confirm_link (token_hash, service_id, version, account_id, created_at, expires_at)
			values ($1, $2, $3, $4, now(), now() + interval '30 days')`,
			[hash(token), scene.service, await version(scene), scene.accounts.member]
		);
		return token;
	},
	/** A proposal of the member's organisation, or of the other's, in a state. */
	proposal: async (
		scene: Scene,
		state = 'draft',
		{ service = null, own = 'provider', by = 'member', side = scene, mark = '' }: ProposalOf = {}
	) => {
		const { id } = await scene.one<{ id: string }>(
			`insert into app.proposal
				(reference, service_id, organization_id, kind, document, base_version, state, own, created_by, submitted_at, publish_at)
			select app.new_reference(), coalesce($1::uuid, gen_random_uuid()), $2, $3,
				app.offer_of($4::uuid) || jsonb_build_object('name', $8::text::jsonb), $5, $6, $7, $9,
				case when $6 in ('draft', 'withdrawn') then null else now() end,
				case when $6 = 'approved' then now() + interval '60 seconds' end
			returning id`,
			[
				service,
				side.organization,
				service ? 'edit' : 'new',
				side.service,
				service ? await version(scene) : 0,
				state,
				own,
				JSON.stringify(named(mark)),
				scene.accounts[by]
			]
		);
		return id;
	}
};
/** A name that nothing else has. */
const named = (mark = '') => ({
	en: `Proposal ${mark} ${reference(6)}`,
	cy: null,
	cy_state: 'missing'
});

type ClaimOf = { side?: Side; mark?: string | null; account?: string | null };
type ProposalOf = {
	service?: string | null;
	own?: 'provider' | 'editor';
	by?: Actor;
	side?: Side;
	mark?: string;
};

/** The nth kind of help that may be declared. */
export const kind = (scene: Scene, nth: number): Promise<{ tier: string; group: string }> =>
	scene.one(
		'select tier_id as tier, group_id as "group" from app.expected_pair order by 1, 2 offset $1 limit 1',
		[nth]
	);

/** The number of the version of the service that the public sees. */
export const version = async (scene: Scene): Promise<number> =>
	(await scene.one<{ n: number }>('select app.current_version($1) as n', [scene.service])).n;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const reference = (length: number): string =>
	Array.from(
		{ length },
		() => '23456789ABCDEFGHJKMNPQRSTVWXYZ'[Math.floor(Math.random() * 30)]
	).join('');
