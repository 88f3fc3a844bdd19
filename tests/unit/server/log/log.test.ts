import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** What the log writes while `code` runs in a process of its own, as its user sees it. */
function written(code: string): Record<string, unknown>[] {
	const log = new URL('../../../../src/lib/server/log/log.ts', import.meta.url).href;
	const program = `const { log } = await import(${JSON.stringify(log)}); ${code}`;
	const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
		encoding: 'utf8',
		env: { ...process.env, LOG_LEVEL: 'debug' }
	});
	return output
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('writes JSON lines with a level in words and a time, and nothing about the machine', () => {
	const [line] = written("log.info({ route: '/find', status: 200 }, 'request');");
	expect(line).toMatchObject({ level: 'info', route: '/find', status: 200, msg: 'request' });
	expect(line!.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
	expect(Object.keys(line!)).not.toEqual(expect.arrayContaining(['pid', 'hostname']));
});

it('writes no canary postcode: not in a message, an error, its stack, nor its cause', () => {
	const lines = written(`
		log.info('searched LL57 1TF');
		log.warn('searched %s', 'sa62 2qp');
		log.error({ err: new Error('no place CF401NT at 53.227654') }, 'failed for NP1%209AA');
		log.error({ err: new Error('outer', { cause: new Error('inner LL57 1TF') }) }, 'failed');
		log.error({ err: 'LL57 1TF' }, 'a text that was thrown');
		log.error(new Error('bare LL57 1TF'));
	`);
	const all = JSON.stringify(lines);
	expect(lines).toHaveLength(6);
	expect(all).not.toMatch(/1TF|1NT|2qp|9AA|53\.2276/i);
	expect(all).toContain('[postcode]');
	expect(lines[2]).toMatchObject({
		err: { name: 'Error', message: 'no place [postcode] at 53.22' }
	});
});
