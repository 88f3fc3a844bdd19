import type { RuralClass } from './formats/rural-class.ts';
import type { Joined } from './join-small-areas.ts';
import { OfficialDataRefused, Problems } from './refusal.ts';

/**
 * The rural and urban class of the small areas, in our form.
 * @throws OfficialDataRefused with everything that is wrong
 */
export function readRuralClass(joined: Joined): RuralClass {
	if (!joined.has('ruralCode')) {
		throw new OfficialDataRefused([
			joined.has('ruralCode2011')
				? 'The file has the rural classification of 2011. That of 2021 is needed (RUC21CD).'
				: 'No column with the rural classification of 2021 was found, such as RUC21CD.'
		]);
	}
	const problems = new Problems();
	const rows = joined.rows.map(({ code, line, of }) => {
		const given = of('ruralCode').toUpperCase();
		const broad = of('ruralBroad').toLowerCase();
		if (!/^(RL|RS|U)[FN]1$/.test(given)) {
			problems.add(
				'class',
				`Row ${line} (${code}): "${given.slice(0, 12)}" is no class of 2021 (UN1, UF1, RLN1, RLF1, RSN1, RSF1).`
			);
		}
		const rural = given.startsWith('R');
		if (broad !== '' && broad.startsWith('r') !== rural) {
			problems.add('broad', `Row ${line} (${code}): ${given} is called "${broad}".`);
		}
		return { code, class: given, rural };
	});
	problems.refuse();
	return { kind: 'rural-class', rows };
}
