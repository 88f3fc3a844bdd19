/**
 * One set of options for the Vite plugin and for the compile step that runs before types and tests.
 * Strategy `url` only: the address says the language, nothing is kept in a cookie.
 * @type {import('@inlang/paraglide-js').CompilerOptions}
 */
export const paraglideOptions = {
	project: './src/lib/i18n/project.inlang',
	outdir: './src/lib/i18n/paraglide',
	strategy: ['url'],
	urlPatterns: [
		{
			pattern: ':protocol://:domain(.*)::port?/:path(.*)?',
			localized: [
				['en', ':protocol://:domain(.*)::port?/en/:path(.*)?'],
				['cy', ':protocol://:domain(.*)::port?/cy/:path(.*)?']
			]
		}
	],
	outputStructure: 'message-modules',
	emitTsDeclarations: true
};
