import { integrityHandlers, integrityTasks } from './integrity/integrity-tasks';
import { serveTasks } from './serve-tasks';

// Entry of the thread that checks the whole database after start.
serveTasks(integrityTasks, integrityHandlers);
