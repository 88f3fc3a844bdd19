import { describe, expect, it } from 'vitest';
import type { RecordChange } from '../../../../../src/lib/domain/record-change/record-change.ts';
import { atomFeed, type ChangeFeed } from '../../../../../src/lib/views/data/changes/atom-feed.ts';
import { askedWords } from '../../../../../src/lib/views/data/changes/asked-words.ts';
import { readServiceFilter } from '../../../../../src/lib/domain/service-filter/service-filter.ts';
import { aService, english, idOf, onTier } from '../../../domain/a-service.ts';
import { seedReference } from '../../../domain/seed-record.ts';

const change = (changes: Partial<RecordChange> = {}): RecordChange => ({
	id: `${idOf(1)}#version-2`,
	at: '2026-11-20T10:00:00Z',
	kind: 'changed',
	role: 'provider',
	parts: ['contacts', 'schedules'],
	service: aService({ id: idOf(1), name: english('Help'), tiers: [onTier('primary')] }),
	...changes
});
const feed = (page: RecordChange[], more: Partial<ChangeFeed> = {}) =>
	atomFeed({
		origin: 'https://haenau.example',
		asked: 'area=W06000002&tier=primary',
		askedWords: 'Gwynedd; Primary',
		locale: 'en',
		updated: '2026-11-20T10:00:00Z',
		page,
		after: null,
		next: null,
		today: '2026-11-22',
		...more
	});

describe('the feed of changes', () => {
	it('has what RFC 4287 asks of a feed and of an entry', () => {
		const text = feed([change()]);
		expect(text).toMatch(
			/^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom" xml:lang="en">/
		);
		for (const name of ['id', 'title', 'updated', 'author', 'rights', 'subtitle']) {
			expect(text.split('<entry>')[0]).toContain(`<${name}>`);
		}
		const [, entry] = text.split('<entry>');
		expect(entry).toContain(`<id>urn:uuid:${idOf(1)}#version-2</id>`);
		expect(entry).toContain('<title>Changed: Help</title>');
		expect(entry).toContain('<updated>2026-11-20T10:00:00Z</updated>');
		expect(entry).toContain('What changed: contact details and opening times.');
		expect(entry).toContain(`href="https://haenau.example/en/services/${idOf(1)}"`);
	});

	it('leads to itself, its beginning, its next page and its other language', () => {
		const text = feed([change()], { after: 'a~b', next: '2026-11-20T10:00:00Z~x#y' });
		const base =
			'https://haenau.example/data/changes.atom?lang=en&amp;area=W06000002&amp;tier=primary';
		expect(text).toContain(`rel="self" type="application/atom+xml" href="${base}&amp;after=a~b"`);
		expect(text).toContain(`rel="first" type="application/atom+xml" href="${base}"`);
		expect(text).toContain(
			`rel="next" type="application/atom+xml" href="${base}&amp;after=2026-11-20T10%3A00%3A00Z~x%23y"`
		);
		expect(text).toContain('hreflang="cy"');
		expect(feed([change()])).not.toContain('rel="next"');
	});

	it('writes any name as text, and nothing that XML can not hold', () => {
		const name = english('A & B <script>"x"</script>\u0000\u000b ]]> \ud800');
		const service = aService({ id: idOf(1), name });
		const text = feed([change({ service })]);
		expect(text).toContain('A &amp; B &lt;script&gt;&quot;x&quot;&lt;/script&gt; ]]&gt; ');
		// eslint-disable-next-line no-control-regex -- that none of them is left is what is tested
		expect(text).not.toMatch(/[\u0000-\u0008\u000b]|<script/);
	});

	it('says of a withheld service not even that its place changed', () => {
		const service = aService({ id: idOf(1), location_withheld: true, locations: [] });
		const parts = ['locations', 'delivery', 'location_withheld', 'cost'];
		const text = feed([change({ service, parts })]);
		expect(text).toContain('What changed: cost.');
		expect(text).not.toMatch(/where it is|reaches families|other details/);
	});

	it('speaks Welsh when asked to', () => {
		const text = feed([change({ kind: 'checked', parts: [] })], { locale: 'cy' });
		expect(text).toContain('xml:lang="cy"');
		expect(text).toContain('Wedi’i wirio: Help');
		expect(text).toContain('Gan y darparwr.');
	});
});

describe('what a feed is asked for', () => {
	const words = (address: string, locale: 'en' | 'cy' = 'en') =>
		askedWords(
			readServiceFilter(new URLSearchParams(address), seedReference).filter,
			seedReference,
			locale
		);
	it('is said in words: a region by its own name, an area by its', () => {
		expect(words('')).toBeNull();
		expect(words('area=NW')).toBe('North Wales');
		expect(words('area=W06000002&tier=primary&confirmed=1')).toMatch(/^Gwynedd; .*; confirmed$/);
		expect(words('area=NW', 'cy')).toBe('Gogledd Cymru');
	});
});
