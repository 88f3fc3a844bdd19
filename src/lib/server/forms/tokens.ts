import { loadFormKey } from './form-key.ts';
import { formTokens, type FormTokens } from './form-token.ts';

let kept: { dataDir: string; tokens: Promise<FormTokens> } | null = null;

/** The tokens of this server's forms. The key is read once; a failed reading is tried again. */
export function tokensOf(dataDir: string): Promise<FormTokens> {
	if (kept?.dataDir === dataDir) return kept.tokens;
	const tokens = loadFormKey(dataDir).then(formTokens);
	kept = { dataDir, tokens };
	tokens.catch(() => (kept = null));
	return tokens;
}
