import { documentTasks } from './documents/document-tasks';
import { createDocumentHandlers } from './documents/handle-documents';
import { serveTasks } from './serve-tasks';

// Entry of the thread that does the slow work on documents.
serveTasks(documentTasks, createDocumentHandlers());
