import { createRawSnippet, type Component, type Snippet } from 'svelte';
import { render } from 'svelte/server';

/** A component as the compiler sees it: whatever comes first is Svelte's own business. */
type Showing<Props> = (internals: never, props: Props) => unknown;

/** What the server sends for a component, without the comments that only hydration reads. */
export function html<Props>(component: Showing<Props>, props: NoInfer<Props>): string {
	const page = render(component as Component<object>, { props: props as object });
	return page.body.replace(/<!--.*?-->/g, '');
}

/** A snippet with this markup, for props that take one. */
export const snippet = (markup: string): Snippet =>
	createRawSnippet(() => ({ render: () => markup }));

type Attributes = Record<string, string>;

/** Attributes of every element with this name, in order of appearance. A bare attribute is ''. */
export function elements(markup: string, name: string): Attributes[] {
	return [...markup.matchAll(new RegExp(`<${name}(\\s[^>]*)?>`, 'g'))].map((tag) =>
		Object.fromEntries(
			[...(tag[1] ?? '').matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map((part) => [
				part[1] ?? '',
				part[2] ?? ''
			])
		)
	);
}

/** The first element with this name, which must be there. */
export function element(markup: string, name: string): Attributes {
	const first = elements(markup, name)[0];
	if (!first) throw new Error(`No <${name}> in ${markup}`);
	return first;
}

/** Words a reader meets, tags and spacing taken away. */
export function words(markup: string): string {
	return markup
		.replace(/<[^>]+>/g, ' ')
		.replace(/&nbsp;/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
