/** Compiles the messages and writes SvelteKit's types: what checks and tests need before they run. */
import { spawnSync } from 'node:child_process';
import { compile } from '@inlang/paraglide-js';
import { paraglideOptions } from '../lib/i18n/paraglide-options.js';

await compile(paraglideOptions);
const kit = spawnSync('svelte-kit', ['sync'], { stdio: 'inherit' });
process.exit(kit.status ?? 1);
