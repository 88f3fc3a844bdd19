import { get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { DEMO_ACCOUNTS, DEMO_DOMAIN } from '../../lib/domain/account/demo-accounts.ts';

/** What the terminal shows once the server answers: where, on which database, with how much in it. */
export async function greeting(
	server: Server,
	origin: URL,
	env: Record<string, string | undefined>
): Promise<string> {
	const services = await servicesRecorded(server);
	return [
		'',
		`Haenau is ready: ${origin.origin}`,
		env.SUPABASE_URL
			? `Database: Supabase at ${new URL(env.SUPABASE_URL).host}`
			: `Database: embedded, in ${resolve(env.DATA_DIR || '.data')} (for trying out and small offline use)`,
		services === null
			? 'Services recorded: not known yet, the database does not answer'
			: `Services recorded: ${services}`,
		...(env.SUPABASE_URL ? [] : howToSignIn(origin)),
		'Stop it with Ctrl+C.',
		''
	].join('\n');
}

/** The demo accounts of the embedded form, and how to get in with one. */
const howToSignIn = (origin: URL): string[] => [
	`To try out what people with a role see, ask for a link at ${origin.origin}/en/sign-in`,
	`and open it at ${origin.origin}/en/outbox (nothing is sent). The accounts, each @${DEMO_DOMAIN}:`,
	`  ${DEMO_ACCOUNTS.join(', ')}`
];

/** Asks the server itself, the way a monitor would. */
function servicesRecorded(server: Server): Promise<number | null> {
	const { address, port } = server.address() as AddressInfo;
	const host = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address;
	return new Promise((done) => {
		const request = get({ host, port, path: '/readyz', agent: false }, (response) => {
			let body = '';
			response.setEncoding('utf8').on('data', (text: string) => (body += text));
			response.on('end', () => done(servicesIn(body)));
		});
		request.on('error', () => done(null));
	});
}

function servicesIn(body: string): number | null {
	try {
		const { services } = JSON.parse(body) as { services?: unknown };
		return typeof services === 'number' ? services : null;
	} catch {
		return null;
	}
}
