import { triesFacts } from './facts-page.ts';

// The page side is one code in both browsers.
triesFacts((name) => name === 'chromium');
