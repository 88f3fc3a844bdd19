import { expect, it } from 'vitest';
import { PARAMETERS, readCoverageQuery } from '../../../../../src/lib/coverage/query/read-query.ts';
import { LOCALES } from '../../../../../src/lib/domain/bilingual/locale.ts';
import { knownCodes } from '../../../../../src/lib/views/coverage/known-codes.ts';
import { nationalView } from '../../../../../src/lib/views/coverage/national/national-view.ts';
import { problemWords } from '../../../../../src/lib/views/coverage/national/problem-words.ts';
import { seedCoverage } from '../seed-coverage.ts';

const setting = seedCoverage();
const problemsOf = (query: string, locale: 'en' | 'cy' = 'en') => {
	const read = readCoverageQuery(new URLSearchParams(query), knownCodes(setting));
	return nationalView(setting, read, locale).problems;
};

it('says what was wrong, what may stand there, and what is used', () => {
	expect(problemsOf('share=900')).toEqual([
		'“share=900” is not between 10 and 90. The usual is used: 50.'
	]);
	expect(problemsOf('share=900', 'cy')).toEqual([
		'Nid yw “share=900” rhwng 10 a 90. Defnyddir yr un arferol: 50.'
	]);
	expect(problemsOf('tier=middle')).toEqual([
		'“tier=middle” is not one of universal, primary, secondary, targeted. The usual is used: secondary.'
	]);
	expect(problemsOf('reach-targeted=far')[0]).toContain('The usual is used: 20-40.');
	expect(problemsOf('weight=9')[0]).toContain('not between 0 and 2');
	expect(problemsOf('ages=4-0')[0]).toContain('All ages are used.');
	expect(problemsOf('change=add.nothing')[0]).toContain('cannot be read as a change');
	expect(problemsOf('open=W06000099')[0]).toBe(
		'“open=W06000099” is not known here. It is left out.'
	);
});

it('says that deprivation can not be used while none is loaded', () => {
	expect(problemsOf('need=deprivation')).toEqual([
		'Deprivation cannot be used while no deprivation data is loaded. Nothing is weighed by it.'
	]);
	expect(problemsOf('need=looked-after&weight=2')).toEqual([]);
});

it('has words for every parameter, and repeats only the beginning of a long value', () => {
	for (const locale of LOCALES) {
		for (const parameter of PARAMETERS) {
			const words = problemWords({ parameter, value: 'x'.repeat(5000) }, locale);
			expect(words).toContain(`${parameter}=xxx`);
			expect(words.length).toBeLessThan(300);
		}
	}
});
