import './no-eval';
import './styles/base.css';
import { start } from './app/start';
import { createClient } from './ipc';

const client = createClient(window.gaotai);
const root = document.getElementById('root');

if (root) void start(root, client, client.call('app.info', undefined));
