import { z } from 'zod';
import { declarationSchema } from './declaration.ts';

/** A declaration as its steward sees it: one that can be withdrawn. */
export const ownDeclarationSchema = declarationSchema.extend({ id: z.uuid() });
export type OwnDeclaration = z.infer<typeof ownDeclarationSchema>;

/** What `api.own_declarations` answers. */
export const ownDeclarationsSchema = z.object({
	ok: z.literal(true),
	declarations: z.array(ownDeclarationSchema)
});
