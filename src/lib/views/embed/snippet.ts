import {
	EMBED_HEIGHTS,
	embedPath,
	wholePath,
	type EmbedChoice
} from '../../domain/embed/embed-choice.ts';

/** The words of a snippet, in the language of its frame. */
export type SnippetWords = { title: string; link: string };

/** Where the site stands, and the hash that its script for other sites must have. */
export type SnippetSite = { origin: string; integrity: string };

const escaped = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('"', '&quot;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');

/**
 * What another site puts into its page: the frame, a link for whoever sees no frame, and a script that
 * lets the frame grow. The script is held to its hash, so that it can never become another one.
 */
export function snippet(choice: EmbedChoice, words: SnippetWords, site: SnippetSite): string {
	const { origin, integrity } = site;
	const src = escaped(origin + embedPath(choice));
	const whole = escaped(origin + wholePath(choice));
	return [
		`<iframe data-haenau src="${src}" title="${escaped(words.title)}" lang="${choice.lang}"`,
		`	width="100%" height="${EMBED_HEIGHTS[choice.size]}" loading="lazy"></iframe>`,
		`<p lang="${choice.lang}"><a href="${whole}">${escaped(words.link)}</a></p>`,
		`<script src="${escaped(origin)}/embed.js" integrity="${integrity}" crossorigin="anonymous" defer></script>`
	].join('\n');
}
