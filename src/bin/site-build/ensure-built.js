import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isBuilt, root } from './inputs.js';

/** Builds when the build is missing or older than what it is made from. Ends the process on failure. */
export function ensureBuilt() {
	if (isBuilt()) return;
	console.log('Building the site. This takes up to a minute, and only after a change.');
	const script = join(root, 'src', 'bin', 'build.js');
	const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' });
	if (status !== 0) {
		console.error('The site could not be built; the lines above say why.');
		process.exit(1);
	}
}
