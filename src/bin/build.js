/**
 * Builds the site into build/: SvelteKit's server and pages, then the two entries that SvelteKit does
 * not know of: the server around its handler, and the thread the embedded database lives in.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { hashOfInputs, root, stampFile } from './site-build/inputs.js';

process.chdir(root);
rmSync(stampFile, { force: true });
// Taken before: what changes while building makes the build old.
const stamp = hashOfInputs();

await build({ logLevel: 'warn', build: { rollupOptions: { checks: { pluginTimings: false } } } });
await build({
	configFile: false,
	logLevel: 'warn',
	publicDir: false,
	build: {
		ssr: true,
		outDir: 'build',
		emptyOutDir: false,
		target: 'node22',
		sourcemap: true,
		rollupOptions: {
			input: {
				serve: join('src', 'bin', 'serve.ts'),
				'embedded-worker': join('src', 'lib', 'server', 'embedded', 'worker.ts')
			},
			output: {
				format: 'es',
				entryFileNames: '[name].js',
				chunkFileNames: 'server/entries/[name]-[hash].js'
			}
		}
	}
});
writeFileSync(stampFile, stamp);
console.log('Built. Start it with: npm start');
// Plugins may leave watchers behind that would keep the process.
process.exit(0);
