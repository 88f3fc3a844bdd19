import { expect, test } from 'vitest';
import { yesAndNo } from '../../../../src/lib/views/words/yes-no.ts';

test.each([
	['A all unrhyw deulu ei ddefnyddio?', 'Gall', 'Na all'],
	['A oes asesiad?', 'Oes', 'Nac oes'],
	['A fyddai plentyn yn annhebygol o aros gartref?', 'Byddai', 'Na fyddai'],
	['A yw’n agored i bawb?', 'Ydy', 'Nac ydy'],
	['Ai cymorth ychwanegol ydyw?', 'Ie', 'Na']
])('%s is answered with its own verb', (question, yes, no) => {
	expect(yesAndNo(question, 'cy')).toEqual({ yes, no });
	expect(yesAndNo(question, 'en')).toEqual({ yes: 'Yes', no: 'No' });
});
