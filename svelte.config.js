import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { contentSecurityPolicy } from './src/lib/server/http/content-security-policy.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ out: 'build', precompress: true }),
		csp: { mode: 'nonce', directives: contentSecurityPolicy },
		alias: {},
		// Nothing is put between a reader and the server unless they turn the copy of an area on.
		serviceWorker: { register: false },
		// A page keeps working across a deployment: the client asks now and then which version is live.
		version: { pollInterval: 0 }
	}
};
