/** The download path against a publisher that is slow, busy, cut off, or does not tell the truth. */
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchFeatures } from '../../../src/lib/server/official/feature-service.ts';
import { silent } from '../../../src/lib/server/official/progress.ts';
import { readDocument } from '../../../src/lib/server/official/read-source.ts';
import { openSource } from '../../../src/lib/server/official/source.ts';
import { boundaries } from '../../unit/domain/official/a-country.ts';
import { temporaryFolder } from '../embedded/fixture.ts';
import { aPublisher, type Fault, type Publisher } from './publisher.ts';

const { features } = boundaries();
/** No waiting in a test. */
const patience = { silentMs: 400, pausesMs: [1, 1, 1] };
const json = (document: object) => JSON.stringify(document);

let publisher: Publisher;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
	folder = await temporaryFolder();
});
afterEach(async () => {
	await publisher?.close();
	await folder.remove();
});
const fetched = async (fault?: Fault) => {
	publisher = await aPublisher(features, fault ? { fault } : {});
	return fetchFeatures(publisher.layer, silent, patience);
};
const refused = (work: Promise<unknown>): Promise<string> =>
	work.then(
		() => 'nothing was refused',
		(error: Error) => {
			if (error.name !== 'OfficialDataRefused') throw error;
			return error.message;
		}
	);
const isPage = (query: URLSearchParams) => query.has('resultOffset');

test('all pages come, though the publisher gives fewer than asked', async () => {
	const found = await fetched();
	expect(found).toHaveLength(features.length);
	expect(found.map(({ properties }) => properties)).toEqual(
		features.map(({ properties }) => properties)
	);
	// The layer, its count before and after, and four pages of seven.
	expect(publisher.asked()).toBe(3 + 4);
});

const PASSING: [string, Fault][] = [
	[
		'a 500 now and then',
		(_, response, asked) => {
			if (asked % 2 === 0) return false;
			response.writeHead(500).end('busy');
			return true;
		}
	],
	['an answer that does not come', (_, _response, asked) => asked === 4],
	[
		'an error with status 200',
		(_, response, asked) => {
			if (asked !== 4) return false;
			response.end(json({ error: { code: 504, message: 'Gateway timeout' } }));
			return true;
		}
	],
	[
		'a page cut off in the middle',
		(_, response, asked) => {
			if (asked !== 5) return false;
			response.end('{"type":"FeatureCollection","features":[{"type":"Fea');
			return true;
		}
	],
	[
		'a broken connection',
		(_, response, asked) => {
			if (asked !== 3) return false;
			response.destroy();
			return true;
		}
	],
	[
		'one empty page too early',
		(query, response, asked) => {
			if (!isPage(query) || asked !== 4) return false;
			response.end(json({ type: 'FeatureCollection', features: [] }));
			return true;
		}
	]
];
test.each(PASSING)('%s is lived through', async (_, fault) => {
	expect(await fetched(fault)).toHaveLength(features.length);
});

const page = (of: readonly object[], more = false) =>
	json({ type: 'FeatureCollection', features: of, exceededTransferLimit: more });
const LASTING: [string, Fault, RegExp][] = [
	[
		'500 for ever',
		(query, response) => {
			if (!isPage(query)) return false;
			response.writeHead(500).end();
			return true;
		},
		/could not be fetched in 4 tries: the publisher answers with 500/
	],
	['silence', (query) => isPage(query), /could not be fetched in 4 tries: no answer in time/],
	[
		'half of what it says that there is',
		(query, response) => {
			if (Number(query.get('resultOffset')) < 14) return false;
			response.end(page([]));
			return true;
		},
		/says that it has 23 features and gives 14: the download is not whole/
	],
	[
		'more than it says that there is',
		(query, response) => {
			if (!query.has('returnCountOnly')) return false;
			response.end(json({ count: 10 }));
			return true;
		},
		/says that it has 10 features and gives 14/
	],
	[
		'a number that changes on the way',
		(query, response, asked) => {
			if (!query.has('returnCountOnly') || asked < 4) return false;
			response.end(json({ count: 24 }));
			return true;
		},
		/says that it has 23, then 24, features/
	],
	[
		'the same page again and again',
		(query, response) => {
			if (!isPage(query)) return false;
			response.end(
				page(
					features.slice(0, 7).map((one, at) => ({ ...one, id: at })),
					true
				)
			);
			return true;
		},
		/the same features in two pages/
	],
	[
		'an error that another try does not mend',
		(_, response) => {
			response.end(json({ error: { code: 400, message: 'Invalid URL' } }));
			return true;
		},
		/refuses: Invalid URL/
	],
	[
		'a web page',
		(_, response) => {
			response.end('<html><title>Maintenance</title></html>');
			return true;
		},
		/answers with a web page/
	],
	[
		'another document',
		(query, response) => {
			if (!isPage(query)) return false;
			response.end(json({ rows: [] }));
			return true;
		},
		/something else than features/
	],
	[
		'nothing there',
		(_, response) => {
			response.writeHead(404).end();
			return true;
		},
		/answers with 404. Is the address right/
	]
];
test.each(LASTING)('%s is refused in words', async (_, fault, says) => {
	expect(await refused(fetched(fault))).toMatch(says);
});

describe('a file', () => {
	const open = async (path: string) => {
		publisher = await aPublisher(features);
		return openSource(`${publisher.origin}${path}`, folder.path, silent, patience);
	};
	test('comes whole', async () => {
		const source = await open('/file.geojson');
		expect(JSON.parse(await readFile(source.path, 'utf8')).features).toHaveLength(features.length);
	});
	test('that breaks off each time is refused', async () => {
		expect(await refused(open('/cut'))).toMatch(/could not be fetched in 4 tries/);
	});
	test('that is a web page is refused', async () => {
		const source = await open('/page');
		expect(await refused(readDocument(source))).toMatch(/web page and no data/);
	});
	test('is fetched by https, but for this machine', async () => {
		const ask = openSource('http://data.example/file.csv', folder.path, silent, patience);
		expect(await refused(ask)).toMatch(/is not an https address/);
	});
});
