import { createExportHandlers } from './exports/handle-exports';
import { exportTasks } from './exports/export-tasks';
import { serveTasks } from './serve-tasks';

// Entry of the thread that writes articles as files of other programs.
serveTasks(exportTasks, createExportHandlers());
