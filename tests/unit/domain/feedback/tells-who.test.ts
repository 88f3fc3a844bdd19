import { describe, expect, it } from 'vitest';
import { tellsWho } from '../../../../src/lib/domain/feedback/tells-who.ts';

const kinds = (text: string) => tellsWho(text).map(({ kind }) => kind);
const names = (text: string) =>
	tellsWho(text).flatMap(({ kind, found }) => (kind === 'name' ? [found] : []));

describe('a text that tells who somebody is', () => {
	it.each([
		['postcode', 'We live in LL57 2DG now'],
		['postcode', 'cf101aa'],
		['e-mail', 'Write to someone@example.org'],
		['phone', 'Ring 07700 900 123'],
		['phone', 'Ring +44 (0)29 2018 0451'],
		['phone', 'The case was 202611223344'],
		['web', 'See www.example.org/us'],
		['web', 'I am @parent_of_two there'],
		['birthday', 'Born on 03/04/2019'],
		['birthday', 'The hearing of 3.4.26']
	])('has a %s: %s', (kind, text) => {
		expect(kinds(text)).toContain(kind);
	});

	it('may have a name, after words that names follow or as two capitalised words', () => {
		expect(names('My social worker Sian was kind')).toEqual(['Sian']);
		expect(names('her name is Gwen Pritchard and')).toEqual(['Gwen Pritchard']);
		expect(names('Fy enw i yw Gwen')).toEqual(['Gwen']);
		expect(names('Roedd Mrs Llewelyn yno')).toEqual(['Llewelyn']);
		expect(names('then Gareth Bevan rang us')).toEqual(['Gareth Bevan']);
	});

	it.each([
		'My advocate explained every word of the Child Protection Conference.',
		'I had 3 meetings in 2 weeks, and 10 since then.',
		'The Parent Cafe in South Wales was open. I went on Monday.',
		'My social worker was called in late, and nobody said why.',
		'It was called off twice.',
		'Esboniodd fy eiriolwr bob gair. Roedd y Caffi Rhieni ar agor.',
		'Roedd y gweithiwr cymdeithasol yn garedig.'
	])('says nothing of anybody in: %s', (text) => {
		expect(tellsWho(text)).toEqual([]);
	});
});
