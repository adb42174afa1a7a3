import { config } from 'zod';

// The page's policy forbids `new Function`. Said before any schema is made, so that zod does not
// even try it: each try would be reported as a violation.
config({ jitless: true });
