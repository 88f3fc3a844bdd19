/**
 * A directory of somebody else's, as the keepers' server finds it: https, on this machine. The built server
 * reads feeds from public hosts alone and has no setting for anything else; `directory-network.ts`, loaded
 * before it, is what leads this one name here.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** The name that the directory has for the server under test. */
export const DIRECTORY = 'directory.haenau.example';
/** What its certificate is made out to. */
export const CERTIFIED = 'feeds.test';
const GWYNEDD = 'W06000002';

export const pem = (name: 'cert' | 'key'): string =>
	readFileSync(fileURLToPath(new URL(`../integration/feeds/${name}.pem`, import.meta.url)), 'utf8');

/** The address of a feed of a test's own. `like` is the name of a record that it seems to mean. */
export const feedAddress = (kind: 'whole' | 'shrinks' | 'broken', own: string, like = ''): string =>
	`https://${DIRECTORY}/${kind}/${encodeURIComponent(own)}?${new URLSearchParams({ like })}`;

const aRecord = (id: string, name: string, more: object = {}) => ({
	id,
	name,
	description: '<p>Help &amp; company for parents, <b>weekly</b>.</p>',
	url: 'www.seren.example/help',
	status: 'active',
	assured_date: '2026-05-01',
	organization: { id: 'o1', name: `${name.split(' ')[0]} Cymru` },
	service_areas: [{ name: 'Gwynedd', uri: `http://statistics.data.gov.uk/id/${GWYNEDD}` }],
	attributes: [
		{
			link_type: 'need',
			taxonomy_term: { id: 't1', name: 'Parents and babies', taxonomy: 'Needs' }
		}
	],
	...more
});

/** Three to take, one without a kind of help, one that may be a record, and one in England. */
const whole = (own: string, like: string) => [
	...[1, 2, 3].map((nth) => aRecord(`f${nth}`, `${own} ${nth}`)),
	aRecord('g1', `${own} <i>open</i>`, { attributes: [] }),
	...(like === '' ? [] : [aRecord('q1', like, { organization: { id: 'o9', name: 'Another' } })]),
	aRecord('e1', `${own} England`, {
		service_areas: [],
		locations: [{ postal_code: 'DN15 6NL', city: 'Scunthorpe' }]
	})
];

/** Starts it; its port and how to end it. */
export async function startDirectory(): Promise<{ port: number; stop(): Promise<void> }> {
	const read = new Map<string, number>();
	const server = createServer({ key: pem('key'), cert: pem('cert') }, (request, response) => {
		const { pathname, searchParams } = new URL(request.url!, `https://${DIRECTORY}`);
		const [, kind, own] = pathname.split('/').map(decodeURIComponent);
		const nth = (read.get(pathname) ?? 0) + 1;
		read.set(pathname, nth);
		if (kind === 'broken') {
			response.writeHead(503).end();
			return;
		}
		const records = whole(own!, searchParams.get('like') ?? '');
		const contents = kind === 'shrinks' && nth > 1 ? records.slice(0, 1) : records;
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(JSON.stringify({ contents, last_page: true, total_items: contents.length }));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.address() as AddressInfo).port,
		stop: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			})
	};
}
