type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
/** What a person can change of a field; a file stays with its field by itself, and what is hidden is ours. */
const FIELDS = 'input:not([type=hidden], [type=file]), textarea, select';

const isTick = (field: Field): field is HTMLInputElement =>
	field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');

const stateOf = (field: Field): string | boolean => (isTick(field) ? field.checked : field.value);

/** What the server sent for it. */
function sentFor(field: Field): string | boolean {
	if (isTick(field)) return field.defaultChecked;
	if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
	const options = [...field.options];
	return (options.findLast((option) => option.defaultSelected) ?? options[0])?.value ?? '';
}

/**
 * Notes the fields that a person has changed by now and returns a function that puts back what they hold.
 * The server's page is there before the script that takes it over: whatever was typed, ticked or chosen in
 * between would be set to what the server had sent. A field that changes back tells whoever listens to it.
 * @param root of the page, before the script has taken it over
 */
export function noteTypedEarly(root: ParentNode): () => void {
	const changed = [...root.querySelectorAll<Field>(FIELDS)].flatMap((field) => {
		const state = stateOf(field);
		return state === sentFor(field) ? [] : [{ field, state }];
	});
	return () => {
		for (const { field, state } of changed) {
			if (!field.isConnected || stateOf(field) === state) continue;
			if (isTick(field)) field.checked = state === true;
			else field.value = String(state);
			field.dispatchEvent(new Event('input', { bubbles: true }));
			field.dispatchEvent(new Event('change', { bubbles: true }));
		}
	};
}
