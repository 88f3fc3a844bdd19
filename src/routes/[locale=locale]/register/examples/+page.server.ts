import { randomUUID } from 'node:crypto';
import { read } from '$lib/domain/bilingual/bilingual';
import { ownExampleLine } from '$lib/views/good-practice/own-examples-view';
import { ownGround } from './own-example';

const TOLD = ['discard', 'withdraw'] as const;

export async function load(event) {
	const { locale } = event.locals;
	const { organization, mine, examples } = await ownGround(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	return {
		organization: read(organization.name, locale),
		others: mine.map(({ id, name }) => ({
			href: `/${locale}/register/examples?organization=${id}`,
			name: read(name, locale),
			current: id === organization.id
		})),
		lines: examples.map((example) => ownExampleLine(example, locale)),
		// Made for this page: pressing twice begins one example.
		begin: `/${locale}/register/examples/${randomUUID()}/edit?organization=${organization.id}`,
		told: TOLD.find((act) => act === event.url.searchParams.get('done')) ?? null
	};
}
