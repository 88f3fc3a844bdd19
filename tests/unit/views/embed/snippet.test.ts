import { expect, it } from 'vitest';
import { snippet } from '../../../../src/lib/views/embed/snippet.ts';

const site = { origin: 'https://haenau.example', integrity: 'sha384-x' };
const choice = {
	piece: 'find',
	place: 'W06000002',
	tier: 'primary',
	lang: 'cy',
	size: 'short'
} as const;

it('is a frame with a title, a link for whoever sees none, and a script held to its hash', () => {
	expect(snippet(choice, { title: 'Cymorth: Gwynedd', link: 'Ar Haenau' }, site)).toBe(
		[
			'<iframe data-haenau src="https://haenau.example/cy/embed/find?area=W06000002&amp;tier=primary" title="Cymorth: Gwynedd" lang="cy"',
			'	width="100%" height="480" loading="lazy"></iframe>',
			'<p lang="cy"><a href="https://haenau.example/cy/find?area=W06000002&amp;tier=primary">Ar Haenau</a></p>',
			'<script src="https://haenau.example/embed.js" integrity="sha384-x" crossorigin="anonymous" defer></script>'
		].join('\n')
	);
});

it('lets no word out of its quotes', () => {
	const text = snippet(choice, { title: '"><script>', link: '<b>&' }, site);
	expect(text).toContain('title="&quot;&gt;&lt;script&gt;"');
	expect(text).toContain('>&lt;b&gt;&amp;</a>');
});
