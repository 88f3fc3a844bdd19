/** Characters that XML 1.0 has no way to write, and halves of a pair. */
// eslint-disable-next-line no-control-regex -- the very characters that must not be in the text
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Text as XML writes it, in an element or in an attribute. */
export const xmlText = (text: string): string =>
	text
		.replace(NOT_XML, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** An element. `inside` is XML already; without it the element is empty. */
export function element(
	name: string,
	attributes: Readonly<Record<string, string>> = {},
	inside: string | null = null
): string {
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
	return inside === null
		? `<${name}${written.join('')}/>`
		: `<${name}${written.join('')}>${inside}</${name}>`;
}
