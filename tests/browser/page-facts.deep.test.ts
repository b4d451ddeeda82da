import { triesFacts } from './facts-page.ts';

triesFacts((name) => name === 'firefox');
