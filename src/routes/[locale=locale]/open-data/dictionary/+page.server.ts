import { dictionaryView } from '$lib/views/data/dictionary/dictionary-view';

export const load = ({ locals }) => ({ prose: dictionaryView(locals.locale) });
