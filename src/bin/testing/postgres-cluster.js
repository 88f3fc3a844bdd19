import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { quietApt } from './find-chromium.js';
import { freePort } from './free-port.js';

/** Where PostgreSQL's programs are, newest version first; null when they are not installed. */
function findPrograms() {
	const debian = '/usr/lib/postgresql';
	const versions = existsSync(debian) ? readdirSync(debian) : [];
	const places = versions
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => join(debian, version, 'bin'))
		.concat((process.env.PATH ?? '').split(delimiter));
	return places.find((place) => existsSync(join(place, 'initdb'))) ?? null;
}

function installPrograms() {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
	console.log('No PostgreSQL found: installing the package postgresql.');
	spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
	const options = { stdio: /** @type {const} */ ('inherit'), env: quietApt() };
	spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql'], options);
	return findPrograms();
}

/** PostgreSQL refuses to run as root, so root lends its work to another user. */
function otherUser() {
	if (process.getuid?.() !== 0) return {};
	for (const name of ['postgres', 'nobody']) {
		const { status, stdout } = spawnSync('id', ['-u', name], { encoding: 'utf8' });
		const group = spawnSync('id', ['-g', name], { encoding: 'utf8' }).stdout;
		if (status === 0) return { uid: Number(stdout), gid: Number(group) };
	}
	return {};
}

/**
 * Starts a PostgreSQL of our own in a temporary folder, on this machine's own address only.
 * Throws a sentence when PostgreSQL is not to be had or does not start.
 * @returns {Promise<{ url: string, stop(): void }>}
 */
export async function startCluster() {
	const programs = findPrograms() ?? installPrograms();
	if (!programs) {
		throw new Error(
			'These tests need PostgreSQL and found none. Install it ("apt-get install postgresql"), or put initdb and pg_ctl on the PATH.'
		);
	}
	const folder = mkdtempSync(join(tmpdir(), 'haenau-postgres-'));
	const user = otherUser();
	if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
	/** @param {string} program @param {string[]} args */
	const run = (program, args) =>
		execFileSync(join(programs, program), args, {
			cwd: folder,
			stdio: ['ignore', 'ignore', 'inherit'],
			...user
		});
	const data = join(folder, 'data');
	const port = await freePort();
	const stop = () => {
		try {
			if (existsSync(join(data, 'postmaster.pid'))) {
				run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
			}
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	};
	try {
		run('initdb', ['-D', data, '-U', 'owner', '--auth=trust', '--encoding=UTF8', '--no-sync']);
		const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
		run('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-o', settings, '-w', 'start']);
	} catch (error) {
		stop();
		throw new Error('The temporary PostgreSQL did not start.', { cause: error });
	}
	return { url: `postgres://owner@127.0.0.1:${port}/postgres`, stop };
}
