import { triesArticle } from './article-page.ts';

// What a card says is one code in both browsers: each claim in one, some in the other.
triesArticle((name, claims) =>
  name === 'chromium' ? claims : claims.filter((_, at) => at % 4 === 0),
);
