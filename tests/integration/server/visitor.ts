/** Somebody at the built server without a browser: cookies kept, forms read from pages and posted. */
import type { DemoRole } from '../../e2e/keeping-the-record/sign-in.ts';
import type { Locale } from '../../../src/lib/domain/bilingual/locale.ts';
import { until, type BuiltServer } from './built-server.ts';

export type Field = {
	name: string;
	value: string;
	kind: 'hidden' | 'choice' | 'text' | 'file' | 'button';
	/** Whether a browser would send it as it stands. */
	sent: boolean;
};

/** A form of a page: where it posts to, and everything it would send. */
export type PageForm = { action: string; multipart: boolean; fields: Field[] };

export type Page = { status: number; html: string; location: string | null; path: string };

export type Visitor = {
	get(path: string): Promise<Page>;
	/** Posts fields as a form without scripts; a list is a field that is there several times. */
	post(path: string, fields: { [name: string]: string | readonly string[] }): Promise<Page>;
	/** Posts a file the way a browser does. */
	upload(path: string, fields: { [name: string]: string }, file: File): Promise<Page>;
	/** Fills in the form of a page that posts to `action`, and sends it. */
	fill(
		path: string,
		action: string,
		fields: { [name: string]: string | readonly string[] }
	): Promise<Page>;
};

/** A visitor with a cookie jar of their own. */
export function visitor(server: BuiltServer): Visitor {
	const jar = new Map<string, string>();
	async function ask(path: string, init: RequestInit = {}): Promise<Page> {
		const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
		const answer = await fetch(`${server.origin}${path}`, {
			redirect: 'manual',
			...init,
			headers: { origin: server.origin, accept: 'text/html', cookie, ...init.headers }
		});
		for (const line of answer.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			if (value === '' || /max-age=0\b/i.test(line)) jar.delete(name);
			else jar.set(name, value);
		}
		const html = await answer.text();
		return { status: answer.status, html, location: answer.headers.get('location'), path };
	}
	const post: Visitor['post'] = (path, fields) => {
		const body = new URLSearchParams();
		for (const [name, value] of Object.entries(fields)) {
			for (const one of [value].flat()) body.append(name, one);
		}
		return ask(path, { method: 'POST', body });
	};
	return {
		get: (path) => ask(path),
		post,
		upload(path, fields, file) {
			const body = new FormData();
			for (const [name, value] of Object.entries(fields)) body.append(name, value);
			body.append('file', file);
			return ask(path, { method: 'POST', body });
		},
		async fill(path, action, fields) {
			const page = await ask(path);
			const form = formsOf(page).find((one) => one.action.endsWith(action));
			if (!form) throw new Error(`${path} (${page.status}) has no form that posts to "${action}"`);
			return post(form.action, { ...asSent(form), ...fields });
		}
	};
}

/** What a browser would send if nobody touched the form. Buttons send nothing unless pressed. */
export function asSent({ fields }: PageForm): { [name: string]: string[] } {
	const sent: { [name: string]: string[] } = {};
	for (const { name, value, sent: goes, kind } of fields) {
		if (goes && kind !== 'file' && kind !== 'button') (sent[name] ??= []).push(value);
	}
	return sent;
}

/** Signs in with a demo account, by the link in the outbox. */
export async function signedIn(
	server: BuiltServer,
	role: DemoRole,
	locale: Locale = 'en'
): Promise<Visitor> {
	const email = `${role}@haenau.example`;
	const one = visitor(server);
	const before = await linksTo(email, one);
	await one.post(`/${locale}/sign-in`, { email });
	let link: string | undefined;
	await until(async () => {
		link = (await linksTo(email, one)).find((found) => !before.includes(found));
		return link !== undefined;
	});
	const token = new URL(link!, server.origin).searchParams.get('token_hash')!;
	const done = await one.post(`/${locale}/auth/confirm`, { token_hash: token });
	if (done.status !== 303) throw new Error(`signing in as ${role}: ${done.status}`);
	return one;
}

/** The links of every kind in the outbox to one address, newest first. */
export async function linksTo(
	email: string,
	one: Visitor,
	path = '/auth/confirm'
): Promise<string[]> {
	const { html } = await one.get('/en/outbox');
	return html
		.split('<article')
		.filter((article) => article.includes(email))
		.flatMap((article) => [...article.matchAll(/href="([^"]+)"/g)].map(([, href]) => text(href!)))
		.filter((href) => href.includes(path));
}

/** The forms of a page that post. */
export const formsOf = ({ html, path }: Page): PageForm[] =>
	[...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi)]
		.map(([, head, body]) => ({ head: attributes(head!), body: body! }))
		.filter(({ head }) => head.method?.toLowerCase() === 'post')
		.map(({ head, body }) => ({
			action: addressOf(head.action ?? '', path),
			multipart: head.enctype === 'multipart/form-data',
			fields: fieldsOf(body)
		}));

/** Where links of a page lead to on this site. */
export const linksOf = ({ html }: Page): string[] => [
	...new Set(
		[...html.matchAll(/<a\b([^>]*)>/gi)]
			.map(([, head]) => attributes(head!).href ?? '')
			.filter((href) => href.startsWith('/') && !href.startsWith('//'))
	)
];

function addressOf(action: string, path: string): string {
	const { pathname, search } = new URL(action, `http://localhost${path}`);
	return action === '' ? path : `${pathname}${search}`;
}

function fieldsOf(body: string): Field[] {
	const found: Field[] = [];
	const tags = /<(input|button)\b([^>]*)>|<(textarea|select)\b([^>]*)>([\s\S]*?)<\/\3>/gi;
	for (const [, void_, head, whole, wholeHead, inside] of body.matchAll(tags)) {
		const tag = (void_ ?? whole)!.toLowerCase();
		const { name, value, type = tag, ...more } = attributes((head ?? wholeHead)!);
		if (!name) continue;
		if (tag === 'textarea') {
			const typed = text(inside!.replace(/^\n/, ''));
			found.push({ name, value: typed, kind: 'text', sent: true });
		} else if (tag === 'select') {
			const options = [...inside!.matchAll(/<option\b([^>]*)>/gi)].map(([, one]) =>
				attributes(one!)
			);
			const chosen = options.find((one) => 'selected' in one) ?? options[0];
			found.push({ name, value: chosen?.value ?? '', kind: 'choice', sent: true });
		} else if (type === 'radio' || type === 'checkbox') {
			found.push({ name, value: value ?? 'on', kind: 'choice', sent: 'checked' in more });
		} else if (type === 'hidden')
			found.push({ name, value: value ?? '', kind: 'hidden', sent: true });
		else if (type === 'file') found.push({ name, value: '', kind: 'file', sent: false });
		else if (tag === 'button' || type === 'submit') {
			found.push({ name, value: value ?? '', kind: 'button', sent: false });
		} else found.push({ name, value: value ?? '', kind: 'text', sent: true });
	}
	return found;
}

function attributes(head: string): { [name: string]: string } {
	const found: { [name: string]: string } = {};
	for (const [, name, value] of head.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) {
		found[name!.toLowerCase()] = text(value ?? '');
	}
	return found;
}

/** The letters behind the few entities that pages are written with. */
export const text = (html: string): string =>
	html
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');
