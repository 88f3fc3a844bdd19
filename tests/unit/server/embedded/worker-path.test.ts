import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { workerUrl } from '../../../../src/lib/server/embedded/worker-path.ts';

test('from source it is the source file; a named one goes first', () => {
	expect(workerUrl().pathname).toMatch(/\/src\/lib\/server\/embedded\/worker\.ts$/);
	expect(workerUrl('/srv/build/worker.js')).toEqual(pathToFileURL('/srv/build/worker.js'));
	const url = new URL('file:///srv/build/worker.js');
	expect(workerUrl(url)).toBe(url);
});
