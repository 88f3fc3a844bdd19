import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesUnder, isCode, root, textOf } from '../architecture/project-files.ts';

it('every message is used: nobody translates words that stand nowhere', () => {
	const code = filesUnder('src').filter(isCode).map(textOf).join('\n');
	const used = new Set(code.match(/\b[a-z]+_[a-z0-9_]+\b/g));
	const messages = filesUnder('src/lib/i18n/messages/en').flatMap((path) =>
		Object.keys(JSON.parse(readFileSync(`${root}${path}`, 'utf8')))
	);
	expect(messages.length).toBeGreaterThan(100);
	expect(messages.filter((key) => !used.has(key))).toEqual([]);
});
