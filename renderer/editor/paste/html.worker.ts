import { z } from 'zod';
import { importHtml } from '../../../core/import/html';
import { answerQuestions } from '../../thread/thread';

// Entry of the thread that reads pasted HTML: Word's can be hundreds of kilobytes.
answerQuestions(z.string(), importHtml);
