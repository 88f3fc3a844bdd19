import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { defineConfig } from 'vitest/config';
import { paraglideOptions } from './src/lib/i18n/paraglide-options.js';
import { readTexts } from './src/lib/i18n/texts/read-texts.ts';
import { countAwaiting, readReviewed } from './src/lib/i18n/texts/reviewed.ts';

const i18nFolder = fileURLToPath(new URL('./src/lib/i18n', import.meta.url));
const welshAwaitingReview = countAwaiting(
	await readTexts(i18nFolder),
	await readReviewed(i18nFolder)
);

/** Each file opens a database or a server of its own; two at a time is what two cores carry. */
const integration = { environment: 'node', testTimeout: 120_000, hookTimeout: 180_000 } as const;

export default defineConfig({
	plugins: [paraglideVitePlugin(paraglideOptions), sveltekit()],
	// Read by src/lib/i18n/awaiting-review.ts.
	define: { __WELSH_AWAITING_REVIEW__: JSON.stringify(welshAwaitingReview) },
	ssr: { external: ['@supabase/lite', '@electric-sql/pglite', 'pino', 'postgres'] },
	worker: { format: 'es' },
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						codeSplitting: {
							// What two pages share is one file: with a file a component a phone waits for fifty
							// requests before it may paint. The map stays apart, and comes after the paint.
							groups: [
								{ name: 'shared', minShareCount: 2, test: /^(?!.*(?:maplibre|lib\/map\/live))/ }
							]
						}
					}
				}
			}
		}
	},
	test: {
		env: { LOG_LEVEL: 'silent' },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.ts'],
					environment: 'node',
					// Property tests take their time on a busy machine; nothing here is a measurement.
					testTimeout: 30_000
				}
			},
			{
				extends: true,
				test: {
					...integration,
					name: 'integration',
					include: ['tests/integration/**/*.test.ts'],
					maxWorkers: 2
				}
			},
			{
				extends: true,
				test: {
					...integration,
					name: 'postgres',
					include: ['tests/integration/**/*.postgres.ts'],
					// Roles belong to the whole cluster: one file at a time.
					maxWorkers: 1,
					fileParallelism: false
				}
			}
		]
	}
});
