import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { filesUnder, isCode, textOf } from './project-files.ts';

/** What a folder of src/lib may import: folders of src/lib, and packages. */
type Rule = { folders: string[]; packages: RegExp };

const BUILT_IN = 'node:[a-z_/]+';
const RULES: { [folder: string]: Rule } = {
	domain: { folders: ['domain'], packages: /^(zod|@turf\/.+|geojson)$/ },
	coverage: { folders: ['coverage', 'domain'], packages: /^(zod|geojson)$/ },
	// The messages in both languages are everybody's; the errors of the record are said in them.
	server: {
		folders: ['server', 'domain', 'coverage', 'i18n'],
		packages: new RegExp(
			`^(${BUILT_IN}|@supabase/.+|pino|postgres|zod|csv-parse|csv-stringify|geojson|nodemailer|@sveltejs/kit)$`
		)
	},
	views: { folders: ['views', 'domain', 'coverage', 'i18n'], packages: /^(zod|geojson)$/ },
	map: {
		folders: ['map', 'views', 'ui', 'i18n', 'domain'],
		packages: /^(maplibre-gl|svelte|geojson|\$app)$/
	},
	// The copy on somebody's device, for pages and the service worker alike.
	offline: { folders: ['offline', 'domain'], packages: /^$/ },
	ui: { folders: ['ui', 'i18n'], packages: /^(svelte|\$app|@fontsource-variable)$/ },
	i18n: {
		folders: ['i18n'],
		packages: new RegExp(`^(${BUILT_IN}|zod|csv-parse|csv-stringify|@inlang/.+)$`)
	}
};

describe.each(Object.entries(RULES))('src/lib/%s', (folder, rule) => {
	test('imports only what its layer may', () => {
		// By what is there: a layer that is still to come has a rule and no files.
		const wrong = codeOf('src/lib')
			.filter((path) => path.startsWith(`src/lib/${folder}/`))
			.flatMap((path) =>
				importsOf(path)
					.filter((imported) => !isAllowed(imported, rule))
					.map(
						(imported) => `${path} imports ${'file' in imported ? imported.file : imported.package}`
					)
			);
		expect(wrong).toEqual([]);
	});
});

test('the folders of src/lib are those that have rules', () => {
	const folders = new Set(filesUnder('src/lib').map((path) => path.split('/')[2]));
	expect([...folders].filter((folder) => !Object.hasOwn(RULES, folder!))).toEqual([]);
});

test.each([
	['src/lib/server', /^(@supabase\/.+|@electric-sql\/.+|postgres)$/],
	['src/lib/map', /^maplibre-gl$/]
])('only %s imports %s', (home, packages) => {
	const wrong = codeOf('src')
		.filter((path) => !path.startsWith(`${home}/`))
		.filter((path) =>
			importsOf(path).some((one) => 'package' in one && packages.test(one.package))
		);
	expect(wrong).toEqual([]);
});

test('nothing but routes and commands reaches into the server from outside', () => {
	const wrong = codeOf('src/lib')
		.filter((path) => !path.startsWith('src/lib/server/'))
		.filter((path) =>
			importsOf(path).some((one) => 'file' in one && one.file.startsWith('src/lib/server/'))
		);
	expect(wrong).toEqual([]);
});

test('the domain knows neither clock nor chance: time is an argument', () => {
	const wrong = codeOf('src/lib')
		.filter((path) => /^src\/lib\/(domain|coverage)\//.test(path))
		.filter((path) => /\bDate\.now\(|new Date\(\)|Math\.random\(/.test(textOf(path)));
	expect(wrong).toEqual([]);
});

test('the rules see what they are to forbid', () => {
	const at = 'src/lib/domain/place/place.ts';
	expect(isAllowed({ package: '@supabase/supabase-js' }, RULES.domain!)).toBe(false);
	expect(isAllowed({ file: 'src/lib/server/log/log.ts' }, RULES.domain!)).toBe(false);
	expect(isAllowed({ package: 'zod' }, RULES.domain!)).toBe(true);
	expect(importsOf(at).length).toBeGreaterThan(0);
	expect(importsOf('src/lib/map/Map.svelte').length).toBeGreaterThan(0);
});

function isAllowed(imported: ReturnType<typeof importsOf>[number], rule: Rule): boolean {
	if ('package' in imported) return rule.packages.test(imported.package);
	return rule.folders.some((folder) => imported.file.startsWith(`src/lib/${folder}/`));
}

function codeOf(folder: string): string[] {
	return filesUnder(folder).filter(isCode);
}
