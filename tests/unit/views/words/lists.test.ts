import { expect, it } from 'vitest';
import { inWords, number } from '../../../../src/lib/views/words/lists.ts';

it('joins English words', () => {
	expect(inWords(['a', 'b', 'c'], 'en')).toBe('a, b and c');
	expect(inWords(['a', 'b'], 'en')).toBe('a and b');
	expect(inWords([], 'en')).toBe('');
});

it('joins Welsh words with "a", and with "ac" before a vowel', () => {
	expect(inWords(['merch', 'mab'], 'cy')).toBe('merch a mab');
	expect(inWords(['addysg', 'gofal', 'iechyd'], 'cy')).toBe('addysg, gofal ac iechyd');
	expect(inWords(['Gwynedd', 'Ynys Môn'], 'cy')).toBe('Gwynedd ac Ynys Môn');
	expect(inWords(['Sir y Fflint', 'Wrecsam'], 'cy')).toBe('Sir y Fflint a Wrecsam');
	expect(inWords(['un'], 'cy')).toBe('un');
	expect(inWords([], 'cy')).toBe('');
});

it('aspirates after "a", but never a name', () => {
	expect(inWords(['gofal', 'cymorth'], 'cy')).toBe('gofal a chymorth');
	expect(inWords(['gwaith', 'teulu'], 'cy')).toBe('gwaith a theulu');
	expect(inWords(['chwarae', 'cherdded'], 'cy')).toBe('chwarae a cherdded');
	expect(inWords(['Bro Morgannwg', 'Caerdydd'], 'cy')).toBe('Bro Morgannwg, Caerdydd');
	expect(inWords(['oedrannau', 'y gost'], 'cy')).toBe('oedrannau a’r gost');
	expect(inWords(['oedrannau', 'yr iaith'], 'cy')).toBe('oedrannau a’r iaith');
});

it('reads numbers out before it chooses: 8 is "wyth", 11 "un ar ddeg"', () => {
	expect(inWords(['2', '7'], 'cy')).toBe('2 a 7');
	expect(inWords(['2', '8'], 'cy')).toBe('2 ac 8');
	expect(inWords(['2', '11'], 'cy')).toBe('2 ac 11');
});

it('puts a comma into thousands in both languages', () => {
	expect([number(12_345, 'en'), number(12_345, 'cy')]).toEqual(['12,345', '12,345']);
});
