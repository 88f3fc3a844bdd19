import { parseAreas } from '$lib/map/area-feature';
import { drawCoverage } from '$lib/map/coverage/coverage-drawing';
import { standalonePicture } from '$lib/map/coverage/standalone-picture';
import { application } from '$lib/server/application/current';
import { tokenColours } from '$lib/ui/colour/token-colours';
import tokens from '$lib/ui/styles/tokens.css?raw';
import { placeName } from '$lib/views/coverage/coverage-setting';
import { coveragePicture } from '$lib/views/data/coverage-picture';
import { coverageAsked, coverageFile } from '../coverage-asked';

const colour = tokenColours(tokens);

/**
 * A map of coverage as a picture to keep, asked like the pages of coverage: of the tier, or of one kind
 * where the address names one. `lang=cy` says it in Welsh. Always in the light colours, for paper.
 */
export function GET({ request, url }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const asked = coverageAsked(world, url.searchParams);
	const { setting, query } = asked;
	const locale = url.searchParams.get('lang') === 'cy' ? 'cy' : 'en';
	return coverageFile({ request, url }, asked, 'svg', (result) => {
		const boundaries = world.snapshot.reference.files.find(
			({ kind }) => kind === 'principal-areas'
		)!;
		const drawing = drawCoverage(parseAreas(world.areas), query.level, (code) =>
			placeName(code, setting.names, locale)
		);
		const { shapes, words } = coveragePicture(setting, result, query, boundaries, locale);
		return standalonePicture(drawing, shapes, words, colour);
	});
}
