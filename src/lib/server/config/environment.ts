import { resolve } from 'node:path';
import { z } from 'zod';
import { parseAncestors } from '../../domain/embed/ancestors.ts';
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
		SMTP_URL: optional(z.url({ protocol: /^smtps?$/, hostname: /./ })),
		MAIL_FROM: optional(z.email()),
		ORIGIN: optional(z.url({ protocol: /^https?$/ })),
		PORT: optional(z.coerce.number().int().min(0).max(65535)),
		BASEMAP_STYLE_URL: optional(z.url()),
		EMBED_ANCESTORS: optional(
			z.string().refine((text) => parseAncestors(text) !== null, {
				message:
					'origins are needed, such as "https://www.council.example", separated by spaces, or "none"'
			})
		),
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
	})
	.refine((env) => !env.SMTP_URL || env.MAIL_FROM, {
		message: 'SMTP_URL is set, so MAIL_FROM must be set too: the address that messages come from',
		path: ['MAIL_FROM']
	})
	.refine((env) => !env.SUPABASE_URL || !env.SUPABASE_SECRET_KEY || env.SMTP_URL, {
		message:
			'SUPABASE_SECRET_KEY is set, so people can sign in and have to be written to: SMTP_URL must be set too. ' +
			'Only the embedded form has an outbox page in its place',
		path: ['SMTP_URL']
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
	/** How messages leave: by a mail server, or (embedded form only) not at all, to be read on /outbox. */
	mail: { form: 'outbox' } | { form: 'smtp'; url: () => string; from: string };
	/** The site's own address, for links in messages. */
	origin: string;
	basemapStyleUrl: string | null;
	/** Origins of the sites that may show the pieces of /embed in frames; none of them without any. */
	embedAncestors: readonly string[];
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
	const { SMTP_URL: smtp, MAIL_FROM: from } = parsed.data;
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
		mail: smtp && from ? { form: 'smtp', url: () => smtp, from } : { form: 'outbox' },
		origin: new URL(parsed.data.ORIGIN ?? `http://localhost:${parsed.data.PORT ?? 3000}`).origin,
		basemapStyleUrl: parsed.data.BASEMAP_STYLE_URL ?? null,
		embedAncestors: parseAncestors(parsed.data.EMBED_ANCESTORS ?? '') ?? [],
		snapshotPollSeconds: parsed.data.SNAPSHOT_POLL_SECONDS ?? 5,
		logLevel: parsed.data.LOG_LEVEL ?? 'info',
		operator: en && contact ? { name: { en, cy: cy ?? null }, contact } : null
	};
}
