import { beforeAll } from 'vitest';
import { clientFor, type SignedIn } from '../embedded/fixture.ts';
import type { Record } from '../record/describe-record.ts';
import { aPerson } from './people.ts';
import { aPlacedService, GWYNEDD, offerOf, saidByProvider, submitted } from './proposals.ts';

/** Who stands around a proposal: editors of its area and of another, a provider; and what they do. */
export function aDesk(record: Record) {
	const desk = {} as {
		editor: SignedIn;
		colleague: SignedIn;
		elsewhere: SignedIn;
		provider: SignedIn;
		service: { id: string; organization: string };
	};

	beforeAll(async () => {
		desk.service = await aPlacedService(record());
		desk.editor = await aPerson(record(), { role: 'editor', gss: GWYNEDD });
		desk.colleague = await aPerson(record(), { role: 'editor', gss: GWYNEDD });
		desk.elsewhere = await aPerson(record(), { role: 'editor', gss: 'W06000022' });
		desk.provider = await aPerson(record(), {
			role: 'member',
			organization: desk.service.organization
		});
	});

	return {
		desk,
		async call(who: SignedIn, name: string, args: object) {
			const { data, error } = await who.client.rpc(name, args);
			if (error) throw new Error(`${name}: ${error.code} ${error.message}`);
			return data;
		},
		/** An edit of the service that changes its web page. */
		anEdit: async (url = 'https://example.org/new') =>
			submitted(record(), {
				offer: { ...saidByProvider(await offerOf(record(), desk.service.id)), url },
				service: desk.service.id
			}),
		async rowOf(id: string) {
			const [row] = await record().sql<{ [column: string]: unknown }>(
				'select * from app.proposal where id = $1',
				[id]
			);
			return row!;
		},
		/** What is published when the minute of an approval is over. */
		async later(seconds = 61) {
			const { data } = await clientFor(record(), record().secretKey).rpc('publish_due', {
				at: new Date(Date.now() + seconds * 1000).toISOString()
			});
			return data;
		}
	};
}
