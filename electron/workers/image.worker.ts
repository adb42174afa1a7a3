import { createImageHandlers } from './images/handle-images';
import { imageTasks } from './images/image-tasks';
import { serveTasks } from './serve-tasks';

// Entry of the thread that reads and writes pictures.
serveTasks(imageTasks, createImageHandlers());
