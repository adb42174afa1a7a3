import { z } from 'zod';
import { personIdSchema } from './ids';

/** A second person's consent to send exactly these bytes. */
export const approvalSchema = z.object({
  /** The hash that names the frozen content: the one that the delivery will carry. */
  id: z.string().regex(/^[0-9a-f]{64}$/),
  personId: personIdSchema.nullable().catch(null),
  personName: z.string(),
  atMs: z.number().catch(0),
});
export type Approval = z.infer<typeof approvalSchema>;
