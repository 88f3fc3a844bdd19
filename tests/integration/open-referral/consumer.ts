/**
 * Another directory, which knows nothing of the feed but its description: it finds the paths and the
 * parameters there, holds every answer against the schema that the description gives, and follows links.
 */
import { byDescription, type Check } from '../../open-referral/validate.ts';
import type { BuiltServer } from '../server/built-server.ts';

type Operation = {
	operationId: string;
	parameters?: { $ref: string }[];
	responses: { [status: string]: unknown };
};
type Description = {
	servers: [{ url: string }];
	paths: { [path: string]: { get: Operation } };
	components: { parameters: { [name: string]: { name: string } } };
};
export type Entry = { readonly [field: string]: unknown };

export type Consumer = {
	description: Description;
	/** Every entry of a list, read to its end. Throws where an answer is not as described. */
	all(operation: string, parameters?: { [name: string]: string }): Promise<Entry[]>;
	one(operation: string, id: string): Promise<Entry>;
};

/** Begins from the root of a feed, as the standard says: the root names the description. */
export async function consumerOf(server: BuiltServer, root: string): Promise<Consumer> {
	const details = (await (await server.get(root)).json()) as { openapi_url: string };
	const description = (await (await fetch(details.openapi_url)).json()) as Description;
	const check = byDescription(description);
	const [{ url: base }] = description.servers;
	const find = (operation: string) => {
		const path = Object.keys(description.paths).find(
			(one) => description.paths[one]!.get.operationId === operation
		);
		if (!path) throw new Error(`The description has no ${operation}.`);
		return { path, operation: description.paths[path]!.get };
	};
	const schemaOf = (path: string): Check =>
		check(
			`/paths/${path.replaceAll('/', '~1')}/get/responses/200/content/application~1json/schema`
		);
	async function read(
		address: string,
		holds: Check
	): Promise<{ body: Entry; link: string | null }> {
		const answer = await fetch(address);
		if (answer.status === 429) {
			const seconds = Number(answer.headers.get('retry-after'));
			await new Promise((next) => setTimeout(next, seconds * 1_000));
			return read(address, holds);
		}
		if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`);
		const body = (await answer.json()) as Entry;
		const wrong = holds(body);
		if (wrong.length > 0) throw new Error(`${address}: ${wrong.slice(0, 5).join('; ')}`);
		return { body, link: answer.headers.get('link') };
	}
	return {
		description,
		async all(name, parameters = {}) {
			const { path, operation } = find(name);
			const known = (operation.parameters ?? []).map(
				({ $ref }) => description.components.parameters[$ref.split('/').at(-1)!]!.name
			);
			const unknown = Object.keys(parameters).filter((one) => !known.includes(one));
			if (unknown.length > 0) throw new Error(`${name} is not asked for ${unknown.join()}.`);
			const holds = schemaOf(path);
			const entries: Entry[] = [];
			let next: string | null = `${base}${path}?${new URLSearchParams(parameters)}`;
			let total = -1;
			while (next !== null) {
				const { body, link }: { body: Entry; link: string | null } = await read(next, holds);
				entries.push(...(body.contents as Entry[]));
				total = body.total_items as number;
				next = /<([^>]+)>; rel="next"/.exec(link ?? '')?.[1] ?? null;
			}
			if (entries.length !== total) throw new Error(`${name}: ${entries.length} of ${total}`);
			return entries;
		},
		async one(name, id) {
			const { path } = find(name);
			const { body } = await read(`${base}${path.replace('{id}', id)}`, schemaOf(path));
			return body;
		}
	};
}
