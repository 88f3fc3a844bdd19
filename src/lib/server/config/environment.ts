import { resolve } from 'node:path';
import { z } from 'zod';
import type { Operator } from '../../domain/privacy/operator.ts';

const emptyIsUnset = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyIsUnset, schema.optional());

const environmentSchema = z
	.object({
		DATA_DIR: optional(z.string()),
		SUPABASE_URL: optional(z.url()),
		SUPABASE_PUBLISHABLE_KEY: optional(z.string()),
		SUPABASE_SECRET_KEY: optional(z.string()),
		FIRST_ADMIN_EMAIL: optional(z.email()),
		BASEMAP_STYLE_URL: optional(z.url()),
		SNAPSHOT_POLL_SECONDS: optional(z.coerce.number().min(1).max(3600)),
		LOG_LEVEL: optional(z.enum(['silent', 'error', 'warn', 'info', 'debug'])),
		OPERATOR_NAME: optional(z.string().trim().min(1)),
		OPERATOR_NAME_CY: optional(z.string().trim().min(1)),
		OPERATOR_CONTACT: optional(z.union([z.email(), z.url({ protocol: /^https?$/ })]))
	})
	.refine((env) => !env.OPERATOR_NAME || env.OPERATOR_CONTACT, {
		message: 'OPERATOR_NAME is set, so OPERATOR_CONTACT must be set too',
		path: ['OPERATOR_CONTACT']
	})
	.refine((env) => env.OPERATOR_NAME || (!env.OPERATOR_NAME_CY && !env.OPERATOR_CONTACT), {
		message: 'OPERATOR_CONTACT or OPERATOR_NAME_CY is set, so OPERATOR_NAME must be set too',
		path: ['OPERATOR_NAME']
	})
	.refine((env) => !env.SUPABASE_URL || env.SUPABASE_PUBLISHABLE_KEY, {
		message: 'SUPABASE_URL is set, so SUPABASE_PUBLISHABLE_KEY must be set too',
		path: ['SUPABASE_PUBLISHABLE_KEY']
	});

/** The environment as the application reads it. */
export type Environment = {
	dataDir: string;
	supabase:
		| { form: 'embedded' }
		| {
				form: 'hosted';
				url: string;
				publishableKey: string;
				/**
				 * Only for token issue, jobs and import; without it nobody can sign in and no job runs. A
				 * function, so that whatever prints the environment does not print it.
				 */
				secretKey: (() => string) | null;
		  };
	/** Who is made administrator at the start, when nobody else is yet. */
	firstAdminEmail: string | null;
	basemapStyleUrl: string | null;
	snapshotPollSeconds: number;
	logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
	/** Who runs this copy and answers for it; null until they have named themselves. */
	operator: Operator | null;
};

/** Reads the environment. Throws an error that names the variable at fault. */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
	const parsed = environmentSchema.safeParse(env);
	if (!parsed.success) {
		const problem = parsed.error.issues[0];
		throw new Error(`Environment, ${problem?.path.join('.')}: ${problem?.message}`);
	}
	const { SUPABASE_URL: url, SUPABASE_PUBLISHABLE_KEY: publishableKey } = parsed.data;
	const { SUPABASE_SECRET_KEY: secretKey } = parsed.data;
	const { OPERATOR_NAME: en, OPERATOR_NAME_CY: cy, OPERATOR_CONTACT: contact } = parsed.data;
	return {
		dataDir: resolve(parsed.data.DATA_DIR ?? '.data'),
		supabase:
			url && publishableKey
				? {
						form: 'hosted',
						url,
						publishableKey,
						secretKey: secretKey === undefined ? null : () => secretKey
					}
				: { form: 'embedded' },
		firstAdminEmail: parsed.data.FIRST_ADMIN_EMAIL ?? null,
		basemapStyleUrl: parsed.data.BASEMAP_STYLE_URL ?? null,
		snapshotPollSeconds: parsed.data.SNAPSHOT_POLL_SECONDS ?? 5,
		logLevel: parsed.data.LOG_LEVEL ?? 'info',
		operator: en && contact ? { name: { en, cy: cy ?? null }, contact } : null
	};
}
