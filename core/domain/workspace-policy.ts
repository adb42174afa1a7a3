import { z } from 'zod';

/** Rules that the team has given itself. */
export const workspacePolicySchema = z.object({
  /** A sending that readers can meet needs the consent of a second person. */
  secondApproval: z.boolean().catch(false),
});
export type WorkspacePolicy = z.infer<typeof workspacePolicySchema>;
