import { request, type IncomingHttpHeaders } from 'node:http';

/** An answer as it came over the wire: nothing is unpacked. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Asks for a page the way a browser would that accepts `encoding`. */
export function ask(origin: string, path: string, encoding: string): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const headers = { 'accept-encoding': encoding, accept: 'text/html,*/*' };
		const req = request(new URL(path, origin), { headers }, (res) => {
			const chunks: Buffer[] = [];
			res.on('data', (chunk: Buffer) => chunks.push(chunk));
			res.on('error', reject);
			res.on('end', () =>
				resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) })
			);
		});
		req.setTimeout(10_000, () => req.destroy(new Error(`${path} did not answer in 10 s`)));
		req.on('error', reject);
		req.end();
	});
}

/** The same, and an error unless the answer is there. */
export async function askForPage(origin: string, path: string, encoding: string): Promise<Answer> {
	const answer = await ask(origin, path, encoding);
	if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
	return answer;
}
