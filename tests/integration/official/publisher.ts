/** A publisher's paged service, as ArcGIS answers, on this machine, with faults on demand. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export type Fault = (query: URLSearchParams, response: ServerResponse, asked: number) => boolean;

export type Publisher = {
	/** The layer's address. */
	layer: string;
	/** The same features as one file; `/page` is a web page, `/cut` breaks off. */
	origin: string;
	/** How many questions were asked. */
	asked(): number;
	close(): Promise<void>;
};

/** @param most features in a page, however many are asked for */
export async function aPublisher(
	features: readonly object[],
	{ most = 7, fault = () => false }: { most?: number; fault?: Fault } = {}
): Promise<Publisher> {
	let asked = 0;
	const answer = (request: IncomingMessage, response: ServerResponse): void => {
		const { pathname, searchParams } = new URL(request.url ?? '/', 'http://publisher');
		asked++;
		const say = (document: object) => {
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify(document));
		};
		if (pathname === '/page') return void response.end('<!DOCTYPE html><title>Data</title>');
		if (pathname === '/file.geojson' || pathname === '/cut') {
			const text = JSON.stringify({ type: 'FeatureCollection', features });
			response.setHeader('content-length', Buffer.byteLength(text));
			if (pathname === '/cut') {
				response.write(text.slice(0, text.length / 2));
				setTimeout(() => response.destroy(), 20);
				return;
			}
			return void response.end(text);
		}
		if (fault(searchParams, response, asked)) return;
		if (!pathname.endsWith('/query')) {
			return say({ objectIdField: 'OBJECTID', maxRecordCount: most });
		}
		if (searchParams.get('returnCountOnly')) return say({ count: features.length });
		const from = Number(searchParams.get('resultOffset'));
		const to = from + Math.min(most, Number(searchParams.get('resultRecordCount')));
		const page = features.slice(from, to).map((one, at) => ({ ...one, id: from + at + 1 }));
		say({
			type: 'FeatureCollection',
			features: page,
			...(to < features.length ? { properties: { exceededTransferLimit: true } } : {})
		});
	};
	const server = createServer(answer);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		origin,
		layer: `${origin}/arcgis/rest/services/Areas/FeatureServer/0?where=1%3D1`,
		asked: () => asked,
		close: () => {
			server.closeAllConnections();
			return new Promise((closed) => server.close(() => closed()));
		}
	};
}
